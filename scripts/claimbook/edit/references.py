"""A file's fields -> every id of another record in them, with the way to it."""

from collections.abc import Iterator

from pydantic import BaseModel

from claimbook.edit.document import Document
from claimbook.edit.nodes import Plain
from claimbook.edit.shapes import Shape, shape_of
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.records import MODEL_OF
from claimbook.model.references import Reference

_ID = "id"


def references_in(document: Document, kind: RecordKind) -> Iterator[Reference]:
    """Every reference, in drafts and in files with errors too; its kind is never None."""
    yield from references_of(document.plain, kind)


def references_of(value: Plain, kind: RecordKind) -> Iterator[Reference]:
    """Every reference in what a file of this kind says."""
    yield from _in_fields(value, MODEL_OF[kind], (), kind)


def _in_fields(
    value: Plain, model: type[BaseModel] | None, path: FieldPath, own: RecordKind
) -> Iterator[Reference]:
    for name, inner in value.items() if isinstance(value, dict) else ():
        shape = shape_of(model, name)
        yield from _in_value(inner, shape, (*path, name), own)


def _in_value(value: Plain, shape: Shape, path: FieldPath, own: RecordKind) -> Iterator[Reference]:
    if isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _in_value(entry, shape, (*path, number), own)
    elif isinstance(value, dict):
        yield from _in_fields(value, shape.part, path, own)
    elif isinstance(value, str):
        # A bare id stands for a part with that id alone.
        marker = shape.refers_to or shape_of(shape.part, _ID).refers_to
        if marker:
            yield Reference(path, marker.kind or own, value)
