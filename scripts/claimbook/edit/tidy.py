"""A file's text -> the same record in the layout that all files share (`claimbook fmt`)."""

from collections import Counter
from dataclasses import replace

from pydantic import BaseModel

from claimbook.edit.document import Document, NotEditableError
from claimbook.edit.layout import file_lines, tidied
from claimbook.edit.nodes import Plain, comments_in
from claimbook.edit.shapes import Shape, shape_of
from claimbook.model.kinds import RecordKind
from claimbook.model.records import MODEL_OF

_ANY = Shape()


def tidy(text: str, kind: RecordKind) -> str:
    """The text laid out anew: same record, same comments, same line ends, no byte order mark.

    What is laid out so stays as it is. NotEditableError where the text is no plain record.
    """
    document = Document.of(text)
    model = MODEL_OF[kind]
    again = _laid_out(document, model)
    if again.text == document.text:
        return again.written
    if not _same(document, again, model) or _laid_out(again, model).text != again.text:
        # Laying out lost something, or would never come to rest: better untidy than other.
        return replace(document, bom=False).written
    return again.written


def _laid_out(document: Document, model: type[BaseModel]) -> Document:
    lines = file_lines(document.root, model)
    return Document("\n".join([*lines, ""]), crlf=document.crlf)


def _same(one: Document, other: Document, model: type[BaseModel]) -> bool:
    try:
        kept = Counter(comments_in(one.root)) == Counter(comments_in(other.root))
        said = (settled(document.plain, model) for document in (one, other))
    except NotEditableError:
        return False
    first, second = said
    return kept and first == second


def settled(value: Plain, part: type[BaseModel] | None, shape: Shape = _ANY) -> Plain:
    """A value as reading its field makes it, so that two ways to write the same are equal."""
    if isinstance(value, dict):
        return {
            key: settled(inner, (found := shape_of(part, key)).part, found)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [settled(inner, shape.part, shape) for inner in value]
    return tidied(value, shape.form) if value is not None else None
