"""A claim's rival answers -> for each question, who answers it differently."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from markupsafe import Markup

from claimbook.derive.answers import RivalAnswer
from claimbook.model.claim import AnswerStance, Claim
from claimbook.model.topics import Question
from claimbook.render.links import Here
from claimbook.render.rows import Row, row
from claimbook.render.site import Site
from claimbook.tongue.marks import msg
from claimbook.tongue.tongue import Tongue

_SHOWN_A_POSITION, _SHOWN = 2, 4
"""How many rivals a claim's page shows, of one position and in all; a question's page has all."""


_ANSWERED = {
    AnswerStance.FOR: msg("argues for “{answers}”"),
    AnswerStance.AGAINST: msg("argues against “{answers}”"),
}


@dataclass(frozen=True)
class Rivals:
    """A question with what this claim answers (`own`) and rows that answer otherwise, or `none`."""

    question: str
    anchor: str
    own: str
    link: Markup
    rows: tuple[Row, ...]
    none: bool


def rivals(
    claim: Claim, found: Iterable[RivalAnswer], site: Site, here: Here, *, rows: bool = True
) -> tuple[Rivals, ...]:
    """The questions that a claim answers, each with its rivals, in the order of the file.

    `found` are all its rivals. Without `rows`, each question only leads to its page.
    """
    by_question = {
        id: tuple(group) for id, group in groupby(found, key=lambda rival: rival.question.id)
    }
    questions = dict.fromkeys(answer.question for answer in claim.answers)
    most = max(1, _SHOWN // len(questions)) if questions and rows else 0
    return tuple(
        _rivals(claim, site.library.questions[id], by_question.get(id, ()), most, site, here)
        for id in questions
    )


def _rivals(
    claim: Claim,
    question: Question,
    found: Sequence[RivalAnswer],
    most: int,
    site: Site,
    here: Here,
) -> Rivals:
    return Rivals(
        question=question.text,
        anchor=f"answers-{question.id}",
        own=own_answer(claim, question, site.tongue),
        link=here.to_record(question, site.tongue.say("All answers side by side")),
        none=not found,
        rows=tuple(
            row(r.claim, site, here, label=_label(r, site.tongue)) for r in _some(found, most)
        ),
    )


def _some(found: Iterable[RivalAnswer], most: int) -> list[RivalAnswer]:
    """The first of each answer and stance, in their order."""
    by_label = groupby(found, key=lambda rival: (rival.position.id, rival.stance))
    some = (rival for _, rivals in by_label for rival in islice(rivals, _SHOWN_A_POSITION))
    return list(islice(some, most))


def _label(rival: RivalAnswer, tongue: Tongue) -> str:
    if rival.stance is AnswerStance.AGAINST:
        return tongue.say("Against: {answer}", answer=rival.position.name)
    return rival.position.name


def own_answer(claim: Claim, question: Question, tongue: Tongue) -> str:
    """What a claim answers: `This claim argues for “To train replacements”.`."""
    names = {position.id: position.name for position in question.positions}
    parts = [
        tongue.say(_ANSWERED[stance], answers=tongue.listed(chosen))
        for stance in AnswerStance
        if (
            chosen := [
                names[answer.position]
                for answer in claim.answers
                if answer.question == question.id and answer.stance is stance
            ]
        )
    ]
    return tongue.say("This claim {answered}.", answered=tongue.listed(parts))
