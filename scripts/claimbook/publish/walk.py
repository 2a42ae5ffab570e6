"""A folder -> every file in it with what the disk knows of it."""

import os
from collections.abc import Iterator
from pathlib import Path


def walked(folder: Path | str, inside: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Each file's path within the folder, with `/`, in a fixed order; no link is followed."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        path = f"{inside}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from walked(entry.path, f"{path}/")
        else:
            yield path, entry.stat(follow_symlinks=False)
