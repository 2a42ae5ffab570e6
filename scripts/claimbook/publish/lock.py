"""A base's root -> the right to build it, held by one process at a time.

The operating system holds the lock and lets go when its holder ends, however it ends: a killed
build blocks nobody. What the file says is only who holds it.
"""

import contextlib
import errno
import itertools
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from claimbook.publish.failure import BusyError, PublishError
from claimbook.publish.walk import walked

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # Windows lets nobody read what is locked: lock a byte far behind the text

    def _take(file: BinaryIO) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)

else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextlib.contextmanager
def building(root: Path) -> Iterator[None]:
    """Hold the right to write build/ and site/ of `root`; BusyError when another holds it.

    PublishError when a link in build/ would lead out of it what is written. It is not re-entrant:
    whoever runs the whole pipeline takes it, once.
    """
    path = root / "build" / "lock"
    _refuse_links(path.parent)
    try:
        file = _held(path)
    except OSError as error:
        raise PublishError(f"cannot lock the build: {error.strerror}: {path}") from error
    with file:
        file.truncate(0)
        file.write(f"{os.getpid()}\n".encode())
        file.flush()
        yield


def _refuse_links(folder: Path) -> None:
    """A branch that somebody sent in may have brought links, and build/ is written and emptied."""
    for path in itertools.chain((folder,), folder.glob("*"), _links_in(folder / "theme")):
        if path.is_symlink():
            raise PublishError(f"{path} is a symbolic link: remove it, the build makes its own")


def _links_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        found = (path for path, known in walked(folder) if stat.S_ISLNK(known.st_mode))
        yield from (folder / path for path in found)


def _held(path: Path) -> BinaryIO:
    """The locked file; when build/ was deleted meanwhile, the one that stands there now."""
    while True:
        path.parent.mkdir(exist_ok=True)
        file = path.open("a+b")
        try:
            _take(file)
            if path.exists() and os.path.samestat(path.stat(), os.fstat(file.fileno())):
                return file
        except OSError as error:
            if error.errno in _BUSY:
                raise BusyError(_told(path, file)) from error
            raise
        file.close()


def _told(path: Path, file: BinaryIO) -> str:
    file.seek(0)
    holder = file.read(20).decode(errors="replace").strip()
    file.close()
    who = f"process {holder}" if holder.isdecimal() else "another process"
    return f"{who} is building this base ({path.parent.parent}); wait until it has ended"
