"""A process -> what it and all that it started take now, as Linux tells it; elsewhere nothing."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PROCESSES = Path("/proc")
_PAUSE = 0.25
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_PARENT, _OWN, _WAITED_FOR = 1, slice(11, 13), slice(13, 15)
"""Where proc(5) has them in `stat`, behind the name."""


class Peak:
    """The most memory that was seen, in megabytes."""

    def __init__(self) -> None:
        self.megabytes = 0.0

    def see(self, megabytes: float) -> None:
        """One more look at it."""
        self.megabytes = max(self.megabytes, megabytes)


@contextmanager
def watched(pid: int) -> Iterator[Peak]:
    """Looks again and again at the memory of a process with all that it started."""
    peak, over = Peak(), threading.Event()

    def look() -> None:
        while not over.wait(_PAUSE):
            peak.see(memory_of(pid))

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield peak
    finally:
        over.set()
        looking.join()


def memory_of(pid: int) -> float:
    """Megabytes; what several share is counted once."""
    return sum(map(_proportional, _family(pid, _all()))) / 1024


def cpu_of(pid: int) -> float:
    """Seconds until now, those of processes that have ended and were waited for included."""
    known = _all()
    used = (known[one][_OWN] + known[one][_WAITED_FOR] for one in _family(pid, known))
    return sum(int(ticks) for found in used for ticks in found) / _TICKS


def _family(pid: int, known: dict[int, list[str]]) -> Iterator[int]:
    if pid in known:
        yield pid
        for other, stat in known.items():
            if int(stat[_PARENT]) == pid:
                yield from _family(other, known)


def _all() -> dict[int, list[str]]:
    """The `stat` of every process behind its name, which may hold spaces."""
    found = {}
    for folder in _PROCESSES.glob("[0-9]*"):
        with suppress(OSError):  # it may have ended meanwhile
            found[int(folder.name)] = (folder / "stat").read_text().rpartition(") ")[2].split()
    return found


def _proportional(pid: int) -> int:
    """Its kilobytes: of what it shares with others, its part."""
    with suppress(OSError):
        for line in (_PROCESSES / str(pid) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
