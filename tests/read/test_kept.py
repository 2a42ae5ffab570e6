"""Reading again: the same as reading anew, whatever was done to the files and to what was kept."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.cache.cache import digest
from claimbook.model.origin import FieldPath, Mark
from claimbook.model.record import Record
from claimbook.read import kept as keeping
from claimbook.read.base import Base, read_base
from claimbook.read.record import read_bytes

TOY = Path(__file__).parents[1] / "toy"
CLAIM = "claims/2026/four-days-kept-output.yaml"
THEME = "claims/_themes/output.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(TOY / "claims", tmp_path / "claims")
    return tmp_path


def read(root: Path) -> Base:
    """The base by what was kept; it is that which is read anew, down to every mark."""
    base, anew = read_base(root, kept=root / "kept"), read_base(root)
    assert base == anew
    for record, other in zip(base.records, anew.records, strict=True):
        assert record.origin.path == other.origin.path
        assert marks(record) == marks(other)
    return base


def marks(record: Record) -> tuple[dict[FieldPath, Mark], dict[FieldPath, Mark]]:
    return dict(record.origin.values), dict(record.origin.keys)


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that were not known."""
    paths = []

    def noted(path: str, content: bytes) -> object:
        paths.append(path)
        return read_bytes(path, content)

    monkeypatch.setattr(keeping, "read_bytes", noted)
    return paths


def test_files_are_read_once(root: Path, anew: list[str]) -> None:
    read(root)
    assert len(anew) == len(list((root / "claims").rglob("*.yaml")))
    anew.clear()
    read(root)
    assert anew == []


def test_file_that_was_changed_is_read_anew(root: Path, anew: list[str]) -> None:
    read(root)
    anew.clear()
    with (root / CLAIM).open("a") as file:
        file.write("notes: More of it.\n")
    assert [r.notes for r in read(root).records if r.origin.path == CLAIM] == ["More of it."]  # type: ignore[union-attr]
    assert anew == [CLAIM]


def test_file_that_was_renamed_is_another_record(root: Path, anew: list[str]) -> None:
    read(root)
    anew.clear()
    (root / THEME).rename(root / "claims/_themes/outcome.yaml")
    assert "outcome" in [record.id for record in read(root).records]
    assert anew == ["claims/_themes/outcome.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("name: A name\n", id="an-error"),
        pytest.param("name: A name #1\nsummary: What it is.\n", id="a-warning"),
        pytest.param("status: draft\nname: A name\n", id="a-draft-that-lacks-something"),
    ],
)
def test_problems_are_never_told_from_memory(root: Path, anew: list[str], text: str) -> None:
    (root / THEME).write_text(text)
    first = read(root)
    anew.clear()
    assert read(root) == first
    assert anew == [THEME]


def test_all_is_read_anew_by_another_program(
    root: Path, anew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read(root)
    files = list(anew)
    monkeypatch.setattr(keeping, "_program", lambda: "another")
    anew.clear()
    read(root)
    assert anew == files


def test_what_is_gone_is_let_go(root: Path) -> None:
    read(root)
    (root / THEME).unlink()
    read(root)
    assert not [path for path in (root / "kept").iterdir() if THEME in path.read_text()]


def test_marks_of_a_file_that_is_gone_are_its_beginning(root: Path) -> None:
    read(root)
    record = read_base(root, kept=root / "kept").records[0]
    (root / record.origin.path).unlink()
    assert record.origin.mark(("statement",)) == (1, 1)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])


def _turn(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) * 2 // 3] ^= 1
    path.write_bytes(content)


def _note(path: Path, notes: object) -> None:
    """Something else in the form in which notes are kept."""
    text = json.dumps(notes)
    path.write_text(f"{digest(text)}\n{text}")


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": _cut,
    "turned": _turn,
    "emptied": lambda path: path.write_bytes(b""),
    "no-text": lambda path: path.write_bytes(b"\xff\n\xff"),
    "folder": _replace_by_folder,
    "list": lambda path: _note(path, []),
    "other-notes": lambda path: _note(path, {CLAIM: "x", THEME: {"says": {}}}),
    "gone": Path.unlink,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_was_damaged_is_read_anew(root: Path, damage: Callable[[Path], object]) -> None:
    read(root)
    for path in (root / "kept").iterdir():
        damage(path)
    read(root)
    read(root)


def test_links_are_not_followed(root: Path, tmp_path: Path) -> None:
    read(root)
    elsewhere = tmp_path / "elsewhere"
    (root / "kept").rename(elsewhere)
    (root / "kept").symlink_to(elsewhere)
    before = {path: path.read_bytes() for path in elsewhere.iterdir()}
    read(root)
    assert {path: path.read_bytes() for path in elsewhere.iterdir()} == before


def test_folder_that_cannot_be_written_is_done_without(root: Path) -> None:
    (root / "kept").write_text("no folder")
    read(root)
    assert (root / "kept").read_text() == "no folder"


def _edit(root: Path, dice: Random) -> None:
    """One thing that people, or machines, do between two builds."""
    files = sorted((root / "claims").rglob("*.yaml"))
    notes = sorted((root / "kept").glob("*"))
    path = dice.choice(files)
    match dice.randrange(6):
        case 0:
            path.write_text(dice.choice(files).read_text())
        case 1 if len(files) > 1:
            path.unlink()
        case 2:
            path.rename(path.with_name(f"another-{dice.randrange(9)}.yaml"))
        case 3:
            lines = path.read_text().splitlines(keepends=True)
            lines.insert(dice.randrange(len(lines) + 1), f"# {dice.random()}\n")
            path.write_text("".join(lines))
        case 4:
            path.write_text(path.read_text() + "notes: More.\n")
        case _ if notes:
            dice.choice(list(DAMAGES.values())[:4])(dice.choice(notes))


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_reading_again_is_reading_anew_after_any_edits(
    tmp_path_factory: pytest.TempPathFactory, dice: Random
) -> None:
    root = tmp_path_factory.mktemp("base")
    shutil.copytree(TOY / "claims", root / "claims")
    for _ in range(dice.randint(1, 6)):
        _edit(root, dice)
        read(root)
