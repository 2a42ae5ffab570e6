"""What is kept between builds is right or missing, whatever happens to it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.cache.cache import Cache, digest, laid


@given(st.lists(st.text() | st.binary()), st.lists(st.text() | st.binary()))
def test_digest_is_the_same_for_the_same_contents_only(
    one: list[str | bytes], other: list[str | bytes]
) -> None:
    def plain(contents: list[str | bytes]) -> list[bytes]:
        return [c.encode("utf-8", "surrogatepass") if isinstance(c, str) else c for c in contents]

    assert (digest(*one) == digest(*other)) == (plain(one) == plain(other))


def filled(folder: Path) -> tuple[str, str]:
    """A cache that an earlier build left, with a note and a file."""
    cache = Cache(folder)
    key, name = digest("key"), cache.keep_file(b"<p>content")
    cache.keep_note(key, {"a": [1, "é"]})
    cache.end()
    return key, name


def test_cache_has_what_an_earlier_build_kept(tmp_path: Path) -> None:
    key, name = filled(tmp_path)
    cache = Cache(tmp_path)
    assert cache.note(key) == {"a": [1, "é"]}
    assert cache.file(name) == b"<p>content"
    assert cache.note(digest("other")) is None
    assert cache.file(digest("other")) is None
    assert cache.file("../../etc/passwd") is None


def test_file_is_laid_in_the_place_of_another(tmp_path: Path) -> None:
    file, place = tmp_path / "kept", tmp_path / "site" / "a" / "index.html"
    file.write_bytes(b"<p>content")
    for _ in range(2):
        assert laid(file, place)
        assert place.read_bytes() == b"<p>content"
    assert not laid(tmp_path / "gone", place)


def test_cache_lets_go_of_what_a_build_did_not_use(tmp_path: Path) -> None:
    key, name = filled(tmp_path)
    cache = Cache(tmp_path)
    kept = cache.keep_file(b"new")
    cache.end()
    again = Cache(tmp_path)
    assert (again.note(key), again.file(name), again.file(kept)) == (None, None, b"new")


def test_cache_of_a_build_that_failed_loses_nothing(tmp_path: Path) -> None:
    key, name = filled(tmp_path)
    Cache(tmp_path).keep_file(b"new")
    assert Cache(tmp_path).note(key) is not None
    assert Cache(tmp_path).file(name) is not None


def _shorten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _turn_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _lead_elsewhere(path: Path) -> None:
    elsewhere = path.with_name("elsewhere")
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


@pytest.mark.parametrize(
    "harm",
    [
        Path.unlink,
        _shorten,
        _turn_a_bit,
        _make_folder,
        _lead_elsewhere,
        lambda p: p.write_bytes(b""),
    ],
    ids=["removed", "shortened", "changed", "a folder", "a link", "emptied"],
)
@pytest.mark.parametrize("what", ["notes", "files"])
def test_cache_that_was_damaged_is_as_if_it_were_not_there(
    tmp_path: Path, what: str, harm: Callable[[Path], object]
) -> None:
    key, name = filled(tmp_path)
    for path in [path for path in (tmp_path / what).rglob("*") if path.is_file()]:
        harm(path)
    cache = Cache(tmp_path)
    assert (cache.note(key) if what == "notes" else cache.file(name)) is None
    cache.keep_note(key, "again")
    assert cache.keep_file(b"<p>content") == name
    cache.end()


def test_cache_writes_and_removes_nothing_through_a_link(tmp_path: Path) -> None:
    precious = tmp_path / "precious" / digest("x")[:2]
    precious.mkdir(parents=True)
    (precious / "file").write_bytes(b"keep me")
    (tmp_path / "cache").mkdir()
    for name in ("files", "notes"):
        (tmp_path / "cache" / name).symlink_to(precious.parent)
    filled(tmp_path / "cache")
    assert [path for path in precious.parent.rglob("*") if path.is_file()] == [precious / "file"]


def test_file_is_copied_where_it_cannot_have_a_second_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "a").write_bytes(b"a")
    assert laid(tmp_path / "a", tmp_path / "b" / "c")
    assert (tmp_path / "b" / "c").read_bytes() == b"a"
    assert not laid(tmp_path / "gone", tmp_path / "d")
