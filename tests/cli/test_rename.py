"""`claimbook rename`."""

from pathlib import Path

import pytest
from tests.build.bases import CLAIM, change
from tests.cli.conftest import Run

OLD, NEW = "four-days-kept-output", "four-days-were-enough"


def texts(base: Path) -> dict[str, str]:
    found = base.glob("claims/**/*.yaml")
    return {path.relative_to(base).as_posix(): path.read_text("utf-8") for path in found}


def test_rename_moves_the_file_and_what_names_it(run: Run, fresh: Path) -> None:
    before = texts(fresh)
    ran = run("rename", OLD, NEW, "--root", fresh)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == f"{CLAIM} is claims/2026/{NEW}.yaml now."
    assert ran.out.splitlines()[-1] == f"The old address leads on: '{OLD}' is among its aliases."
    then = texts(fresh)
    moved = then.pop(f"claims/2026/{NEW}.yaml")
    assert moved == f"aliases:\n  - {OLD}\n{before.pop(CLAIM)}"
    assert then == {path: text.replace(f": {OLD}\n", f": {NEW}\n") for path, text in before.items()}
    assert run("check", "--strict", "--root", fresh).code == 0


def test_rename_writes_nothing_on_a_dry_run(run: Run, fresh: Path) -> None:
    before = texts(fresh)
    ran = run("rename", OLD, NEW, "--root", fresh, "--dry-run")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Nothing was written. This would be done:")
    assert texts(fresh) == before


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ("four-day-kept-output", NEW, 2, f"help: Did you mean '{OLD}'?"),
        ("theme:nothing", NEW, 2, "no theme has the id 'nothing'"),
        (OLD, "Not An Id", 1, "'Not An Id' is no id"),
        (OLD, OLD, 1, "is called"),
    ],
)
def test_rename_says_why_not(
    run: Run, fresh: Path, old: str, new: str, code: int, told: str
) -> None:
    before = texts(fresh)
    ran = run("rename", old, new, "--root", fresh)
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
    assert texts(fresh) == before


def test_rename_shows_what_is_wrong_with_the_files_it_wrote(run: Run, fresh: Path) -> None:
    change(fresh / CLAIM, "kind: observation", "kind: obsrvation")
    ran = run("rename", OLD, NEW, "--root", fresh)
    assert ran.code == 1
    assert f"claims/2026/{NEW}.yaml:7:7: error F003" in ran.err
