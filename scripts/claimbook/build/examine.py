"""claims/ -> the linked library with every problem that reading, linking and checks find."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimbook.checks.run import check
from claimbook.link.identities import Name
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import START
from claimbook.model.problems import Problem, Severity
from claimbook.model.settings import Settings
from claimbook.read.base import Base, read_base
from claimbook.read.file_rules import SYMLINK
from claimbook.read.files import read_files, settings_of
from claimbook.read.settings import read_settings


@dataclass(frozen=True)
class Examined:
    """A knowledge base as it was found; `problems` are sorted by file and place.

    `unread` names the records that are there, but whose files have errors.
    """

    settings: Settings
    library: Library
    problems: tuple[Problem, ...]
    unread: frozenset[Name] = frozenset()

    @property
    def records(self) -> int:
        """How many records there are to publish."""
        return sum(len(self.library.of_kind(kind)) for kind in RecordKind)

    def sound(self, *, strict: bool) -> bool:
        """Whether a site may be made of it: no errors, and with `strict` no warnings."""
        bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return not any(problem.severity in bad for problem in self.problems)


def _silent(_stage: str) -> None:
    """Nobody wants to know how far it is."""


def examine(
    root: Path,
    *,
    today: datetime.date,
    progress: Callable[[str], None] = _silent,
    kept: Path | None = None,
) -> Examined:
    """Read, link and check the base under `root`; a date after `today` is in the future.

    `kept` is a folder for what has been read, so that it need not be read again: only for a base
    that was checked without it before it came here.
    """
    progress("Reading the claims")
    settings, of_settings = read_settings(root)
    base = read_base(root, kept=kept)
    progress("Linking and checking the claims")
    return _judged(settings, base, today, (*of_settings, *_of_docs(root)))


def examine_files(files: Mapping[str, bytes], *, today: datetime.date) -> Examined:
    """The same of a base whose files are in memory, such as a past state of it."""
    settings, of_settings = settings_of(files)
    return _judged(settings, read_files(files), today, of_settings)


def _judged(
    settings: Settings, base: Base, today: datetime.date, found: Iterable[Problem]
) -> Examined:
    library, of_links = link_records(base.records, base.unread)
    problems = {*found, *base.problems, *of_links, *check(library, today)}
    ordered = tuple(sorted(problems, key=lambda p: p.order))
    return Examined(settings, library, ordered, base.unread)


def _of_docs(root: Path) -> Iterator[Problem]:
    """A link in the place of docs/ would publish a folder from anywhere on this machine."""
    if (root / "docs").is_symlink():
        message, remedy = ("docs/ must not be a symbolic link", "Put the folder itself there.")
        yield Problem(SYMLINK.code, SYMLINK.severity, message, "docs", START, remedy)
