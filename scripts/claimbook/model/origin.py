"""Where a record was written: its file, and the line and column of each of its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

FieldPath = tuple[str | int, ...]
"""The way to a field: `("relations", 0, "note")`; `()` is the whole record."""


class Mark(NamedTuple):
    """A place in a text file; both count from 1, columns in characters."""

    line: int
    column: int


START = Mark(1, 1)


@dataclass(frozen=True, eq=False, slots=True)
class Origin:
    """A record's file (relative to the base's root, with `/`) and the marks of its fields.

    Two origins are always equal: a record read from another place is the same record.
    """

    path: str = ""
    values: Mapping[FieldPath, Mark] = field(default_factory=dict)
    keys: Mapping[FieldPath, Mark] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin)

    def __hash__(self) -> int:
        return 0

    def mark(self, path: FieldPath, *, key: bool = False) -> Mark:
        """The mark of a field's value (or key); of the nearest field around it if it has none."""
        for end in range(len(path), -1, -1):
            marks = self.keys if key and end == len(path) else self.values
            found = marks.get(path[:end]) or self.values.get(path[:end])
            if found:
                return found
        return START
