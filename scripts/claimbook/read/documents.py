"""docs/ -> the pages and pictures written by hand, as they are."""

import os
from collections.abc import Iterator
from pathlib import Path


def read_documents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its path with `/`; links and dot-files are left out."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place) / name
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield path
