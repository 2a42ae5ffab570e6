"""Files -> a folder that holds these and no others; what is there already is not touched.

Places are texts here: to make paths of all files of a large site would cost more than to look.
"""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

_PART = ".part"
"""The ending of a file that is being written; one that a killed build left is stale like any."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def clear_folder(paths: Collection[str], folder: Path) -> tuple[str, ...]:
    """Remove what is not among the paths, which may be there or not; what went, sorted.

    What is in a file's place and no file, or a link in the folder's own, gives way; nothing outside
    the folder is ever removed.
    """
    if folder.is_symlink():
        folder.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {parent for path in paths for parent in _parents(path)}
    return tuple(sorted(_clear(str(folder), "", paths, wanted)))


def put(folder: Path, path: str, content: bytes) -> bool:
    """Whether the file had to be written; OSError where it cannot be.

    It is replaced whole or not at all. The folder is clear of what is in the way.
    """
    target = f"{folder}/{path}"
    stamp = stamp_of(folder, path)
    if stamp and stamp[0] == len(content) and Path(target).read_bytes() == content:
        return False
    part = target + _PART
    try:
        _write(part, content)
    except FileNotFoundError:  # the first file of a folder: to ask for each would cost a tenth
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        _write(part, content)
    os.replace(part, target)  # noqa: PTH105 - of very many
    return True


def stamp_of(folder: Path, path: str) -> list[int] | None:
    """What a file changes by whenever it is written: size and time; None where there is none."""
    try:
        status = os.lstat(f"{folder}/{path}")
    except (FileNotFoundError, NotADirectoryError):
        return None
    return [status.st_size, status.st_mtime_ns]


def _write(place: str, content: bytes) -> None:
    file = os.open(place, _NEW, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
    finally:
        os.close(file)


def _clear(
    place: str, prefix: str, files: Collection[str], folders: Collection[str]
) -> Iterator[str]:
    """Remove what does not belong: links, pipes and folders without files among them."""
    with os.scandir(place) as entries:
        found = list(entries)
    for entry in found:
        path = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _clear(entry.path, f"{path}/", files, folders)
            if path not in folders:
                Path(entry.path).rmdir()
        elif path not in files or not entry.is_file(follow_symlinks=False):
            Path(entry.path).unlink()
            yield path


def _parents(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
