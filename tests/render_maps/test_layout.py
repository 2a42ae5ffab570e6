"""The laws of a layout: nothing lies on a box, arrows end at theirs, order does not matter."""

from itertools import combinations, pairwise
from random import Random
from typing import TypeVar

from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.libraries import law

from claimbook.render.maps.geometry import Point, Rectangle, Size, around
from claimbook.render.maps.layout import planned
from claimbook.render.maps.plan import Arrow, Plan

Graph = tuple[dict[str, Size], dict[Arrow, Size]]
Things = TypeVar("Things", dict[str, Size], dict[Arrow, Size])

_SIZES = st.builds(Size, st.just(208), st.sampled_from([46, 76, 111, 128]))
_WORDS = st.builds(Size, st.integers(50, 130), st.just(16))


@st.composite
def graphs(draw: DrawFn) -> Graph:
    """Up to 40 boxes, with arrows round in circles, side by side, or none at all."""
    number = draw(st.sampled_from([1, 2, 3, 5, 8, 13, 40]))
    boxes = {f"box-{index}": draw(_SIZES) for index in range(number)}
    keys = st.sampled_from(sorted(boxes))
    arrows = st.builds(Arrow, keys, keys, st.sampled_from(["supports", "qualifies"]))
    found = draw(st.lists(arrows, max_size=min(3 * number, 60)))
    return boxes, {arrow: draw(_WORDS) for arrow in found if arrow.start != arrow.end}


STAR = (
    {f"box-{index:02}": Size(208, 128) for index in range(13)},
    {Arrow("box-00", f"box-{index:02}", "supports"): Size(60, 16) for index in range(1, 13)},
)
CHAIN = (
    {f"box-{index:02}": Size(208, 76) for index in range(9)},
    {Arrow(f"box-{i:02}", f"box-{i + 1:02}", "depends-on"): Size(90, 16) for i in range(8)},
)


@law
@given(graphs())
@example(STAR)
@example(CHAIN)
def test_no_two_boxes_overlap_and_each_has_its_size(graph: Graph) -> None:
    boxes, arrows = graph
    plan = planned(boxes, arrows)
    assert {key: _size(place) for key, place in plan.boxes.items()} == boxes
    for one, other in combinations(plan.boxes.values(), 2):
        assert not one.meets(other)


@law
@given(graphs())
def test_every_arrow_goes_from_the_border_of_its_one_box_to_that_of_the_other(graph: Graph) -> None:
    boxes, arrows = graph
    plan = planned(boxes, arrows)
    assert {route.arrow for route in plan.routes} == set(arrows)
    for route in plan.routes:
        assert _on_border(route.corners[0], plan.boxes[route.arrow.start])
        assert _on_border(route.corners[-1], plan.boxes[route.arrow.end])
        for one, other in pairwise(route.corners):
            assert one[0] == other[0] or one[1] == other[1]


@law
@given(graphs())
def test_all_of_it_lies_within_its_size(graph: Graph) -> None:
    boxes, arrows = graph
    plan = planned(boxes, arrows)
    words = [around(route.word, arrows[route.arrow]) for route in plan.routes]
    corners = [Rectangle(x, y, x, y) for route in plan.routes for x, y in route.corners]
    for one in (*plan.boxes.values(), *words, *corners):
        assert one.left >= 0
        assert one.top >= 0
        assert one.right <= plan.size.width
        assert one.bottom <= plan.size.height


@law
@given(graphs(), st.randoms(use_true_random=False))
def test_order_does_not_matter(graph: Graph, random: Random) -> None:
    boxes, arrows = graph
    assert planned(_shuffled(boxes, random), _shuffled(arrows, random)) == planned(boxes, arrows)


def test_layers_follow_one_another_downwards_where_a_page_is_too_narrow() -> None:
    across, down = planned(*STAR), planned(*CHAIN)
    assert _lefts(across) == 2
    assert across.size.width <= 900
    assert _lefts(down) == 1
    assert down.size.width < 300


def _size(place: Rectangle) -> Size:
    return Size(place.right - place.left, place.bottom - place.top)


def _lefts(plan: Plan) -> int:
    return len({box.left for box in plan.boxes.values()})


def _on_border(point: Point, box: Rectangle) -> bool:
    """Within a pixel, which rounding may take."""
    x, y = point
    outer = box.left - 1 <= x <= box.right + 1 and box.top - 1 <= y <= box.bottom + 1
    inner = box.left + 1 < x < box.right - 1 and box.top + 1 < y < box.bottom - 1
    return outer and not inner


def _shuffled(things: Things, random: Random) -> Things:
    pairs = list(things.items())
    random.shuffle(pairs)
    return type(things)(pairs)
