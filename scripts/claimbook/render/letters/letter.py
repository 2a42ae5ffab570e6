"""What a reader follows, and since when -> the brief to be sent: plain text and whole addresses."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from claimbook.model.addresses import address_of, brief_page
from claimbook.model.records import name_of
from claimbook.rank.brief import brief
from claimbook.rank.follow import Name, followed, short_name
from claimbook.render.glance import PickGlance, pick_glance
from claimbook.render.site import Site
from claimbook.tongue.marks import msg
from claimbook.tongue.tongue import Tongue


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
    tongue: Tongue

    @property
    def brief_url(self) -> str:
        """The page of the brief, for a reader who follows the same."""
        query = f"?follow={','.join(self.follow)}" if self.follow else ""
        return f"{self.base}{address_of(brief_page())}{query}"

    @property
    def empty(self) -> str:
        """What stands in the place of claims where there are none."""
        return "" if self.picks else self.tongue.say("No claim was added in this time.")


def letter(site: Site, *, names: Sequence[Name] = (), since: datetime.date | None = None) -> Letter:
    """The brief of the site's date; ValueError where the settings name no `site_url`."""
    if site.settings.site_url is None:
        raise ValueError("a letter needs the address of the site")
    library, settings = site.library, site.settings
    picks = site.picks
    chosen = brief(followed(picks, names, library) if names else picks, day=site.date, since=since)
    return Letter(
        title=site.tongue.say("Brief of {day}", day=site.tongue.on_day(site.date)),
        about=_about(site, names, since),
        site_name=settings.site_name,
        base=site.settings.site_url.rstrip("/") + "/",
        licence=settings.data_licence,
        day=site.date,
        since=since,
        follow=tuple(short_name(name, library) for name in names),
        picks=tuple(pick_glance(pick, site) for pick in chosen),
        tongue=site.tongue,
    )


def _about(site: Site, names: Sequence[Name], since: datetime.date | None) -> str:
    known = [name_of(site.library.of_kind(kind)[id]) for kind, id in names]
    tongue = site.tongue
    span = tongue.say(
        _SPAN[bool(known), since is not None],
        names=tongue.either(known),
        since=tongue.on_day(since) if since else "",
        day=tongue.on_day(site.date),
    )
    name = site.settings.site_name
    voice = tongue.say("{site} records who said what; it does not rule.", site=name)
    return f"{span} {voice}"


_SPAN = {
    (False, False): msg("The claims most worth reading among those added by {day}."),
    (False, True): msg("The claims most worth reading among those added from {since} to {day}."),
    (True, False): msg("The claims on {names} most worth reading among those added by {day}."),
    (True, True): msg(
        "The claims on {names} most worth reading among those added from {since} to {day}."
    ),
}
"""Of all or of what is followed, and up to a day or between two."""
