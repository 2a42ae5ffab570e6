"""claims/ -> the linked library with every problem that reading, linking and checks find."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimbook.checks.run import check
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import START
from claimbook.model.problems import Problem, Severity
from claimbook.model.settings import Settings
from claimbook.read.base import read_base
from claimbook.read.file_rules import SYMLINK
from claimbook.read.settings import read_settings


@dataclass(frozen=True)
class Examined:
    """A knowledge base as it was found; `problems` are sorted by file and place."""

    settings: Settings
    library: Library
    problems: tuple[Problem, ...]

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
    root: Path, *, today: datetime.date, progress: Callable[[str], None] = _silent
) -> Examined:
    """Read, link and check the base under `root`; a date after `today` is in the future."""
    progress("Reading the claims")
    settings, of_settings = read_settings(root)
    base = read_base(root)
    progress("Linking and checking the claims")
    library, of_links = link_records(base.records, base.unread)
    of_checks = check(library, today)
    problems = {*of_settings, *base.problems, *of_links, *of_checks, *_of_docs(root)}
    return Examined(settings, library, tuple(sorted(problems, key=lambda p: p.order)))


def _of_docs(root: Path) -> Iterator[Problem]:
    """A link in the place of docs/ would publish a folder from anywhere on this machine."""
    if (root / "docs").is_symlink():
        message, remedy = "docs/ must not be a symbolic link", "Put the folder itself there."
        yield Problem(SYMLINK.code, SYMLINK.severity, message, "docs", START, remedy)
