"""Library -> rival answers: who argues for and against each position of a question."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from claimbook.link.library import Library
from claimbook.model.claim import AnswerStance, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.topics import Position, Question


@dataclass(frozen=True)
class Column:
    """One position of a question with the active claims that argue for it and against it.

    An empty `claims_for` is a gap: no claim here argues this yet.
    """

    position: Position
    claims_for: tuple[Claim, ...]
    claims_against: tuple[Claim, ...]


def columns_of(question: Question, library: Library) -> tuple[Column, ...]:
    """A column a position, in the question's own order; claims by id."""
    arguing: defaultdict[tuple[str, AnswerStance], list[Claim]] = defaultdict(list)
    for claim in library.claims_on(RecordKind.QUESTION, question.id):
        for taken in dict.fromkeys(_positions_of(claim, question.id)):
            arguing[taken].append(claim)
    return tuple(
        Column(
            position,
            tuple(arguing[position.id, AnswerStance.FOR]),
            tuple(arguing[position.id, AnswerStance.AGAINST]),
        )
        for position in question.positions
    )


def all_columns(library: Library) -> dict[str, tuple[Column, ...]]:
    """The columns of every question, by its id."""
    return {id: columns_of(question, library) for id, question in library.questions.items()}


def _positions_of(claim: Claim, question: str) -> list[tuple[str, AnswerStance]]:
    return [(a.position, a.stance) for a in claim.answers if a.question == question]


@dataclass(frozen=True)
class RivalAnswer:
    """A claim that answers a question of another claim with another position, or against it."""

    question: Question
    claim: Claim
    position: Position
    stance: AnswerStance


def rivals_of(
    claim: Claim, library: Library, *, columns: Mapping[str, tuple[Column, ...]] | None = None
) -> tuple[RivalAnswer, ...]:
    """What answers the same questions differently, by question, position and claim.

    Whoever asks of many claims hands over `all_columns` of the library, made once.
    Arguing against one position is no answer of its own: it rivals only those who argue for it.
    Claims that share a position are no rivals for holding others too, unless one denies those.
    """
    found = []
    for question_id in dict.fromkeys(answer.question for answer in claim.answers):
        question = library.questions.get(question_id)
        if question:
            own = set(_positions_of(claim, question_id))
            answers = columns[question_id] if columns else columns_of(question, library)
            found += _rivals_on(question, claim, own, answers)
    return tuple(found)


def _rivals_on(
    question: Question,
    claim: Claim,
    own: set[tuple[str, AnswerStance]],
    columns: tuple[Column, ...],
) -> list[RivalAnswer]:
    own_for = {position for position, stance in own if stance is AnswerStance.FOR}
    allies = {
        ally.id for column in columns if column.position.id in own_for for ally in column.claims_for
    }
    found = []
    for column in columns:
        position = column.position
        denied = (position.id, AnswerStance.AGAINST) in own
        elsewhere = own_for and position.id not in own_for
        rivals = [r for r in column.claims_for if denied or (elsewhere and r.id not in allies)]
        found += [RivalAnswer(question, r, position, AnswerStance.FOR) for r in rivals]
        if position.id in own_for:
            against = column.claims_against
            found += [RivalAnswer(question, r, position, AnswerStance.AGAINST) for r in against]
    return [rival for rival in found if rival.claim.id != claim.id]
