"""`claimbook fmt`."""

from pathlib import Path

import pytest
from tests.build.bases import CLAIM
from tests.cli.conftest import Run
from tests.cli.test_rename import texts
from tests.publish.small import ROOT

UNTIDY = "claims/_themes/untidy.yaml"
TEXT = 'summary:   "What it is."   # why\nname: Untidy\n'
TIDY = "name: Untidy\nsummary: What it is.  # why\n"


@pytest.fixture
def tidy(run: Run, fresh: Path) -> Path:
    """A base whose files are laid out alike, but for one."""
    assert run("fmt", "--root", fresh).code == 0
    (fresh / UNTIDY).write_text(TEXT)
    return fresh


def test_fmt_lays_out_what_is_not(run: Run, tidy: Path) -> None:
    ran = run("fmt", "--root", tidy)
    assert (ran.code, ran.out) == (0, f"{UNTIDY}: laid out anew\n")
    assert (tidy / UNTIDY).read_text() == TIDY
    assert run("fmt", "--check", "--root", tidy).out.startswith("All 1")
    assert run("check", "--root", tidy).code == 0


def test_fmt_checks_without_a_change(run: Run, tidy: Path) -> None:
    before = texts(tidy)
    ran = run("fmt", "--check", "--root", tidy)
    assert (ran.code, ran.out) == (1, f"{UNTIDY}: would be laid out anew\n")
    assert texts(tidy) == before


def test_fmt_shows_the_difference(run: Run, tidy: Path) -> None:
    before = texts(tidy)
    ran = run("fmt", "--diff", "--root", tidy)
    assert ran.code == 0
    assert ran.out.splitlines()[:2] == [f"--- a/{UNTIDY}", f"+++ b/{UNTIDY}"]
    assert ran.out.splitlines()[3:] == [
        '-summary:   "What it is."   # why',
        " name: Untidy",
        "+summary: What it is.  # why",
    ]
    assert texts(tidy) == before


def test_fmt_takes_files_and_folders(run: Run, tidy: Path) -> None:
    assert run("fmt", "--check", tidy / "claims" / "2026", "--root", tidy).code == 0
    assert run("fmt", "--check", tidy / UNTIDY, "--root", tidy).code == 1
    ran = run("fmt", tidy / "docs", "--root", tidy)
    assert (ran.code, "holds no claim file" in ran.err) == (2, True)


def test_fmt_leaves_what_is_no_yaml_and_says_so(run: Run, tidy: Path) -> None:
    (tidy / UNTIDY).write_text("name: &a Untidy\n")
    before = texts(tidy)
    ran = run("fmt", "--root", tidy)
    assert ran.code == 1
    assert f"{UNTIDY}:1: anchors, aliases and tags must not be used; it is left" in ran.err
    assert texts(tidy) == before


def test_fmt_changes_no_page(run: Run, fresh: Path) -> None:
    before = run("check", "--infos", "--format", "json", "--root", fresh).out
    run("fmt", "--root", fresh)
    assert (fresh / CLAIM).exists()
    after = run("check", "--infos", "--format", "json", "--root", fresh).out
    assert before.count('"code"') == after.count('"code"')


def test_the_claims_of_this_repository_are_laid_out_so(run: Run) -> None:
    ran = run("fmt", "--check", "--root", ROOT)
    assert (ran.code, ran.err) == (0, "")
