"""Library -> what a page shows first: claims, disagreements, questions and topics in order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimbook.derive.answers import columns_of
from claimbook.derive.standing import Standing
from claimbook.derive.tensions import AnyTension, Tension, day_of
from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.topics import Question

CURRENT = 10
"""Among how many of the newest disagreements the current one is looked for."""

RecordT = TypeVar("RecordT", bound=Record)


def newest_first(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims by the day they were added, the last first, then by id."""
    return tuple(sorted(claims, key=lambda claim: (-claim.added.toordinal(), claim.id)))


def active_claims(library: Library) -> tuple[Claim, ...]:
    """The active claims, the newest first, then by id: the order of their index."""
    return newest_first(claim for claim in library.claims.values() if claim.active)


def most_disputed(library: Library, standings: Mapping[str, Standing]) -> tuple[Claim, ...]:
    """The disputed active claims: those in most disagreements first, then the newest, then by id.

    `standings` are those of this library.
    """
    disputed = (claim for claim in active_claims(library) if standings[claim.id].disputed)
    return tuple(sorted(disputed, key=lambda claim: -len(standings[claim.id].tensions)))


@dataclass(frozen=True, slots=True)
class Neighbours(Generic[RecordT]):
    """What comes before and after a record; None at either end."""

    previous: RecordT | None
    next: RecordT | None


def neighbours(ordered: Sequence[RecordT]) -> dict[str, Neighbours[RecordT]]:
    """The neighbours of each record, by id, in the order given."""
    around = (None, *ordered, None)
    beside = zip(around, around[2:], strict=False)
    return {r.id: Neighbours(*both) for r, both in zip(ordered, beside, strict=True)}


def tensions_newest_first(tensions: Iterable[AnyTension]) -> tuple[AnyTension, ...]:
    """Disagreements between two claims, then claims that only a source disputes.

    Of either sort the newest first, then by anchor.
    """
    return tuple(sorted(tensions, key=lambda t: (_one_sided(t), -day_of(t).toordinal(), t.anchor)))


def current_tension(tensions: Iterable[AnyTension], library: Library) -> AnyTension | None:
    """The disagreement to begin with: of the newest ten the one that most other claims surround.

    These are the active claims linked to its sides. Ties go to the newest, then by anchor; a claim
    that only a source disputes is taken where no two claims contradict each other.
    """
    return min(
        tensions_newest_first(tensions)[:CURRENT],
        key=lambda tension: (_one_sided(tension), -len(_around(tension, library))),
        default=None,
    )


def _one_sided(tension: AnyTension) -> bool:
    return not isinstance(tension, Tension)


def _around(tension: AnyTension, library: Library) -> set[str]:
    """The ids of the active claims linked to either side, the sides themselves left out."""
    sides = {claim.id for claim in tension.claims}
    return {link.other(id).id for id in sides for link in library.links_of(id)} - sides


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question with how many of its positions are argued for, and by how many claims in all."""

    question: Question
    answered: int
    claims: int


def open_questions(library: Library) -> tuple[AnsweredQuestion, ...]:
    """The active questions: those with most positions argued for first, then most claims, by id.

    A question that no claim answers comes last.
    """
    questions = (question for question in library.questions.values() if question.active)
    return tuple(
        sorted(
            (_answered(question, library) for question in questions),
            key=lambda found: (-found.answered, -found.claims, found.question.id),
        )
    )


def _answered(question: Question, library: Library) -> AnsweredQuestion:
    columns = columns_of(question, library)
    claims = {c.id for column in columns for c in (*column.claims_for, *column.claims_against)}
    return AnsweredQuestion(question, sum(bool(c.claims_for) for c in columns), len(claims))


@dataclass(frozen=True, slots=True)
class Counted:
    """A record with how many active claims name it."""

    record: Record
    claims: int


def by_claims(library: Library, kind: RecordKind) -> tuple[Counted, ...]:
    """The active records of a kind: those that most active claims name first, then by id."""
    counted = (
        Counted(record, len(library.claims_on(kind, id)))
        for id, record in library.of_kind(kind).items()
        if record.active
    )
    return tuple(sorted(counted, key=lambda found: (-found.claims, found.record.id)))
