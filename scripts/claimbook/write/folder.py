"""Files -> a folder that holds these and no others; what is there already is not touched.

Places are texts here: to make paths of all files of a large site would cost more than to look.
"""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimbook.cache.places import Seen, seen_of

_PART = ".part"
"""The ending of a file that is being written; one that a killed build left is stale like any."""
_WRITE = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Listing:
    """What a folder holds, by path, as the disk told it when all else was `removed`, sorted."""

    files: Mapping[str, Seen]
    removed: tuple[str, ...]


def clear_folder(paths: Collection[str], folder: Path) -> Listing:
    """Remove what is not among the paths, which may be there or not; what is left.

    What is in a file's place and no file, or a link in the folder's own, gives way; nothing outside
    the folder is ever removed.
    """
    if folder.is_symlink():
        folder.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    files: dict[str, Seen] = {}
    removed: list[str] = []
    _clear(str(folder), "", paths, files, removed)
    return Listing(files, tuple(sorted(removed)))


def put(folder: Path, path: str, content: bytes, seen: Seen | None) -> Seen:
    """Write a file where it is not as it should be; what the disk tells of it then.

    `seen` is what the listing of the folder, which is clear of what is in the way, has of it. A
    file that is there is replaced whole or not at all; OSError where it cannot be.
    """
    target = f"{folder}/{path}"
    if seen is None:
        return _written(target, content, os.O_EXCL)
    if seen[1] == len(content) and Path(target).read_bytes() == content:
        return seen
    part = target + _PART
    _written(part, content, os.O_TRUNC)
    os.replace(part, target)  # noqa: PTH105 - of very many
    return seen_of(os.lstat(target))


def _written(place: str, content: bytes, how: int) -> Seen:
    try:
        file = os.open(place, _WRITE | how, 0o666)
    except FileNotFoundError:  # the first file of a folder: to ask for each would cost a tenth
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120 - of very many
        file = os.open(place, _WRITE | how, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        return seen_of(os.fstat(file))
    finally:
        os.close(file)


def _clear(
    place: str, prefix: str, paths: Collection[str], files: dict[str, Seen], removed: list[str]
) -> bool:
    """Whether any file stays: what does not belong goes, such as links, pipes and empty folders."""
    with os.scandir(place) as entries:
        found = list(entries)
    stays = False
    for entry in found:
        path = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            if _clear(entry.path, f"{path}/", paths, files, removed):
                stays = True
            else:
                Path(entry.path).rmdir()
        elif path in paths and entry.is_file(follow_symlinks=False):
            files[path], stays = seen_of(entry.stat(follow_symlinks=False)), True
        else:
            Path(entry.path).unlink()
            removed.append(path)
    return stays
