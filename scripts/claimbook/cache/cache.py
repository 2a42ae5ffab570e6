"""Keys -> notes and files that an earlier build made, as long as each build still needs them.

A key is a digest of all that its note was made from, so no note is ever wrong, only missing. Files
are named by the digest of what they hold and are read before they are used; notes carry a digest of
their own. So what was damaged is as if it had been deleted. Both lie in folders and files by the
first two digits of their digests: machines that share a build out take the parts that they need.
"""

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_PARTS = tuple(f"{number:02x}" for number in range(256))
_NOTES, _FILES = "notes", "files"


def digest(*contents: bytes | str) -> str:
    """The same for the same contents in the same order, and for no others."""
    found = hashlib.blake2b(digest_size=20)
    for content in contents:
        encoded = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        found.update(len(encoded).to_bytes(8, "big") + encoded)
    return found.hexdigest()


class Cache:
    """What one sort of build keeps. Nothing here ever fails: what cannot be kept is made again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for own in (folder, folder / _NOTES, folder / _FILES):
            if own.is_symlink():  # it would lead what is written and removed elsewhere
                own.unlink()
        self._notes: dict[str, dict[str, Any]] = {}
        self._used: set[str] = set()
        self._files: set[str] = set()
        self._new: set[str] = set()

    def note(self, key: str) -> Any:
        """What was noted under this key: JSON; None where nothing was."""
        found = self._part(key).get(key)
        if found is not None:
            self._used.add(key)
        return found

    def keep_note(self, key: str, note: Any) -> None:
        """Note something under this key."""
        self._part(key)[key] = note
        self._used.add(key)
        self._new.add(key[:2])

    def keep_file(self, content: bytes) -> str:
        """Keep a file; by what is returned it can be had again."""
        name = digest(content)
        path = self._path(name)
        self._files.add(name)
        with contextlib.suppress(OSError):
            if content_of(path) != content:
                replace(path, content)
        return name

    def file(self, name: str) -> bytes | None:
        """A file that was kept; None where it is not there, or is not what it was."""
        with contextlib.suppress(OSError, ValueError):
            content = content_of(self._path(name))
            if content is not None and digest(content) == name:
                self._files.add(name)
                return content
        return None

    def end(self) -> None:
        """The build ended well: what was of no use to it is let go."""
        with contextlib.suppress(OSError):
            for part in _PARTS:
                self._end_notes(part)
                self._end_files(part)

    def _end_notes(self, part: str) -> None:
        path = self._folder / _NOTES / f"{part}.json"
        if part not in self._notes and not path.exists():
            return
        notes = self._part(part)
        used = {key: note for key, note in notes.items() if key in self._used}
        if part in self._new or len(used) < len(notes):
            note_down(path, dict(sorted(used.items())))

    def _end_files(self, part: str) -> None:
        folder = self._folder / _FILES / part
        if folder.is_dir() and not folder.is_symlink():
            for path in list(folder.iterdir()):
                if f"{part}{path.name}" not in self._files:
                    path.unlink()

    def _part(self, key: str) -> dict[str, Any]:
        part = key[:2]
        if part not in self._notes:
            self._notes[part] = noted(self._folder / _NOTES / f"{part}.json")
        return self._notes[part]

    def _path(self, name: str) -> Path:
        if len(name) != 40 or not name.isalnum():
            raise ValueError(name)
        return self._folder / _FILES / name[:2] / name[2:]


def laid(file: Path, place: Path) -> bool:
    """Give a file a second name, or copy it where the file system has only one; False if neither.

    Whoever changes the one later must replace it and not write into it: the other is the same.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        try:
            os.link(file, place, follow_symlinks=False)
        except OSError:
            shutil.copyfile(file, place)
    except OSError:
        return False
    return True


def noted(path: Path) -> dict[str, Any]:
    """The notes in a file; none where there is none, or it was damaged."""
    return marked(path)[1]


def marked(path: Path) -> tuple[str, dict[str, Any]]:
    """The same with the digest of what they say; it is empty where there are none."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        mark, _, text = (content_of(path) or b"").decode().partition("\n")
        if mark == digest(text):
            return mark, dict(json.loads(text))
    return "", {}


def note_down(path: Path, notes: Mapping[str, Any]) -> str:
    """Write notes to a file of their own, in their order; their digest.

    OSError where that cannot be.
    """
    text = json.dumps(notes, ensure_ascii=True, separators=(",", ":"))
    mark = digest(text)
    replace(path, f"{mark}\n{text}".encode())
    return mark


def content_of(path: Path) -> bytes | None:
    """What a file holds; None where there is none, or a link, which would lead elsewhere."""
    if path.is_symlink() or path.parent.is_symlink() or not path.is_file():
        return None
    return path.read_bytes()


def replace(path: Path, content: bytes) -> None:
    """Write a file whole; OSError where that cannot be."""
    for folder in (path.parent.parent, path.parent, path):
        if folder.is_symlink():
            folder.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
