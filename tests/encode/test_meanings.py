"""Texts and how near they are in meaning: by the encoder itself, and from what was kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.rank.small import claim, first_claims, linked

from claimbook.encode.packed import missing_packages

if missing_packages():
    pytest.skip("the extra claimbook[semantic] is not installed", allow_module_level=True)

from claimbook.encode import encoder
from claimbook.encode.encoder import Encoder
from claimbook.encode.meanings import NEIGHBOURS, VECTORS, meanings_of, vectors_of
from claimbook.link.library import Library
from claimbook.rank.nearest import nearest
from claimbook.rank.nearness import text_of
from claimbook.rank.reasons import DirectRelation, SimilarText
from claimbook.rank.related import related_claims

TEXTS = {
    "bird": "Birds sing at dawn.",
    "cuts": "The company dismissed a tenth of its workforce.",
    "fired": "One in ten employees was let go.",
    "rain": "It rained in April for three weeks without end, and the river rose over its banks.",
}


def texts_of(library: Library) -> dict[str, str]:
    return {claim.id: text_of(claim) for claim in library.claims.values()}


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are encoded from now on."""
    texts: list[str] = []
    plain = Encoder.vectors

    def vectors(self: Encoder, given: list[str]) -> Any:
        texts.extend(given)
        return plain(self, given)

    monkeypatch.setattr(Encoder, "vectors", vectors)
    return texts


def test_vectors_are_the_same_bits_on_one_thread_and_on_two() -> None:
    texts = list(texts_of(first_claims()).values())
    one, two = (Encoder(threads=threads).vectors(texts) for threads in (1, 2))
    assert (one == two).all()
    assert len({row.tobytes() for row in one}) == len(texts)


def test_vectors_do_not_depend_on_the_texts_beside_them() -> None:
    encoder, texts = Encoder(), [*TEXTS.values(), *texts_of(first_claims()).values()]
    together = encoder.vectors(texts)
    alone = [encoder.vectors([text])[0] for text in texts]
    assert all((row == own).all() for row, own in zip(together, alone, strict=True))
    assert (encoder.vectors(texts[::-1]) == together[::-1]).all()


@pytest.mark.parametrize("text", ["", "word " * 3000, "\u4e2d\u6587 \U0001f600 e\u0301"])
def test_vectors_of_odd_texts_are_made(text: str) -> None:
    assert Encoder().vectors([text]).any()


def test_near_finds_the_like_in_other_words() -> None:
    found = meanings_of(TEXTS, folder=None)
    assert found.near("cuts")[0] == "fired"
    fired, bird = found.likenesses("cuts", ["fired", "bird"], alone=True)
    assert fired > 0.4 > bird
    assert found.likenesses("cuts", ["cuts"], alone=True) == [1.0]


@pytest.mark.parametrize("whole", [True, False])
def test_near_names_every_other_text_of_a_few(whole: bool) -> None:
    found = meanings_of(TEXTS, folder=None, whole=whole)
    assert sorted(found.near("bird")) == ["cuts", "fired", "rain"]
    assert meanings_of({"bird": "Birds."}, folder=None, whole=whole).near("bird") == []


def test_vectors_kept_are_those_made_anew(tmp_path: Path, encoded: list[str]) -> None:
    texts = list(TEXTS.values())
    fresh = vectors_of(texts, folder=None)
    vectors_of(texts[:3], folder=tmp_path)
    encoded.clear()
    kept = vectors_of(texts[::-1], folder=tmp_path)
    assert encoded == [TEXTS["rain"]]
    assert (kept[::-1] == fresh).all()
    vectors_of(texts, folder=tmp_path)
    assert encoded == [TEXTS["rain"]]


def test_vectors_that_are_no_longer_asked_for_are_let_go(
    tmp_path: Path, encoded: list[str]
) -> None:
    vectors_of(list(TEXTS.values()), folder=tmp_path)
    vectors_of([TEXTS["bird"]], folder=tmp_path)
    encoded.clear()
    vectors_of([TEXTS["bird"], TEXTS["cuts"]], folder=tmp_path)
    assert encoded == [TEXTS["cuts"]]


def damaged(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-5] ^= 255
    file.write_bytes(content)


@pytest.mark.parametrize("harm", [damaged, Path.unlink, lambda file: file.write_bytes(b"")])
@pytest.mark.parametrize("name", [VECTORS, NEIGHBOURS])
def test_meanings_are_the_same_whatever_became_of_what_was_kept(
    tmp_path: Path, name: str, harm: Callable[[Path], object]
) -> None:
    def told() -> list[object]:
        found = meanings_of(TEXTS, folder=tmp_path)
        return [(found.near(id), found.likenesses(id, sorted(TEXTS))) for id in TEXTS]

    fresh = told()
    assert told() == fresh
    harm(tmp_path / name)
    assert told() == fresh


def test_meanings_to_ask_about_a_few_keep_nothing(tmp_path: Path) -> None:
    meanings_of(TEXTS, folder=tmp_path, whole=False).near("bird")
    assert list(tmp_path.iterdir()) == []


def test_meanings_need_no_encoder_where_all_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanings_of(TEXTS, folder=tmp_path)
    monkeypatch.delattr(encoder, "Encoder")
    assert meanings_of(TEXTS, folder=tmp_path).near("cuts")[0] == "fired"


def test_related_claims_by_meaning_lead_with_relations() -> None:
    library = first_claims()
    meanings = meanings_of(texts_of(library), folder=None)
    for id, found in related_claims(library, meanings).items():
        linked = [related.linked for related in found]
        assert linked == sorted(linked, reverse=True)
        assert len({link.other(id).id for link in library.links_of(id)}) == sum(linked)
    first = related_claims(library, meanings)["genai-productivity-drives-tech-layoffs"][0]
    assert first.claim.id == "ai-is-an-excuse-for-overhiring-cuts"
    assert isinstance(first.reasons[0], DirectRelation)


def test_related_claims_are_found_in_other_words() -> None:
    claims = [claim(id, title=id, statement=text) for id, text in TEXTS.items()]
    library = linked(claims)
    meanings = meanings_of(texts_of(library), folder=None)
    [found] = related_claims(library, meanings)["cuts"]
    assert (found.claim.id, found.reasons) == ("fired", (SimilarText(()),))
    assert related_claims(library)["cuts"] == ()


def test_nearest_finds_the_like_in_other_words() -> None:
    claims = [claim(id, title=id, statement=text) for id, text in TEXTS.items()]
    library, new = linked(claims), claim("new", title="New", statement="A tenth were dismissed.")
    meanings = meanings_of(texts_of(library) | {"new": text_of(new)}, folder=None, whole=False)
    assert {near.claim.id for near in nearest(new, library, meanings, count=2)} == {"cuts", "fired"}
