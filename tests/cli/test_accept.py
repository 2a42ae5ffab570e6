"""`claimbook accept`: relations that want a look since the claim at their other end has changed."""

from pathlib import Path

import pytest
from tests.cli.changing import CLAIMS, branch, replace, save, start
from tests.cli.conftest import Run
from tests.read.test_history import git

KEPT, ACME = f"{CLAIMS}/four-days-kept-output.yaml", f"{CLAIMS}/acme-will-keep-four-days.yaml"
COST = f"{CLAIMS}/shorter-weeks-cost-output.yaml"
NOTHING = "No relation waits to be looked at.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A branch on which a statement has changed, of which two claims say something."""
    root = start(tmp_path / "base")
    branch(root)
    replace(root, KEPT, "as many\n  anvils", "nearly as many\n  anvils")
    return root


def moved(run: Run, root: Path) -> int:
    return run("check", "--root", root, "--base", "main").out.count("B002")


def test_accept_shows_what_waits_and_changes_nothing(run: Run, repository: Path) -> None:
    before = git(repository, "status", "--short")
    ran = run("accept", "--root", repository)
    assert (ran.code, ran.err) == (0, "")
    assert (
        ran.out
        == """\
Two relations to look at, since the other claim has changed.

acme-will-keep-four-days depends on four-days-kept-output
  why: The expectation is argued from the half year's output alone.
  acme-will-keep-four-days says: “Acme's head of operations expects the firm to keep its four-day \
week until at least 2030, because output held up.”
  four-days-kept-output now says: When Acme went from five working days to four for half a year, \
its factory turned out {+nearly+} as many anvils a month as before.
  If it still holds: claimbook accept acme-will-keep-four-days

shorter-weeks-cost-output contradicts four-days-kept-output
  why: Both speak of Acme's half year: one counts the factory's anvils, the other the whole firm's \
sales.
  shorter-weeks-cost-output says: “Across forty firms that cut a working day, output a month fell \
in most of them, by about as much as the hours did.”
  four-days-kept-output now says: When Acme went from five working days to four for half a year, \
its factory turned out {+nearly+} as many anvils a month as before.
  If it still holds: claimbook accept shorter-weeks-cost-output
"""
    )
    assert git(repository, "status", "--short") == before


def test_accept_writes_the_day_into_the_relation_and_nothing_else(
    run: Run, repository: Path
) -> None:
    other = (repository / COST).read_text("utf-8")
    ran = run("accept", "acme-will-keep-four-days", "--root", repository)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Looked at: one relation.\n"
        f"  acme-will-keep-four-days depends on four-days-kept-output ({ACME})\n"
    )
    added = git(repository, "diff", "--unified=0", "--", ACME).splitlines()[5:]
    assert added == ["+    reviewed: 2026-11-23"]
    assert (repository / COST).read_text("utf-8") == other
    assert run("check", "--root", repository, "--strict").code == 0


def test_accept_keeps_comments_and_ends_of_lines(run: Run, repository: Path) -> None:
    file = repository / ACME
    text = file.read_text("utf-8").replace("forecast:", "# why not longer?\nforecast:")
    written = ("\ufeff" + text.replace("\n", "\r\n")).encode()
    file.write_bytes(written)
    run("accept", "acme-will-keep-four-days", "--root", repository)
    assert file.read_bytes().replace(b"    reviewed: 2026-11-23\r\n", b"") == written


def test_accept_silences_the_warning_for_good(run: Run, repository: Path) -> None:
    assert moved(run, repository) == 3  # twice, and in the line that says how to learn more
    run("accept", "acme-will-keep-four-days", "--root", repository)
    assert moved(run, repository) == 2
    run("accept", "--all", "--root", repository)
    assert moved(run, repository) == 0
    assert run("accept", "--root", repository).out == NOTHING
    save(repository)
    assert moved(run, repository) == 0


def test_accept_takes_the_claim_that_has_changed_for_all_that_lead_to_it(
    run: Run, repository: Path
) -> None:
    run("accept", "four-days-kept-output", "--root", repository)
    assert run("accept", "--root", repository).out == NOTHING


def test_a_better_note_is_as_good(run: Run, repository: Path) -> None:
    replace(repository, ACME, "output alone.", "output, which nearly held.")
    replace(repository, COST, "whole firm's\n      sales.", "sales.")
    assert run("accept", "--root", repository).out == NOTHING


def test_accept_is_asked_again_when_the_statement_changes_again(run: Run, repository: Path) -> None:
    run("accept", "--all", "--root", repository)
    for path in (ACME, COST):  # as if it had been done some days ago
        replace(repository, path, "reviewed: 2026-11-23", "reviewed: 2026-11-20")
    save(repository)
    git(repository, "checkout", "main")
    git(repository, "merge", "work")
    replace(repository, KEPT, "nearly as many\n  anvils", "hardly as many\n  anvils")
    ran = run("accept", "--root", repository, "--base", "HEAD")
    assert ran.out.startswith("Two relations to look at")
    run("accept", "--all", "--root", repository, "--base", "HEAD")
    assert (repository / ACME).read_text("utf-8").count("reviewed:") == 1
    assert run("accept", "--root", repository, "--base", "HEAD").out == NOTHING


def test_accept_prefers_the_main_branch_as_origin_has_it(run: Run, repository: Path) -> None:
    git(repository, "update-ref", "refs/remotes/origin/main", "main")
    save(repository)
    git(repository, "branch", "--force", "main", "work")
    assert run("accept", "--root", repository).out.startswith("Two relations to look at")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["four-days-kept"], "no claim has the id 'four-days-kept'. Did you mean"),
        (["--base", "gone"], "git knows no revision 'gone' here"),
    ],
)
def test_accept_tells_misuse(run: Run, repository: Path, arguments: list[str], told: str) -> None:
    ran = run("accept", *arguments, "--root", repository)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
