"""What a table of the database is, and what its cells may hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claimbook.model.addresses import address_of, record_page
from claimbook.model.kinds import RecordKind
from claimbook.render.data.edition import Edition

Cell = str | int | float | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A table: its columns as SQL declares them, and the rows in their order.

    `reckoned` is a column that the database makes of the others when it is asked for, so that the
    file need not hold it. A table with `keys` is kept in the order of the first, and by it alone.
    """

    name: str
    columns: str
    rows: Callable[[Edition], Iterable[Row]]
    keys: str = ""
    reckoned: Callable[[Edition], str] = lambda _: ""

    def sql(self, edition: Edition) -> str:
        """What makes the table."""
        parts = (self.columns, self.reckoned(edition), self.keys)
        kept = " WITHOUT ROWID" if self.keys else ""
        return f"CREATE TABLE {self.name} ({', '.join(filter(None, parts))}){kept}"


def page_column(kind: RecordKind) -> Callable[[Edition], str]:
    """The column with the page of a record, which its id tells."""

    def column(edition: Edition) -> str:
        before, after = edition.url(address_of(record_page(kind, "\0"))).split("\0")
        return f"page TEXT AS ({_quoted(before)} || id || {_quoted(after)})"

    return column


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
