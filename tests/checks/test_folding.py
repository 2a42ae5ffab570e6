"""Texts that readers take for the same become equal."""

import pytest

from claimbook.checks.folding import folded, squeezed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Half the Meetings", "half  the meetings", id="case and spaces"),
        pytest.param("Half, the *meetings*!", "half the meetings", id="punctuation and markup"),
        pytest.param("snake_case", "snake case", id="underscore"),
        pytest.param("Acm\u00e9", "acme", id="accent"),
        pytest.param("Acme\u0301", "Acm\u00e9", id="accent in two ways"),
        pytest.param("STRASSE", "Stra\u00dfe", id="sharp s"),
        pytest.param("\uff21cme \u2460", "acme 1", id="wide letters and circled digits"),
        pytest.param("it\u2019s", "it's", id="apostrophes"),
    ],
)
def test_folded_texts_are_equal(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("\u5b83\u8d77\u4e86", "\u5b83\u843d\u4e86", id="chinese"),
        pytest.param("rose 5", "rose 6", id="numbers"),
        pytest.param("ab c", "a bc", id="where words end"),
    ],
)
def test_folded_texts_differ(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_squeezed_names_have_no_spaces() -> None:
    assert squeezed("Open AI, Inc.") == squeezed("OpenAI Inc") == "openaiinc"
