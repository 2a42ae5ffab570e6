"""An event -> what a feed says of it: whose claim it is and whether it is disputed, never ours."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimbook.derive.events import Event, EventKind
from claimbook.derive.tensions import OneSidedTension
from claimbook.model.addresses import address_of, record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.render.debates import dispute_words, heading
from claimbook.render.faces import attributed_statement
from claimbook.render.happenings import event_words
from claimbook.render.site import Site

ENTRIES = 30
"""How many of the newest entries a feed of the whole site holds."""
FEW, SHORT = 20, 140
"""How many that of a record holds, and how many letters of each: of these feeds there are many."""


@dataclass(frozen=True)
class Entry:
    """One entry of a feed: plain text; `id` never changes, `url` is absolute."""

    id: str
    url: str
    title: str
    text: str
    day: datetime.date
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Feed:
    """A feed at `folder` ("" is the site's own): its page and entries, the newest first."""

    folder: str
    title: str
    page: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> datetime.date:
        """The day of its newest entry."""
        return max((entry.day for entry in self.entries), default=datetime.date(1980, 1, 1))


def entries_of(events: Iterable[Event], site: Site, base: str) -> tuple[Entry, ...]:
    """An entry an event; `base` is the site's address, with a slash at its end."""
    return tuple(_entry(event, site, base) for event in events)


def beginnings_of(events: Iterable[Event], site: Site, base: str) -> tuple[Entry, ...]:
    """The same in few words: how a claim begins, after whose it is, or why two of them clash."""
    return tuple(
        replace(_entry(event, site, base), text=_beginning(_short(event, site)), tags=())
        for event in events
    )


def _short(event: Event, site: Site) -> str:
    return _clash(event, site) or _text(event, site)


def _beginning(text: str) -> str:
    """As many whole words as there is room for."""
    if len(text) <= SHORT:
        return text
    return text[: SHORT - 1].rsplit(maxsplit=1)[0] + "…"


def _entry(event: Event, site: Site, base: str) -> Entry:
    url = base + _address(event, site)
    return Entry(
        id=f"{base}#{event.key}",
        url=url,
        title=_title(event, site),
        text=_text(event, site),
        day=event.day,
        tags=tuple(site.library.themes[id].name for id in event.claim.themes),
    )


def _address(event: Event, site: Site) -> str:
    if event.tension:
        page = site.tension_page[event.tension.anchor]
        return f"{address_of(page)}#{event.tension.anchor}"
    return address_of(record_page(RecordKind.CLAIM, event.claim.id))


def _title(event: Event, site: Site) -> str:
    what = event_words(event, site.tongue)
    if isinstance(event.tension, OneSidedTension):
        who = dispute_words(event.tension.attestation, site.library, site.tongue)
        title = site.tongue.say("“{title}”", title=event.claim.title)
        return f"{what}: {title} · {who}"
    if event.tension:
        return f"{what}: {heading(event.tension, site.tongue)}"
    return f"{what}: {site.faces[event.claim.id].title}"


def _text(event: Event, site: Site) -> str:
    said = " ".join(_attributed(claim, site) for claim in event.claims)
    why = _clash(event, site)
    if why:
        return f"{said} {why}"
    reason = event.claim.reason
    return f"{said} {reason}" if reason and event.kind is not EventKind.ADDED else said


def _clash(event: Event, site: Site) -> str:
    """Why two claims clash; empty where it is no such event."""
    if event.tension is None or isinstance(event.tension, OneSidedTension):
        return ""
    note = event.tension.link.relation.note or site.tongue.say("not said")
    return site.tongue.say("Why they clash: {reason}", reason=note)


def _attributed(claim: Claim, site: Site) -> str:
    return attributed_statement(claim, site.faces[claim.id])
