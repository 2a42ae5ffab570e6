"""Library -> its predictions: what is open, what is overdue, how those of each speaker came out."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimbook.link.library import Library
from claimbook.model.claim import AttestationStance, Claim, ClaimKind, Outcome
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.scalars import PartialDate

ENOUGH = 10
"""With fewer judged predictions than that, a record would be chance."""

JUDGED = (Outcome.TRUE, Outcome.FALSE, Outcome.MIXED)
"""The outcomes that say something of who predicted; a void prediction says nothing."""


@dataclass(frozen=True)
class Forecasts:
    """The active predictions, each once: those not judged by due date, the judged latest first."""

    overdue: tuple[Claim, ...]
    open: tuple[Claim, ...]
    resolved: tuple[Claim, ...]


def is_overdue(claim: Claim, day: datetime.date) -> bool:
    """Whether a prediction that is still open could have been judged before `day`."""
    forecast = claim.forecast
    if forecast is None or forecast.outcome is not Outcome.OPEN or forecast.resolve_by is None:
        return False
    return forecast.resolve_by.last_day < day


def forecasts_of(library: Library, day: datetime.date) -> Forecasts:
    """The predictions of a base as they stand on `day`."""
    active = [c for c in library.claims.values() if c.active and c.kind is ClaimKind.FORECAST]
    still_open = [claim for claim in active if outcome_of(claim) is Outcome.OPEN]
    resolved = [claim for claim in active if outcome_of(claim) is not Outcome.OPEN]
    return Forecasts(
        overdue=tuple(sorted((c for c in still_open if is_overdue(c, day)), key=_due)),
        open=tuple(sorted((c for c in still_open if not is_overdue(c, day)), key=_due)),
        resolved=tuple(sorted(resolved, key=_latest_first)),
    )


def outcome_of(claim: Claim) -> Outcome:
    """How a prediction came out; open where its file does not say."""
    return claim.forecast.outcome if claim.forecast else Outcome.OPEN


def _due(claim: Claim) -> tuple[bool, datetime.date, str]:
    due = claim.forecast.resolve_by if claim.forecast else None
    return (due is None, (due or PartialDate(1)).last_day, claim.id)


def _latest_first(claim: Claim) -> tuple[int, str]:
    resolved_on = claim.forecast.resolved_on if claim.forecast else None
    return (-resolved_on.toordinal() if resolved_on else 0, claim.id)


@dataclass(frozen=True)
class TrackRecord:
    """How the judged predictions of a person or show came out: (outcome, how many)."""

    record: Record
    outcomes: tuple[tuple[Outcome, int], ...]

    @property
    def judged(self) -> int:
        """How many were judged."""
        return sum(number for _, number in self.outcomes)


def track_records(library: Library, resolved: Iterable[Claim]) -> tuple[TrackRecord, ...]:
    """People, then shows, with at least ten judged predictions; by id. No ranking."""
    outcomes: defaultdict[tuple[RecordKind, str], Counter[Outcome]] = defaultdict(Counter)
    for claim in resolved:
        for name in sorted(set(_predictors(claim, library))):
            outcomes[name][outcome_of(claim)] += 1
    found = []
    for (kind, id), counted in sorted(outcomes.items()):
        record = TrackRecord(
            library.of_kind(kind)[id], tuple((outcome, counted[outcome]) for outcome in JUDGED)
        )
        if record.judged >= ENOUGH:
            found.append(record)
    return tuple(found)


def _predictors(claim: Claim, library: Library) -> Iterator[tuple[RecordKind, str]]:
    """Who made a prediction, and on which shows: only those who say it themselves."""
    for said in claim.attestations:
        source = library.sources.get(said.source)
        if said.stance is not AttestationStance.ASSERTS or source is None:
            continue
        if said.speaker in library.people:
            yield RecordKind.PERSON, str(said.speaker)
        if source.is_primary and source.show in library.shows:
            yield RecordKind.SHOW, str(source.show)
