"""The days of a base -> /brief/: the top five, a page for each day on which claims were added."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import (
    ALL_FEEDS,
    HOME,
    address_of,
    brief_page,
    briefs_page,
    tensions_page,
)
from claimbook.model.pages import Planned
from claimbook.rank.brief import WINDOWS, Pick, brief, window_start
from claimbook.render.links import Here
from claimbook.render.lists import Pager, numbered, pager
from claimbook.render.phrases import page_title
from claimbook.render.picks import PickView, pick_views
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site

_RECENT = 14
"""How many former briefs the brief of today names."""


@dataclass(frozen=True)
class Window:
    """So many days up to today, for a reader's own brief; `words` name the first of them."""

    days: int
    since: str
    words: str


@dataclass(frozen=True)
class BriefView:
    """What the template of a brief shows; `windows` and `feeds` only with the latest."""

    heading: str
    about: str
    picks: tuple[PickView, ...]
    earlier: tuple[Markup, ...]
    all_briefs: Markup | None
    today: Markup | None
    windows: tuple[Window, ...] = ()
    feeds: tuple[Markup, ...] = ()


@dataclass(frozen=True)
class BriefsView:
    """What the template of the list of briefs shows."""

    days: tuple[Markup, ...]
    pager: Pager


def brief_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The brief of today, that of each day on which a claim was added, and their list."""
    picks = site.picks
    days = sorted({pick.claim.added for pick in picks}, reverse=True)
    earlier = tuple(day for day in days if day < site.date)[:_RECENT]
    latest = brief(picks, day=site.date)
    yield Planned((brief_page(),), _sheet, (None, latest, earlier, bool(days), site))
    for day in days:
        yield Planned((brief_page(day),), _sheet, (day, brief(picks, day=day), (), False, site))
    for number, pages, part in numbered(days):
        yield Planned((briefs_page(number),), _list, (part, number, pages, site))


def _sheet(
    day: datetime.date | None,
    picks: Sequence[Pick],
    earlier: Sequence[datetime.date],
    leads_on: bool,  # noqa: FBT001 - it is given by place, as all that a page is planned from
    site: Site,
) -> Sheet:
    """A day's brief, or (None) the latest, which leads on to earlier ones and to all of them."""
    here = site.here(brief_page(day))
    on = day or site.date
    return Sheet(
        path=here.page,
        template="brief.md.jinja",
        title=site.tongue.say("Brief of {day}", day=site.tongue.on_day(on)),
        description=site.tongue.say(
            "Five claims worth reading, each with whose it is, why, and who says no."
        ),
        view=_view(on, picks, earlier, leads_on, site, here),
        options={"hide": ["toc"]},
    )


def _view(
    day: datetime.date,
    picks: Sequence[Pick],
    earlier: Sequence[datetime.date],
    leads_on: bool,  # noqa: FBT001
    site: Site,
    here: Here,
) -> BriefView:
    say = site.tongue.say
    latest = here.page == brief_page()
    return BriefView(
        heading=say("Brief of {day}", day=site.tongue.on_day(day)),
        about=say(
            "The claims most worth reading among those added by this day, at their standing now."
        ),
        picks=pick_views(picks, site, here),
        earlier=tuple(_link(other, here) for other in earlier),
        all_briefs=here.to(say("All briefs"), briefs_page(1)) if leads_on else None,
        today=None if latest else here.to(say("The latest brief"), brief_page()),
        windows=tuple(_windows(site)) if latest else (),
        feeds=tuple(_feeds(site, here)) if latest else (),
    )


def _windows(site: Site) -> Iterator[Window]:
    for days in WINDOWS:
        since = window_start(site.date, days)
        yield Window(days, since.isoformat(), site.tongue.on_day(since))


def _feeds(site: Site, here: Here) -> Iterator[Markup]:
    """Where to subscribe; without an address of the site there are no feeds."""
    if site.settings.site_url is None:
        return
    disputes = address_of(tensions_page())
    yield here.to(site.tongue.say("All that is new"), f"{address_of(HOME)}feed.xml")
    yield here.to(site.tensions_label, f"{disputes}feed.xml")
    words = site.tongue.say("Every feed in one file, for a feed reader (OPML)")
    yield here.to(words, ALL_FEEDS)


def _list(days: Sequence[datetime.date], number: int, pages: int, site: Site) -> Sheet:
    here = site.here(briefs_page(number))
    return Sheet(
        path=here.page,
        template="briefs.md.jinja",
        title=page_title(site.tongue.say("All briefs"), number, site.tongue),
        description=site.tongue.say("The brief of each day on which a claim was added."),
        view=BriefsView(
            tuple(_link(day, here) for day in days), pager(number, pages, here, briefs_page)
        ),
        crumbs=(here.to(site.tongue.say("Brief"), brief_page()),),
        options={"hide": ["toc"]},
    )


def _link(day: datetime.date, here: Here) -> Markup:
    return here.to(here.tongue.on_day(day), brief_page(day))
