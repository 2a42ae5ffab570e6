"""The last commit of each claim file, from one pass over git's log."""

import datetime
import os
import subprocess
from pathlib import Path

import pytest

from claimbook.read.history import Commit, last_commits

ONE, OTHER = "claims/2026/one.yaml", "claims/_themes/émile.yaml"


def git(root: Path, *words: str, day: str = "2026-01-02") -> str:
    """Run git as nobody in particular, on a day."""
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    when = {f"GIT_{who}_DATE": f"{day}T12:00:00Z" for who in ("AUTHOR", "COMMITTER")}
    name = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ("git", *name, "-C", str(root), *words),
        env={**os.environ, **own, **when},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def commit(root: Path, day: str) -> Commit:
    git(root, "add", "-A")
    git(root, "commit", "-m", "Change", day=day)
    return Commit(datetime.date.fromisoformat(day), git(root, "rev-parse", "HEAD"))


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A base below the top of a repository."""
    git(tmp_path, "init")
    root = tmp_path / "below"
    root.mkdir()
    return root


def test_history_knows_the_last_commit_of_each_file(base: Path) -> None:
    write(base, ONE, "first")
    write(base, OTHER, "first")
    before = commit(base, "2026-01-02")
    write(base, ONE, "second")
    write(base, "docs/page.md", "not a claim")
    after = commit(base, "2026-02-03")
    assert last_commits(base) == {ONE: after, OTHER: before}


def test_history_names_no_commit_for_a_file_that_was_changed_since(base: Path) -> None:
    write(base, ONE, "first")
    write(base, OTHER, "first")
    made = commit(base, "2026-01-02")
    write(base, ONE, "not committed")
    assert last_commits(base) == {ONE: Commit(made.day, ""), OTHER: made}


def test_history_of_a_shallow_clone_is_unknown(base: Path, tmp_path: Path) -> None:
    for text in ("first", "second"):
        write(base, ONE, text)
        commit(base, "2026-01-02")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--depth", "1", base.parent.as_uri(), str(clone))
    assert last_commits(clone / "below") == {}


def test_history_without_a_repository_is_unknown(tmp_path: Path) -> None:
    write(tmp_path, ONE, "first")
    assert last_commits(tmp_path) == {}
