"""Library -> what happened in it, by day: what feeds, the brief and /new/ tell of."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from claimbook.derive.tensions import AnyTension, day_of
from claimbook.link.library import Library
from claimbook.model.claim import Claim, Outcome
from claimbook.model.record import Status


class EventKind(StrEnum):
    """What can happen to a claim on a day that its file knows."""

    ADDED = "added"
    DISPUTED = "disputed"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    MERGED = "merged"


_ENDS = {
    Status.WITHDRAWN: EventKind.WITHDRAWN,
    Status.SUPERSEDED: EventKind.SUPERSEDED,
    Status.MERGED: EventKind.MERGED,
}


@dataclass(frozen=True)
class Event:
    """Something that happened to `claim` on `day`; a dispute has its `tension` too."""

    day: datetime.date
    kind: EventKind
    claim: Claim
    tension: AnyTension | None = None

    @property
    def key(self) -> str:
        """What tells it from every other event of the base, for good."""
        return f"{self.kind.value}:{self.tension.anchor if self.tension else self.claim.id}"

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that it touches."""
        return self.tension.claims if self.tension else (self.claim,)


def events_of(library: Library, tensions: Iterable[AnyTension]) -> tuple[Event, ...]:
    """Every event, the newest day first; within a day by kind and id. Drafts have none."""
    found = [*_lives(library), *_disputes(tensions)]
    kinds = list(EventKind)
    return tuple(sorted(found, key=lambda e: (-e.day.toordinal(), kinds.index(e.kind), e.key)))


def _lives(library: Library) -> Iterator[Event]:
    for claim in library.claims.values():
        yield Event(claim.added, EventKind.ADDED, claim)
        forecast = claim.forecast
        if forecast and forecast.resolved_on and forecast.outcome is not Outcome.OPEN:
            yield Event(forecast.resolved_on, EventKind.RESOLVED, claim)
        if claim.status in _ENDS and claim.changed:
            yield Event(claim.changed, _ENDS[claim.status], claim)


def _disputes(tensions: Iterable[AnyTension]) -> Iterator[Event]:
    for tension in tensions:
        yield Event(day_of(tension), EventKind.DISPUTED, tension.claims[0], tension)
