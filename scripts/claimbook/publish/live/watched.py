"""Files and folders -> what they are now, to be compared with what they were."""

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimbook.publish.walk import walked

State = Mapping[str, tuple[int, int, int]]
"""What a file changes by whenever it is written or replaced, by its path."""


def state_of(paths: Iterable[Path]) -> State:
    """How these files are, and all files below these folders; what is missing is left out.

    Nothing is read: 10,000 files take some 50 ms.
    """
    state: dict[str, tuple[int, int, int]] = {}
    for path in paths:
        # What goes away while it is looked at is missing; whoever compares will look again.
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            if path.is_dir():
                state |= {f"{path}/{inside}": _known(found) for inside, found in walked(path)}
            else:
                state[str(path)] = _known(path.stat())
    return state


def _known(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_mtime_ns, found.st_size, found.st_ino
