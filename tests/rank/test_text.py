"""The index of texts: who is near, in which order, and in which words."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rank.small import WORDS

from claimbook.rank.text import Near, TextIndex
from claimbook.rank.words import stem, telling_words

DOCUMENTS = {
    "capex": "Layoffs fund AI infrastructure",
    "keys": "Meta records keystrokes to train agents",
    "spare": "Nothing of the sort",
    "talent": "Layoffs redistribute talent: layoffs are no loss",
    "train": "Keystroke recordings trained the models",
}

texts = st.lists(st.sampled_from([*WORDS, "of"]), max_size=8).map(" ".join)
bases = st.dictionaries(st.sampled_from(["a", "b", "c", "d", "e"]), texts, max_size=5)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("keystrokes", ["train", "keys"], id="the-shorter-of-two"),
        pytest.param("train keystroke models", ["train", "keys"], id="more-words-shared"),
        pytest.param("layoffs and infrastructure", ["capex", "talent"], id="the-rarer-word"),
        pytest.param("a layoff", ["talent", "capex"], id="the-word-repeated"),
        pytest.param("LAYOFFS", ["talent", "capex"], id="whatever-the-case"),
        pytest.param("quantum dots", [], id="no-word-known"),
        pytest.param("of the", [], id="only-stop-words"),
        pytest.param("", [], id="no-text"),
    ],
)
def test_nearest_orders_by_what_is_shared(text: str, ids: list[str]) -> None:
    assert [near.id for near in TextIndex(DOCUMENTS).nearest(text, 5)] == ids


def test_nearest_tells_score_and_words_the_rarest_first() -> None:
    first, second = TextIndex(DOCUMENTS).nearest(DOCUMENTS["keys"], 9)
    assert first == Near("keys", 1.0, ("agents", "meta", "keystrokes", "records", "train"))
    assert second.words == ("keystroke", "records", "train")
    assert 0 < second.score < 1


def test_nearest_leaves_out_what_it_is_told_to() -> None:
    index = TextIndex(DOCUMENTS)
    assert [n.id for n in index.nearest("layoffs", 5, without={"talent"})] == ["capex"]


def test_nearest_gives_no_more_than_asked_for() -> None:
    assert [near.id for near in TextIndex(DOCUMENTS).nearest("layoffs", 1)] == ["talent"]


def test_nearest_breaks_ties_by_id() -> None:
    index = TextIndex(dict.fromkeys(["b", "c", "a"], "layoffs"))
    assert [near.id for near in index.nearest("layoffs", 2)] == ["a", "b"]


def test_index_of_nothing_finds_nothing() -> None:
    assert TextIndex({}).nearest("layoffs", 3) == ()
    assert TextIndex({"a": "", "b": "of"}).nearest("layoffs", 3) == ()


@given(bases, st.randoms(use_true_random=False))
def test_index_does_not_depend_on_the_order_of_documents(
    documents: dict[str, str], rng: random.Random
) -> None:
    shuffled = list(documents.items())
    rng.shuffle(shuffled)
    for text in documents.values():
        mixed = text.split()
        rng.shuffle(mixed)
        found = TextIndex(documents).nearest(text, 5)
        assert TextIndex(dict(shuffled)).nearest(" ".join(mixed), 5) == found


@given(bases, texts)
def test_nearest_finds_just_those_that_share_a_stem(documents: dict[str, str], text: str) -> None:
    def stems(words: str) -> set[str]:
        return {stem(word) for word in telling_words(words)}

    found = TextIndex(documents).nearest(text, 5)
    assert {near.id for near in found} == {
        id for id, document in documents.items() if stems(document) & stems(text)
    }
    assert found == tuple(sorted(found, key=lambda near: (-near.score, near.id)))
    for near in found:
        assert {stem(word) for word in near.words} == stems(documents[near.id]) & stems(text)


@given(bases)
def test_documents_score_one_for_their_own_text(documents: dict[str, str]) -> None:
    index = TextIndex(documents)
    for id, document in documents.items():
        assert [n.score for n in index.nearest(document, 5) if n.id == id] in ([1.0], [])


@given(bases)
def test_near_scores_as_nearest_does(documents: dict[str, str]) -> None:
    index = TextIndex(documents)
    for number, id in enumerate(index.ids):
        nearest = {near.id: near.score for near in index.nearest(documents[id], 5)}
        near = index.scores(index.texts[number], index.near(number, 5, touching=1000))
        assert id not in {index.ids[other] for other in near}
        assert {index.ids[other]: score for other, score in near.items()}.items() <= nearest.items()


def test_near_looks_at_the_rarest_words_within_its_budget() -> None:
    everywhere = {f"text-{n:03}": "layoffs workers" for n in range(50)}
    index = TextIndex({**everywhere, "one": "layoffs workers gpu capex", "two": "gpu capex staff"})
    one, two, first = (index.ids.index(id) for id in ("one", "two", "text-000"))
    assert list(index.near(one, 5, touching=20)) == [two]
    assert list(index.near(one, 3, touching=200)) == [two, first, first + 1]


@given(bases)
def test_shared_words_are_the_same_from_both_ends(documents: dict[str, str]) -> None:
    index = TextIndex(documents)
    for one, text in enumerate(index.texts):
        for other, read in enumerate(index.texts):
            assert index.shared_words(text, other) == index.shared_words(read, one)
