"""What has changed between two states of a base -> what the change means, its pages included."""

from collections.abc import Mapping

from claimbook.build.appearance import digests, page_digests
from claimbook.build.comparing import Comparison, Progress
from claimbook.build.dates import site_date
from claimbook.build.meaning import Beside
from claimbook.compare.changes import Changes
from claimbook.compare.pages import PageChanges, page_changes
from claimbook.model.problems import Problem, Severity
from claimbook.rank.nearest import Near, NearestClaims
from claimbook.read.documents import read_documents
from claimbook.read.revision import DOCS
from claimbook.render.moments import moment_of
from claimbook.report.changes.meaning import Meaning, Play
from claimbook.tongue.catalogue import ENGLISH
from claimbook.tongue.tongue import tongue_of


def meaning_of(
    comparison: Comparison, *, pages: bool, progress: Progress, tell: Progress
) -> Meaning:
    """What the change means; without `pages` none is rendered, which takes most of the time.

    `tell` is told once if new claims must be compared by their words alone.
    """
    changes = comparison.changes
    progress("Looking for claims that are near to the new ones")
    differing, why_not = _pages(comparison, progress) if pages else (None, "")
    brought, others = _brought(comparison)
    return Meaning(
        base=f"{comparison.revision.name} ({comparison.revision.commit[:10]})",
        changes=changes,
        pages=differing,
        without_pages=why_not,
        near=_near(changes, Beside(comparison.root, tell)),
        plays=_plays(changes),
        problems=brought,
        others=others,
        unread=len(comparison.before.unread),
    )


def _near(changes: Changes, beside: Beside) -> dict[str, tuple[Near, ...]]:
    new = changes.new_claims
    if not new:
        return {}
    index = NearestClaims(changes.after, beside.meanings(changes.after, new))
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
