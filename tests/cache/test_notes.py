"""Notes of a part are found again by whoever has the same mark, or not at all."""

from pathlib import Path

from claimbook.cache.notes import Notes


def noted(folder: Path, note: object) -> Notes:
    notes = Notes(folder, "3f")
    notes.keep("place", note)
    notes.end()
    return notes


def test_mark_is_of_what_is_noted_and_found_again(tmp_path: Path) -> None:
    first = noted(tmp_path, 1).mark
    assert first
    assert Notes(tmp_path, "3f").mark == first == noted(tmp_path, 1).mark
    assert noted(tmp_path, 2).mark not in (first, "")


def test_notes_that_were_damaged_or_never_there_have_no_mark(tmp_path: Path) -> None:
    assert Notes(tmp_path, "3f").mark == ""
    noted(tmp_path, 1)
    (tmp_path / "3f.json").write_bytes(b"damaged")
    assert Notes(tmp_path, "3f").mark == ""


def test_notes_that_could_not_be_written_have_no_mark(tmp_path: Path) -> None:
    notes = Notes(tmp_path, "3f")
    (tmp_path / "3f.json.part").mkdir()
    notes.keep("place", 1)
    notes.end()
    assert notes.mark == ""
