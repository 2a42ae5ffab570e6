"""A base as it was found: settings, library and the problems of all who look for them."""

import datetime
import shutil
from pathlib import Path

import pytest
from tests.build.bases import CLAIM, TODAY, change, make_base

from claimbook.build.examine import Examined, examine
from claimbook.model.problems import Severity


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    return make_base(tmp_path / "base")


def codes(found: Examined) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in found.problems]


def test_examine_finds_a_sound_base_sound(fresh: Path) -> None:
    found = examine(fresh, today=TODAY)
    assert (found.problems, found.records, found.settings.site_name) == ((), 12, "Claimbook")
    assert found.sound(strict=True)


def test_examine_gathers_the_problems_of_settings_files_links_and_checks(fresh: Path) -> None:
    change(fresh / "mkdocs.yml", "data_licence:", "data_license:")
    (fresh / "claims" / "notes.txt").touch()
    change(fresh / CLAIM, "  - output\n", "  - outptu\n")
    change(fresh / CLAIM, "added: 2026-03-01", "added: 2026-11-24")
    assert codes(examine(fresh, today=TODAY)) == [
        (CLAIM, "L001"),
        (CLAIM, "H008"),
        ("claims/notes.txt", "P003"),
        ("mkdocs.yml", "F001"),
    ]


def test_examine_takes_the_day_it_is_given_for_today(fresh: Path) -> None:
    change(fresh / CLAIM, "added: 2026-03-01", "added: 2026-11-24")
    assert codes(examine(fresh, today=TODAY)) == [(CLAIM, "H008")]
    assert codes(examine(fresh, today=TODAY + datetime.timedelta(days=1))) == []


@pytest.mark.parametrize(
    ("worst", "leniently", "strictly"),
    [(None, True, True), ("info", True, True), ("warning", True, False), ("error", False, False)],
)
def test_examine_says_what_may_be_built(
    fresh: Path, worst: str | None, leniently: bool, strictly: bool
) -> None:
    if worst == "info":
        unused = "name: Holidays\nsummary: Days off, and who gets them.\n"
        (fresh / "claims" / "_themes" / "holidays.yaml").write_text(unused)
    elif worst == "warning":
        (fresh / "claims" / "notes.txt").touch()
    elif worst == "error":
        change(fresh / CLAIM, "kind: observation", "kind: obsrvation")
    found = examine(fresh, today=TODAY)
    assert worst in {None, *(problem.severity for problem in found.problems)}
    assert (worst is None) == (found.problems == ())
    assert [found.sound(strict=strict) for strict in (False, True)] == [leniently, strictly]


def test_examine_lists_each_problem_once_in_a_total_order(fresh: Path) -> None:
    change(fresh / CLAIM, "kind: observation", "kind: obsrvation\nkind: nothing")
    (fresh / "claims" / "2026" / "notes.txt").touch()
    problems = examine(fresh, today=TODAY).problems
    assert len(set(problems)) == len(problems) > 1
    assert list(problems) == sorted(problems, key=lambda problem: problem.order)
    assert Severity.ERROR in {problem.severity for problem in problems}


def test_examine_refuses_a_link_in_the_place_of_docs(fresh: Path, tmp_path: Path) -> None:
    shutil.move(fresh / "docs", tmp_path / "docs")
    (fresh / "docs").symlink_to(tmp_path / "docs")
    assert codes(examine(fresh, today=TODAY)) == [("docs", "P004")]


def test_examine_needs_no_docs(fresh: Path) -> None:
    shutil.rmtree(fresh / "docs")
    assert examine(fresh, today=TODAY).problems == ()
