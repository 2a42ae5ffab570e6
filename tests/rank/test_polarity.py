"""Cues that two statements in nearly the same words may say the opposite: asked about, no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.rank.polarity import Cue, Difference, differences

TOLL = "The toll on the bridge lowers the traffic in the town by 12% a year."


@pytest.mark.parametrize(
    ("new", "found"),
    [
        pytest.param(TOLL, [], id="the-same"),
        pytest.param(TOLL.replace("town", "city"), [], id="another-word"),
        pytest.param(
            TOLL.replace("lowers", "raises"), [(Cue.DIRECTION, "lowers", "raises")], id="direction"
        ),
        pytest.param(TOLL.replace("12%", "15%"), [(Cue.NUMBER, "12%", "15%")], id="number"),
        pytest.param(TOLL.replace(" by 12%", ""), [], id="a-number-left-out"),
        pytest.param(
            TOLL.replace("lowers", "never lowers"), [(Cue.NEGATION, "", "never")], id="negation"
        ),
        pytest.param(
            TOLL.replace("lowers", "doesn\u2019t lower"),
            [(Cue.NEGATION, "", "doesn't")],
            id="a-short-form",
        ),
        pytest.param(
            TOLL.replace("lowers", "raises").replace("12%", "3%"),
            [(Cue.DIRECTION, "lowers", "raises"), (Cue.NUMBER, "12%", "3%")],
            id="two-in-order",
        ),
        pytest.param("Tolls never pay.", [], id="other-words"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_differences_are_the_cues_in_order(new: str, found: list[tuple[Cue, str, str]]) -> None:
    assert [(d.cue, d.old, d.new) for d in differences(TOLL, new)] == found


words = st.lists(
    st.sampled_from(
        [
            "the",
            "toll",
            "raises",
            "lowers",
            "traffic",
            "not",
            "12",
            "15",
            "more",
            "less",
            "in",
            "town",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(words)
def test_differences_of_a_statement_with_itself_are_none(text: str) -> None:
    assert differences(text, text.upper()) == ()


@given(words, words)
def test_differences_name_words_of_the_statements(old: str, new: str) -> None:
    for difference in differences(old, new):
        assert isinstance(difference, Difference)
        assert set(difference.old.split()) <= set(old.split())
        assert set(difference.new.split()) <= set(new.split())
        assert difference.old != difference.new
