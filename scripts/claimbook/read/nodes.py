"""What a file's text is read into: a tree of texts, lists and fields, each with its mark."""

from dataclasses import dataclass, field

from claimbook.model.origin import FieldPath, Mark


class Broken:
    """The type of BROKEN."""


BROKEN = Broken()
"""Stands for a value that a fault has made unknown, so that nothing more is said of it."""


@dataclass(slots=True)
class Text:
    """A scalar: `text` is None where the value is absent, BROKEN where it is unknown."""

    mark: Mark
    text: str | Broken | None

    @property
    def value(self) -> object:
        """The plain value."""
        return self.text


@dataclass(slots=True)
class Listing:
    """A list."""

    mark: Mark
    entries: "list[Node]" = field(default_factory=list)

    @property
    def value(self) -> list[object]:
        """The plain values; None is an empty entry."""
        return [entry.value for entry in self.entries]


@dataclass(slots=True)
class Fields:
    """A mapping; `keys` has the mark of every key, those of absent values too."""

    mark: Mark
    entries: "dict[str, Node]" = field(default_factory=dict)
    keys: dict[str, Mark] = field(default_factory=dict)

    @property
    def value(self) -> dict[str, object]:
        """The plain values without those that are absent."""
        values = ((key, node.value) for key, node in self.entries.items())
        return {key: value for key, value in values if value is not None}


Node = Text | Listing | Fields
Marks = dict[FieldPath, Mark]


def marks_of(root: Fields) -> tuple[Marks, Marks]:
    """The marks of all values, and of all keys, by field path."""
    values: Marks = {}
    keys: Marks = {}
    waiting: list[tuple[FieldPath, Node]] = [((), root)]
    while waiting:
        path, node = waiting.pop()
        values[path] = node.mark
        if isinstance(node, Listing):
            waiting.extend(((*path, index), entry) for index, entry in enumerate(node.entries))
        elif isinstance(node, Fields):
            keys.update(((*path, key), mark) for key, mark in node.keys.items())
            waiting.extend(((*path, key), entry) for key, entry in node.entries.items())
    return values, keys
