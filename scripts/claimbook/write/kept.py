"""What the last build wrote -> the same again, for files that are costly to make."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path


class Kept:
    """Files under `folder`, with keys that name what they are made of in the file `note`.

    Either may be deleted or damaged at any time: then a file is made anew. `save` the keys once
    the files are written.
    """

    def __init__(self, folder: Path, note: Path) -> None:
        self._folder, self._note = folder, note
        self._before = _read(note)
        self._now: dict[str, list[str]] = {}

    def content(self, path: str, key: str, make: Callable[[], bytes]) -> bytes:
        """What a file holds: as the last build wrote it if its key is the same, or made now."""
        known = self._before.get(path)
        content = self._intact(path, known[1]) if known and known[0] == key else None
        if content is None:
            content = make()
        self._now[path] = [key, _digest(content)]
        return content

    def save(self) -> None:
        """Note the keys of all files that were asked for, for the next build."""
        if self._now != self._before:
            self._note.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(self._now, indent=0, sort_keys=True)
            self._note.write_text(text + "\n", encoding="utf-8")

    def _intact(self, path: str, digest: str) -> bytes | None:
        try:
            content = (self._folder / path).read_bytes()
        except OSError:
            return None
        return content if _digest(content) == digest else None


def _read(note: Path) -> dict[str, list[str]]:
    try:
        noted = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return noted if isinstance(noted, dict) and all(map(_well_formed, noted.values())) else {}


def _well_formed(entry: object) -> bool:
    return isinstance(entry, list) and [type(part) for part in entry] == [str, str]


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
