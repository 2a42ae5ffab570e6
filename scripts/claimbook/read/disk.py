"""A folder on disk -> the files that are records, and what does not belong there."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from claimbook.model.kinds import KIND_OF_FOLDER
from claimbook.model.origin import START
from claimbook.model.problems import Problem
from claimbook.read.decode import MAX_BYTES
from claimbook.read.fault import Fault
from claimbook.read.file_rules import FILE_NAME, MISSING, STRAY, SYMLINK, UNREADABLE
from claimbook.read.hints import did_you_mean, listed
from claimbook.read.record import SUFFIX

CLAIMS = "claims"
_WELCOME = frozenset({"README.md", "LICENSE"})
_RECORD_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True)
class Found:
    """The records' files, relative to the root with `/`, sorted; and problems of the rest."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


def find_records(root: Path) -> Found:
    """Every file under claims/ that is a record by its name and place, whatever it holds."""
    fault = _no_claims(root / CLAIMS)
    if fault:
        return Found((), (fault.at(CLAIMS),))
    paths: list[str] = []
    problems: list[Problem] = []
    waiting = [CLAIMS]
    while waiting:
        folder = waiting.pop()
        for path, judged in _entries(root, folder):
            if isinstance(judged, Fault):
                problems.append(judged.at(path))
            elif judged is _Is.FOLDER:
                waiting.append(path)
            elif judged is _Is.RECORD:
                paths.append(path)
    return Found(tuple(sorted(paths)), tuple(problems))


def is_record(path: str) -> bool:
    """Whether a file is a record by its name and place, as `find_records` would find it."""
    top, *folders = path.split("/")
    under = folders[1:] if len(folders) > 1 and folders[0] in KIND_OF_FOLDER else folders
    hidden = any(part.startswith((".", "_")) for part in under)
    return top == CLAIMS and bool(folders) and path.endswith(SUFFIX) and not hidden


def read_file(root: Path, path: str) -> bytes | Fault:
    """At most one byte more than a file may have; never waits, never follows a link."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        number = os.open(f"{root}/{path}", flags)
        try:
            if not stat.S_ISREG(os.fstat(number).st_mode):
                return _not_ordinary()
            return _content(number)
        finally:
            os.close(number)
    except OSError as error:
        return unreadable(error)


def _content(number: int) -> bytes:
    """Without a file object, which costs more than all of it: there are very many files."""
    content = b""
    while len(content) <= MAX_BYTES and (more := os.read(number, MAX_BYTES + 1 - len(content))):
        content += more
    return content


def unreadable(error: OSError) -> Fault:
    """Why the machine does not let a file or folder be read, in its own words."""
    reason = error.strerror or type(error).__name__
    return Fault(UNREADABLE, f"it must be readable: {reason}", START, "Check its permissions.")


def _not_ordinary() -> Fault:
    message = "a record must be an ordinary file"
    return Fault(UNREADABLE, message, START, "Remove it: no folder, pipe or device is a record.")


class _Is(Enum):
    FOLDER = auto()
    RECORD = auto()
    NOTHING = auto()


def _no_claims(top: Path) -> Fault | None:
    if top.is_symlink():
        return _symlink()
    if not top.is_dir():
        remedy = "Run the command in the folder that holds claims/, or name it with --root."
        return Fault(MISSING, "there must be a folder 'claims'", START, remedy)
    return None


def _entries(root: Path, folder: str) -> Iterator[tuple[str, _Is | Fault]]:
    """The entries of a folder, by path, each judged; or the folder itself, with a fault."""
    try:
        with os.scandir(root / folder) as entries:
            found = list(entries)
    except OSError as error:
        yield folder, unreadable(error)
        return
    for entry in found:
        path = f"{folder}/{entry.name}"
        yield path, _judge(entry, path)


def _judge(entry: os.DirEntry[str], path: str) -> _Is | Fault:
    """What an entry of a folder is: a folder or record to read, nothing, or a fault."""
    name = entry.name
    looks_like_record = name.casefold().endswith(_RECORD_SUFFIXES)
    if name.startswith(".") and not looks_like_record:
        return _Is.NOTHING
    if entry.is_symlink():
        return _symlink()
    if entry.is_dir(follow_symlinks=False):
        return _judge_folder(name, path)
    if name.endswith(SUFFIX) and not name.startswith("."):
        return _Is.RECORD if entry.is_file(follow_symlinks=False) else _not_ordinary()
    return _Is.NOTHING if name in _WELCOME else _stray_file(name)


def _symlink() -> Fault:
    remedy = "Replace it by the file or folder itself."
    return Fault(SYMLINK, "a symbolic link must not be used here", START, remedy)


def _judge_folder(name: str, path: str) -> _Is | Fault:
    if name.casefold().endswith(_RECORD_SUFFIXES):
        return _not_ordinary()
    if not name.isprintable():
        message = "a folder's name must hold no invisible characters"
        return Fault(FILE_NAME, message, START, "Rename the folder.")
    if not name.startswith("_") or (name in KIND_OF_FOLDER and path == f"{CLAIMS}/{name}"):
        return _Is.FOLDER
    if name in KIND_OF_FOLDER:
        remedy = f"Move it to '{CLAIMS}/{name}'."
        return Fault(STRAY, f"'{name}' must stand directly under claims/: not read", START, remedy)
    remedy = did_you_mean(name, KIND_OF_FOLDER) or (
        f"Folders with an underscore are {listed(KIND_OF_FOLDER, last='and')}."
    )
    return Fault(STRAY, f"'{name}' is not a folder of records: not read", START, remedy)


def _stray_file(name: str) -> Fault:
    stem, dot, suffix = name.rpartition(".")
    if dot and stem and suffix.casefold() in ("yaml", "yml"):
        remedy = f"Rename it to '{stem.lstrip('.')}{SUFFIX}'."
    else:
        remedy = "Move it out of claims/, or remove it."
    return Fault(
        STRAY, "only .yaml files, README.md and LICENSE belong here: not read", START, remedy
    )
