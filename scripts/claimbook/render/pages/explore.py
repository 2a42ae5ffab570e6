"""The base -> /explore/: the place that search fills, and ways in for those without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import EXPLORE, index_page, tensions_page
from claimbook.model.kinds import RecordKind
from claimbook.render.links import Here
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.words import count, label


@dataclass(frozen=True)
class ExploreView:
    """What the template shows where no script runs; with one, it makes way for the search."""

    indexes: tuple[tuple[Markup, str], ...]
    tensions: Markup


def explore_sheets(site: Site) -> Iterator[Sheet]:
    """The one page of faceted search."""
    here = Here(EXPLORE, site.library)
    indexes = tuple(
        (
            here.to(label(site.settings.labels, kind), index_page(kind)),
            count(len(site.library.of_kind(kind)), "record"),
        )
        for kind in RecordKind
    )
    yield Sheet(
        path=EXPLORE,
        template="explore.md.jinja",
        title="Explore",
        description="Search all claims, and filter them by theme, company, kind and standing.",
        view=ExploreView(indexes, here.to(site.settings.labels.tensions, tensions_page())),
        options={"hide": ["toc"]},
    )
