"""Lists found again after texts changed: the same as those found anew, and no more than needed."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rank.small import claim, linked

from claimbook.link.library import Library
from claimbook.rank import affected, nearness, text
from claimbook.rank.related import Before, Find, Named, one_by_one, related_claims

WORDS = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]


@pytest.fixture(scope="module", autouse=True)
def _small_measures() -> Iterator[None]:
    """What a base of a dozen claims needs to be to it as a large one is to the real measures."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(affected, "TOUCHED", 6)
        patch.setattr(nearness, "TOUCHED", 6)
        patch.setattr(text, "_KNOWN_BITS", 2)
        yield


def said(chance: Random) -> list[str]:
    """Some words, the first ones far more often than the last."""
    ranks = (chance.random() ** 2 for _ in range(chance.randint(3, 8)))
    return [WORDS[int(rank * len(WORDS))] for rank in ranks]


def base(texts: Sequence[Sequence[str]]) -> Library:
    themes = [[f"theme-{number % 4}"] for number in range(len(texts))]
    return linked(
        claim(f"claim-{number:02}", title="T", statement=" ".join(words), themes=themes[number])
        for number, words in enumerate(texts)
    )


def found_again(
    before: Sequence[Sequence[str]], now: Sequence[Sequence[str]]
) -> tuple[Mapping[str, Sequence[Named]], list[str]]:
    """The lists as they are with those from before, and of which claims they were found again."""
    old, library = base(before), base(now)
    lists = related_claims(old, linked=False, rivals=False).named
    texts = {
        id: nearness.text_of(own)
        for id, own in old.claims.items()
        if own.statement != library.claims[id].statement
    }
    asked: list[str] = []

    def spread(find: Find, ids: Sequence[str]) -> list[list[Named]]:
        asked.extend(ids)
        return one_by_one(find, ids)

    found = related_claims(
        library, linked=False, rivals=False, spread=spread, before=Before(lists, texts)
    )
    return found.named, asked


def in_words(library: Library) -> dict[str, object]:
    """What is near to each claim in words, how near, and by which words."""
    base = nearness.nearness(tuple(library.claims.values()))
    around = {own.id: base.around(number) for number, own in enumerate(base.claims)}
    return {
        id: [(o, near.alike[o], near.words(o)) for o in near.alike] for id, near in around.items()
    }


@settings(max_examples=200, deadline=None)
@given(st.randoms(use_true_random=True), st.sampled_from([24, 40]), st.sampled_from([2, 5]))
def test_lists_are_those_found_anew_whatever_texts_change(
    chance: Random, size: int, bits: int
) -> None:
    before = [said(chance) for _ in range(size)]
    now = list(before)
    for _ in range(chance.randint(1, 3)):
        number = chance.randrange(size)
        now[number] = (
            [*now[number][1:], chance.choice(WORDS)] if chance.random() < 0.5 else said(chance)
        )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text, "_KNOWN_BITS", bits)
        _compared(before, now)


def _compared(before: Sequence[Sequence[str]], now: Sequence[Sequence[str]]) -> None:
    found, asked = found_again(before, now)
    assert found == related_claims(base(now), linked=False, rivals=False).named
    # A list shows little of what is near; so all that is reckoned is compared as well.
    old, new = in_words(base(before)), in_words(base(now))
    assert {id for id in new if new[id] != old[id]} <= set(asked)


PAIRS = [[WORDS[number], WORDS[number + 1], "alike"] for number in (0, 0, 4, 4, 8, 8, 12, 12)]


@pytest.mark.parametrize(
    ("words", "again"),
    [
        pytest.param(["wordb", "worda", "alike"], {0, 1}, id="another-order"),
        pytest.param(["worda", "wordc", "alike"], {0, 1}, id="a-word-of-its-own"),
        pytest.param(["wordi", "wordj", "alike"], {0, 1, 4, 5}, id="the-words-of-others"),
        pytest.param(["worda", "wordb"], set(range(8)), id="a-common-word-that-counts-more"),
        pytest.param(["worda"] * 30, set(range(8)), id="another-mean-length"),
    ],
)
def test_lists_are_found_again_where_a_rare_word_is_shared_alone(
    words: list[str], again: set[int]
) -> None:
    _, asked = found_again(PAIRS, [words, *PAIRS[1:]])
    assert asked == [f"claim-{number:02}" for number in sorted(again)]


@pytest.mark.parametrize(
    ("measure", "counts"),
    [(0, 0), (5.4, 5.25), (31, 31), (32, 32), (33, 32), (400, 400), (415, 400), (416, 416)],
)
def test_coarse_measures_are_known_to_five_bits(
    monkeypatch: pytest.MonkeyPatch, measure: float, counts: float
) -> None:
    monkeypatch.setattr(text, "_KNOWN_BITS", 5)
    assert text.coarse(measure) == counts
