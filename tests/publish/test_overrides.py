"""The theme's overrides, laid where mkdocs.yml looks for them."""

from pathlib import Path

import pytest
from tests.publish.small import files_of

from claimbook.publish.overrides import SCRIPT_SOURCES, lay_theme, put, theme_files


def test_theme_files_are_those_of_the_package_in_order() -> None:
    files = theme_files()
    assert {"main.html", "partials/header.html", "partials/cb-search.html"} <= set(files)
    assert list(files) == sorted(files)
    assert SCRIPT_SOURCES not in files


def test_lay_theme_leaves_exactly_what_was_asked(tmp_path: Path) -> None:
    lay_theme(tmp_path, {"main.html": b"1", "a/b/c.css": b"2", "a/d.js": b"3"})
    lay_theme(tmp_path, {"main.html": b"1", "a/d.js": b"4"})
    assert files_of(tmp_path) == {SCRIPT_SOURCES: b"", "main.html": b"1", "a/d.js": b"4"}
    assert not (tmp_path / "a" / "b").exists()


def test_lay_theme_leaves_the_script_sources_alone(tmp_path: Path) -> None:
    put(tmp_path / SCRIPT_SOURCES, b"hashes")
    lay_theme(tmp_path, {"main.html": b"1"})
    assert files_of(tmp_path) == {SCRIPT_SOURCES: b"hashes", "main.html": b"1"}


def test_lay_theme_writes_only_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_theme(tmp_path, {"main.html": b"1", "a.css": b"2"})
    written = []
    write = Path.write_bytes

    def watched(path: Path, content: bytes) -> int:
        written.append(path.name)
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", watched)
    lay_theme(tmp_path, {"main.html": b"1", "a.css": b"3"})
    assert written == [".a.css.new"]


def test_lay_theme_removes_what_a_killed_build_left(tmp_path: Path) -> None:
    (tmp_path / ".main.html.new").write_bytes(b"hal")
    lay_theme(tmp_path, {"main.html": b"whole"})
    assert files_of(tmp_path) == {SCRIPT_SOURCES: b"", "main.html": b"whole"}
