"""Why two claims are related: each reason is true, and the same from both ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rank.small import answer, any_claims, claim, linked, question, relation

from claimbook.derive.answers import rivals_of
from claimbook.model.claim import AnswerStance, Claim
from claimbook.model.relations import RelationType
from claimbook.rank.reasons import (
    Accord,
    DirectRelation,
    accord_of,
    companies_about,
    question_reasons,
    relation_reason,
)

QUESTIONS = (question("why-so", "yes", "nay"), question("how-so", "yes", "nay"))
sides = st.frozensets(
    st.tuples(st.sampled_from(["yes", "nay", "maybe"]), st.sampled_from(AnswerStance)), min_size=1
)


@pytest.mark.parametrize(
    ("own", "other", "accord"),
    [
        pytest.param("+yes", "+yes", Accord.AGREE, id="same-position"),
        pytest.param("+yes", "+nay", Accord.DIFFER, id="other-position"),
        pytest.param("+yes", "-yes", Accord.DIFFER, id="for-and-against"),
        pytest.param("-yes", "-yes", Accord.AGREE, id="both-against"),
        pytest.param("-yes", "-nay", Accord.BESIDE, id="against-different-ones"),
        pytest.param("+yes", "-nay", Accord.BESIDE, id="for-one-against-another"),
        pytest.param("+yes +nay", "+nay +maybe", Accord.AGREE, id="one-of-several"),
        pytest.param("+yes +nay", "+nay -yes", Accord.DIFFER, id="agree-on-one-deny-another"),
        pytest.param("+yes -nay", "+maybe -nay", Accord.DIFFER, id="against-the-same-for-others"),
    ],
)
def test_accord_of_answers(own: str, other: str, accord: Accord) -> None:
    signs = {"+": AnswerStance.FOR, "-": AnswerStance.AGAINST}
    one, two = (
        frozenset((taken[1:], signs[taken[0]]) for taken in text.split()) for text in (own, other)
    )
    assert accord_of(one, two) is accord


@given(sides, sides)
def test_accord_is_the_same_from_both_ends(one: frozenset[object], two: frozenset[object]) -> None:
    assert accord_of(one, two) is accord_of(two, one)


@given(any_claims())
def test_claims_differ_just_where_they_are_rivals(claims: list[Claim]) -> None:
    library = linked([*claims, *QUESTIONS])
    active = [claim for claim in claims if claim.active]
    for one in active:
        rivals = {(rival.question.id, rival.claim.id) for rival in rivals_of(one, library)}
        differing = {
            (reason.question, other.id)
            for other in active
            if other.id != one.id
            for reason in question_reasons(["why-so", "how-so"], one, other)
            if reason.accord is Accord.DIFFER and reason.own and reason.other
        }
        assert differing == rivals


def test_question_reasons_put_what_differs_first() -> None:
    one = claim("one", answers=[answer("yes", question="how-so"), answer("yes")])
    two = claim("two", answers=[answer("yes", question="how-so"), answer("nay")])
    found = question_reasons(["how-so", "why-so"], one, two)
    assert [(reason.question, reason.accord) for reason in found] == [
        ("why-so", Accord.DIFFER),
        ("how-so", Accord.AGREE),
    ]
    assert [(reason.own, reason.other) for reason in found] == [
        ((one.answers[1],), (two.answers[1],)),
        ((one.answers[0],), (two.answers[0],)),
    ]


@pytest.mark.parametrize(("id", "stated"), [("one", True), ("two", False)])
def test_relation_reason_says_which_end_states_it(id: str, stated: bool) -> None:
    library = linked([claim("one", relations=[relation("supports", "two")]), claim("two")])
    (link,) = library.links_of(id)
    assert relation_reason(link, id) == DirectRelation(RelationType.SUPPORTS, stated, "supports it")


def test_companies_about_leaves_out_those_mentioned_in_passing() -> None:
    named = [
        {"id": "meta", "role": "example"},
        {"id": "ibm", "role": "mentioned"},
        {"id": "acme", "role": "subject"},
    ]
    assert companies_about(claim("one", companies=named)) == ("acme", "meta")
