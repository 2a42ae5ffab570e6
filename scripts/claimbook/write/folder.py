"""Files -> a folder that holds these and no others; what is there already is not touched."""

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

_PART = ".part"
"""The ending of a file that is being written; one that a killed build left is stale like any."""


def clear_folder(paths: Collection[str], folder: Path) -> tuple[str, ...]:
    """Remove what is not among the paths, which may be there or not; what went, sorted.

    What is in a file's place and no file, or a link in the folder's own, gives way; nothing outside
    the folder is ever removed.
    """
    if folder.is_symlink():
        folder.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(sorted(_clear(folder, paths)))


def put(folder: Path, path: str, content: bytes) -> bool:
    """Whether the file had to be written; OSError where it cannot be.

    It is replaced whole or not at all. The folder is clear of what is in the way.
    """
    target = folder / path
    try:
        if target.stat().st_size == len(content) and target.read_bytes() == content:
            return False
    except (FileNotFoundError, NotADirectoryError):
        pass
    part = target.with_name(target.name + _PART)
    try:
        part.write_bytes(content)
    except FileNotFoundError:  # the first file of a folder: to ask for each would cost a tenth
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
    part.replace(target)
    return True


def _clear(folder: Path, files: Collection[str]) -> Iterator[str]:
    """Remove what does not belong: links, pipes and folders without files among them."""
    wanted_folders = {parent for path in files for parent in _parents(path)}
    for place, folders, names in os.walk(folder, topdown=False, followlinks=False):
        here = Path(place)
        for name in (*names, *folders):
            found = here / name
            path = found.relative_to(folder).as_posix()
            if found.is_symlink() or not found.is_dir():
                if path not in files or not stat.S_ISREG(found.lstat().st_mode):
                    found.unlink()
                    yield path
            elif path not in wanted_folders and not any(found.iterdir()):
                found.rmdir()


def _parents(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
