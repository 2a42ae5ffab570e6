"""Files -> a folder of their own that was not there, or held nothing in their way."""

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from claimbook.write.files import write_files


def in_the_way(paths: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """What writing would replace, sorted; a file in a folder's place and links among them."""
    return tuple(
        sorted({place for path in paths for place in _places(path) if _blocks(folder, place, path)})
    )


def write_fresh(files: Mapping[str, bytes], folder: Path) -> None:
    """Write all files (path with `/` -> content) or none; FileExistsError where one is there."""
    blocking = in_the_way(files, folder)
    if blocking:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder / blocking[0]))
    folder.mkdir(parents=True, exist_ok=True)
    write_files(files, folder)


def _places(path: str) -> tuple[str, ...]:
    """The path and every folder above it."""
    parts = path.split("/")
    return tuple("/".join(parts[:end]) for end in range(1, len(parts) + 1))


def _blocks(folder: Path, place: str, path: str) -> bool:
    found = folder / place
    if found.is_symlink():
        return True
    return found.exists() and (place == path or not found.is_dir())
