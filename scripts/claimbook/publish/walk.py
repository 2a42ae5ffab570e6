"""A folder -> every file in it with what the disk knows of it."""

import os
from collections.abc import Iterator
from pathlib import Path


def walked(folder: Path | str) -> Iterator[tuple[str, os.stat_result]]:
    """Each file's path within the folder, with `/`, in a fixed order; no link is followed."""
    for path, entry in entries_in(folder):
        yield path, entry.stat(follow_symlinks=False)


def entries_in(
    folder: Path | str, *, without: str = ""
) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Each file's path within the folder and its entry there, in a fixed order.

    What is in the folder `without` at the top is left out.
    """
    left = [("", str(folder))]
    while left:
        before, place = left.pop()
        with os.scandir(place) as found:
            entries = sorted(found, key=_name)
        for entry in entries:
            if not before and entry.name == without:
                continue
            if entry.is_dir(follow_symlinks=False):
                left.append((f"{before}{entry.name}/", entry.path))
            else:
                yield f"{before}{entry.name}", entry


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name
