"""root -> site/: read, link, check, derive, rank, render, write, publish."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from claimbook.build.collisions import collisions
from claimbook.build.examine import Examined, examine
from claimbook.build.foreseeing import foreseeing
from claimbook.build.ground import Ground, ground_of
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
from claimbook.publish import Draft, Weight, building, publish, published_before
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


Progress = Callable[[str], None]
Tally = Callable[[int, int], None]


def _silent(_done: int, _all: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Outcome:
    """What came of it: how many `pages` there are and what the site weighs; None where none was."""

    problems: tuple[Problem, ...]
    warnings: tuple[str, ...] = ()
    pages: int | None = None
    weight: Weight | None = None


Rest = Callable[[Progress, Tally], Outcome]
"""All of a build that writes; it tells how far it is."""


class Onlooker(Protocol):
    """Looks at a site while it is being made."""

    def meanwhile(self, draft: Draft, rest: Rest, *, progress: Progress, tally: Tally) -> Outcome:
        """What the rest of the build comes to; it may be given up."""


def build(
    order: Order,
    *,
    progress: Progress,
    tally: Tally = _silent,
    onlooker: Onlooker | None = None,
) -> Outcome:
    """Build the site; with errors (or, if strict, warnings) the last good one stays as it was.

    `progress` is told that a stage begins, `tally` that so many of so many pieces of it are done.
    An `onlooker` is asked to have the rest done as soon as nothing is left but to write the site.
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
            with foreseeing(site.notebook):
                planned = planned_files(site)
                clashes = tuple(collisions(ground.by_hand, _paths(planned)))
            if clashes:
                return Outcome((*found.problems, *clashes))
        base = _Base(order, found, ground, real, site, (*planned, *laid(ground.by_hand)))
        if onlooker is None:
            return _made(base, progress, tally)
        rest = partial(_made, base)
        return onlooker.meanwhile(_draft(base), rest, progress=progress, tally=tally)


@dataclass(frozen=True)
class _Base:
    """A base that was judged, and what is `planned` of it for build/docs."""

    order: Order
    found: Examined
    ground: Ground
    real: Site
    site: NotedSite
    planned: Sequence[PlannedFiles]


def _made(base: _Base, progress: Progress, tally: Tally) -> Outcome:
    """Write what is planned, and publish it."""
    order, found, ground, site = base.order, base.found, base.ground, base.site
    with unswept():
        progress("Writing pages and data")
        Making(
            root=order.root / BUILD,
            notes=order.root / NOTES,
            world=world_of(found.settings),
            marks=ground.marks,
            notebook=site.notebook,
        ).make({PAGES: base.planned, BESIDE: tuple(planned_twins(site))}, tally)
    pages = [path for path in _paths(base.planned) if path.endswith(".md")]
    with set_aside():
        published = publish(
            order.root,
            **ground.place,
            beside=order.root / BUILD / BESIDE,
            entries=search_entries(base.real),
            language=site.settings.site_language,
            strict=order.strict,
            given=ground.digest,
            depth=max((path.count("/") + 1 for path in pages), default=0),
            progress=progress,
            tally=tally,
        )
    return Outcome(found.problems, published.warnings, len(pages), published.weight)


def _draft(base: _Base) -> Draft:
    """The site of which nothing is made yet, for who waits for a page of it."""
    place = base.ground.place
    return Draft(
        base.order.root,
        site_dir=place["site_dir"],
        epoch=place["epoch"],
        site_url=place["serve_url"],
        language=base.site.settings.site_language,
        plans={path: plan for plan in base.planned for path in plan.paths},
    )


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
