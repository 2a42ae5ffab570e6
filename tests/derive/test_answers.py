"""Rival answers: who argues for and against each position of a question."""

import pytest
from hypothesis import given
from tests.libraries import Fields, bases, claim, law, library_of, question

from claimbook.derive.answers import columns_of, rivals_of
from claimbook.link.resolve import link_records
from claimbook.model.claim import AnswerStance, Claim
from claimbook.model.record import Record

POSITIONS = [{"id": id, "name": id.upper()} for id in ("red", "green", "blue")]
ASKED = question("which", positions=POSITIONS)


def answering(id: str, *answers: str, **fields: object) -> Claim:
    """A claim that argues for the positions named, or against those behind a `-`."""
    taken: list[Fields] = [
        {
            "question": "which",
            "position": answer.removeprefix("-"),
            "stance": "against" if answer.startswith("-") else "for",
        }
        for answer in answers
    ]
    return claim(id, answers=taken, **fields)


def test_columns_are_the_positions_in_their_order_and_gaps_stay() -> None:
    library = library_of(
        ASKED,
        answering("two", "blue"),
        answering("one", "blue", "-red"),
        answering("gone", "red", status="withdrawn", reason="R.", changed="2026-02-03"),
        claim("silent"),
    )
    columns = [
        (
            column.position.id,
            [c.id for c in column.claims_for],
            [c.id for c in column.claims_against],
        )
        for column in columns_of(ASKED, library)
    ]
    assert columns == [("red", [], ["one"]), ("green", [], []), ("blue", ["one", "two"], [])]


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        pytest.param(["red"], ["green"], ["green for"], id="another position"),
        pytest.param(["red"], ["red"], [], id="the same"),
        pytest.param(["red"], ["-red"], ["red against"], id="denied by the other"),
        pytest.param(["-red"], ["red"], ["red for"], id="denies the other"),
        pytest.param(["-red"], ["green"], [], id="denying one is no answer of its own"),
        pytest.param(["-red"], ["-red"], [], id="both deny"),
        pytest.param(["red"], ["-green"], [], id="denies a third"),
        pytest.param(["red"], ["red", "green"], [], id="ally that holds another too"),
        pytest.param(["red"], ["green", "-red"], ["red against", "green for"], id="both at once"),
        pytest.param(
            ["red", "-green"], ["red", "green"], ["green for"], id="ally that holds what is denied"
        ),
        pytest.param([], ["red"], [], id="no answer at all"),
    ],
)
def test_rivals_answer_differently(own: list[str], other: list[str], expected: list[str]) -> None:
    library = library_of(ASKED, answering("own", *own), answering("other", *other))
    rivals = rivals_of(library.claims["own"], library)
    assert [f"{rival.position.id} {rival.stance}" for rival in rivals] == expected
    assert {rival.claim.id for rival in rivals} <= {"other"}


def test_rivals_of_a_claim_that_answers_what_is_not_there_are_none() -> None:
    library = library_of(answering("own", "red"), answering("other", "green"))
    assert rivals_of(library.claims["own"], library) == ()


@law
@given(bases())
def test_rivalry_is_mutual(records: list[Record]) -> None:
    library, _ = link_records(records)
    rivals = {
        id: {(rival.question.id, rival.claim.id) for rival in rivals_of(claim, library)}
        for id, claim in library.claims.items()
        if claim.active
    }
    for id, found in rivals.items():
        assert all((asked, id) in rivals[other] and other != id for asked, other in found)


@law
@given(bases())
def test_each_answer_of_an_active_claim_stands_in_its_column(records: list[Record]) -> None:
    library, _ = link_records(records)
    shown = {
        (asked.id, column.position.id, stance, claim.id)
        for asked in library.questions.values()
        for column in columns_of(asked, library)
        for stance, claims in (
            (AnswerStance.FOR, column.claims_for),
            (AnswerStance.AGAINST, column.claims_against),
        )
        for claim in claims
    }
    given_answers = {
        (answer.question, answer.position, answer.stance, claim.id)
        for claim in library.claims.values()
        for answer in claim.answers
        if claim.active and answer.question in library.questions
    }
    assert shown == given_answers
