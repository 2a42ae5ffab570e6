"""The claims nearest to a new one: which, in which order, and in which words they differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rank.small import WORDS, claim, linked, relation

from claimbook.rank.nearest import NearestClaims, Side, Words, nearest, word_diff

CUTS = "Meta cuts staff to pay for data centres."
HIRES = "Meta hires staff to build data centres."
BIRDS = "Birds sing at dawn."
BASE = linked(
    [
        claim("birds", title="Birds", statement=BIRDS),
        claim("cuts", title="Cuts", statement=CUTS),
        claim("gone", title="Cuts", statement=CUTS, status="withdrawn", reason="A mistake."),
        claim("hires", title="Hires", statement=HIRES),
    ]
)
NEW = {"title": "Cuts", "statement": "Meta cuts staff to pay for chips."}


@pytest.mark.parametrize(
    ("fields", "ids"),
    [
        pytest.param({}, ["cuts", "hires"], id="active-ones-that-share-words"),
        pytest.param({"not_duplicate_of": ["cuts"]}, ["hires"], id="but-those-told-apart"),
        pytest.param(
            {"relations": [relation("contradicts", "cuts")]}, ["hires"], id="but-those-related"
        ),
        pytest.param({"title": "Quarks", "statement": "Quarks spin."}, [], id="none"),
    ],
)
def test_nearest_finds_those_not_compared_before(fields: dict[str, object], ids: list[str]) -> None:
    near = nearest(claim("newer", **(NEW | fields)), BASE)
    assert [one.claim.id for one in near] == ids


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"not_duplicate_of": ["older"]}, id="told-apart"),
        pytest.param({"relations": [relation("restates", "older")]}, id="related"),
    ],
)
def test_nearest_minds_an_answer_from_the_other_side(fields: dict[str, object]) -> None:
    older, newer = claim("older", **NEW), claim("newer", **(NEW | fields))
    assert nearest(older, linked([older, newer])) == ()


def test_nearest_of_a_claim_of_the_library_is_never_itself() -> None:
    assert [one.claim.id for one in nearest(BASE.claims["cuts"], BASE)] == ["hires"]


def test_nearest_scores_the_same_words_about_one() -> None:
    same = nearest(claim("newer", title="Cuts", statement=CUTS), BASE, count=1)
    assert [(one.claim.id, one.score) for one in same] == [("cuts", 1.0)]


def test_nearest_tells_the_words_that_differ() -> None:
    [near] = nearest(claim("newer", **NEW), BASE, count=1)
    assert near.diff == (
        Words(Side.BOTH, "Meta cuts staff to pay for"),
        Words(Side.OLD, "data centres."),
        Words(Side.NEW, "chips."),
    )


@pytest.mark.parametrize(
    ("old", "new", "diff"),
    [
        pytest.param("", "", [], id="nothing"),
        pytest.param("a b", "a  b", [("both", "a b")], id="spaces-do-not-count"),
        pytest.param("", "a b", [("new", "a b")], id="all-new"),
        pytest.param("a b", "", [("old", "a b")], id="all-gone"),
        pytest.param(
            "it is so",
            "it is not so",
            [("both", "it is"), ("new", "not"), ("both", "so")],
            id="one-put-in",
        ),
    ],
)
def test_word_diff_tells_apart(old: str, new: str, diff: list[tuple[str, str]]) -> None:
    assert [(words.side.value, words.text) for words in word_diff(old, new)] == diff


texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@given(texts, texts)
def test_word_diff_holds_both_texts_whole(old: str, new: str) -> None:
    diff = word_diff(old, new)
    assert " ".join(words.text for words in diff if words.side is not Side.NEW) == old
    assert " ".join(words.text for words in diff if words.side is not Side.OLD) == new


@given(st.permutations(sorted(BASE.claims)))
def test_nearest_does_not_depend_on_the_order_of_claims(order: list[str]) -> None:
    mixed = linked([BASE.claims[id] for id in order])
    new = claim("newer", **NEW)
    assert NearestClaims(mixed).to(new) == NearestClaims(BASE).to(new)
