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
_FILE = "file"


def parted(places: Iterable[str]) -> dict[str, list[str]]:
    """The places of each part, in the order given; of those parts that have any."""
    parts: dict[str, list[str]] = {}
    for place in places:
        parts.setdefault(digest(place)[:2], []).append(place)
    return parts


class Part:
    """One part in `folder`. Nothing here ever fails: what cannot be kept is made again."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder / name
        for own in (folder, self._folder, folder / f"{name}.json"):
            if own.is_symlink():  # it would lead what is written and removed elsewhere
                own.unlink()
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        self._notes = Notes(folder, name)

    def note(self, place: str) -> Any:
        """What was noted of a place: JSON; None where nothing was."""
        return self._notes.note(digest(place))

    def keep(self, place: str, note: dict[str, Any], content: bytes) -> None:
        """Keep a file and a note of a place; the note gains an entry for the file."""
        key = digest(place)
        with contextlib.suppress(OSError):
            _write(f"{self._folder}/{key[2:]}", content)
            self._notes.keep(key, {**note, _FILE: digest(content)})

    def keep_on(self, place: str) -> bool:
        """Keep what there is of a place; False where its file is not what it was."""
        key = digest(place)
        note = self._notes.note(key)
        if note is not None:
            with contextlib.suppress(OSError):
                if digest(_read(f"{self._folder}/{key[2:]}")) == note.get(_FILE):
                    self._notes.keep(key, note)
                    return True
        return False

    def lay(self, place: str, at: Path | str) -> bool:
        """Lay the kept file of a place, as a second name of it or as a copy; False without one."""
        key = digest(place)
        if key not in self._notes.kept:
            return False
        try:
            os.link(f"{self._folder}/{key[2:]}", at)
        except OSError:
            return laid(self._folder / key[2:], Path(at))
        return True

    def end(self) -> None:
        """Let go what was not kept."""
        self._notes.end()
        with contextlib.suppress(OSError):
            wanted = {key[2:] for key in self._notes.kept}
            for name in os.listdir(self._folder):  # noqa: PTH208 - paths of all would cost more
                if name not in wanted:
                    (self._folder / name).unlink()


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


def _write(path: str, content: bytes) -> None:
    part = f"{path}.part"
    with open(part, "wb", opener=lambda name, flags: os.open(name, flags | _AS_IT_IS)) as file:
        file.write(content)
    os.replace(part, path)  # noqa: PTH105 - of very many
