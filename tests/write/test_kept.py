"""What is kept from one build for the next, and what makes it be made anew."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimbook.write.kept import Kept


class Making:
    """Makes a content, and counts how often."""

    def __init__(self, content: bytes) -> None:
        self.content, self.times = content, 0

    def __call__(self) -> bytes:
        self.times += 1
        return self.content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As a build left it that wrote one file."""
    folder = tmp_path / "docs"
    folder.mkdir()
    kept = Kept(folder, tmp_path / "kept.json")
    (folder / "a.png").write_bytes(kept.content("a.png", "key", Making(b"drawn")))
    kept.save()
    return folder


def asked(folder: Path, path: str, key: str) -> Making:
    """What the next build has to do for a file."""
    making = Making(b"drawn")
    assert Kept(folder, folder.parent / "kept.json").content(path, key, making) == b"drawn"
    return making


def test_file_of_the_same_key_is_not_made_again(folder: Path) -> None:
    assert asked(folder, "a.png", "key").times == 0


@pytest.mark.parametrize(("path", "key"), [("a.png", "other"), ("b.png", "key")])
def test_file_of_another_key_or_path_is_made(folder: Path, path: str, key: str) -> None:
    assert asked(folder, path, key).times == 1


def a_folder_instead(file: Path, _: Path) -> None:
    file.unlink()
    file.mkdir()


DAMAGES: dict[str, Callable[[Path, Path], object]] = {
    "file changed": lambda file, _: file.write_bytes(b"drawm"),
    "file cut off": lambda file, _: file.write_bytes(b"dr"),
    "file gone": lambda file, _: file.unlink(),
    "folder in its place": a_folder_instead,
    "note gone": lambda _, note: note.unlink(),
    "note empty": lambda _, note: note.write_bytes(b""),
    "note no text": lambda _, note: note.write_bytes(b"\xff\xfe\x00"),
    "note cut off": lambda _, note: note.write_bytes(note.read_bytes()[:-4]),
    "note a list": lambda _, note: note.write_text("[1]"),
    "note of numbers": lambda _, note: note.write_text('{"a.png": ["key", 7]}'),
    "note too short": lambda _, note: note.write_text('{"a.png": ["key"]}'),
    "note too deep": lambda _, note: note.write_text("[" * 100_000),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damage_makes_a_file_be_made_again(
    folder: Path, damage: Callable[[Path, Path], object]
) -> None:
    damage(folder / "a.png", folder.parent / "kept.json")
    assert asked(folder, "a.png", "key").times == 1


def test_note_tells_the_files_of_the_last_build_alone(folder: Path) -> None:
    note = folder.parent / "kept.json"
    kept = Kept(folder, note)
    kept.content("b.png", "key", Making(b"other"))
    kept.save()
    assert list(json.loads(note.read_text("utf-8"))) == ["b.png"]
    before = note.stat().st_mtime_ns
    again = Kept(folder, note)
    again.content("b.png", "key", Making(b"other"))
    again.save()
    assert note.stat().st_mtime_ns == before
