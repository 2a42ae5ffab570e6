"""A past state of the base, from git's own objects."""

import subprocess
from pathlib import Path

import pytest
from tests.read.test_history import ONE, OTHER, base, commit, git, write

from claimbook.read.base import read_base
from claimbook.read.files import files_on_disk, read_files, settings_of
from claimbook.read.revision import RevisionError, commit_of, fork_of, read_revision
from claimbook.read.settings import read_settings

__all__ = ["base"]

TOY = Path(__file__).parents[1] / "toy"


@pytest.fixture
def history(base: Path) -> Path:
    """A base with two commits on `main`, of which the second is where `work` left it."""
    git(base, "checkout", "-b", "main")
    write(base, ONE, "first")
    write(base, OTHER, "kept")
    write(base, "docs/page.md", "by hand")
    write(base, "mkdocs.yml", "site_name: One\n")
    write(base, "scripts/other.py", "not of the base")
    commit(base, "2026-01-02")
    write(base, ONE, "second")
    commit(base, "2026-02-03")
    git(base, "checkout", "-b", "work")
    write(base, ONE, "third")
    commit(base, "2026-03-04")
    git(base, "checkout", "main")
    write(base, ONE, "meanwhile")
    commit(base, "2026-03-05")
    git(base, "checkout", "work")
    return base


def test_revision_has_the_files_of_the_base_as_they_were(history: Path) -> None:
    found = read_revision(history, commit_of(history, "main~1"), name="main~1")
    assert found.name == "main~1"
    assert found.files == {
        ONE: b"second",
        OTHER: b"kept",
        "docs/page.md": b"by hand",
        "mkdocs.yml": b"site_name: One\n",
    }


def test_fork_is_where_the_branch_left_the_other_one(history: Path) -> None:
    assert fork_of(history, "main") == commit_of(history, "main~1")
    assert fork_of(history, "HEAD") == commit_of(history, "HEAD")
    assert fork_of(history, "main~1") == commit_of(history, "main~1")


def test_revision_touches_nothing(history: Path) -> None:
    write(history, ONE, "not committed")
    before = git(history, "status", "--porcelain=v2", "--branch")
    read_revision(history, fork_of(history, "main"))
    assert git(history, "status", "--porcelain=v2", "--branch") == before


def test_revision_leaves_out_symbolic_links_and_keeps_odd_names(base: Path) -> None:
    write(base, "claims/2026/a b\té.yaml", "odd")
    (base / "claims" / "2026" / "link.yaml").symlink_to("/etc/hostname")
    commit(base, "2026-01-02")
    found = read_revision(base, commit_of(base, "HEAD"))
    assert found.files == {"claims/2026/a b\té.yaml": b"odd"}


@pytest.mark.parametrize(
    "name",
    ["", "-h", "--output=x", "main..work", "HEAD:claims", "a b", "a\nb", "x?", "main*", "[a]",
     "a\\b", "\x1b[31m", "main\x00"],
)  # fmt: skip
def test_revision_refuses_what_is_no_name(history: Path, name: str) -> None:
    with pytest.raises(RevisionError, match="is no name of a revision"):
        commit_of(history, name)


@pytest.mark.parametrize("name", ["gone", "origin/main", "@{upstream}", "HEAD~99", "v1^{tree}"])
def test_revision_tells_what_git_does_not_know(history: Path, name: str) -> None:
    with pytest.raises(RevisionError, match=r"git knows no revision .*fetch it first"):
        commit_of(history, name)


@pytest.mark.usefixtures("history")
def test_revision_tells_of_a_shallow_clone(tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    subprocess.run(
        (
            "git",
            "clone",
            "--quiet",
            "--depth=1",
            "--no-single-branch",
            f"file://{tmp_path}",
            shallow,
        ),
        check=True,
        capture_output=True,
    )
    with pytest.raises(RevisionError, match=r"this clone is shallow, .*git fetch --unshallow"):
        fork_of(shallow / "below", "origin/main")
    with pytest.raises(RevisionError, match=r"git knows no revision 'HEAD~1'.*--unshallow"):
        commit_of(shallow / "below", "HEAD~1")


def test_revision_tells_of_histories_with_nothing_in_common(history: Path) -> None:
    git(history, "checkout", "--orphan", "alone")
    commit(history, "2026-04-05")
    with pytest.raises(RevisionError, match="'main' and 'HEAD' have no history in common"):
        fork_of(history, "main")


def test_revision_needs_a_repository_and_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match="not a git repository"):
        commit_of(tmp_path, "main")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RevisionError, match=r"git is not installed"):
        commit_of(tmp_path, "main")


def test_files_in_memory_are_read_as_those_on_disk_are() -> None:
    files = files_on_disk(TOY)
    assert read_files(files) == read_base(TOY)
    assert settings_of(files) == read_settings(TOY)


@pytest.mark.parametrize(
    "path",
    ["mkdocs.yml", "claims/README.md", "claims/.x.yaml", "claims/_odd/x.yaml", "docs/x.yaml",
     "claims/2026/_themes/x.yaml", "claims/.git/x.yaml", "claims"],
)  # fmt: skip
def test_files_that_are_no_records_are_left_alone(path: str) -> None:
    assert read_files({path: b"title: One"}).problems == ()


def test_settings_in_memory_tell_that_they_are_missing() -> None:
    (problem,) = settings_of({})[1]
    assert (problem.code, problem.path) == ("P006", "mkdocs.yml")
