"""Fields with comments -> the lines of a file as all files are laid out.

Fields stand in the model's order, lists one entry a line, long texts folded, moments in quotes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from pydantic import BaseModel

from claimbook.edit.nodes import Collection, Entry, Fields, Listing, Node, Scalar, Span
from claimbook.edit.scalars import WIDTH, folded, literal, named, quoted, written
from claimbook.edit.shapes import Form, Shape, shape_of, shapes
from claimbook.model.drafts import Written

_STEP = 2
_SHORT = 40
_ONE_LINE = "one line"
_NOWHERE = Span(0, 0, 0, 0)
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n")


def file_lines(root: Fields, model: type[BaseModel], *, ordered: bool = True) -> list[str]:
    """The lines of a whole file; `ordered` puts its fields into the model's order."""
    head, entries = _headed(root.entries)
    if ordered:
        entries = _in_order(entries, model)
    lines = [*_comments(head, 0), *([""] if head else [])]
    lines += _fields(entries, model, 0, first=True)
    return [*lines, *_comments(_unspaced(root.after, below=bool(lines)), 0)]


def field_lines(entry: Entry, model: type[BaseModel] | None, indent: int) -> list[str]:
    """The lines of one field, with its comments, at an indentation."""
    return [*_fields([entry], model, indent, first=True)]


def shaped_lines(entry: Entry, shape: Shape, indent: int) -> list[str]:
    """The lines of one field whose shape is known, without the comments above it."""
    return [*_valued(entry, f"{' ' * indent}{named(entry.key)}:", shape, indent)]


def entry_lines(value: Node, shape: Shape, indent: int) -> list[str]:
    """The lines of one entry of a list whose field has this shape."""
    return [*_items([Entry("", value, 0, 0, 0)], shape, indent)]


def node_of(value: Written | None, *, fold: bool = True) -> Node:
    """A value as a node without a place; without `fold` each of its texts takes one line."""
    if value is None or isinstance(value, str):
        return Scalar(_NOWHERE, value, "" if fold else _ONE_LINE)
    if isinstance(value, Sequence):
        entries = [Entry("", node_of(entry, fold=fold), 0, 0, 0) for entry in value]
        return Listing(_NOWHERE, entries)
    fields = [Entry(key, node_of(inner, fold=fold), 0, 0, 0) for key, inner in value.items()]
    return Fields(_NOWHERE, fields)


def _headed(entries: Sequence[Entry]) -> tuple[list[str], list[Entry]]:
    """The comments on the file as a whole: those above its first field, up to an empty line."""
    if not entries or "" not in entries[0].before:
        return [], [*entries]
    before = entries[0].before
    end = len(before) - 1 - before[::-1].index("")
    first = entries[0]
    rest = Entry(first.key, first.value, 0, 0, 0, before[end + 1 :], first.beside)
    return _unspaced(before[:end]), [rest, *entries[1:]]


def _unspaced(comments: Sequence[str], *, below: bool = False) -> list[str]:
    """Without empty lines at either end (but, if `below` something, one above) or in a row."""
    kept: list[str] = []
    for comment in comments:
        if comment or (kept and kept[-1]) or (below and not kept):
            kept.append(comment)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _in_order(entries: Iterable[Entry], model: type[BaseModel] | None) -> list[Entry]:
    order = {name: number for number, name in enumerate(shapes(model))} if model else {}
    return sorted(entries, key=lambda entry: order.get(entry.key, len(order)))


def _comments(comments: Iterable[str], indent: int) -> Iterator[str]:
    for comment in comments:
        yield " " * indent + comment if comment else ""


def _above(entry: Entry, indent: int, *, first: bool) -> Iterator[str]:
    """The comments above an entry; an empty line above them only where something stands."""
    before = [*entry.before, *entry.beside[:-1]]
    spaced = bool(before) and not before[0] and not first
    trailing = bool(entry.before) and not entry.before[-1] and any(before) and not first
    kept = _unspaced(before)
    if spaced or (not kept and not first and "" in before):
        yield ""
    yield from _comments(kept, indent)
    if trailing and kept:
        yield ""


def _beside(entry: Entry) -> str:
    return f"  {entry.beside[-1]}" if entry.beside else ""


def _fields(
    entries: Sequence[Entry], model: type[BaseModel] | None, indent: int, *, first: bool
) -> Iterator[str]:
    for number, entry in enumerate(entries):
        yield from _above(entry, indent, first=first and number == 0)
        shape = shape_of(model, entry.key)
        key = f"{' ' * indent}{named(entry.key)}:"
        yield from _valued(entry, key, shape, indent)


def _valued(entry: Entry, head: str, shape: Shape, indent: int) -> Iterator[str]:
    """What stands behind `name:`, and below it."""
    value = entry.value
    if isinstance(value, Scalar):
        yield from _scalar(value, head, shape.form, _beside(entry), indent)
    elif not value.entries:
        yield f"{head} {'[]' if isinstance(value, Listing) else '{}'}{_beside(entry)}"
    else:
        yield f"{head}{_beside(entry)}"
        yield from _collection(value, shape, indent + _STEP)


def _collection(value: Collection, shape: Shape, indent: int) -> Iterator[str]:
    if isinstance(value, Listing):
        yield from _items(value.entries, shape, indent)
    else:
        yield from _fields(_in_order(value.entries, shape.part), shape.part, indent, first=True)
    yield from _comments(_unspaced(value.after, below=True), indent)


def _items(entries: Sequence[Entry], shape: Shape, indent: int) -> Iterator[str]:
    for number, entry in enumerate(entries):
        dash = f"{' ' * indent}-"
        value = entry.value
        if isinstance(value, Scalar) or not value.entries:
            yield from _above(entry, indent, first=number == 0)
            yield from _valued(entry, dash, shape, indent)
            continue
        above = _lifted(entry, shape)
        yield from _above(above, indent, first=number == 0)
        lines = [*_collection(_lowered(value, shape), shape, indent + _STEP)]
        yield f"{dash} {lines[0].lstrip()}"
        yield from lines[1:]


def _first_field(value: Collection, shape: Shape) -> list[Entry]:
    in_order = _in_order(value.entries, shape.part) if isinstance(value, Fields) else value.entries
    return in_order[:1]


def _lifted(entry: Entry, shape: Shape) -> Entry:
    """An entry that also has the comments above its first field, since a dash stands before it."""
    assert not isinstance(entry.value, Scalar)
    before = [*entry.before, *entry.beside]
    value: Node = entry.value
    while not isinstance(value, Scalar) and value.entries:
        first = _first_field(value, shape)[0]
        before += [c for c in (*first.before, *first.beside[:-1]) if c]
        if isinstance(value, Fields):
            break
        before += first.beside[-1:] if not isinstance(first.value, Scalar) else []
        value = first.value
    return Entry("", entry.value, 0, 0, 0, before)


def _lowered(value: Collection, shape: Shape) -> Collection:
    """The same, with the comments that were lifted from its first field taken away."""
    first = _first_field(value, shape)[0]
    inner = first.value
    if isinstance(value, Listing) and not isinstance(inner, Scalar) and inner.entries:
        bare = Entry("", _lowered(inner, shape), 0, 0, 0)
    else:
        bare = Entry(first.key, inner, 0, 0, 0, [], first.beside[-1:])
    entries = [bare if entry is first else entry for entry in value.entries]
    return type(value)(value.span, entries, value.after)


def _scalar(value: Scalar, head: str, form: Form, beside: str, indent: int) -> Iterator[str]:
    if value.text is None:
        yield f"{head}{beside}"
        return
    text = tidied(value.text, form)
    line = f"{head} {_one_line(text, form)}"
    if value.style == _ONE_LINE:
        yield f"{line}{beside}"
        return
    below = indent + _STEP
    if form is Form.NOTES and "\n" in text and (block := literal(text, indent=below)):
        yield f"{head} {block[0]}{beside}"
        yield from block[1]
    elif _wants_folding(line, text, form) and (lines := folded(text, indent=below)):
        yield f"{head} >-{beside}"
        yield from lines
    elif "\n" in text and form is not Form.NOTES and (block := literal(text, indent=below)):
        yield f"{head} {block[0]}{beside}"
        yield from block[1]
    else:
        yield f"{line}{beside}"


def _wants_folding(line: str, text: str, form: Form) -> bool:
    """Too long for one line; or a paragraph that would need quotes, unless it is short."""
    if len(line) > WIDTH:
        return " " in text
    return form is Form.PARAGRAPH and len(text) > _SHORT and not line.endswith(f" {text}")


def _one_line(text: str, form: Form) -> str:
    if form is Form.MOMENT:
        return quoted(text)
    return written(text, literally=form is Form.BARE)


def tidied(text: str, form: Form) -> str:
    """A text without what reading its field takes away: a paragraph is one run of words."""
    if form is Form.PARAGRAPH and not _PARAGRAPH_BREAK.search(text.strip()):
        return re.sub(r"\s+", " ", text.strip())
    return text.strip() if form in (Form.NOTES, Form.LINE) else text
