"""The stages of a build, as they begin -> a table of what each cost."""

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from claimbook.cli.printing import Stages

_HEAD = ("", "CPU s", "Wall s", "Peak MB", "Pieces", "a second")
_NAME = 40
"""So many letters of a stage's name are shown, so that its figures stay in the line."""


@dataclass(frozen=True)
class Stage:
    """A stage that has ended: seconds of CPU and on the wall, megabytes, and how many pieces.

    Processes that it started, and waited for, are counted. `memory` is the most that any one of
    them has had by then, and None on a machine that does not know it; so are uncounted `pieces`.
    """

    name: str
    cpu: float
    wall: float
    memory: float | None = None
    pieces: int | None = None


class Stopwatch:
    """Passes on which stage begins and how far it is, and knows what the ones before it cost."""

    def __init__(self, stages: Stages) -> None:
        self.stages: list[Stage] = []
        self._told = stages
        self._open: tuple[str, float, float] | None = None
        self._pieces: int | None = None

    def begin(self, stage: str) -> None:
        """Another stage begins, and the one before it ends."""
        self.stop()
        self._told(stage)
        self._open = (stage, _cpu(), time.monotonic())

    def tally(self, done: int, of: int) -> None:
        """So many of so many pieces of this stage are done."""
        self._told.tally(done, of)
        self._pieces = done

    def stop(self) -> None:
        """No stage is under way any more."""
        if self._open:
            name, cpu, wall = self._open
            spent = _cpu() - cpu, time.monotonic() - wall
            self.stages.append(Stage(name, *spent, _memory(), self._pieces))
        self._open = self._pieces = None

    def table(self) -> str:
        """A line a stage and one of them all."""
        self.stop()
        cpu, wall = sum(s.cpu for s in self.stages), sum(s.wall for s in self.stages)
        whole = Stage("In all", cpu, wall, _memory())
        return _aligned([_HEAD, *map(_cells, (*self.stages, whole))])


def _cells(stage: Stage) -> Sequence[str]:
    counted = stage.pieces is not None
    return (
        stage.name if len(stage.name) <= _NAME else f"{stage.name[: _NAME - 1]}…",
        f"{stage.cpu:.2f}",
        f"{stage.wall:.2f}",
        "" if stage.memory is None else f"{stage.memory:.0f}",
        f"{stage.pieces:,}" if counted else "",
        f"{(stage.pieces or 0) / stage.wall:,.0f}" if counted and stage.wall else "",
    )


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """Names to the left and figures to the right, without columns that are empty."""
    columns = [column for column in zip(*rows, strict=True) if any(column[1:])]
    widths = [max(map(len, column)) for column in columns]
    lines = (
        "  ".join(text.rjust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in zip(*[_left(columns[0]), *columns[1:]], strict=True)
    )
    return "\n".join(lines)


def _left(column: Sequence[str]) -> Sequence[str]:
    width = max(map(len, column))
    return [text.ljust(width) for text in column]


def _cpu() -> float:
    """Seconds of this process and of those that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _memory() -> float | None:
    """Megabytes of the largest of these processes, at its peak so far."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return None
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = max(resource.getrusage(who).ru_maxrss for who in whose)
    return peak / (1e6 if sys.platform == "darwin" else 1024)
