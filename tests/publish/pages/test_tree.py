"""A site is made of what a former one left: what is right stays, and nothing else does."""

import os
from pathlib import Path

import pytest
from tests.publish.small import files_of

from claimbook.publish.pages.tree import Tree, number_of


def number(path: Path) -> int:
    return number_of(path.stat(), device=path.stat().st_dev)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A former site: a second name of `own`, and what does not belong there."""
    (tmp_path / "own").write_text("own")
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "x").write_text("far")
    site = tmp_path / "site"
    for folder in ("a/empty", "b", "c.html", "d"):
        (site / folder).mkdir(parents=True)
    (site / "a" / "own").hardlink_to(tmp_path / "own")
    (site / "a" / "stale").write_text("stale")
    (site / "b" / ".hidden").write_text("stale")
    (site / "c.html" / "in").write_text("a folder where a file belongs")
    (site / "d" / "linked").symlink_to(tmp_path / "own")
    (site / "e").symlink_to(tmp_path / "far")
    return site


def test_tree_keeps_what_belongs_there_and_makes_the_folders(site: Path) -> None:
    tree = Tree(str(site), ["a/own", "c.html", "d/linked", "e/x", "f/g/new"])
    assert files_of(site) == {"a/own": b"own"}
    folders = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_dir())
    assert folders == ["a", "d", "e", "f", "f/g"]
    assert (site.parent / "far" / "x").read_text() == "far"
    own = number(site.parent / "own")
    assert tree.has("a/own", own)
    assert not tree.has("a/own", 0)
    assert not tree.has("d/linked", own)


def test_tree_lays_and_writes_without_changing_what_has_the_same_name(site: Path) -> None:
    tree = Tree(str(site), ["a/own", "c.html"])
    tree.write("a/own", b"new")
    tree.lay(str(site.parent / "own"), "c.html", ours=True)
    assert files_of(site) == {"a/own": b"new", "c.html": b"own"}
    assert (site.parent / "own").read_text() == "own"
    assert (site / "c.html").samefile(site.parent / "own")
    tree.lay(str(site.parent / "own"), "c.html", ours=False)
    assert not (site / "c.html").samefile(site.parent / "own")
    tree.drop("c.html")
    tree.drop("c.html")
    assert files_of(site) == {"a/own": b"new"}


def test_number_is_none_on_another_disk(site: Path) -> None:
    known = os.stat_result((0o100644, 7, 1, 1, 0, 0, 0, 0, 0, 0))
    assert number_of(known, device=1) == 7
    assert number_of(known, device=2) == 0
    assert site.exists()
