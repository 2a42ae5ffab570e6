"""Files -> a folder of their own, where nothing is ever replaced."""

from pathlib import Path

import pytest

from claimbook.write.fresh import in_the_way, write_fresh

FILES = {"a.txt": b"a", "deep/er/b.txt": b"b"}


def test_write_fresh_makes_folders_and_files(tmp_path: Path) -> None:
    write_fresh(FILES, tmp_path / "new")
    assert {
        path.relative_to(tmp_path / "new").as_posix(): path.read_bytes()
        for path in (tmp_path / "new").rglob("*")
        if path.is_file()
    } == FILES


def test_write_fresh_never_replaces(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine")
    with pytest.raises(FileExistsError):
        write_fresh(FILES, tmp_path)
    assert (tmp_path / "a.txt").read_text() == "mine"


def test_in_the_way_are_files_links_and_files_in_place_of_folders(tmp_path: Path) -> None:
    assert in_the_way(FILES, tmp_path) == ()
    (tmp_path / "other.txt").touch()
    assert in_the_way(FILES, tmp_path) == ()
    (tmp_path / "a.txt").symlink_to("nowhere")
    (tmp_path / "deep").mkdir()
    assert in_the_way(FILES, tmp_path) == ("a.txt",)
    (tmp_path / "deep" / "er").touch()
    assert in_the_way(FILES, tmp_path) == ("a.txt", "deep/er")
