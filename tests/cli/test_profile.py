"""`--profile`: what each stage of a build cost."""

import re
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from claimbook.build.pipeline import Outcome
from claimbook.cli import building, profile
from claimbook.cli.profile import Stage, Stopwatch


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    """On a machine where every look at a clock takes a second."""
    seconds = iter(range(100))
    monkeypatch.setattr(profile, "_cpu", lambda: next(seconds) / 2)
    monkeypatch.setattr("time.monotonic", lambda: next(seconds))
    return Stopwatch(lambda _stage: None)


def test_stopwatch_tells_each_stage_once_it_has_ended(watch: Stopwatch) -> None:
    watch.begin("Reading")
    assert watch.stages == []
    watch.begin("Writing")
    watch.stop()
    watch.stop()
    assert watch.stages == [Stage("Reading", 1.0, 2), Stage("Writing", 1.0, 2)]


def test_stopwatch_passes_on_which_stage_begins() -> None:
    begun: list[str] = []
    watch = Stopwatch(begun.append)
    for stage in ("Reading", "Writing"):
        watch.begin(stage)
    assert begun == ["Reading", "Writing"]


def test_table_has_a_line_a_stage_and_the_sum(watch: Stopwatch) -> None:
    watch.begin("Reading")
    watch.begin("Writing the pages")
    assert watch.table() == (
        "                    CPU s  Wall s\n"
        "Reading              1.00    2.00\n"
        "Writing the pages    1.00    2.00\n"
        "In all               2.00    4.00"
    )


@pytest.mark.parametrize("asked", [True, False], ids=["asked for", "not asked for"])
def test_build_prints_the_table_where_it_is_asked_for(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch, *, asked: bool
) -> None:
    def build(_order: object, *, progress: object) -> Outcome:
        assert callable(progress)
        progress("Reading the claims")
        return Outcome((), (), 7)

    monkeypatch.setattr(building, "build", build)
    monkeypatch.chdir(fresh)
    ran = run("build", *(["--profile"] if asked else []))
    assert (ran.code, ran.out) == (0, "7 pages are in site\n")
    line = r"^Reading the claims +\d+\.\d\d +\d+\.\d\d$"
    assert bool(re.search(line, ran.err, re.MULTILINE)) == asked
