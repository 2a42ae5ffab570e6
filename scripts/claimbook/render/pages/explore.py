"""The base -> /explore/: the place that search fills, the newest claims, and all other ways in."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import EXPLORE, index_page, tensions_page
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.rank.orders import active_claims
from claimbook.render.phrases import RECORDS, counted
from claimbook.render.rows import Row, rows
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site

NEWEST = 20
"""How many claims the page shows of itself; the search goes on from there."""


@dataclass(frozen=True)
class ExploreView:
    """What the template shows until a reader looks for something, and where no script runs.

    So the page is as light as any other, however many claims there are.
    """

    claims: int
    newest: tuple[Row, ...]
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
    claims = active_claims(site.library)
    newest = rows(claims[:NEWEST], site, here)
    tensions = here.to(site.tensions_label, tensions_page())
    return Sheet(
        path=EXPLORE,
        template="explore.md.jinja",
        title=site.tongue.say("Explore"),
        description=site.tongue.say(
            "Search all claims, and filter them by theme, company, kind and standing."
        ),
        view=ExploreView(len(claims), newest, indexes, tensions),
        options={"hide": ["toc"]},
    )
