"""What a site was made of, and how it was left -> whether it stands just as it would be made again.

Nothing is read for that: of every file, the disk knows when it was last changed, and nobody can
turn that back. As long as all is as it was noted, nobody has touched any of it.
"""

import hashlib
import json
import os
import stat
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimbook.cache.cache import Cache, digest
from claimbook.publish.walk import walked

_NOTE = digest("how the site was left")
_TICKS, _TICK = 20, 0.005
"""How long to wait for the clock of the disk, in seconds: it goes in steps of up to 10 ms."""


@dataclass(frozen=True)
class Standing:
    """A site and the folders of what it is made of; `clock` is a file by which to tell the time."""

    folders: tuple[Path, ...]
    clock: Path
    cache: Cache

    def noted(self, told: str) -> Any:
        """What was noted of the site, if all is as it was then, and `told` too; else None."""
        note = self.cache.note(_NOTE)
        if note is None or told not in note[0] or note[1] != self._mark()[0]:
            return None
        return note[2]

    def note(self, *told: str, note: Any) -> None:
        """Note this, and how all is, once whatever changes that does so at a later time."""
        mark, newest = self._mark()
        if json.dumps(self.cache.note(_NOTE)) == json.dumps([list(told), mark, note]):
            return
        for _ in range(_TICKS if mark else 0):
            if self._now() > newest:
                self.cache.keep_note(_NOTE, [list(told), mark, note])
                break
            time.sleep(_TICK)

    def _now(self) -> int:
        # Its time is always the same, so that a folder of builds does not change by being asked.
        self.clock.parent.mkdir(parents=True, exist_ok=True)
        self.clock.touch()
        os.utime(self.clock, (0, 0))
        return self.clock.stat().st_ctime_ns

    def _mark(self) -> tuple[str | None, int]:
        """A digest, or none where something is no plain file; and when the last change was."""
        mark, newest = hashlib.blake2b(digest_size=20), 0
        for folder in self.folders:
            if not folder.is_dir() or folder.is_symlink():
                return None, newest
            for path, known in walked(folder):
                if not stat.S_ISREG(known.st_mode):
                    return None, newest
                newest = max(newest, known.st_ctime_ns)
                times = f"{known.st_size} {known.st_mtime_ns} {known.st_ctime_ns}"
                line = f"{path}\n{known.st_ino} {times}\n"
                mark.update(line.encode(errors="surrogateescape"))
            mark.update(b"\n")
        return mark.hexdigest(), newest
