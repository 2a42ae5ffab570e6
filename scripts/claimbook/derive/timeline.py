"""Claims -> months: what was claimed in each, and what is said to have happened."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.derive.answers import columns_of
from claimbook.link.library import Library
from claimbook.model.claim import Attestation, AttestationStance, Claim
from claimbook.model.scalars import PartialDate
from claimbook.model.topics import Position, Question


@dataclass(frozen=True)
class Month:
    """A month with the claims first made in it, and those that tell of something in it."""

    month: PartialDate
    claimed: tuple[Claim, ...]
    happened: tuple[Claim, ...]


def timeline(claims: Iterable[Claim], library: Library) -> tuple[Month, ...]:
    """The months in which anything was claimed or happened, the newest first; claims by id.

    What is dated by its year alone stands in a row of its own, after that year's months.
    """
    claimed: defaultdict[PartialDate, list[Claim]] = defaultdict(list)
    happened: defaultdict[PartialDate, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        claimed[first_said(claim, library)].append(claim)
        if claim.event_date:
            happened[_month(claim.event_date)].append(claim)
    months = sorted({*claimed, *happened}, key=lambda m: (-m.year, -(m.month or 0)))
    return tuple(Month(m, tuple(claimed[m]), tuple(happened[m])) for m in months)


def first_said(claim: Claim, library: Library) -> PartialDate:
    """The month of the earliest place that does not dispute it; of its entry if it has no date."""
    places = [a for a in claim.attestations if a.stance is not AttestationStance.DISPUTES]
    days = [said_on(said, claim, library) for said in places or claim.attestations]
    return _month(min(days, key=lambda day: (day.first_day, str(day))))


def said_on(said: Attestation, claim: Claim, library: Library) -> PartialDate:
    """When an attestation's source was published; else when the claim was added."""
    source = library.sources.get(said.source)
    if source and source.published:
        return source.published
    return _of_day(claim.added)


def _of_day(day: datetime.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _month(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month)


@dataclass(frozen=True)
class Gain:
    """A month in which a position was argued for in so many more places."""

    month: PartialDate
    gains: tuple[tuple[Position, int], ...]


def gains_of(question: Question, library: Library) -> tuple[Gain, ...]:
    """Which positions gained attestations when, the newest month first; disputes do not count."""
    columns = columns_of(question, library)
    found: defaultdict[PartialDate, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for column in columns:
        for claim in column.claims_for:
            for said in claim.attestations:
                if said.stance is not AttestationStance.DISPUTES:
                    month = _month(said_on(said, claim, library))
                    found[month][column.position.id] += 1
    months = sorted(found, key=lambda m: (-m.year, -(m.month or 0)))
    positions = [column.position for column in columns]
    return tuple(
        Gain(month, tuple((p, found[month][p.id]) for p in positions if found[month][p.id]))
        for month in months
    )
