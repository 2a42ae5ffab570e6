"""Points, sizes and rectangles in whole pixels, which are the same on every machine."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

Point = tuple[int, int]


class Size(NamedTuple):
    """In pixels."""

    width: int
    height: int


class Rectangle(NamedTuple):
    """`left` and `top` belong to it, `right` and `bottom` do not."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: "Rectangle") -> bool:
        """Whether the two share a pixel."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def moved(self, right: int, down: int) -> "Rectangle":
        """The same rectangle elsewhere."""
        return Rectangle(self.left + right, self.top + down, self.right + right, self.bottom + down)


def around(middle: Point, size: Size) -> Rectangle:
    """The rectangle of this size whose middle this is."""
    left, top = middle[0] - size.width // 2, middle[1] - size.height // 2
    return Rectangle(left, top, left + size.width, top + size.height)


def frame(rectangles: Iterable[Rectangle], points: Iterable[Point]) -> Rectangle:
    """The smallest rectangle that holds all of these, of which there is at least one."""
    every = chain(rectangles, ((x, y, x, y) for x, y in points))
    lefts, tops, rights, bottoms = zip(*every, strict=True)
    return Rectangle(min(lefts), min(tops), max(rights), max(bottoms))
