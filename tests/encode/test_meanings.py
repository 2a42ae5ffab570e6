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
from claimbook.encode.meanings import NEIGHBOURS, meanings_beside, meanings_of
from claimbook.encode.vectors import VECTORS, Vectors
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


def test_near_names_every_other_text_of_a_few() -> None:
    found = meanings_of(TEXTS, folder=None)
    assert sorted(found.near("bird")) == ["cuts", "fired", "rain"]
    assert meanings_of({"bird": "Birds."}, folder=None).near("bird") == []


def test_nearest_names_so_many_of_those_that_are_near() -> None:
    found = meanings_of(TEXTS, folder=None)
    assert found.nearest("bird", 2) == found.near("bird")[:2]
    assert found.nearest("bird", 9) == found.near("bird")


def test_vectors_kept_are_those_made_anew(tmp_path: Path, encoded: list[str]) -> None:
    texts = list(TEXTS.values())
    fresh = Vectors(None).of(texts)
    Vectors(tmp_path).of(texts[:3], keeping=True)
    encoded.clear()
    kept = Vectors(tmp_path).of(texts[::-1], keeping=True)
    assert encoded == [TEXTS["rain"]]
    assert (kept[::-1] == fresh).all()
    assert (Vectors(tmp_path).of(texts) == fresh).all()
    assert encoded == [TEXTS["rain"]]


def test_vectors_know_a_text_that_stands_there_twice(tmp_path: Path, encoded: list[str]) -> None:
    twice, other = [TEXTS["bird"], TEXTS["bird"]], [TEXTS["cuts"], TEXTS["bird"]]
    rows = Vectors(tmp_path).of(twice, keeping=True)
    known = Vectors(tmp_path)
    assert (known.of(other)[1] == rows[0]).all()
    assert (known.of(other)[0] == Vectors(None).of(other)[0]).all()
    assert encoded == [TEXTS["bird"], TEXTS["cuts"], TEXTS["cuts"], TEXTS["bird"]]


def test_vectors_that_were_asked_for_are_known_while_they_are_needed(encoded: list[str]) -> None:
    known, texts = Vectors(None), list(TEXTS.values())
    assert (known.of(texts[:3]) == known.of(texts)[:3]).all()
    assert encoded == texts


def test_vectors_that_are_no_longer_asked_for_are_let_go(
    tmp_path: Path, encoded: list[str]
) -> None:
    Vectors(tmp_path).of(list(TEXTS.values()), keeping=True)
    Vectors(tmp_path).of([TEXTS["bird"]], keeping=True)
    encoded.clear()
    Vectors(tmp_path).of([TEXTS["bird"], TEXTS["cuts"]])
    assert encoded == [TEXTS["cuts"]]


def test_vectors_by_several_processes_are_those_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = list(texts_of(first_claims()).values())
    alone = Encoder().vectors(texts)
    monkeypatch.setattr(encoder, "SHARED", 1)
    monkeypatch.setattr(encoder, "share_count", lambda: 2)
    assert (Encoder().vectors(texts) == alone).all()


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
    meanings_beside(TEXTS, Vectors(tmp_path)).near("bird")
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
    meanings = meanings_beside(texts_of(library) | {"new": text_of(new)}, Vectors(None))
    assert {near.claim.id for near in nearest(new, library, meanings, count=2)} == {"cuts", "fired"}
