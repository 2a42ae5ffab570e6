"""What a table of the database is, and what its cells may hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claimbook.render.data.answers import Answers
from claimbook.render.data.shapes import Moment, Name

Cell = str | int | float | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A table: `columns` as SQL declares them, and the rows in their order."""

    name: str
    columns: str
    rows: Callable[[Answers], Iterable[Row]]


def id_of(name: Name | None) -> str | None:
    """The id that a cell holds for a record."""
    return name.id if name else None


def seconds(moment: Moment | None) -> int | None:
    """The number that a cell holds for a moment."""
    return moment.seconds if moment else None
