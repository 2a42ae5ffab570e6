"""Where boxes and arrows go: what a layout is, whoever makes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from claimbook.render.maps.geometry import Point, Rectangle, Size, around, frame

_MARGIN = 8
"""Room around the drawing, for arrow tips and the ring of a box in focus."""


class Arrow(NamedTuple):
    """From one box to another, by their keys; `kind` tells two of the same boxes apart."""

    start: str
    end: str
    kind: str


class Route(NamedTuple):
    """The corners of an arrow's line from box to box, and the middle of its word."""

    arrow: Arrow
    corners: tuple[Point, ...]
    word: Point


@dataclass(frozen=True, slots=True)
class Plan:
    """Where each box goes, and each arrow with its word: all of it within (0, 0) and `size`."""

    size: Size
    boxes: Mapping[str, Rectangle]
    routes: tuple[Route, ...]


def framed(
    boxes: Mapping[str, Rectangle], routes: Sequence[Route], words: Mapping[Arrow, Size]
) -> Plan:
    """These boxes and routes, moved so that all of it begins at the margin."""
    placed = (around(route.word, words[route.arrow]) for route in routes)
    whole = frame(chain(boxes.values(), placed), chain(*(route.corners for route in routes)))
    right, down = _MARGIN - whole.left, _MARGIN - whole.top

    def moved(point: Point) -> Point:
        return point[0] + right, point[1] + down

    return Plan(
        Size(whole.right + right + _MARGIN, whole.bottom + down + _MARGIN),
        {key: box.moved(right, down) for key, box in boxes.items()},
        tuple(Route(r.arrow, tuple(map(moved, r.corners)), moved(r.word)) for r in routes),
    )
