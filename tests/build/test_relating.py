"""Related claims of the last build: the same as those that are found anew."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rank.small import answer, any_claims, claim, linked, relation

from claimbook.build import relating
from claimbook.build.relating import related_of
from claimbook.cache.notes import Notes
from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.rank.meaning import Meanings
from claimbook.rank.related import RelatedLists, related_claims

ONE = {
    "companies": ["meta"],
    "answers": [answer("yes")],
    "relations": [relation("supports", "two")],
    "attestations": [{"source": "paper", "at": "1:00"}],
}


@pytest.fixture(autouse=True)
def _no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relating, "missing_packages", lambda: ("encoder",))


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[Library]:
    """The libraries whose lists were found anew."""
    libraries = []

    def noted(library: Library, *given: Any, **flags: Any) -> RelatedLists:
        libraries.append(library)
        return related_claims(library, *given, **flags)

    monkeypatch.setattr(relating, "related_claims", noted)
    return libraries


def nothing() -> Meanings | None:
    return None


def base(**changes: Any) -> Library:
    others = [claim(f"other-{n}", themes=["work", f"theme-{n % 3}"]) for n in range(8)]
    return linked([claim("one", **(ONE | changes)), claim("two", companies=["meta"]), *others])


def test_lists_are_found_once(tmp_path: Path, anew: list[Library]) -> None:
    first = related_of(base(), nothing, tmp_path)
    assert any(first.values())
    assert related_of(base(), nothing, tmp_path) == first
    assert len(anew) == 1


@pytest.mark.parametrize(
    ("changes", "again"),
    [
        pytest.param({"statement": "Something else is said of work."}, True, id="statement"),
        pytest.param({"title": "Something else"}, True, id="title"),
        pytest.param({"themes": ["theme-1"]}, True, id="themes"),
        pytest.param({"companies": [{"id": "meta", "role": "mentioned"}]}, True, id="role"),
        pytest.param({"answers": [answer("yes", "against")]}, True, id="stance"),
        pytest.param({"attestations": [{"source": "episode"}]}, True, id="source"),
        pytest.param({"relations": []}, True, id="relations"),
        pytest.param({"added": "2020-01-01"}, True, id="day"),
        pytest.param({"status": "withdrawn"}, True, id="status"),
        pytest.param({"notes": "More."}, False, id="notes"),
        pytest.param({"attestations": [{"source": "paper", "at": "2:00"}]}, False, id="moment"),
        pytest.param(
            {"relations": [relation("supports", "two") | {"note": "Why?"}]},
            False,
            id="a-relation's-note",
        ),
    ],
)
def test_lists_are_found_anew_where_what_they_come_from_differs(
    tmp_path: Path, anew: list[Library], changes: dict[str, Any], again: bool
) -> None:
    related_of(base(), nothing, tmp_path)
    changed = base(**changes)
    found = related_of(changed, nothing, tmp_path)
    assert found == related_claims(changed, linked=False, rivals=False)
    assert len(anew) == 1 + again
    shown = {id(other.claim) for related in found.values() for other in related}
    assert shown <= {id(own) for own in changed.claims.values()}


@settings(max_examples=30, deadline=None)
@given(st.lists(any_claims(), min_size=2, max_size=3))
def test_lists_are_those_found_anew_whatever_was_there_before(
    tmp_path_factory: pytest.TempPathFactory, states: list[list[Claim]]
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    for claims in (states[0], *states, states[-1]):
        library = linked(claims)
        found = related_of(library, nothing, folder)
        assert found == related_claims(library, linked=False, rivals=False)


@pytest.mark.parametrize("shares", [1, 2])
def test_lists_are_the_same_however_many_processes_find_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shares: int
) -> None:
    monkeypatch.setattr(relating, "SHARED", 0)
    monkeypatch.setattr(relating, "_TURN", 3)
    monkeypatch.setattr(relating, "share_count", lambda: shares)
    library = base()
    found = related_of(library, nothing, tmp_path)
    assert found == related_claims(library, linked=False, rivals=False)


def _turn(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-9] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [Path.unlink, _turn, lambda path: path.write_bytes(b"")],
    ids=["gone", "turned", "cut"],
)
def test_lists_that_were_damaged_are_found_anew(
    tmp_path: Path, anew: list[Library], damage: Callable[[Path], object]
) -> None:
    first = related_of(base(), nothing, tmp_path)
    damage(min(tmp_path.iterdir()))
    assert related_of(base(), nothing, tmp_path) == first
    assert len(anew) == 2


def _of_alike(said: str) -> Library:
    others = [claim(f"other-{n}", statement=f"Gpu capex thing{n} word{n}.") for n in range(8)]
    return linked([claim("one", statement=said), *others])


@pytest.mark.parametrize("written", range(1, 9))
def test_lists_of_a_build_that_was_killed_are_not_mixed_with_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    related_of(_of_alike("Nothing of the sort."), nothing, tmp_path)
    changed = _of_alike("Gpu capex is thing3 and word3.")
    left = iter(range(written))

    def end(notes: Notes) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        ended(notes)

    ended = Notes.end
    with monkeypatch.context() as killed:
        killed.setattr(Notes, "end", end)
        with pytest.raises(KeyboardInterrupt):
            related_of(changed, nothing, tmp_path)
    found = related_of(changed, nothing, tmp_path)
    assert found == related_claims(changed, linked=False, rivals=False)


class _Asked:
    """Meanings that there are, or not, and how often they were asked for."""

    def __init__(self, known: Meanings | None) -> None:
        self.known, self.times = known, 0

    def __call__(self) -> Meanings | None:
        self.times += 1
        return self.known


class _Alone:
    """Nothing is near to anything but itself."""

    def near(self, id: str) -> list[str]:
        return [id]

    def likenesses(self, id: str, others: Sequence[str], *, alone: bool = False) -> list[float]:
        return [float(other == id and not alone) for other in others]


@pytest.mark.parametrize(
    ("known", "kept"), [(_Alone(), True), (None, False)], ids=["an-encoder", "one-that-fails"]
)
def test_meanings_are_asked_for_only_where_lists_are_found_anew(
    tmp_path: Path,
    anew: list[Library],
    monkeypatch: pytest.MonkeyPatch,
    known: Meanings | None,
    kept: bool,
) -> None:
    related_of(base(), nothing, tmp_path)
    monkeypatch.setattr(relating, "missing_packages", tuple)
    meanings = _Asked(known)
    for _ in range(2):
        related_of(base(), meanings, tmp_path)
    assert meanings.times == (1 if kept else 2)
    assert len(anew) == (2 if kept else 3)
