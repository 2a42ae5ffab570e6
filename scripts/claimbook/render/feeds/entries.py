"""An event -> what a feed says of it: whose claim it is and whether it is disputed, never ours."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.derive.events import Event, EventKind
from claimbook.derive.tensions import OneSidedTension
from claimbook.model.addresses import address_of, record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.render.attribution import attributed_statement, attributed_title
from claimbook.render.debates import dispute_words, heading
from claimbook.render.happenings import event_words
from claimbook.render.site import Site

ENTRIES = 30
"""How many of the newest entries a feed holds."""


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
    standing = site.standings[event.claim.id]
    return f"{what}: {attributed_title(event.claim, standing, site.library, site.tongue)}"


def _text(event: Event, site: Site) -> str:
    said = " ".join(_attributed(claim, site) for claim in event.claims)
    if event.tension and not isinstance(event.tension, OneSidedTension):
        note = event.tension.link.relation.note or site.tongue.say("not said")
        why = site.tongue.say("Why they clash: {reason}", reason=note)
        return f"{said} {why}"
    reason = event.claim.reason
    return f"{said} {reason}" if reason and event.kind is not EventKind.ADDED else said


def _attributed(claim: Claim, site: Site) -> str:
    return attributed_statement(claim, site.standings[claim.id], site.library, site.tongue)
