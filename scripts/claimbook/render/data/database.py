"""Site -> a SQLite database, with the same bytes for the same claims."""

import errno
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.data.claim_tables import CLAIM_TABLES
from claimbook.render.data.contents import DATABASE
from claimbook.render.data.edition import Edition
from claimbook.render.data.tables import Table
from claimbook.render.data.topic_tables import TOPIC_TABLES
from claimbook.render.site import Site

TABLES: tuple[Table, ...] = (*CLAIM_TABLES, *TOPIC_TABLES)

# What a library's build may decide otherwise; and no journal and no waiting for the disk, since the
# file is read back at once, and by nobody else.
_SETTINGS = (
    "page_size = 4096",
    "encoding = 'UTF-8'",
    "auto_vacuum = NONE",
    "journal_mode = OFF",
    "synchronous = OFF",
)
# The header notes which SQLite wrote the file; readers make nothing of it.
_WRITER, _ANY_WRITER = 96, (3_040_000).to_bytes(4, "big")


def database_files(site: Site) -> Iterator[PlannedFiles]:
    """The tables of the whole base."""
    yield Planned((DATABASE,), _database, (site,))


def _database(site: Site) -> tuple[bytes]:
    """Written to a file and read back: not every build of SQLite hands over its bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "base")
        try:
            _write(path, Edition(site))
        except sqlite3.OperationalError as error:  # a disk that is full: told as all others are
            raise OSError(errno.EIO, str(error), folder) from error
        with path.open("r+b") as file:
            file.seek(_WRITER)
            file.write(_ANY_WRITER)
        return (path.read_bytes(),)


def _write(path: Path, edition: Edition) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        with connection:
            for table in TABLES:
                _fill(connection, table, edition)
        connection.execute("VACUUM")  # fills up the pages


def _fill(connection: sqlite3.Connection, table: Table, edition: Edition) -> None:
    connection.execute(table.sql(edition))
    rows = iter(table.rows(edition))
    for first in rows:
        cells = ", ".join("?" * len(first))
        connection.executemany(f"INSERT INTO {table.name} VALUES ({cells})", chain((first,), rows))
