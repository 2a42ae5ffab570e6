"""Places -> a file and a note for each, as the last build left them, part by part.

A place is any text, such as a path. It belongs to one of 256 parts by the first digits of its
digest; a part knows nothing of the others. So each of several processes may have some of them, and
no more than one need be in memory. Whatever was damaged is as if it had been deleted.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from claimbook.cache.cache import digest, laid
from claimbook.cache.notes import Notes

PARTS = tuple(f"{number:02x}" for number in range(256))
_FILE, _SEEN = "file", "seen"


def parted(places: Iterable[str]) -> dict[str, list[str]]:
    """The places of each part, in the order given; of those parts that have any."""
    parts: dict[str, list[str]] = {}
    for place in places:
        parts.setdefault(digest(place)[:2], []).append(place)
    return parts


Seen = list[int]
"""Of which bytes a file is, as the disk tells it: whoever changes it, or turns its time back,
changes this."""


def seen_of(known: os.stat_result) -> Seen:
    """What the disk tells of a file, as JSON can hold it."""
    return [known.st_ino, known.st_size, known.st_mtime_ns, known.st_ctime_ns]


class Part:
    """One part in `folder`. Nothing here ever fails: what cannot be kept is made again.

    A file is what it was when it was noted if the disk says so, or else by its digest.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder / name
        for own in (folder, self._folder, folder / f"{name}.json"):
            if own.is_symlink():  # it would lead what is written and removed elsewhere
                own.unlink()
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        self._noted_at = 0
        with contextlib.suppress(OSError):
            self._noted_at = (folder / f"{name}.json").stat().st_ctime_ns
        self._notes = Notes(folder, name)
        self._files = self._looked_at()
        self._touched = False

    def note(self, place: str) -> Any:
        """What was noted of a place: JSON; None where nothing was."""
        return self._notes.note(digest(place))

    def unchanged(self, seen: Seen | None, noted: object) -> bool:
        """Whether the disk tells of a file what it told when the part was noted."""
        # What changed at that very moment could change once more, and none would see it.
        return seen is not None and seen == noted and seen[-1] < self._noted_at

    def keep(self, place: str, note: dict[str, Any], content: bytes) -> None:
        """Keep a file and a note of a place; the note gains entries for the file."""
        key = digest(place)
        self._touched = True
        with contextlib.suppress(OSError):
            self._files[key[2:]] = _write(f"{self._folder}/{key[2:]}", content)
            self._notes.keep(key, {**note, _FILE: digest(content)})

    def keep_on(self, place: str, note: dict[str, Any]) -> bool:
        """Keep what there is of a place, with this note; False where its file is not as noted."""
        key = digest(place)
        known = self._files.get(key[2:])
        if known is None:
            return False
        if not self.unchanged(seen_of(known), note.get(_SEEN)):
            self._touched = True
            with contextlib.suppress(OSError):
                if digest(_read(f"{self._folder}/{key[2:]}")) == note.get(_FILE):
                    self._notes.keep(key, note)
                    return True
            return False
        self._notes.keep(key, note)
        return True

    def known(self, place: str) -> os.stat_result | None:
        """What the disk knows of the file that is kept of a place."""
        return self._files.get(digest(place)[2:])

    def lay(self, place: str, at: Path | str) -> bool:
        """Lay the kept file of a place, as a second name of it or as a copy; False without one."""
        key = digest(place)
        if key not in self._notes.kept:
            return False
        self._touched = True
        try:
            os.link(f"{self._folder}/{key[2:]}", at)
        except OSError:
            return laid(self._folder / key[2:], Path(at))
        return True

    def end(self) -> None:
        """Let go what was not kept."""
        if self._touched:
            self._note_seen()
        self._notes.end()
        with contextlib.suppress(OSError):
            wanted = {key[2:] for key in self._notes.kept}
            for name in os.listdir(self._folder):  # noqa: PTH208 - paths of all would cost more
                if name not in wanted:
                    (self._folder / name).unlink()

    def _looked_at(self) -> dict[str, os.stat_result]:
        """Every plain file that is kept, by its name."""
        with contextlib.suppress(OSError), os.scandir(self._folder) as found:
            plain = [entry for entry in found if entry.is_file(follow_symlinks=False)]
            return {entry.name: entry.stat(follow_symlinks=False) for entry in plain}
        return {}

    def _note_seen(self) -> None:
        """Note what the disk tells of all files now: a second name is a change to it."""
        now = self._looked_at()
        for key, note in list(self._notes.kept.items()):
            known, before = now.get(key[2:]), self._files.get(key[2:])
            seen = None
            if known and before and seen_of(known)[:-1] == seen_of(before)[:-1]:
                seen = seen_of(known)
            if note.get(_SEEN) != seen:
                self._notes.keep(key, {**note, _SEEN: seen})


def let_go_others(folder: Path, parts: Iterable[str]) -> None:
    """Let go all parts but these."""
    with contextlib.suppress(OSError):
        for name in set(PARTS) - set(parts):
            if (folder / f"{name}.json").exists() or (folder / name).is_dir():
                Part(folder, name).end()


# No link is followed: it would lead elsewhere.
_AS_IT_IS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def _read(path: str) -> bytes:
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _AS_IT_IS)) as file:
        return file.read()


def _write(path: str, content: bytes) -> os.stat_result:
    part = f"{path}.part"
    with open(part, "wb", opener=lambda name, flags: os.open(name, flags | _AS_IT_IS)) as file:
        file.write(content)
        file.flush()
        known = os.fstat(file.fileno())
    os.replace(part, path)  # noqa: PTH105 - of very many
    return known
