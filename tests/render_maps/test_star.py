"""The laws of a star: one box in the middle, the others beside it, and no line through another."""

from itertools import combinations, pairwise, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.libraries import law

from claimbook.render.maps.geometry import Point, Rectangle, Size, around
from claimbook.render.maps.plan import Arrow, Plan
from claimbook.render.maps.star import star

Star = tuple[dict[str, Size], dict[Arrow, Size], set[Arrow]]

_SIZES = st.builds(Size, st.just(208), st.sampled_from([61, 78, 95, 129]))
_KINDS = st.sampled_from(["contradicts", "qualifies", "supports"])
_WORD = Size(70, 16)


@st.composite
def stars(draw: DrawFn) -> Star:
    """One to eight lines from and to a box in the middle, at most three to one box."""
    rays = draw(
        st.lists(st.tuples(st.integers(0, 7), st.booleans(), _KINDS), min_size=1, max_size=8)
    )
    arrows: dict[Arrow, Size] = {}
    for number, inwards, kind in rays:
        ends = (f"box-{number}", "box-4-own") if inwards else ("box-4-own", f"box-{number}")
        if sum(f"box-{number}" in arrow for arrow in arrows) < 3:
            arrows[Arrow(*ends, kind)] = Size(draw(st.integers(40, 130)), 16)
    boxes = {key: draw(_SIZES) for key in sorted({key for arrow in arrows for key in arrow[:2]})}
    return boxes, arrows, {arrow for arrow in arrows if arrow.kind == "contradicts"}


def laid(drawn: Star) -> Plan:
    plan = star(*drawn)
    assert plan is not None
    return plan


@law
@given(stars())
def test_nothing_of_a_star_lies_on_anything_else(drawn: Star) -> None:
    boxes, arrows, _ = drawn
    plan = laid(drawn)
    words = [around(route.word, arrows[route.arrow]) for route in plan.routes]
    assert {key: Size(b.right - b.left, b.bottom - b.top) for key, b in plan.boxes.items()} == boxes
    for one, other in combinations((*plan.boxes.values(), *words), 2):
        assert not one.meets(other)
    for one in (*plan.boxes.values(), *words):
        assert one.left >= 0
        assert one.top >= 0
        assert one.right <= plan.size.width
        assert one.bottom <= plan.size.height


@law
@given(stars())
def test_every_line_goes_from_side_to_side_and_none_crosses_another(drawn: Star) -> None:
    plan = laid(drawn)
    assert {route.arrow for route in plan.routes} == set(drawn[1])
    for route in plan.routes:
        assert _on_side(route.corners[0], plan.boxes[route.arrow.start])
        assert _on_side(route.corners[-1], plan.boxes[route.arrow.end])
        assert all(
            one[0] == other[0] or one[1] == other[1] for one, other in pairwise(route.corners)
        )
        assert min(abs(one[0] - route.word[0]) for one in route.corners[:: len(route.corners) - 1])
    for one, other in combinations(plan.routes, 2):
        for stretch, another in product(pairwise(one.corners), pairwise(other.corners)):
            assert not _hull(*stretch).meets(_hull(*another))


@law
@given(stars(), st.randoms(use_true_random=False))
def test_order_does_not_matter_to_a_star(drawn: Star, random: Random) -> None:
    boxes, arrows, mutual = drawn
    others = dict(random.sample([*boxes.items()], len(boxes)))
    assert star(others, dict(random.sample([*arrows.items()], len(arrows))), mutual) == star(
        boxes, arrows, mutual
    )


def _plan(*lines: str, mutual: bool = False) -> Plan | None:
    ends = (line.partition(">") for line in lines)
    arrows = {Arrow(start, end, "supports"): _WORD for start, _, end in ends}
    boxes = {key: Size(208, 78) for arrow in arrows for key in arrow[:2]}
    return star(boxes, arrows, set(arrows) if mutual else ())


def test_what_points_at_the_middle_is_left_of_it_and_what_it_points_at_is_right() -> None:
    plan = _plan("a>own", "b>own", "own>c")
    assert plan is not None
    lefts = {key: box.left for key, box in plan.boxes.items()}
    assert lefts["a"] == lefts["b"] < lefts["own"] < lefts["c"]
    middle = plan.boxes["own"]
    assert abs(middle.top + middle.bottom - plan.size.height) <= 1


def test_what_is_linked_both_ways_goes_where_there_is_room() -> None:
    plan = _plan("a>own", "b>own", "c>own", "d>own", mutual=True)
    assert plan is not None
    assert len({box.left for box in plan.boxes.values()}) == 3


def test_line_to_a_box_that_lies_beside_is_straight() -> None:
    plan = _plan("a>own", "own>c")
    assert plan is not None
    assert [len(route.corners) for route in plan.routes] == [2, 2]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["a>b", "b>c", "c>d"], id="a chain"),
        pytest.param(["a>b", "b>c", "c>a"], id="a circle"),
        pytest.param([f"a{number}>own" for number in range(20)], id="too many lines"),
        pytest.param([], id="nothing"),
    ],
)
def test_what_is_no_star_is_left_to_others(lines: list[str]) -> None:
    assert _plan(*lines) is None


def test_box_that_nothing_links_is_no_part_of_a_star() -> None:
    assert star({key: Size(208, 78) for key in "abc"}, {Arrow("a", "b", "supports"): _WORD}) is None


def _on_side(point: Point, box: Rectangle) -> bool:
    return point[0] in (box.left, box.right) and box.top < point[1] < box.bottom


def _hull(one: Point, other: Point) -> Rectangle:
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    return Rectangle(left, top, right + 1, bottom + 1)
