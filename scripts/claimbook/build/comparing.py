"""root and a revision -> what has changed between the two."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from claimbook.build.examine import Examined, examine, examine_files
from claimbook.compare.changes import Changes, compare
from claimbook.compare.judge import judge
from claimbook.compare.lines import Lines, changed_lines
from claimbook.model.problems import Problem
from claimbook.read.files import files_on_disk, judged_files
from claimbook.read.revision import Revision, first_known, fork_of, read_revision
from claimbook.read.settings import read_settings

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Comparison:
    """A base as it is on disk, and as it was where it left a revision."""

    root: Path
    revision: Revision
    before: Examined
    after: Examined
    today: datetime.date

    @cached_property
    def changes(self) -> Changes:
        """What differs."""
        unread = self.before.unread | self.after.unread
        return compare(self.before.library, self.after.library, unread=unread)

    @cached_property
    def of_change(self) -> tuple[Problem, ...]:
        """The problems that only a comparison finds."""
        return judge(self.changes, today=self.today, unread=self.after.unread)

    @cached_property
    def examined(self) -> Examined:
        """The base of today with these problems among the others."""
        problems = sorted((*self.after.problems, *self.of_change), key=lambda p: p.order)
        found = self.after
        return Examined(found.settings, found.library, tuple(problems), found.unread)

    @cached_property
    def touched(self) -> Lines:
        """The lines of the records' files that the change touches."""
        return changed_lines(judged_files(self.revision.files), files_on_disk(self.root))


def _silent(_stage: str) -> None:
    """Nobody wants to know how far it is."""


def compared(
    root: Path, name: str | None, *, today: datetime.date, progress: Progress = _silent
) -> Comparison:
    """The base compared with a revision, at the commit where it left that; None: its main branch.

    Raises RevisionError where git knows no such revision, or not enough of the history.
    """
    progress("Reading the earlier state")
    name = name or main_branch(root)
    revision = read_revision(root, fork_of(root, name), name=name)
    before = examine_files(revision.files, today=today)
    return Comparison(root, revision, before, examine(root, today=today, progress=progress), today)


def main_branch(root: Path) -> str:
    """What changes are merged into: the branch that the settings name, as `origin` has it."""
    branch = read_settings(root)[0].branch
    return first_known(root, (f"origin/{branch}", branch))
