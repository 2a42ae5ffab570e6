"""root and a revision -> what has changed between the two, and what the change means."""

import datetime
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from claimbook.build.appearance import digests, page_digests
from claimbook.build.dates import site_date
from claimbook.build.examine import Examined, examine, examine_files
from claimbook.build.meaning import meanings_beside
from claimbook.compare.changes import Changes, compare
from claimbook.compare.judge import judge
from claimbook.compare.lines import Lines, changed_lines
from claimbook.compare.pages import PageChanges, page_changes
from claimbook.encode.packed import NoEncoderError
from claimbook.model.problems import Problem, Severity
from claimbook.rank.nearest import Near, NearestClaims
from claimbook.read.documents import read_documents
from claimbook.read.files import files_on_disk, judged_files
from claimbook.read.revision import DOCS, Revision, first_known, fork_of, read_revision
from claimbook.read.settings import read_settings
from claimbook.render.moments import moment_of
from claimbook.report.changes.meaning import Meaning, Play
from claimbook.tongue.catalogue import ENGLISH
from claimbook.tongue.tongue import tongue_of

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


def meaning_of(comparison: Comparison, *, pages: bool, progress: Progress) -> Meaning:
    """What the change means; without `pages` none is rendered, which takes most of the time."""
    changes = comparison.changes
    progress("Looking for claims that are near to the new ones")
    differing, why_not = _pages(comparison, progress) if pages else (None, "")
    brought, others = _brought(comparison)
    return Meaning(
        base=f"{comparison.revision.name} ({comparison.revision.commit[:10]})",
        changes=changes,
        pages=differing,
        without_pages=why_not,
        near=_near(changes, comparison.root),
        plays=_plays(changes),
        problems=brought,
        others=others,
        unread=len(comparison.before.unread),
    )


def _near(changes: Changes, root: Path) -> dict[str, tuple[Near, ...]]:
    new, meanings = changes.new_claims, None
    if not new:
        return {}
    with suppress(NoEncoderError):
        meanings = meanings_beside(changes.after, new, root)
    index = NearestClaims(changes.after, meanings)
    return {claim.id: index.to(claim) for claim in new}


def _plays(changes: Changes) -> dict[tuple[str, int], Play]:
    found, english = {}, tongue_of(ENGLISH)  # the language of contributors
    for place in changes.places:
        source = changes.after.sources.get(place.attestation.source)
        moment = moment_of(place.attestation, source, english) if source else None
        if moment:
            found[place.claim.id, place.number] = Play(moment.url, moment.words)
    return found


def _brought(comparison: Comparison) -> tuple[tuple[Problem, ...], int]:
    """The errors and warnings that were not there before, and how many were."""
    then = {(p.code, p.path, p.message) for p in comparison.before.problems}
    now = [p for p in comparison.examined.problems if p.severity is not Severity.INFO]
    brought = tuple(p for p in now if (p.code, p.path, p.message) not in then)
    return brought, len(now) - len(brought)


def _pages(comparison: Comparison, progress: Progress) -> tuple[PageChanges | None, str]:
    """The pages that differ if both are built on one day; without git's dates."""
    before, after = comparison.before, comparison.after
    for found, which in ((before, "of the earlier state"), (after, "of this state")):
        if not found.sound(strict=False):
            return None, f"Not compared: the claims {which} have errors."
    then, now = _made(comparison, progress) if comparison.touched else ({}, {})
    then |= digests(_by_hand(comparison.revision.files))
    now |= digests(read_documents(comparison.root / DOCS))
    return page_changes(then, now), ""


def _made(comparison: Comparison, progress: Progress) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The pages made from the records of both states."""
    before, after, root = comparison.before, comparison.after, comparison.root
    day = max(site_date(found.library, as_of=None) for found in (before, after))
    progress("Rendering the pages of the earlier state")
    then = page_digests(before, day=day, root=root)
    progress("Rendering the pages of this state")
    return then, page_digests(after, day=day, root=root)


def _by_hand(files: Mapping[str, bytes]) -> dict[str, bytes]:
    inside = f"{DOCS}/"
    return {p.removeprefix(inside): c for p, c in files.items() if p.startswith(inside)}
