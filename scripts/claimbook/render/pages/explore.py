"""The base -> /explore/: the place that search fills, and ways in for those without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import EXPLORE, index_page, tensions_page
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.render.phrases import RECORDS, counted
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site


@dataclass(frozen=True)
class ExploreView:
    """What the template shows where no script runs; with one, it makes way for the search."""

    indexes: tuple[tuple[Markup, str], ...]
    tensions: Markup


def explore_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The one page of faceted search."""
    yield Planned((EXPLORE,), _sheet, (site,))


def _sheet(site: Site) -> Sheet:
    here = site.here(EXPLORE)
    indexes = tuple(
        (
            here.to(site.label(kind), index_page(kind)),
            counted(len(site.library.of_kind(kind)), RECORDS, site.tongue),
        )
        for kind in RecordKind
    )
    return Sheet(
        path=EXPLORE,
        template="explore.md.jinja",
        title=site.tongue.say("Explore"),
        description=site.tongue.say(
            "Search all claims, and filter them by theme, company, kind and standing."
        ),
        view=ExploreView(indexes, here.to(site.tensions_label, tensions_page())),
        options={"hide": ["toc"]},
    )
