"""A plan that was noted is the plan that would be made; a damaged note is as good as none."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import law

from claimbook.cache.cache import Cache
from claimbook.render.maps.geometry import Size
from claimbook.render.maps.layout import planned
from claimbook.render.maps.noted import noted
from claimbook.render.maps.plan import Arrow, Plan

BOXES = {"ana": Size(208, 46), "bo": Size(208, 63), "cy": Size(208, 46), "di": Size(208, 80)}
ARROWS = {
    Arrow("ana", "bo", "supports"): Size(70, 16),
    Arrow("cy", "bo", "contradicts"): Size(90, 16),
    Arrow("bo", "di", "depends-on"): Size(84, 16),
}
SIZES = st.builds(Size, st.integers(60, 240), st.integers(20, 120))


def never(_boxes: object, _arrows: object) -> Plan:
    raise AssertionError("it was noted")


def kept(folder: Path) -> Cache:
    notes = Cache(folder)
    noted(BOXES, ARROWS, planned, notes)
    notes.end()
    return Cache(folder)


def test_plan_is_not_made_again(tmp_path: Path) -> None:
    assert noted(BOXES, ARROWS, never, kept(tmp_path)) == planned(BOXES, ARROWS)


def test_plan_is_noted_for_others_of_the_same_sizes_and_arrows(tmp_path: Path) -> None:
    boxes = {f"x-{key}": size for key, size in BOXES.items()}
    arrows = {Arrow(f"x-{a.start}", f"x-{a.end}", a.kind): size for a, size in ARROWS.items()}
    assert noted(boxes, arrows, never, kept(tmp_path)) == planned(boxes, arrows)


@pytest.mark.parametrize("changed", ["a box", "an arrow", "a word"])
def test_plan_of_anything_else_is_made(changed: str, tmp_path: Path) -> None:
    first = min(ARROWS)
    boxes = {**BOXES, "ana": Size(208, 63)} if changed == "a box" else BOXES
    arrows = {
        "a box": ARROWS,
        "an arrow": {arrow: size for arrow, size in ARROWS.items() if arrow != first},
        "a word": {**ARROWS, first: Size(99, 16)},
    }[changed]
    assert noted(boxes, arrows, planned, kept(tmp_path)) == planned(boxes, arrows)


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\x00", None])
def test_damaged_note_is_as_good_as_none(damage: bytes | None, tmp_path: Path) -> None:
    kept(tmp_path)
    for path in list((tmp_path / "notes").iterdir()):
        content = path.read_bytes()
        path.write_bytes(content.replace(b"208", b"209") + b"1" if damage is None else damage)
    assert noted(BOXES, ARROWS, planned, Cache(tmp_path)) == planned(BOXES, ARROWS)


@law
@given(st.lists(SIZES, min_size=2, max_size=6), st.data())
def test_noted_plan_equals_the_plan_that_is_made(sizes: list[Size], data: st.DataObject) -> None:
    boxes = {f"box-{number}": size for number, size in enumerate(sizes)}
    ends = st.permutations(sorted(boxes)).map(lambda keys: Arrow(keys[0], keys[1], "supports"))
    arrows = data.draw(st.dictionaries(ends, SIZES, min_size=1, max_size=6))
    with TemporaryDirectory() as folder:
        notes = Cache(Path(folder))
        assert noted(boxes, arrows, planned, notes) == planned(boxes, arrows)
        notes.end()
        assert noted(boxes, arrows, never, Cache(Path(folder))) == planned(boxes, arrows)
