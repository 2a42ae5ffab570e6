"""The site, whole or not at all."""

import errno
import os
import signal
import stat
from pathlib import Path

import pytest
from tests.publish.small import python

from claimbook.publish import PublishError
from claimbook.publish.swap import MARK, begin_with, replaced


def fill(folder: Path, text: str) -> None:
    (folder / "404.html").write_bytes(b"<head>" + MARK + b"</head>")
    (folder / "index.html").write_text(text)


def make(root: Path, text: str) -> None:
    with replaced(root / "site", root=root) as new:
        fill(new, text)


def fail_halfway(root: Path, error: BaseException) -> None:
    with replaced(root / "site", root=root) as new:
        fill(new, "half")
        raise error


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_swap_puts_the_new_site_in_place_of_the_old_one(tmp_path: Path) -> None:
    make(tmp_path, "old")
    (tmp_path / "site" / "stale.html").touch()
    make(tmp_path, "new")
    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert names(tmp_path) == ["site"]
    assert names(tmp_path / "site") == ["404.html", "index.html"]


def test_swap_makes_a_site_that_any_user_can_read(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        make(tmp_path, "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "site").stat().st_mode) == 0o755


@pytest.mark.parametrize(
    ("error", "told"),
    [
        pytest.param(ValueError("no"), ValueError, id="an error within"),
        pytest.param(KeyboardInterrupt(), KeyboardInterrupt, id="Ctrl-C"),
        pytest.param(OSError(errno.ENOSPC, "No space left"), PublishError, id="a full disk"),
    ],
)
def test_swap_keeps_the_old_site_when_the_new_one_fails(
    tmp_path: Path, error: BaseException, told: type[BaseException]
) -> None:
    make(tmp_path, "old")
    with pytest.raises(told):
        fail_halfway(tmp_path, error)
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == ["site"]


def test_swap_says_what_the_disk_refused(tmp_path: Path) -> None:
    error = OSError(errno.ENOSPC, "No space left on device", "/there/x.html")
    with (
        pytest.raises(PublishError, match=r"not made: No space left on device: /there/x\.html"),
        replaced(tmp_path / "site", root=tmp_path),
    ):
        raise error


def test_swap_puts_the_old_site_back_when_the_second_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "old")
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name.endswith("-new"):
            raise PermissionError(errno.EACCES, "in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PublishError, match="in use"):
        make(tmp_path, "new")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == ["site"]


def test_swap_puts_by_what_has_another_name(tmp_path: Path) -> None:
    spare = tmp_path / "kept" / "spare"
    (tmp_path / "own").write_text("same")
    for text in "12":
        with replaced(tmp_path / "site", root=tmp_path, spare=spare) as new:
            begin_with(spare, new)
            fill(new, text)
            (new / "a").mkdir()
            (new / "a" / "same").hardlink_to(tmp_path / "own")
    assert sorted(path.name for path in spare.rglob("*")) == ["a", "same"]
    with pytest.raises(ZeroDivisionError):
        fail_with(spare, tmp_path)
    assert (spare / "a" / "same").samefile(tmp_path / "own")
    assert names(tmp_path) == ["kept", "own", "site"]


def fail_with(spare: Path, root: Path) -> None:
    with replaced(root / "site", root=root, spare=spare) as new:
        begin_with(spare, new)
        assert (new / "a" / "same").samefile(root / "own")
        raise ZeroDivisionError


KILLED = """
import os, signal, sys
from pathlib import Path
import shutil
from claimbook.publish.swap import MARK, replaced

step, root = sys.argv[1], Path(sys.argv[2])
die = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
rename = Path.rename
if step == "before the first rename":
    Path.rename = die
elif step == "between the renames":
    Path.rename = lambda path, target: die() if path.name.endswith("-new") else rename(path, target)
elif step == "before the old one is removed":
    shutil.rmtree = die
with replaced(root / "site", root=root) as new:
    (new / "404.html").write_bytes(MARK)
    if step == "while it is made":
        die()
    (new / "index.html").write_text("killed")
"""


@pytest.mark.parametrize(
    ("step", "left"),
    [
        ("while it is made", [".site.claimbook-new", "site"]),
        ("before the first rename", [".site.claimbook-new", "site"]),
        ("between the renames", [".site.claimbook-new", ".site.claimbook-old"]),
        ("before the old one is removed", [".site.claimbook-old", "site"]),
    ],
)
def test_swap_mends_what_a_killed_build_left(tmp_path: Path, step: str, left: list[str]) -> None:
    make(tmp_path, "old")
    with python(KILLED, step, tmp_path) as killed:
        assert killed.wait() == -signal.SIGKILL
    assert names(tmp_path) == left
    with (
        pytest.raises(ZeroDivisionError),
        replaced(tmp_path / "site", root=tmp_path),
    ):
        raise ZeroDivisionError
    assert names(tmp_path) == ["site"]
    whole = "killed" if step == "before the old one is removed" else "old"
    assert (tmp_path / "site" / "index.html").read_text() == whole
    make(tmp_path, "new")
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize(
    ("site", "why"),
    [
        (".", "holds the knowledge base"),
        ("..", "holds the knowledge base"),
        ("claims", "lies in claims/"),
        ("claims/2026/site", "lies in claims/"),
        ("docs", "lies in docs/"),
        ("build/docs/site", "lies in build/docs/"),
        (".git/site", r"lies in \.git/"),
        ("photos", "no site made here"),
        ("photos/cat.jpg", "no site made here"),
        ("pages-of-another", "no site made here"),
        ("worktree", "no site made here"),
    ],
)
def test_swap_refuses_what_is_not_ours(tmp_path: Path, site: str, why: str) -> None:
    root = tmp_path / "base"
    for folder in ("claims", "docs", "photos", "pages-of-another", "worktree"):
        (root / folder).mkdir(parents=True)
    (root / "photos" / "cat.jpg").touch()
    (root / "pages-of-another" / "index.html").write_text('<meta name="generator" content="x">')
    fill(root / "worktree", "a site under version control")
    (root / "worktree" / ".git").touch()
    before = sorted(root.rglob("*"))
    with pytest.raises(PublishError, match=why), replaced(root / site, root=root):
        pytest.fail("it would be replaced")
    assert sorted(root.rglob("*")) == before


def test_swap_fills_an_empty_folder_and_makes_missing_ones(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for site in (tmp_path / "empty", tmp_path / "a" / "b" / "site"):
        with replaced(site, root=tmp_path / "base") as new:
            fill(new, "new")
        assert (site / "index.html").read_text() == "new"


def test_swap_follows_a_link_to_the_site(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "there")
    make(tmp_path, "new")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "there" / "index.html").read_text() == "new"
