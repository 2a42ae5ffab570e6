"""Boxes that are all linked to one -> where they go: around it, what points at it on its left.

Most maps are such stars. Where everything goes can be told at once, in a tenth of the time that a
layout in layers takes, and the box that all is about comes to lie in the middle.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

from claimbook.render.maps.geometry import Point, Rectangle, Size
from claimbook.render.maps.plan import Arrow, Plan, Route, framed

_INWARDS = 4
"""How far a word lies towards the middle, so that the tip of an arrow is seen beside it."""
_GAP = 16
"""Between two boxes, one below the other."""
_TIP, _TRACK = 14, 6
"""From the box in the middle to the first bend of a line, and from there to that of the next."""
_PORTS, _FEWEST = 14, 6
"""Between the ends of two lines at the box in the middle: where there is room, and at least."""
_ENDS = 18
"""Between the ends of two lines at another box, where each has its word."""
_CORNER = 10
"""How far from the corners of its box a line ends at least that is moved to be straight."""

Linked = Mapping[str, Sequence[Arrow]]
"""Boxes with their arrows to or from the one in the middle."""


def star(
    boxes: Mapping[str, Size], arrows: Mapping[Arrow, Size], mutual: Collection[Arrow] = ()
) -> Plan | None:
    """Where the boxes and arrows go; None where they are no star, or one of too many rays.

    What points at the box in the middle goes to its left, what it points at to its right, and
    what is linked by a `mutual` arrow to where there is more room. No line crosses another.
    """
    hub = _hub(boxes, arrows)
    if hub is None:
        return None
    left, right = _sides(hub, boxes, arrows, mutual)
    sides = [
        _Side(linked, boxes, arrows, boxes[hub], away)
        for linked, away in ((left, -1), (right, 1))
        if linked
    ]
    if not all(side.fits for side in sides):
        return None
    places = {hub: Rectangle(0, 0, boxes[hub].width, boxes[hub].height)}
    places.update(chain(*(side.places() for side in sides)))
    routes = sorted(chain(*(side.routes() for side in sides)), key=lambda route: route.arrow)
    return framed(places, routes, arrows)


def _hub(boxes: Mapping[str, Size], arrows: Iterable[Arrow]) -> str | None:
    """The box at which every arrow begins or ends; of two, the first by key."""
    ends = [{arrow.start, arrow.end} for arrow in arrows]
    if not ends or set().union(*ends) != boxes.keys():
        return None
    return min(set.intersection(*ends), default=None)


def _sides(
    hub: str, boxes: Mapping[str, Size], arrows: Iterable[Arrow], mutual: Collection[Arrow]
) -> tuple[Linked, Linked]:
    """What goes to the left and to the right, by the kinds of their arrows and then by key."""
    linked: dict[str, list[Arrow]] = {}
    for arrow in sorted(arrows, key=lambda arrow: (arrow.kind, arrow)):
        linked.setdefault(arrow.start if arrow.end == hub else arrow.end, []).append(arrow)
    sides: tuple[list[str], list[str]] = ([], [])
    for key, own in linked.items():
        if own[0] not in mutual:
            sides[own[0].start == hub].append(key)
    for key, own in linked.items():
        if own[0] in mutual:
            min(sides, key=lambda side: sum(boxes[one].height for one in side)).append(key)
    left, right = ({key: linked[key] for key in side} for side in sides)
    return left, right


@dataclass(frozen=True)
class _Side:
    """One side of the box in the middle, whose upper left corner is (0, 0).

    `away` is -1 where it lies to the left of that, and 1 where it lies to the right.
    """

    linked: Linked
    boxes: Mapping[str, Size]
    arrows: Mapping[Arrow, Size]
    middle: Size
    away: int

    @property
    def fits(self) -> bool:
        """Whether there is room for the ends of all lines at the boxes that they link."""
        lines = sum(map(len, self.linked.values()))
        return _FEWEST * (lines + 1) <= self.middle.height and all(
            _ENDS * len(own) <= self.boxes[key].height for key, own in self.linked.items()
        )

    def places(self) -> Iterator[tuple[str, Rectangle]]:
        """Where the boxes go: in a column beside the middle."""
        near = self._at(self._reach)
        for key, top in self._tops.items():
            width, height = self.boxes[key].width, self.boxes[key].height
            left = near if self.away > 0 else near - width
            yield key, Rectangle(left, top, left + width, top + height)

    def routes(self) -> Iterator[Route]:
        """Where the lines go, each word beside the box that is not in the middle."""
        near, word = self._at(self._reach), self._at(self._reach - self._words // 2 - _INWARDS)
        for (arrow, outer, inner), track in zip(self._ends, self._tracks, strict=True):
            bend = self._at(_TIP + _TRACK * track)
            corners: tuple[Point, ...] = ((near, outer), (self._at(0), inner))
            if outer != inner:
                corners = (corners[0], (bend, outer), (bend, inner), corners[1])
            inwards = arrow.start in self.linked
            yield Route(arrow, corners if inwards else corners[::-1], (word, outer))

    def _at(self, distance: int) -> int:
        """How far to the right lies what is so far from the box in the middle."""
        return self.middle.width + distance if self.away > 0 else -distance

    @cached_property
    def _words(self) -> int:
        """How wide the widest word is, in even pixels, so that its middle is one."""
        widest = max(self.arrows[arrow].width for own in self.linked.values() for arrow in own)
        return widest + widest % 2

    @cached_property
    def _reach(self) -> int:
        """From the box in the middle to the others."""
        return _TIP + _TRACK * max(self._tracks) + self._words

    @cached_property
    def _tops(self) -> Mapping[str, int]:
        """How high the boxes begin: as much of the column is above the middle as below."""
        heights = [self.boxes[key].height + _GAP for key in self.linked]
        first = (self.middle.height - sum(heights) + _GAP) // 2
        return dict(zip(self.linked, accumulate(heights, initial=first), strict=False))

    @cached_property
    def _ends(self) -> Sequence[tuple[Arrow, int, int]]:
        """Each arrow, and how high its line ends at its own box and at the one in the middle."""
        number = sum(map(len, self.linked.values()))
        apart = min(_PORTS, self.middle.height // (number + 1))
        inner = (self.middle.height - apart * (number - 1)) // 2
        found = []
        for key, own in self.linked.items():
            top, height = self._tops[key], self.boxes[key].height
            outer = top + (height - _ENDS * (len(own) - 1)) // 2
            if len(own) == 1 and top + _CORNER <= inner <= top + height - _CORNER:
                outer = inner  # the line can be straight
            for arrow in own:
                found.append((arrow, outer, inner))
                outer, inner = outer + _ENDS, inner + apart
        return found

    @cached_property
    def _tracks(self) -> Sequence[int]:
        """On which track each line turns: those that come from further off turn earlier."""
        sinking = [place for place, (_, outer, inner) in enumerate(self._ends) if outer < inner]
        rising = [place for place, (_, outer, inner) in enumerate(self._ends) if outer > inner]
        tracks = {place: track for track, place in enumerate(sinking)}
        tracks |= {place: track for track, place in enumerate(reversed(rising))}
        return [tracks.get(place, 0) for place in range(len(self._ends))]
