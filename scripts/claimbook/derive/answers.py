"""Library -> rival answers: who argues for and against each position of a question."""

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
    claims = library.claims_on(RecordKind.QUESTION, question.id)
    return tuple(
        Column(
            position,
            _arguing(claims, question.id, position.id, AnswerStance.FOR),
            _arguing(claims, question.id, position.id, AnswerStance.AGAINST),
        )
        for position in question.positions
    )


def _arguing(
    claims: tuple[Claim, ...], question: str, position: str, stance: AnswerStance
) -> tuple[Claim, ...]:
    wanted = (question, position, stance)
    return tuple(
        claim
        for claim in claims
        if any((a.question, a.position, a.stance) == wanted for a in claim.answers)
    )


@dataclass(frozen=True)
class RivalAnswer:
    """A claim that answers a question of another claim with another position, or against it."""

    question: Question
    claim: Claim
    position: Position
    stance: AnswerStance


def rivals_of(claim: Claim, library: Library) -> tuple[RivalAnswer, ...]:
    """What answers the same questions differently, by question, position and claim.

    Arguing against one position is no answer of its own: it rivals only those who argue for it.
    """
    found = []
    for question_id in dict.fromkeys(answer.question for answer in claim.answers):
        question = library.questions.get(question_id)
        if question:
            own = {(a.position, a.stance) for a in claim.answers if a.question == question_id}
            found += _rivals_on(question, claim, own, library)
    return tuple(found)


def _rivals_on(
    question: Question, claim: Claim, own: set[tuple[str, AnswerStance]], library: Library
) -> list[RivalAnswer]:
    own_for = {position for position, stance in own if stance is AnswerStance.FOR}
    columns = columns_of(question, library)
    allies = {
        ally.id for column in columns if column.position.id in own_for for ally in column.claims_for
    }
    found = []
    for column in columns:
        position = column.position
        elsewhere = own_for and position.id not in own_for
        if elsewhere or (position.id, AnswerStance.AGAINST) in own:
            rivals = (rival for rival in column.claims_for if rival.id not in allies)
            found += [RivalAnswer(question, r, position, AnswerStance.FOR) for r in rivals]
        if position.id in own_for:
            against = column.claims_against
            found += [RivalAnswer(question, r, position, AnswerStance.AGAINST) for r in against]
    return [rival for rival in found if rival.claim.id != claim.id]
