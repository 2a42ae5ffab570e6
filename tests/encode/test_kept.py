"""What is kept between builds: whole or not at all, and never believed if it is damaged."""

from pathlib import Path
from typing import Any

import pytest

np: Any = pytest.importorskip("numpy", reason="the extra claimbook[semantic] is not installed")

from claimbook.encode.kept import keep, kept, key_of  # noqa: E402 - it needs numpy

NUMBERS = {"numbers": np.arange(6).reshape(2, 3)}


def test_kept_is_what_was_kept(tmp_path: Path) -> None:
    file = tmp_path / "new" / "numbers.bin"
    keep(file, NUMBERS)
    assert (kept(file, ["numbers"])["numbers"] == NUMBERS["numbers"]).all()
    assert [path.name for path in file.parent.iterdir()] == ["numbers.bin"]


def test_kept_twice_is_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        keep(tmp_path / name, NUMBERS)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("where", [0, 40, -1])
def test_kept_is_nothing_where_a_byte_is_another(tmp_path: Path, where: int) -> None:
    file = tmp_path / "numbers.bin"
    keep(file, NUMBERS)
    damaged = bytearray(file.read_bytes())
    damaged[where] ^= 1
    file.write_bytes(damaged)
    assert kept(file, ["numbers"]) == {}


@pytest.mark.parametrize("content", [b"", b"short", b"\0" * 32])
def test_kept_is_nothing_where_something_else_stands(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "numbers.bin"
    file.write_bytes(content)
    assert kept(file, ["numbers"]) == {}


def test_kept_is_nothing_where_there_is_no_file_or_no_such_name(tmp_path: Path) -> None:
    assert kept(tmp_path / "none", ["numbers"]) == {}
    keep(tmp_path / "file", NUMBERS)
    assert kept(tmp_path / "file", ["others"]) == {}


def test_keep_that_cannot_write_leaves_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    keep(tmp_path / "file" / "numbers.bin", NUMBERS)
    assert (tmp_path / "file").read_text() == "no folder"


def test_key_tells_where_one_part_ends() -> None:
    assert len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("ab", b"d")}) == 4
    assert key_of("ab", "c") == key_of("ab", b"c")
