"""A base -> its site, and what each stage of the build cost. It is run in a process of its own.

`python -m bench.stages ROOT RESULT`: the pipeline itself says when a stage begins.
"""

import dataclasses
import datetime
import json
import os
import resource
import sys
import time
from pathlib import Path

from bench.cost import Cost
from claimbook.build.pipeline import Order, build

DAY = datetime.date(2026, 1, 1)
"""Later than every date of a made-up base."""


class Clock:
    """Told when a stage begins, it knows what each one cost."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, Cost]] = []
        self._open: tuple[str, float, float] | None = None

    def begin(self, stage: str) -> None:
        """Another stage begins, and the one before it ends."""
        self.end()
        self._open = (stage, _cpu(), time.monotonic())

    def end(self) -> None:
        """No stage is under way any more."""
        if self._open:
            stage, cpu, wall = self._open
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            self.stages.append((stage, Cost(_cpu() - cpu, time.monotonic() - wall, peak)))
        self._open = None


def _cpu() -> float:
    """Of this process and of those that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main(root: Path, result: Path) -> int:
    """0 where the site was made."""
    clock = Clock()
    outcome = build(Order(root, root / "site", DAY), progress=clock.begin)
    clock.end()
    told = [{"stage": stage, **dataclasses.asdict(cost)} for stage, cost in clock.stages]
    result.write_text(json.dumps({"pages": outcome.pages, "stages": told}), encoding="utf-8")
    return 0 if outcome.pages else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
