"""A command -> what it cost: CPU and wall seconds and the most memory, its own children's too."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.family import watched


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU, seconds on the wall, and megabytes at the peak of all processes together."""

    cpu: float
    wall: float
    memory: float


class FailedError(Exception):
    """A command that was to be measured failed; it has said why."""


def cost_of(command: Sequence[str | Path], *, folder: Path) -> Cost:
    """Run a command to its end in a process of its own; FailedError where it does not succeed."""
    began = time.monotonic()
    child = subprocess.Popen([str(part) for part in command], cwd=folder, stdout=sys.stderr)
    with watched(child.pid) as peak:
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise FailedError(f"exit code {child.returncode}: {' '.join(map(str, command))}")
    peak.see(used.ru_maxrss / 1024)  # that of the largest process, however short it was
    return Cost(used.ru_utime + used.ru_stime, wall, peak.megabytes)
