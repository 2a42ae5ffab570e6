"""What a change means, with pages that were really rendered."""

import datetime
import shutil
from pathlib import Path

import pytest
from tests.build.bases import TODAY
from tests.cli.changing import CLAIMS, NEW, change_much, replace, start
from tests.read.test_history import git

from claimbook.build import explaining
from claimbook.build.comparing import compared
from claimbook.build.dates import site_date
from claimbook.build.examine import examine
from claimbook.build.explaining import meaning_of
from claimbook.build.order import Order
from claimbook.build.pipeline import build
from claimbook.compare.pages import PageChanges
from claimbook.report.changes.formats import CHANGE_FORMATS, ChangeFormat
from claimbook.report.changes.meaning import Meaning

KEPT = f"{CLAIMS}/four-days-kept-output.yaml"


def silent(_stage: str) -> None:
    pass


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = start(tmp_path / "base")
    (root / "docs").mkdir()
    (root / "docs" / "about.md").write_text("# By hand\n")
    (root / ".gitignore").write_text("build/\nsite/\n")
    git(root, "add", "-A")
    git(root, "commit", "--message=Docs")
    return root


def meaning(root: Path) -> Meaning:
    comparison = compared(root, "HEAD", today=TODAY)
    return meaning_of(comparison, pages=True, progress=silent, tell=silent)


def published(base: Path, day: datetime.date, root: Path) -> dict[str, bytes]:
    """The pages and feeds, by path, that a build without a history lays in another folder."""
    shutil.copytree(base, root, ignore=shutil.ignore_patterns(".git"))
    assert build(Order(root, root / "site", TODAY, as_of=day), progress=silent).pages
    pages = root / "build" / "docs"
    return {
        path.relative_to(pages).as_posix(): path.read_bytes()
        for path in pages.rglob("*")
        if path.suffix in (".md", ".opml") or path.name in ("feed.xml", "feed.json")
    }


def add(root: Path) -> None:
    (root / CLAIMS / "memo-says-output-held.yaml").write_text(NEW, "utf-8")


def write_pages(root: Path) -> None:
    """Pages by hand, and what is no change to a reader: a comment."""
    (root / "docs" / "about.md").write_text("# By another hand\n")
    (root / "docs" / "notes.md").write_text("# New\n")
    replace(root, KEPT, "added: 2026-03-01", "added: 2026-03-01  # a comment")


@pytest.mark.slow
@pytest.mark.parametrize("change", [change_much, write_pages], ids=["much", "by hand"])
def test_pages_that_are_named_really_change_and_no_others(
    repository: Path, tmp_path: Path, change: object
) -> None:
    """Compared with two real builds, on the day of the newer one."""
    assert callable(change)
    day = site_date(examine(repository, today=TODAY).library, as_of=None)
    original = shutil.copytree(repository, tmp_path / "original")
    change(repository)
    found = meaning(repository).pages
    assert found is not None
    day = max(day, site_date(examine(repository, today=TODAY).library, as_of=None))
    sides = {"before": original, "after": repository}
    before, after = (published(base, day, tmp_path / name) for name, base in sides.items())
    assert found.added == tuple(sorted(after.keys() - before.keys()))
    assert found.removed == tuple(sorted(before.keys() - after.keys()))
    differ = {path for path in before.keys() & after.keys() if before[path] != after[path]}
    assert set(found.changed) == differ


def test_pages_are_not_rendered_where_no_record_has_changed(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "claims" / "README.md").write_text("# Claims\n")
    git(repository, "add", "-A")
    git(repository, "commit", "--message=Readme")
    (repository / "docs" / "about.md").write_text("# By another hand\n")
    monkeypatch.setattr(explaining, "page_digests", None)
    assert meaning(repository).pages == PageChanges(changed=("about.md",))


def test_meaning_has_an_address_that_plays_each_new_moment(repository: Path) -> None:
    add(repository)
    plays = meaning(repository).plays
    assert {place: play.url for place, play in plays.items()} == {
        ("memo-says-output-held", 1): "https://work-hour.example/12.mp3#t=1210"
    }


def test_meaning_tells_problems_that_were_there_before_apart(repository: Path) -> None:
    note = "    note: The memo counts the whole firm, and finds no loss.\n"
    wrong = NEW.replace("title: Four days a week", "title: Five days a week")
    (repository / CLAIMS / "old.yaml").write_text(wrong.replace(note, ""))
    git(repository, "add", "-A")
    git(repository, "commit", "--message=Wrong")
    (repository / CLAIMS / "zzz.yaml").write_text("title: One\n")
    found = meaning(repository)
    assert {problem.path for problem in found.problems} == {f"{CLAIMS}/zzz.yaml"}
    assert found.others == 1
    told = CHANGE_FORMATS[ChangeFormat.TEXT](found)
    assert "\n  one problem was there before: claimbook check tells of them\n" in told
