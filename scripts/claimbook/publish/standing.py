"""What a site was made of, and how it was left -> whether it stands just as it would be made again.

Nothing is read for that: of every file, the disk knows when it was last changed, and nobody can
turn that back. As long as all is as it was noted, nobody has touched any of it.
"""

import hashlib
import json
import os
import stat
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any

from claimbook.cache.cache import Cache, digest
from claimbook.publish.walk import walked
from claimbook.publish.weight import Scales, Weight
from claimbook.workers.shares import Share, Tell, in_shares, share_count

_NOTE = digest("how the site was left, and when, folder by folder")
_TICKS, _TICK = 20, 0.005
"""How long to wait for the clock of the disk, in seconds: it goes in steps of up to 10 ms."""
_AT_ONCE = 1000
"""How many lines are digested at a time."""
_WORTH_SHARING = 20_000
"""Fewer files are sooner looked at by one process than another one is begun."""


@dataclass
class Look:
    """A folder: a digest, or none where something is no plain file; and its newest change."""

    mark: str | None = None
    newest: int = 0
    files: int = 0
    scales: Scales = field(default_factory=Scales)


@dataclass(frozen=True)
class Standing:
    """A site and the folders that it is made of; `clock` is a file by which to tell the time.

    Of what it is made of, the folder that hardly ever stays the same is named first.
    """

    site: Path
    made_of: tuple[Path, ...]
    clock: Path
    cache: Cache

    def noted(self, told: str) -> Any:
        """What was noted of the site, if all is as it was then, and `told` too; else None."""
        note = self.cache.note(_NOTE)
        if note is None or told not in note[0]:
            return None
        marks, files, _, found = note[1:]
        looks = self._looks(self.site, many=files >= _WORTH_SHARING)
        return found if [look.mark for look in looks] == marks else None

    def untouched(self) -> bool:
        """Whether no file of the first folder has changed since; soon told, if one has."""
        note = self.cache.note(_NOTE)
        return note is not None and all(
            known.st_ctime_ns <= note[3] for _, known in walked(self.made_of[0])
        )

    def looks(self, site: Path) -> list[Look]:
        """A look at all folders; the site is still in this one."""
        known = self.cache.note(_NOTE)
        return self._looks(site, many=bool(known and known[2] >= _WORTH_SHARING))

    def _looks(self, site: Path, *, many: bool) -> list[Look]:
        first, *others = self.made_of
        return looks_at([first, site, *others], many=many)

    def note(self, *told: str, note: Any, looks: Sequence[Look]) -> None:
        """Note this, and that all is as it looks, once whatever changes does so at a later time."""
        marks = [look.mark for look in looks]
        known = [list(told), marks, sum(look.files for look in looks), looks[0].newest, note]
        if None in marks or json.dumps(self.cache.note(_NOTE)) == json.dumps(known):
            return
        for _ in range(_TICKS):
            if self._now() > max(look.newest for look in looks):
                self.cache.keep_note(_NOTE, known)
                break
            time.sleep(_TICK)

    def _now(self) -> int:
        # Its time is always the same, so that a folder of builds does not change by being asked.
        self.clock.parent.mkdir(parents=True, exist_ok=True)
        self.clock.touch()
        os.utime(self.clock, (0, 0))
        return self.clock.stat().st_ctime_ns


def weight_of(looks: Sequence[Look], *, limit: int | None) -> Weight:
    """The weight of the site in these looks at all folders."""
    return looks[1].scales.weight(limit=limit)


def looks_at(folders: Sequence[Path], *, many: bool) -> list[Look]:
    """A look at each folder; on all cores if they have many files."""

    def work(share: Share, _: Tell) -> list[tuple[int, Look]]:
        numbered = tuple(enumerate(folders))
        return [(number, _look_at(folder)) for ((number, folder),) in share.turns(numbered, 1)]

    shares = share_count() if many and len(folders) > 1 else 1
    looks = sorted(
        (look for some in in_shares(work, shares=shares) for look in some), key=itemgetter(0)
    )
    return [look for _, look in looks]


def _look_at(folder: Path) -> Look:
    look, mark, plain = Look(), hashlib.blake2b(digest_size=20), True
    if not folder.is_dir() or folder.is_symlink():
        return look
    lines: list[str] = []
    for path, known in walked(folder):
        plain = plain and stat.S_ISREG(known.st_mode)
        look.newest = max(look.newest, known.st_ctime_ns)
        look.scales.add(path, known.st_size)
        times = f"{known.st_size} {known.st_mtime_ns} {known.st_ctime_ns}"
        lines.append(f"{path}\n{known.st_ino} {times}\n")
        look.files += 1
        if len(lines) == _AT_ONCE:
            mark.update("".join(lines).encode(errors="surrogateescape"))
            lines.clear()
    mark.update("".join(lines).encode(errors="surrogateescape"))
    look.mark = mark.hexdigest() if plain else None
    return look
