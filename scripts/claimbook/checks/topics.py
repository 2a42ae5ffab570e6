"""Judgements of themes, questions and whatever claims refer to: unused, thin, unanswered."""

from collections import Counter
from collections.abc import Iterator

from claimbook.checks.cycles import cycles, way_round
from claimbook.checks.finding import Evidence, Finding
from claimbook.model.claim import AnswerStance, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.topics import Question


def theme_in_a_circle(evidence: Evidence) -> Iterator[Finding]:
    """A theme is part of a wider one, not of itself.

    `parent` names the wider theme. Following it must end at a theme without one. The message shows
    the whole way round.
    """
    themes = evidence.library.themes
    graph = {id: [theme.parent] for id, theme in themes.items() if theme.parent}
    for way in cycles(graph):
        message = f"'parent' must not lead in a circle: {way_round(way)}"
        yield Finding(themes[way[0]], ("parent",), message)


def thin_theme(evidence: Evidence) -> Iterator[Finding]:
    """A theme gathers several claims.

    A theme with one claim shows a reader nothing that the claim does not. Add what else is said on
    it, or move the claim to a wider theme.
    """
    library = evidence.library
    for theme in library.themes.values():
        claims = library.claims_on(RecordKind.THEME, theme.id)
        if theme.active and len(claims) == 1:
            yield Finding(theme, (), f"only one claim is in this theme ('{claims[0].id}')")


def unused(evidence: Evidence) -> Iterator[Finding]:
    """A record is there because a claim needs it.

    Nothing refers to this record, so its page is empty. Add the claim that it was made for, name it
    where it belongs, or keep it as a draft until then.
    """
    for record in evidence.records:
        name = (record.kind_of_record, record.id)
        if (
            record.active
            and not isinstance(record, Claim)
            and not evidence.library.backlinks.get(name)
        ):
            yield Finding(record, (), f"nothing refers to this {record.kind_of_record}")


def doubled_position(evidence: Evidence) -> Iterator[Finding]:
    """A question's positions have ids of their own.

    A claim names a position by its id, so two positions of one question cannot share it.
    """
    for question in evidence.library.questions.values():
        seen: set[str] = set()
        for index, position in enumerate(question.positions):
            if position.id in seen:
                message = f"the position '{position.id}' must be listed once"
                yield Finding(question, ("positions", index, "id"), message)
            seen.add(position.id)


def lonely_position(evidence: Evidence) -> Iterator[Finding]:
    """A question has at least two positions.

    With one answer there is nothing to compare. Add the answers that others give, even those that
    no claim here argues yet: they are shown as gaps.
    """
    for question in evidence.library.questions.values():
        if question.active and len(question.positions) == 1:
            yield Finding(question, ("positions",), "a question should have at least two positions")


def unargued_position(evidence: Evidence) -> Iterator[Finding]:
    """Each answer to a question has a claim that argues for it.

    No claim here argues for this position. It stays on the question's page as a gap, in the hope
    that somebody adds what is said for it.
    """
    library = evidence.library
    for question in library.questions.values():
        if not question.active:
            continue
        argued = _argued_for(question, library.claims_on(RecordKind.QUESTION, question.id))
        for index, position in enumerate(question.positions):
            if position.id not in argued:
                message = f"no claim argues for the position '{position.id}'"
                yield Finding(question, ("positions", index), message)


def _argued_for(question: Question, claims: tuple[Claim, ...]) -> set[str]:
    return {
        answer.position
        for claim in claims
        for answer in claim.answers
        if answer.question == question.id and answer.stance is AnswerStance.FOR
    }


def answered_twice(evidence: Evidence) -> Iterator[Finding]:
    """A claim takes a position once.

    A claim argues for a position of a question or against it, and says so in one entry of
    `answers`.
    """
    for claim in evidence.library.claims.values():
        taken = Counter[tuple[str, str]]()
        for index, answer in enumerate(claim.answers):
            name = (answer.question, answer.position)
            if taken[name]:
                message = f"the position '{answer.position}' must be taken once, for or against"
                yield Finding(claim, ("answers", index, "position"), message)
            taken[name] += 1
