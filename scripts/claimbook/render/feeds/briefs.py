"""The newest briefs -> the entries of the brief's feed, one a day."""

import datetime
from collections.abc import Iterable, Iterator

from claimbook.model.addresses import address_of, brief_page
from claimbook.rank.brief import Pick, brief
from claimbook.render.faces import attributed_statement
from claimbook.render.feeds.entries import ENTRIES, Entry
from claimbook.render.picks import why_picked
from claimbook.render.site import Site

DayBrief = tuple[datetime.date, tuple[Pick, ...]]


def newest_briefs(site: Site) -> tuple[DayBrief, ...]:
    """The picks of each of the newest days on which claims were added."""
    picks = site.picks
    days = sorted({pick.claim.added for pick in picks}, reverse=True)[:ENTRIES]
    return tuple((day, brief(picks, day=day)) for day in days)


def brief_entries(briefs: Iterable[DayBrief], site: Site, base: str) -> Iterator[Entry]:
    """An entry a day; `base` is the site's address, with a slash at its end."""
    for day, chosen in briefs:
        yield Entry(
            id=f"{base}#brief:{day.isoformat()}",
            url=base + address_of(brief_page(day)),
            title=site.tongue.say("Brief of {day}", day=site.tongue.on_day(day)),
            text=" ".join(_line(number, pick, site) for number, pick in enumerate(chosen, 1)),
            day=day,
            tags=_themes(chosen, site),
        )


def _line(number: int, pick: Pick, site: Site) -> str:
    said = attributed_statement(pick.claim, site.faces[pick.claim.id])
    return f"{number}. {said} {why_picked(pick, site.tongue)}"


def _themes(picks: tuple[Pick, ...], site: Site) -> tuple[str, ...]:
    """The first theme of each claim, in the order of the brief."""
    first = dict.fromkeys(pick.claim.themes[0] for pick in picks)
    return tuple(site.library.themes[id].name for id in first)
