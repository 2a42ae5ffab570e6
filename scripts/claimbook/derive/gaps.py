"""Library -> what is missing in it: where a contributor can help most."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from claimbook.derive.answers import columns_of
from claimbook.derive.forecasts import is_overdue
from claimbook.derive.standing import Standing
from claimbook.derive.support import SupportLevel
from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.topics import Position, Question, Theme

THIN = 2
"""A theme with fewer claims is thin."""
STALE_DAYS = 365
"""A claim that nobody checked for so many days after it was added is stale."""


class Gap(StrEnum):
    """What can be missing, in the order in which it is told."""

    UNANSWERED = "unanswered"
    ONE_SIDED = "one-sided"
    SECOND_HAND = "second-hand"
    NO_SPEAKER = "no-speaker"
    UNCHECKED = "unchecked"
    OVERDUE = "overdue"
    ORPHANED = "orphaned"
    THIN = "thin"
    STALE = "stale"


@dataclass(frozen=True)
class Missing:
    """One gap at one record; an unanswered question has the position that nobody argues for."""

    gap: Gap
    record: Record
    position: Position | None = None


def gaps_of(
    library: Library, standings: Mapping[str, Standing], day: datetime.date
) -> tuple[Missing, ...]:
    """Every gap on `day`, by sort and id."""
    found = [
        *_unanswered(library),
        *_themes(library, standings),
        *_claims(library, standings, day),
    ]
    order = list(Gap)
    return tuple(
        sorted(
            found,
            key=lambda m: (order.index(m.gap), m.record.id, m.position.id if m.position else ""),
        )
    )


def _unanswered(library: Library) -> Iterator[Missing]:
    for question in library.questions.values():
        if question.active:
            yield from _empty_positions(question, library)


def _empty_positions(question: Question, library: Library) -> Iterator[Missing]:
    for column in columns_of(question, library):
        if not column.claims_for:
            yield Missing(Gap.UNANSWERED, question, column.position)


def _themes(library: Library, standings: Mapping[str, Standing]) -> Iterator[Missing]:
    for theme in library.themes.values():
        if theme.active:
            yield from _theme(theme, library.claims_on(RecordKind.THEME, theme.id), standings)


def _theme(
    theme: Theme, claims: tuple[Claim, ...], standings: Mapping[str, Standing]
) -> Iterator[Missing]:
    if len(claims) < THIN:
        yield Missing(Gap.THIN, theme)
    elif not any(standings[claim.id].disputed for claim in claims):
        yield Missing(Gap.ONE_SIDED, theme)


def _claims(
    library: Library, standings: Mapping[str, Standing], day: datetime.date
) -> Iterator[Missing]:
    for claim in library.claims.values():
        if claim.active:
            for gap in _lacking(claim, library, standings[claim.id], day):
                yield Missing(gap, claim)


def _lacking(
    claim: Claim, library: Library, standing: Standing, day: datetime.date
) -> Iterator[Gap]:
    checks = [said.checked.on for said in claim.attestations if said.checked]
    if standing.support.level is SupportLevel.SECOND_HAND:
        yield Gap.SECOND_HAND
    if not standing.support.named:
        yield Gap.NO_SPEAKER
    if not checks:
        yield Gap.UNCHECKED
    if is_overdue(claim, day):
        yield Gap.OVERDUE
    if not claim.answers and not library.links_of(claim.id):
        yield Gap.ORPHANED
    if (day - max((claim.added, *checks))).days > STALE_DAYS:
        yield Gap.STALE
