"""How nearly texts say the same: the same is 1, and what all have in common tells nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rank.small import WORDS

from claimbook.rank.sameness import READ, sameness
from claimbook.rank.text import TextIndex

TEXTS = {
    "cuts": "Meta cuts staff to pay for data centres.",
    "hires": "Meta hires staff to build data centres.",
    "rain": "It rained in April.",
}


def in_words(text: str, texts: dict[str, str]) -> dict[str, float]:
    return {near.id: near.score for near in TextIndex(texts).nearest(text, len(texts))}


def found(text: str, texts: dict[str, str], meaning: float | None = None) -> dict[str, float]:
    meanings = None if meaning is None else dict.fromkeys(texts, meaning)
    return sameness(text, texts, in_words(text, texts), meanings)


@pytest.mark.parametrize("meaning", [1.0, None])
def test_sameness_of_the_same_text_is_one(meaning: float | None) -> None:
    scores = found(TEXTS["cuts"], TEXTS, meaning)
    assert scores["cuts"] == 1.0
    assert scores["cuts"] > scores["hires"] > scores.get("rain", 0.0)


def test_sameness_of_texts_with_nothing_in_common_is_not_told() -> None:
    assert found("Quarks spin.", TEXTS) == {}
    assert found("Quarks spin.", TEXTS, -0.1) == {}
    assert found("", TEXTS) == {}


def test_sameness_sees_a_word_in_another_form() -> None:
    texts = {"inform": "misinformation spreads", "rain": "rain falls"}
    assert list(found("disinforming", texts)) == ["inform"]


def test_sameness_counts_what_tells_the_nearest_apart() -> None:
    """All are about nukes in Cuba: that says less than what only one says about them."""
    topics = {f"topic-{n}": f"The nukes in Cuba {word}" for n, word in enumerate("abcdef")}
    texts = topics | {"theft": "Theft by terrorists"}
    scores = found("The nukes in Cuba: theft by terrorists", texts, 0.5)
    assert max(scores, key=scores.__getitem__) == "theft"


def test_sameness_is_asked_of_the_likeliest_alone() -> None:
    texts = {f"text-{n:02}": "Meta cuts staff." for n in range(READ + 5)}
    assert sorted(found("Meta cuts staff.", texts)) == sorted(texts)[:READ]


words = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@given(words, st.lists(words, max_size=6), st.sampled_from([None, 0.3]), st.randoms())
def test_sameness_does_not_depend_on_the_order_of_texts(
    text: str, others: list[str], meaning: float | None, dice: object
) -> None:
    texts = {f"text-{n}": other for n, other in enumerate(others)}
    mixed = list(texts.items())
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    assert found(text, dict(mixed), meaning) == found(text, texts, meaning)
    assert all(score > 0 for score in found(text, texts, meaning).values())
