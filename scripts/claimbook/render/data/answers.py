"""A record of an edition -> its answer, under its own id or an old one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from claimbook.model.kinds import RecordKind
from claimbook.render.data.claim_shapes import ClaimAnswer
from claimbook.render.data.claims import claim_answer
from claimbook.render.data.edition import Edition
from claimbook.render.data.shapes import RecordAnswer
from claimbook.render.data.sources import person_answer, show_answer, source_answer
from claimbook.render.data.topic_shapes import (
    CompanyRecordAnswer,
    PersonAnswer,
    QuestionAnswer,
    ShowAnswer,
    SourceAnswer,
    ThemeAnswer,
)
from claimbook.render.data.topics import company_answer, question_answer, theme_answer


@dataclass(frozen=True)
class AnswerKind:
    """How the records of a kind are answered: the shape, and what fills it in."""

    shape: type[RecordAnswer]
    answer: Callable[[Any, Edition], RecordAnswer]


ANSWER_KINDS: Mapping[RecordKind, AnswerKind] = {
    RecordKind.CLAIM: AnswerKind(ClaimAnswer, claim_answer),
    RecordKind.THEME: AnswerKind(ThemeAnswer, theme_answer),
    RecordKind.COMPANY: AnswerKind(CompanyRecordAnswer, company_answer),
    RecordKind.SOURCE: AnswerKind(SourceAnswer, source_answer),
    RecordKind.SHOW: AnswerKind(ShowAnswer, show_answer),
    RecordKind.PERSON: AnswerKind(PersonAnswer, person_answer),
    RecordKind.QUESTION: AnswerKind(QuestionAnswer, question_answer),
}


def answer_of(kind: RecordKind, id: str, edition: Edition) -> RecordAnswer:
    """The answer of a record that is there."""
    return ANSWER_KINDS[kind].answer(edition.site.library.of_kind(kind)[id], edition)


def moved(answer: RecordAnswer, alias: str) -> RecordAnswer:
    """The copy of an answer for those who ask by an old id."""
    return answer.model_copy(update={"moved_from": alias})
