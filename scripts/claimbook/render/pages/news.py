"""What happened in the base -> /new/: by day, the newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from claimbook.derive.events import Event
from claimbook.model.addresses import news_page
from claimbook.model.pages import Planned
from claimbook.render.happenings import Happening, happening
from claimbook.render.lists import Pager, numbered, pager
from claimbook.render.phrases import page_title
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site

LENGTH = 80
"""How many events a page names."""


@dataclass(frozen=True)
class Day:
    """A day and what happened on it."""

    words: str
    anchor: str
    happenings: tuple[Happening, ...]


@dataclass(frozen=True)
class NewsView:
    """What the template shows."""

    days: tuple[Day, ...]
    pager: Pager


def news_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages of what happened, by number."""
    for number, pages, part in numbered(site.events, LENGTH):
        yield Planned((news_page(number),), _sheet, (part, number, pages, site))


def _sheet(part: Sequence[Event], number: int, pages: int, site: Site) -> Sheet:
    here = site.here(news_page(number))
    days = tuple(
        Day(
            site.tongue.on_day(day),
            f"day-{day.isoformat()}",
            tuple(happening(event, site, here) for event in events),
        )
        for day, events in groupby(part, key=lambda event: event.day)
    )
    return Sheet(
        path=here.page,
        template="news.md.jinja",
        title=page_title(site.tongue.say("What changed"), number, site.tongue),
        description=site.tongue.say(
            "Claims added, disputed, judged or withdrawn, the newest day first."
        ),
        view=NewsView(days, pager(number, pages, here, news_page)),
    )
