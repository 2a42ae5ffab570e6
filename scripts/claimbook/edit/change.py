"""A file and one change -> the file with that change; every other line stays as it is.

Each takes the way to a field (`("relations", 0, "target")`) and gives a new document. Where a list
in brackets is changed, its field is laid out one entry a line first.
"""

from collections.abc import Iterable, Sequence

from pydantic import BaseModel

from claimbook.edit.document import Document, NotEditableError
from claimbook.edit.layout import entry_lines, field_lines, file_lines, node_of, shaped_lines
from claimbook.edit.nodes import (
    Collection,
    Entry,
    Fields,
    Listing,
    Node,
    Plain,
    Scalar,
    comments_in,
    entry_at,
    plain,
    reach,
)
from claimbook.edit.plain import with_value, without_value
from claimbook.edit.scalars import named
from claimbook.edit.shapes import Shape, shape_of, shapes
from claimbook.edit.tidy import settled
from claimbook.model.drafts import Written
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.records import MODEL_OF

_ANY = Shape()
_FOLDING = (True, False)


def set_field(document: Document, kind: RecordKind, path: FieldPath, value: Written) -> Document:
    """Write a field's value: in the place of the one that it has, or where the model has it."""
    model = MODEL_OF[kind]
    wanted = with_value(document.plain, path, value)
    document = _opened(document, model, path[:-1])
    entry = entry_at(document.root, path)
    if entry is not None:
        shape = _shape(model, path)
        return _first_sound(
            (_replaced(document, entry, node_of(value, fold=fold), shape) for fold in _FOLDING),
            wanted,
            model,
        )
    parent = entry_at(document.root, path[:-1]) if path[1:] else None
    inside: Node | None = parent.value if parent else None if path[1:] else document.root
    if not isinstance(inside, Fields) or not inside.entries:
        return set_field(document, kind, path[:-1], {str(path[-1]): value})
    name, owner = str(path[-1]), _owner(model, path)
    return _first_sound(
        (_inserted(document, inside, name, node_of(value, fold=f), owner) for f in _FOLDING),
        wanted,
        model,
    )


def add_to_list(document: Document, kind: RecordKind, path: FieldPath, value: Written) -> Document:
    """Write one entry more, below the last; the list is made where there is none."""
    model = MODEL_OF[kind]
    entry = entry_at(document.root, path)
    if entry is None or plain(entry.value) in (None, []):
        return set_field(document, kind, path, [value])
    document = _opened(document, model, path)
    entry = entry_at(document.root, path)
    if entry is None or not isinstance(entry.value, Listing):
        line = entry.line + 1 if entry else 1
        raise NotEditableError(f"'{path[-1]}' must be a list", line)
    last, shape = entry.value.entries[-1], _shape(model, path)
    at = reach(last) + 1
    wanted = with_value(document.plain, (*path, len(entry.value.entries)), value)
    laid = (entry_lines(node_of(value, fold=fold), shape, last.column) for fold in _FOLDING)
    return _first_sound((_spliced(document, at, at, lines) for lines in laid), wanted, model)


def remove(document: Document, kind: RecordKind, path: FieldPath) -> Document:
    """Take a field or an entry away, and a list with its last one; its comments stay."""
    model = MODEL_OF[kind]
    document = _opened(document, model, path[:-1])
    entry = entry_at(document.root, path)
    if entry is None:
        return document
    parent = entry_at(document.root, path[:-1]) if path[1:] else None
    inside: Node = parent.value if parent else document.root
    assert not isinstance(inside, Scalar)
    if len(inside.entries) == 1 and parent is not None:
        return remove(document, kind, path[:-1])
    wanted = without_value(document.plain, path)
    if document.text.split("\n")[entry.line][: entry.column].strip():
        return _checked(_beheaded(document, model, path, inside), wanted, model)
    left = [" " * entry.column + text for text in (*entry.beside, *comments_in(entry.value))]
    return _checked(_spliced(document, entry.line, entry.last + 1, left), wanted, model)


def _opened(document: Document, model: type[BaseModel], path: FieldPath) -> Document:
    """The document with what is in brackets along a path laid out one entry a line."""
    if document.root.flow:
        lines = file_lines(document.root, model, ordered=False)
        document = Document("\n".join([*lines, ""]), document.crlf, document.bom)
    for end in range(1, len(path) + 1):
        entry = entry_at(document.root, path[:end])
        if entry and not isinstance(entry.value, Scalar) and entry.value.flow:
            top = entry_at(document.root, path[:1])
            assert top is not None
            bare = Entry(top.key, top.value, 0, 0, 0, [], _one_comment(top))
            lines = field_lines(bare, model, top.column)
            return _spliced(document, top.line, top.last + 1, lines)
    return document


def _one_comment(entry: Entry) -> list[str]:
    return ["  ".join(entry.beside)] if entry.beside else []


def _replaced(document: Document, entry: Entry, new: Node, shape: Shape) -> Document:
    old = entry.value
    bare = Entry(entry.key, new, 0, 0, 0, [], _one_comment(entry))
    laid = _laid(bare, shape, entry.column)
    one_line = isinstance(new, Scalar) and len(laid) == 1
    if one_line and isinstance(old, Scalar) and old.style not in ("|", ">"):
        behind = _laid(Entry(entry.key, new, 0, 0, 0), shape, 0)[0]
        head = f"{named(entry.key)}: " if entry.key else "- "
        return _put(document, old, behind[len(head) :])
    lines = document.text.split("\n")
    first = lines[entry.line][: entry.column] + laid[0][entry.column :]
    kept = [] if isinstance(old, Scalar) else [" " * entry.column + c for c in comments_in(old)]
    return _spliced(document, entry.line, entry.last + 1, [first, *laid[1:], *kept])


def _put(document: Document, old: Scalar, new: str) -> Document:
    """The text with a scalar's span written anew: what stands beside it stays."""
    start, end = old.span.start, old.span.end
    space = " " if start and document.text[start - 1] in ":-" else ""
    text = f"{document.text[:start]}{space}{new}{document.text[end:]}"
    return Document(text, document.crlf, document.bom)


def _laid(entry: Entry, shape: Shape, column: int) -> list[str]:
    """The lines of a field, or of an entry of a list, whose shape is known."""
    if entry.key:
        return shaped_lines(entry, shape, column)
    line, *rest = entry_lines(entry.value, shape, column)
    beside = f"  {entry.beside[0]}" if entry.beside else ""
    return [line + beside, *rest]


def _inserted(
    document: Document, inside: Fields, name: str, new: Node, owner: type[BaseModel] | None
) -> Document:
    order = {known: number for number, known in enumerate(shapes(owner))} if owner else {}
    rank = order.get(name, len(order))
    above = [e for e in inside.entries if order.get(e.key, len(order)) <= rank]
    first = inside.entries[0]
    lines = document.text.split("\n")
    starts_line = not lines[first.line][: first.column].strip()
    if above or not starts_line:
        at = reach(above[-1] if above else first) + 1
    else:
        at = _above_comments(lines, first.line)
    laid = field_lines(Entry(name, new, 0, 0, 0), owner, first.column)
    return _spliced(document, at, at, laid)


def _above_comments(lines: Sequence[str], line: int) -> int:
    """The line above the comments on a field; those that begin the file are on the file."""
    at = line
    while at and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at if at and not lines[at - 1].strip() else line


def _beheaded(
    document: Document, model: type[BaseModel], path: FieldPath, inside: Collection
) -> Document:
    """Without a field that stands behind a dash: its entry is laid out anew."""
    owner = entry_at(document.root, path[:-1])
    gone = entry_at(document.root, path)
    assert owner is not None
    assert gone is not None
    rest = [entry for entry in inside.entries if entry is not gone]
    comments = [*gone.beside, *comments_in(gone.value)]
    value = type(inside)(inside.span, rest, [*comments, *inside.after])
    lines = entry_lines(value, _shape(model, path[:-1]), owner.column)
    return _spliced(document, owner.line, reach(owner) + 1, lines)


def _spliced(document: Document, start: int, end: int, lines: Sequence[str]) -> Document:
    """The document with the lines from `start` up to `end` replaced."""
    all_lines = document.text.split("\n")
    if start > len(all_lines) - 1 or (start == len(all_lines) - 1 and not all_lines[-1]):
        all_lines = [*all_lines[: len(all_lines) - (not all_lines[-1])], *lines, ""]
    else:
        all_lines[start:end] = lines
    return Document("\n".join(all_lines), document.crlf, document.bom)


def _owner(model: type[BaseModel], path: FieldPath) -> type[BaseModel] | None:
    """The model of the fields among which the last step of a path stands."""
    owner: type[BaseModel] | None = model
    for step in path[:-1]:
        if isinstance(step, str):
            owner = shape_of(owner, step).part
    return owner


def _shape(model: type[BaseModel], path: FieldPath) -> Shape:
    """The shape of the field at a path, or of the list whose entry it is."""
    names = [step for step in path if isinstance(step, str)]
    owner: type[BaseModel] | None = model
    shape = _ANY
    for name in names:
        shape = shape_of(owner, name)
        owner = shape.part
    return shape


def _first_sound(documents: Iterable[Document], wanted: Plain, model: type[BaseModel]) -> Document:
    """The first that says what was wanted: a comment further right could become part of a text."""
    for document in documents:
        try:
            return _checked(document, wanted, model)
        except NotEditableError as fault:
            found = fault
    raise found


def _checked(document: Document, wanted: Plain, model: type[BaseModel]) -> Document:
    """The document, if it says what was wanted; no file is written that says anything else."""
    if settled(document.plain, model) != settled(wanted, model):
        raise NotEditableError("its layout is beyond this program: run `claimbook fmt` on it first")
    return document
