"""`--profile`: what each stage of a build cost."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from claimbook.build.pipeline import Outcome
from claimbook.cli import building, profile
from claimbook.cli.printing import Silence
from claimbook.cli.profile import Stage, Stopwatch


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    """On a machine where every look at a clock takes a second, and memory grows by a megabyte."""
    seconds, megabytes = iter(range(100)), iter(range(60, 100))
    monkeypatch.setattr(profile, "_cpu", lambda: next(seconds) / 2)
    monkeypatch.setattr(profile, "_memory", lambda: next(megabytes))
    monkeypatch.setattr("time.monotonic", lambda: next(seconds))
    return Stopwatch(Silence())


def test_stopwatch_tells_each_stage_once_it_has_ended(watch: Stopwatch) -> None:
    watch.begin("Reading")
    assert watch.stages == []
    watch.begin("Writing")
    watch.tally(10, 30)
    watch.tally(30, 30)
    watch.stop()
    watch.stop()
    assert watch.stages == [Stage("Reading", 1.0, 2, 60), Stage("Writing", 1.0, 2, 61, 30)]


class Listener(Silence):
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def __call__(self, stage: str, /) -> None:
        self.told.append(stage)

    def tally(self, done: int, of: int, /) -> None:
        self.told.append((done, of))


def test_stopwatch_passes_on_which_stage_begins_and_how_far_it_is() -> None:
    listener = Listener()
    watch = Stopwatch(listener)
    watch.begin("Reading")
    watch.begin("Writing")
    watch.tally(3, 7)
    assert listener.told == ["Reading", "Writing", (3, 7)]


def test_table_has_a_line_a_stage_and_the_sum(watch: Stopwatch) -> None:
    watch.begin("Reading")
    watch.begin("Writing the pages")
    watch.tally(2500, 2500)
    assert watch.table() == (
        "                   CPU s  Wall s  Peak MB  Pieces  a second\n"
        "Reading             1.00    2.00       60\n"
        "Writing the pages   1.00    2.00       61   2,500     1,250\n"
        "In all              2.00    4.00       62"
    )


def test_table_cuts_long_names(watch: Stopwatch) -> None:
    watch.begin("Comparing by words alone, for whatever reason there is")
    assert watch.table().splitlines()[1].startswith("Comparing by words alone, for whatever …  ")


def test_table_leaves_out_what_the_machine_does_not_know_and_nobody_counted(
    watch: Stopwatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profile, "_memory", lambda: None)
    watch.begin("Reading")
    assert watch.table() == (
        "         CPU s  Wall s\nReading   1.00    2.00\nIn all    1.00    2.00"
    )


def test_machine_without_figures_of_memory_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    watch = Stopwatch(Silence())
    watch.begin("Reading")
    watch.stop()
    assert watch.stages[0].memory is None


def test_stage_counts_the_processes_that_it_waited_for() -> None:
    watch = Stopwatch(Silence())
    watch.begin("Alone")
    watch.begin("Beside")
    work = "held = bytearray(300_000_000); sum(range(10_000_000))"
    subprocess.run((sys.executable, "-c", work), check=True)
    watch.stop()
    alone, beside = watch.stages
    assert beside.cpu > alone.cpu + 0.1
    assert beside.memory is not None
    assert beside.memory > 280


@pytest.mark.parametrize("asked", [True, False], ids=["asked for", "not asked for"])
def test_build_prints_the_table_where_it_is_asked_for(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch, *, asked: bool
) -> None:
    def build(_order: object, *, progress: object, **_: object) -> Outcome:
        assert callable(progress)
        progress("Reading the claims")
        return Outcome((), (), 7)

    monkeypatch.setattr(building, "build", build)
    monkeypatch.chdir(fresh)
    ran = run("build", *(["--profile"] if asked else []))
    assert (ran.code, ran.out) == (0, "7 pages are in site\n")
    line = r"^Reading the claims +\d+\.\d\d +\d+\.\d\d"
    assert bool(re.search(line, ran.err, re.MULTILINE)) == asked
