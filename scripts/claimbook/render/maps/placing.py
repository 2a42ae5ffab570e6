"""Words that were put beside their arrows -> the same words on them, where there is room."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from claimbook.render.maps.geometry import Point, Rectangle, Size, around

_NEAR = 12
"""How many pixels beside its arrow a word still reads as the arrow's own."""
_PARTS = (2, 1, 3)
"""Which quarters of a stretch of the line are tried, the middle first."""


def on_line(middle: Point, size: Size, line: Sequence[Point], taken: Iterable[Rectangle]) -> Point:
    """Where a word goes: where it is if that is near its line, or else a free place on the line.

    Free is what meets none of `taken`. Where no place is free, the word stays where it is.
    """
    if any(_beside(middle, *stretch) <= _NEAR for stretch in _stretches(line)):
        return middle
    in_the_way = tuple(taken)
    for place in _places(line):
        rectangle = around(place, size)
        if not any(rectangle.meets(other) for other in in_the_way):
            return place
    return middle


def _stretches(line: Sequence[Point]) -> list[tuple[Point, Point]]:
    return list(pairwise(line))


def _beside(point: Point, start: Point, end: Point) -> int:
    """How far a point is from the rectangle that a stretch spans, the longer way counted."""
    return max(
        max(min(one, other) - at, at - max(one, other), 0)
        for at, one, other in zip(point, start, end, strict=True)
    )


def _places(line: Sequence[Point]) -> Iterator[Point]:
    """Places on the line, those in the middle of its longest stretches first."""
    longest = sorted(
        _stretches(line), key=lambda ends: -_length(*ends)
    )  # stable: first comes first
    for part in _PARTS:
        for (left, top), (right, bottom) in longest:
            yield left + (right - left) * part // 4, top + (bottom - top) * part // 4


def _length(start: Point, end: Point) -> int:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])
