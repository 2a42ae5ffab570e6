"""`claimbook build`, and what it says."""

import datetime
import errno
import shutil
from pathlib import Path

import pytest
from tests.build.bases import CLAIM, TODAY, change
from tests.cli.conftest import Run
from tests.publish.small import files_of

from claimbook.build import pipeline
from claimbook.build.order import Order
from claimbook.build.pipeline import Outcome
from claimbook.cli import building
from claimbook.publish import PublishError


def test_build_makes_the_site_and_says_how_many_pages_where(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(fresh)
    ran = run("build", "--strict")
    pages = len(list((fresh / "build" / "docs").rglob("*.md")))
    files = files_of(fresh / "site").values()
    size, share = sum(map(len, files)), sum(map(len, files)) / 10_000_000
    weight = f"{size / 1e6:.0f} MB in {len(files):,} files, {share:.0f} % of the 1 GB"
    told = f"{pages} pages are in site: {weight} that GitHub Pages takes\n"
    assert (ran.code, ran.out, ran.err) == (0, told, "")
    assert (fresh / "site" / "claims" / Path(CLAIM).stem / "index.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "site", "strict", "as_of"),
    [
        ([], "base/site", False, None),
        (["--strict", "--site-dir", "public"], "public", True, None),
        (["--as-of", "2031-02-03"], "base/site", False, datetime.date(2031, 2, 3)),
    ],
)
def test_build_is_ordered_as_the_arguments_say(
    run: Run,
    fresh: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    site: str,
    strict: bool,
    as_of: datetime.date | None,
) -> None:
    orders = []

    def note(order: Order, **_: object) -> Outcome:
        orders.append(order)
        return Outcome((), (), 7)

    monkeypatch.setattr(building, "build", note)
    monkeypatch.chdir(fresh.parent)
    ran = run("build", "--root", "base", *arguments)
    place = fresh.parent / site
    assert orders == [Order(fresh, place, TODAY, as_of=as_of, strict=strict)]
    assert (ran.code, ran.out) == (0, f"7 pages are in {site}\n")


@pytest.mark.parametrize("day", ["tomorrow", "2031-02-30", "03.02.2031"])
def test_build_refuses_what_is_no_day(run: Run, fresh: Path, day: str) -> None:
    ran = run("build", "--root", fresh, "--as-of", day)
    assert (ran.code, ran.out, "does not match the format '%Y-%m-%d'" in ran.err) == (2, "", True)


def test_build_with_errors_says_so_and_makes_nothing(run: Run, fresh: Path) -> None:
    change(fresh / CLAIM, "kind: observation", "kind: obsrvation")
    ran = run("build", "--root", fresh)
    assert (ran.code, ran.out) == (1, "")
    *_, closing, verdict = ran.err.splitlines()
    assert closing == "Found 1 error in 1 file. More on the worst: claimbook explain F003"
    assert verdict == "claimbook: no site was made: mend what is named above."
    assert not (fresh / "site").exists()


def test_build_with_a_warning_fails_when_strict(run: Run, base: Path) -> None:
    (base / "claims" / "notes.txt").touch()
    before = files_of(base / "site")
    ran = run("build", "--root", base, "--strict")
    assert (ran.code, ran.out, " warning P003: " in ran.err) == (1, "", True)
    assert ran.err.endswith("mend what is named above. The last good one is as it was.\n")
    assert files_of(base / "site") == before


def test_build_with_a_page_that_leads_nowhere_fails_when_strict(run: Run, base: Path) -> None:
    (base / "docs" / "about" / "extra.md").write_text("# Extra\n\n[gone](gone.md)\n")
    ran = run("build", "--root", base, "--strict")
    assert (ran.code, ran.out, "'gone.md'" in ran.err) == (1, "", True)


def test_build_tells_warnings_of_both_kinds_and_goes_on(run: Run, base: Path) -> None:
    (base / "claims" / "notes.txt").touch()
    (base / "docs" / "about" / "extra.md").write_text("# Extra\n\n[gone](gone.md)\n")
    ran = run("build", "--root", base)
    assert (ran.code, " warning P003: " in ran.err, "'gone.md'" in ran.err) == (0, True, True)
    assert (" pages are in " in ran.out, "Traceback" in ran.err) == (True, False)


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "/there/x.md"),
            "claimbook: No space left on device: /there/x.md\n",
        ),
        (PermissionError(errno.EACCES, "Permission denied"), "claimbook: Permission denied: this"),
        (PublishError("not made"), "claimbook: not made\n"),
    ],
)
def test_build_tells_what_the_machine_refuses(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception, told: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr(pipeline, "Making", refuse)
    ran = run("build", "--root", base)
    assert (ran.code, ran.out, ran.err.startswith(told)) == (2, "", True)


def test_build_refuses_a_folder_that_is_no_site(run: Run, base: Path) -> None:
    ran = run("build", "--root", base, "--site-dir", base / "docs")
    assert (ran.code, ran.out, "lies in docs/" in ran.err) == (2, "", True)


def test_build_needs_no_pages_by_hand_but_says_what_then_leads_nowhere(
    run: Run, fresh: Path
) -> None:
    shutil.rmtree(fresh / "docs")
    ran = run("build", "--root", fresh)
    assert (ran.code, "about/index.md" in ran.err) == (0, True)
