"""Boxes, arrows and a plan -> what the template of a map writes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from claimbook.render.gate import marked
from claimbook.render.maps.fitting import lines_of, width_of
from claimbook.render.maps.geometry import Point, Size
from claimbook.render.maps.layout import planned
from claimbook.render.maps.plan import Arrow
from claimbook.render.maps.star import star

_WIDTH, _PADDING, _BORDER = 208, 10, 2
_TITLE, _SMALL, _WORD = 13, 11, 11
"""Sizes of letters in pixels, as the stylesheet has them: a box's title, its other lines, words."""
_WORD_ROOM = 20
"""How much longer than its word an arrow is at least, so that its line is seen."""
_TITLE_LINE, _SMALL_LINE, _EDGES, _WORD_LINE = 17, 15, 14, 16
"""Heights of their lines, and of the border and padding above and below them."""


class Box(NamedTuple):
    """A claim or an answer on a map. `shape` names the mark and frame that go with `words`."""

    key: str
    destination: Markup
    title: str
    said: str = ""
    words: str = ""
    shape: str = ""
    own: bool = False


class Line(NamedTuple):
    """An arrow with its word; `both` where it points both ways."""

    arrow: Arrow
    word: str
    both: bool = False
    sign: str = ""

    @property
    def signed(self) -> str:
        """What is written on the arrow."""
        return f"{self.sign} {self.word}".strip()


class PlacedBox(NamedTuple):
    """A box, its upper left corner, and its size."""

    box: Box
    x: int
    y: int
    size: Size


class PlacedWord(NamedTuple):
    """The word of an arrow, and its middle."""

    word: str
    x: int
    y: int


class Strand(NamedTuple):
    """All arrows of one kind, which are drawn alike: a path and a word each."""

    kind: str
    both: bool
    paths: tuple[Markup, ...]
    words: tuple[PlacedWord, ...]


@dataclass(frozen=True)
class Drawing:
    """A map that is ready to be written; boxes from left to right, then from top to bottom."""

    size: Size
    boxes: tuple[PlacedBox, ...]
    strands: tuple[Strand, ...]


def drawn(boxes: Iterable[Box], lines: Iterable[Line]) -> Drawing:
    """The drawing of these boxes and lines; the order in which they come does not matter."""
    by_key = {box.key: box for box in boxes}
    by_arrow = {line.arrow: line for line in lines}
    sizes = {key: _size(box) for key, box in by_key.items()}
    words = {arrow: _word_size(line) for arrow, line in by_arrow.items()}
    mutual = {line.arrow for line in by_arrow.values() if line.both}
    plan = star(sizes, words, mutual) or planned(sizes, words)
    placed = [
        PlacedBox(by_key[key], place.left, place.top, sizes[key])
        for key, place in plan.boxes.items()
    ]
    routes = sorted(plan.routes, key=lambda route: (route.arrow.kind, route.arrow))
    strands = groupby(routes, key=lambda route: route.arrow.kind)
    return Drawing(
        plan.size,
        tuple(sorted(placed, key=lambda found: (found.x, found.y, found.box.key))),
        tuple(
            _strand([(by_arrow[r.arrow], r.corners, r.word) for r in found]) for _, found in strands
        ),
    )


def _size(box: Box) -> Size:
    lines = lines_of(box.title, _TITLE, _WIDTH - 2 * (_PADDING + _BORDER))
    small = bool(box.said) + bool(box.words)
    return Size(_WIDTH, _EDGES + lines * _TITLE_LINE + small * _SMALL_LINE)


def _word_size(line: Line) -> Size:
    return Size(width_of(line.signed, _WORD) + _WORD_ROOM, _WORD_LINE)


def _strand(found: Sequence[tuple[Line, tuple[Point, ...], Point]]) -> Strand:
    first = found[0][0]
    words = tuple(PlacedWord(line.signed, x, y) for line, _, (x, y) in found)
    paths = tuple(as_path(corners) for _, corners, _ in found)
    return Strand(first.arrow.kind, first.both, paths, words)


def as_path(corners: Sequence[Point]) -> Markup:
    """A line through these points as an SVG path, which is numbers and letters of ours alone.

    It says each step in the shorter of the two ways: from the last point, or on the drawing.
    """
    (x, y), *others = corners
    steps = [f"M{x} {y}"]
    for across, down in others:
        if across == x and down != y:
            steps.append(min(f"v{down - y}", f"V{down}", key=len))
        elif down == y and across != x:
            steps.append(min(f"h{across - x}", f"H{across}", key=len))
        elif (across, down) != (x, y):
            steps.append(f"L{across} {down}")
        x, y = across, down
    return marked("".join(steps))  # numbers only
