"""Texts as the words that tell them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.rank.words import STOP_WORDS, stem, telling_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("It is not what they were.", [], id="only-stop-words"),
        pytest.param("Layoffs fund GPUs", ["layoffs", "fund", "gpus"], id="lower-case"),
        pytest.param("Meta's and Meta\u2019s staff", ["meta", "meta", "staff"], id="possessives"),
        pytest.param("They don't and don\u2019t pay", ["pay"], id="contractions"),
        pytest.param("laid-off, over_hiring", ["laid", "hiring"],
                     id="hyphens-and-underscores"),
        pytest.param("10% of 8,000 people", ["10", "8", "000", "people"], id="numbers"),
        pytest.param("**Bold** [memo](https://example.org/layoffs) `code`",
                     ["bold", "memo", "code"], id="markdown"),
        pytest.param("\ufb01nance Stra\u00dfe", ["finance", "strasse"], id="compatibility"),
        pytest.param("\u96c7\u7528 \u00e9lite", ["\u96c7\u7528", "\u00e9lite"], id="other-scripts"),
    ],
)  # fmt: skip
def test_telling_words_are_lower_case_and_without_stop_words(text: str, words: list[str]) -> None:
    assert telling_words(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [("layoffs", "layoff"), ("monitoring", "monitored"), ("companies", "company")],
)
def test_stem_brings_forms_of_a_word_together(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_stem_keeps_other_words_apart() -> None:
    assert len({stem(word) for word in ("layoff", "payroll", "training", "compute")}) == 4


@given(st.text())
def test_telling_words_of_any_text_hold_no_stop_word(text: str) -> None:
    words = telling_words(text)
    assert not STOP_WORDS.intersection(words)
    assert telling_words(" ".join(words)) == words
