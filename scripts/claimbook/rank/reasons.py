"""Two claims -> why they are related, as values; how it is worded is for pages to say."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claimbook.link.library import Link
from claimbook.model.claim import Answer, AnswerStance, Claim, CompanyRole
from claimbook.model.relations import RelationType


@dataclass(frozen=True, slots=True)
class DirectRelation:
    """One claim states a relation to the other; `stated` where it is the claim looked from."""

    type: RelationType
    stated: bool
    note: str | None


Sides = frozenset[tuple[str, AnswerStance]]
"""The positions of a question that a claim argues for or against."""


class Accord(StrEnum):
    """How the answers of two claims to one question stand to each other.

    `beside` is neither: to argue against one answer is not to argue for another.
    """

    DIFFER = "differ"
    AGREE = "agree"
    BESIDE = "beside"


_ACCORDS = tuple(Accord)


@dataclass(frozen=True, slots=True)
class SameQuestion:
    """Both answer a question: `own` are the answers of the claim looked from."""

    question: str
    accord: Accord
    own: tuple[Answer, ...]
    other: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class SharedTopics:
    """Both are about these companies (not only in passing) and themes, by id, the rarest first."""

    companies: tuple[str, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedSources:
    """Both were said in these sources, by id, the rarest first."""

    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SimilarText:
    """Both say these words, the most telling first; none where they say the like in others."""

    words: tuple[str, ...]


Reason = DirectRelation | SameQuestion | SharedTopics | SharedSources | SimilarText


def relation_reason(link: Link, id: str) -> DirectRelation:
    """A link as a reason, seen from the claim `id`."""
    return DirectRelation(link.relation.type, link.claim.id == id, link.relation.note)


def companies_about(claim: Claim) -> tuple[str, ...]:
    """The companies that a claim is about or takes as an example, by id."""
    about = {m.id for m in claim.companies if m.role is not CompanyRole.MENTIONED}
    return tuple(sorted(about))


def question_reasons(questions: Iterable[str], own: Claim, other: Claim) -> list[SameQuestion]:
    """A reason for each question that both answer, those on which they differ first, then by id."""
    reasons = []
    for question in questions:
        ours, theirs = answers_to(question, own), answers_to(question, other)
        accord = accord_of(sides_of(ours), sides_of(theirs))
        reasons.append(SameQuestion(question, accord, ours, theirs))
    return sorted(reasons, key=lambda reason: (_ACCORDS.index(reason.accord), reason.question))


def answers_to(question: str, claim: Claim) -> tuple[Answer, ...]:
    """What a claim answers to a question, in its own order."""
    return tuple(answer for answer in claim.answers if answer.question == question)


def sides_of(answers: Iterable[Answer]) -> Sides:
    """What answers to one question come down to."""
    return frozenset((answer.position, answer.stance) for answer in answers)


@lru_cache(maxsize=4096)
def accord_of(own: Sides, other: Sides) -> Accord:
    """How answers to one question stand: the same seen from both sides.

    They differ where one argues against what the other argues for, or where each argues for a
    position and no position is argued for by both.
    """
    own_for, own_against = _positions(own)
    other_for, other_against = _positions(other)
    if own_for & other_against or own_against & other_for:
        return Accord.DIFFER
    if own_for and other_for and not own_for & other_for:
        return Accord.DIFFER
    return Accord.AGREE if own & other else Accord.BESIDE


def _positions(sides: Sides) -> tuple[set[str], set[str]]:
    """The positions argued for, and those argued against."""
    argued_for = {position for position, stance in sides if stance is AnswerStance.FOR}
    return argued_for, {position for position, stance in sides if stance is AnswerStance.AGAINST}
