"""root -> site/: read, link, check, derive, rank, render, write, publish."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from claimbook.build.collisions import collisions
from claimbook.build.examine import Examined, examine
from claimbook.build.ground import ground_of
from claimbook.build.judging import judged
from claimbook.build.making import Making, laid
from claimbook.build.meaning import WITHOUT, meanings_of_base
from claimbook.build.order import Order
from claimbook.build.reference import reference_pages
from claimbook.build.relating import Lists, related_of
from claimbook.build.sweeping import set_aside, unswept
from claimbook.build.world import world_of
from claimbook.encode.packed import NoEncoderError
from claimbook.model.pages import PlannedFiles
from claimbook.model.problems import Problem
from claimbook.publish import Weight, building, publish, published_before
from claimbook.rank.meaning import Meanings
from claimbook.render.companions import planned_companions
from claimbook.render.data.table import planned_data
from claimbook.render.data.twins import planned_twins
from claimbook.render.noted.site import NotedSite
from claimbook.render.search import search_entries
from claimbook.render.share.files import planned_shares
from claimbook.render.site import Site
from claimbook.render.site_pages import planned_pages

BUILD, PAGES, BESIDE = "build", "docs", "beside"
NOTES = Path("build", "cache", "made")
RECORDS = Path("build", "cache", "records")
RELATED = Path("build", "cache", "related")


def _silent(_done: int, _all: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Outcome:
    """What came of it: how many `pages` there are and what the site weighs; None where none was."""

    problems: tuple[Problem, ...]
    warnings: tuple[str, ...] = ()
    pages: int | None = None
    weight: Weight | None = None


def build(
    order: Order, *, progress: Callable[[str], None], tally: Callable[[int, int], None] = _silent
) -> Outcome:
    """Build the site; with errors (or, if strict, warnings) the last good one stays as it was.

    `progress` is told that a stage begins, `tally` that so many of so many pieces of it are done.
    Raises PublishError or OSError where the machine cannot; the last good site stays then too.
    """
    with building(order.root):
        with unswept():
            kept = order.root / RECORDS
            found = examine(order.root, today=order.today, progress=progress, kept=kept)
            if not found.sound(strict=order.strict):
                return Outcome(found.problems)
            progress("Looking for what has changed")
            ground = ground_of(order, found)
            beside = order.root / BUILD / BESIDE
            before = published_before(
                order.root, **ground.place, beside=beside, given=ground.digest
            )
            if before:
                pages = sum(1 for _ in (order.root / BUILD / PAGES).rglob("*.md"))
                return Outcome(found.problems, before.warnings, pages, before.weight)
            related = _related(order, found, progress)
            progress("Judging and ranking the claims")
            real = judged(found, related, date=ground.date, commits=ground.commits)
            site = NotedSite(real, ground.marks)
            made = planned_files(site)
            clashes = tuple(collisions(ground.by_hand, _paths(made)))
            if clashes:
                return Outcome((*found.problems, *clashes))
            planned = {PAGES: (*made, *laid(ground.by_hand)), BESIDE: tuple(planned_twins(site))}
            progress("Writing pages and data")
            Making(
                root=order.root / BUILD,
                notes=order.root / NOTES,
                world=world_of(found.settings),
                marks=ground.marks,
                notebook=site.notebook,
            ).make(planned, tally)
        with set_aside():
            published = publish(
                order.root,
                **ground.place,
                beside=beside,
                entries=search_entries(real),
                language=site.settings.site_language,
                strict=order.strict,
                given=ground.digest,
                progress=progress,
                tally=tally,
            )
    pages = sum(path.endswith(".md") for path in _paths(planned[PAGES]))
    return Outcome(found.problems, published.warnings, pages, published.weight)


def _paths(planned: Iterable[PlannedFiles]) -> Iterator[str]:
    return (path for plan in planned for path in plan.paths)


def planned_files(site: Site) -> tuple[PlannedFiles, ...]:
    """What stands in build/docs beside what is written by hand."""
    return (
        *planned_data(site),
        *planned_pages(site),
        *planned_shares(site),
        *laid({page.path: page.text.encode() for page in reference_pages()}),
        *planned_companions(site),
    )


def _related(order: Order, found: Examined, progress: Callable[[str], None]) -> Lists:
    progress("Comparing the claims by meaning")
    meanings = partial(_meanings, order, found, progress)
    return related_of(found.library, meanings, order.root / RELATED)


def _meanings(order: Order, found: Examined, progress: Callable[[str], None]) -> Meanings | None:
    """How near claims are in meaning; None, and why, where that cannot be told here."""
    try:
        return meanings_of_base(found.library, order.root)
    except NoEncoderError as reason:
        progress(WITHOUT.format(why=reason))
    return None
