"""Months -> the timeline of a topic: what was claimed and what happened, as links."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.derive.timeline import timeline
from claimbook.model.claim import Claim
from claimbook.render.links import Here
from claimbook.render.phrases import AND_MORE
from claimbook.render.site import Site
from claimbook.tongue.tongue import Tongue

MONTHS, LINKS = 12, 6
"""How many months a timeline shows, and how many claims a month."""


@dataclass(frozen=True)
class MonthView:
    """A month as readers see it; `more` says how many claims it leaves out."""

    words: str
    claimed: tuple[Markup, ...]
    happened: tuple[Markup, ...]
    more: str


def months_of(claims: Sequence[Claim], site: Site, here: Here) -> tuple[MonthView, ...]:
    """The newest months of a topic, the newest first."""
    return tuple(
        MonthView(
            site.tongue.when(month.month),
            _links(month.claimed, here),
            _links(month.happened, here),
            _more(site.tongue, len(month.claimed) - LINKS, len(month.happened) - LINKS),
        )
        for month in timeline(claims, site.library)[:MONTHS]
    )


def _links(claims: tuple[Claim, ...], here: Here) -> tuple[Markup, ...]:
    return tuple(here.to_record(claim) for claim in claims[:LINKS])


def _more(tongue: Tongue, *left_out: int) -> str:
    rest = sum(number for number in left_out if number > 0)
    return tongue.count(AND_MORE, rest) if rest else ""
