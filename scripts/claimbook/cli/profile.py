"""The stages of a build, as they begin -> a table of what each cost."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """A stage that has ended, with its seconds of CPU and on the wall."""

    name: str
    cpu: float
    wall: float


class Stopwatch:
    """Passes on which stage begins, and knows what the ones before it cost."""

    def __init__(self, progress: Callable[[str], None]) -> None:
        self.stages: list[Stage] = []
        self._progress = progress
        self._open: tuple[str, float, float] | None = None

    def begin(self, stage: str) -> None:
        """Another stage begins, and the one before it ends."""
        self.stop()
        self._progress(stage)
        self._open = (stage, _cpu(), time.monotonic())

    def stop(self) -> None:
        """No stage is under way any more."""
        if self._open:
            name, cpu, wall = self._open
            self.stages.append(Stage(name, _cpu() - cpu, time.monotonic() - wall))
        self._open = None

    def table(self) -> str:
        """A line a stage and one of them all."""
        self.stop()
        cpu, wall = sum(s.cpu for s in self.stages), sum(s.wall for s in self.stages)
        lines = [*self.stages, Stage("In all", cpu, wall)]
        width = max(len(stage.name) for stage in lines)
        head = f"{'':{width}}   CPU s  Wall s"
        return "\n".join([head, *(f"{s.name:{width}} {s.cpu:7.2f} {s.wall:7.2f}" for s in lines)])


def _cpu() -> float:
    """Of this process and of those that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
