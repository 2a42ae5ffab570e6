"""What a reader follows, and since when -> the brief to be sent: plain text and whole addresses."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from claimbook.model.addresses import address_of, brief_page
from claimbook.model.records import name_of
from claimbook.rank.brief import brief, candidates
from claimbook.rank.follow import Name, followed, short_name
from claimbook.render.glance import PickGlance, pick_glance
from claimbook.render.site import Site
from claimbook.render.words import listed, on_day


@dataclass(frozen=True)
class Letter:
    """A brief to be sent. `base` is the site's address, with a slash at its end."""

    title: str
    about: str
    site_name: str
    base: str
    licence: str
    day: datetime.date
    since: datetime.date | None
    follow: tuple[str, ...]
    picks: tuple[PickGlance, ...]

    @property
    def brief_url(self) -> str:
        """The page of the brief, for a reader who follows the same."""
        query = f"?follow={','.join(self.follow)}" if self.follow else ""
        return f"{self.base}{address_of(brief_page())}{query}"

    @property
    def empty(self) -> str:
        """What stands in the place of claims where there are none."""
        return "" if self.picks else "No claim was added in this time."


def letter(site: Site, *, names: Sequence[Name] = (), since: datetime.date | None = None) -> Letter:
    """The brief of the site's date; ValueError where the settings name no `site_url`."""
    if site.settings.site_url is None:
        raise ValueError("a letter needs the address of the site")
    library, settings = site.library, site.settings
    picks = candidates(library, site.standings)
    chosen = brief(followed(picks, names, library) if names else picks, day=site.date, since=since)
    return Letter(
        title=f"Brief of {on_day(site.date)}",
        about=_about(site, names, since),
        site_name=settings.site_name,
        base=site.settings.site_url.rstrip("/") + "/",
        licence=settings.data_licence,
        day=site.date,
        since=since,
        follow=tuple(short_name(name, library) for name in names),
        picks=tuple(pick_glance(pick, site) for pick in chosen),
    )


def _about(site: Site, names: Sequence[Name], since: datetime.date | None) -> str:
    known = [name_of(site.library.of_kind(kind)[id]) for kind, id in names]
    of = f" on {listed(known, 'or')}" if known else ""
    span = f"from {on_day(since)} to" if since else "by"
    return (
        f"The claims{of} most worth reading among those added {span} {on_day(site.date)}. "
        f"{site.settings.site_name} records who said what; it does not rule."
    )
