"""The SQLite file: whole, sound, and the same bytes for the same claims."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.render_data.editions import (
    BASES,
    Answers,
    answers_of,
    base_called,
    full_base,
    quoted,
)

from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.model.pages import File, files_of
from claimbook.render.data.database import TABLES, database_files

bases = pytest.mark.parametrize("name", BASES)


def database(answers: Answers) -> File:
    (file,) = files_of(database_files(answers.edition.site))
    return file


def opened(name: str, folder: Path) -> sqlite3.Connection:
    file = database(base_called(name))
    path = folder / "claimbook.sqlite"
    path.write_bytes(file.content)
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(opened("full", tmp_path)) as connection:
        yield connection


@bases
def test_database_is_sound_and_counts_what_is_there(name: str, tmp_path: Path) -> None:
    library = base_called(name).edition.site.library
    with closing(opened(name, tmp_path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for kind in RecordKind:
            table = ROW_OF[kind].plural
            (number,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
            assert number == len(library.of_kind(kind)), table
        (said,) = connection.execute("SELECT count(*) FROM attestations").fetchone()
        assert said == sum(len(claim.attestations) for claim in library.claims.values())
        (stated,) = connection.execute("SELECT count(*) FROM relations").fetchone()
        assert stated == sum(len(links) for links in library.links_from.values())


@bases
def test_database_counts_the_same_disagreements_as_the_site(name: str, tmp_path: Path) -> None:
    with closing(opened(name, tmp_path)) as connection:
        found = [id for (id,) in connection.execute("SELECT id FROM tensions")]
    assert found == sorted(tension.anchor for tension in base_called(name).edition.site.tensions)


def test_database_of_the_full_base_fills_every_table(full: sqlite3.Connection) -> None:
    for table in TABLES:
        assert full.execute(f"SELECT * FROM {table.name}").fetchone(), table.name


def test_database_answers_what_people_ask(full: sqlite3.Connection) -> None:
    asked = """
        SELECT people.name, attestations.at_clock, sources.name, shows.name
        FROM attestations
        JOIN people ON people.id = speaker
        JOIN sources ON sources.id = source
        JOIN shows ON shows.id = sources.show
        WHERE claim = 'weeks-cost' AND stance = 'asserts'
    """
    assert full.execute(asked).fetchall() == [("Ada", "12:34", "Hour 12", "The Hour")]
    voices = "SELECT number, voice FROM attestations WHERE claim = 'weeks-cost' ORDER BY number"
    assert full.execute(voices).fetchall() == [(1, 1), (2, None), (3, None), (4, 2)]
    weak = "SELECT path, disputed, fallen FROM weaknesses ORDER BY place"
    assert full.execute(weak).fetchall() == [("old-claim", 0, "withdrawn"), ("weeks-cost", 1, None)]


@bases
def test_database_reckons_what_its_file_need_not_hold(name: str, tmp_path: Path) -> None:
    answers = base_called(name)
    asked = "SELECT id, attributed_statement, page FROM claims ORDER BY id"
    with closing(opened(name, tmp_path)) as connection:
        found = connection.execute(asked).fetchall()
    assert found == [
        (claim.id, quoted(claim), claim.addresses.page)
        for claim in sorted(answers.claims, key=lambda claim: claim.id)
    ]


def test_database_says_where_it_is_from(full: sqlite3.Connection) -> None:
    meta = dict(full.execute("SELECT key, value FROM meta").fetchall())
    edition = base_called("full").edition
    own = {"site": edition.site.settings.site_name}
    assert meta == {**edition.origin(edition.data_version), **own}


def test_database_has_the_same_bytes_each_time_and_names_no_writer() -> None:
    first, second = database(answers_of(full_base())), database(answers_of(full_base()))
    assert first == second
    assert first.content[96:100] == (3_040_000).to_bytes(4, "big")
    assert first.content[24:28] == first.content[92:96]
