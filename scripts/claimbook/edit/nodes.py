"""A claim file as people wrote it: its fields with comments, styles and places in the text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from claimbook.model.origin import FieldPath


@dataclass(frozen=True, slots=True)
class Span:
    """From an index of a text to another, and the lines of both, counted from 0, both inclusive."""

    start: int
    end: int
    line: int
    last: int


@dataclass(slots=True)
class Scalar:
    """One value: `text` is None where it is absent; `style` is YAML's sign, empty for plain."""

    span: Span
    text: str | None
    style: str = ""


@dataclass(slots=True)
class Entry:
    """A field with its `key`, or an entry of a list (`key` is empty).

    `column` is that of its key or dash, `line` the one it begins in, `start` its index in the text.
    `before` are the comments above it, an empty text standing for empty lines; `beside` are those
    at the ends of its lines.
    """

    key: str
    value: "Node"
    start: int
    line: int
    column: int
    before: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The last line of its value."""
        return max(self.line, self.value.span.last)


@dataclass(slots=True)
class Listing:
    """A list; `after` are comments below its last entry, `below` the line of the last of them.

    `flow` says that it is in brackets.
    """

    span: Span
    entries: list[Entry] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    flow: bool = False
    below: int = -1


@dataclass(slots=True)
class Fields:
    """Fields with their names; as a list otherwise."""

    span: Span
    entries: list[Entry] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    flow: bool = False
    below: int = -1


Node: TypeAlias = Scalar | Listing | Fields
Collection: TypeAlias = Listing | Fields
Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"] | None
"""A value without its looks: what a record is validated from."""


def plain(node: Node) -> Plain:
    """What a node says."""
    match node:
        case Scalar():
            return node.text
        case Listing():
            return [plain(entry.value) for entry in node.entries]
        case Fields():
            return {entry.key: plain(entry.value) for entry in node.entries}


def entry_at(node: Node, path: FieldPath) -> Entry | None:
    """The field or entry at a path; None where there is none."""
    found: Entry | None = None
    for step in path:
        found = _step(node, step)
        if found is None:
            return None
        node = found.value
    return found


def _step(node: Node, step: str | int) -> Entry | None:
    if isinstance(node, Fields) and isinstance(step, str):
        return next((entry for entry in node.entries if entry.key == step), None)
    if isinstance(node, Listing) and isinstance(step, int) and 0 <= step < len(node.entries):
        return node.entries[step]
    return None


def reach(entry: Entry) -> int:
    """The last line of an entry, with the comments below what it holds."""
    value = entry.value
    if isinstance(value, Scalar) or not value.entries:
        return entry.last
    return max(entry.last, value.below, reach(value.entries[-1]))


def every_entry(node: Node) -> Iterator[Entry]:
    """All entries, outer before inner, in the order of the text."""
    if isinstance(node, Scalar):
        return
    for entry in node.entries:
        yield entry
        yield from every_entry(entry.value)


def comments_in(node: Node) -> Iterator[str]:
    """All comments."""
    if isinstance(node, Scalar):
        return
    for entry in node.entries:
        yield from filter(None, entry.before)
        yield from entry.beside
        yield from comments_in(entry.value)
    yield from filter(None, node.after)
