"""Boxes and arrows -> where they go: in layers, along the arrows, no box on another.

The only module that knows the layout library. What it is given is in order of keys and what it
gives is rounded to whole pixels, so the same boxes and arrows lie the same on every machine.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import graphlay

from claimbook.render.maps.geometry import Point, Rectangle, Size, around
from claimbook.render.maps.placing import on_line
from claimbook.render.maps.plan import Arrow, Plan, Route, framed

_SPACING = {
    "node_gap": 18.0,
    "dummy_gap": 16.0,
    "port_gap": 14.0,
    "edge_label_margin": 12.0,
    "isolated_gap": 18.0,
}
_LAYER_GAP = {"leftright": 40.0, "topbottom": 62.0}
"""Between layers, where no word asks for more: one above the other, a word asks for little."""
_ROOM = 900
"""How wide a drawing may be to be seen whole on a page beside its contents."""
_MANY = 24
"""With more arrows than this, the quicker way to lay them out is good enough."""


def planned(boxes: Mapping[str, Size], arrows: Mapping[Arrow, Size]) -> Plan:
    """Where the boxes and arrows go; an arrow's size is that of its word.

    Layers follow one another from left to right; where that is too wide for a page, from top
    to bottom, if that is narrower. Many arrows make a drawing that is too wide in either way.
    """
    across = _planned(boxes, arrows, "leftright")
    if across.size.width <= _ROOM or len(arrows) > _MANY:
        return across
    down = _planned(boxes, arrows, "topbottom")
    return min(across, down, key=lambda plan: plan.size.width)


def _planned(boxes: Mapping[str, Size], arrows: Mapping[Arrow, Size], direction: str) -> Plan:
    keys, lines = sorted(boxes), sorted(arrows)
    at = {key: index for index, key in enumerate(keys)}
    drawn = graphlay.layout(
        {
            "nodes": [{"size": _rectangle(boxes[key])} for key in keys],
            "edges": [
                {
                    "source": at[line.start],
                    "target": at[line.end],
                    "label_size": _rectangle(arrows[line]),
                }
                for line in lines
            ],
        },
        options={
            "direction": direction,
            "spacing": {**_SPACING, "layer_gap": _LAYER_GAP[direction]},
            "effort": "fast" if len(lines) > _MANY else "balanced",
        },
    )
    places = {
        key: around(_point(node["center"]), boxes[key])
        for key, node in zip(keys, drawn.nodes, strict=True)
    }
    routes = [_route(line, edge) for line, edge in zip(lines, drawn.edges, strict=True)]
    return framed(places, _worded(routes, list(places.values()), arrows), arrows)


def _rectangle(size: Size) -> dict[str, float]:
    return {"width": float(size.width), "height": float(size.height)}


def _point(found: Mapping[str, float]) -> Point:
    """A point in whole pixels: half a pixel goes down and right on every machine."""
    return math.floor(found["x"] + 0.5), math.floor(found["y"] + 0.5)


def _route(arrow: Arrow, edge: Mapping[str, Any]) -> Route:
    corners = tuple(_straightened(map(_point, edge["points"])))
    middle = edge["label_anchor"]
    return Route(arrow, corners, _point(middle) if middle else corners[len(corners) // 2])


def _straightened(points: Iterable[Point]) -> Iterator[Point]:
    """The points, each one that rounding has put a pixel beside the line put back on it."""
    last: Point | None = None
    for point in points:
        last = _in_line(last, point) if last else point
        yield last


def _in_line(last: Point, point: Point) -> Point:
    across, down = abs(point[0] - last[0]), abs(point[1] - last[1])
    if across == 1 < down:
        return last[0], point[1]
    if down == 1 < across:
        return point[0], last[1]
    return point


def _worded(
    routes: Sequence[Route], boxes: Sequence[Rectangle], arrows: Mapping[Arrow, Size]
) -> list[Route]:
    """The routes, each word that lies far from its line put on it where there is room."""
    words = {route.arrow: around(route.word, arrows[route.arrow]) for route in routes}
    found = []
    for route in routes:
        size = arrows[route.arrow]
        others = (word for arrow, word in words.items() if arrow != route.arrow)
        middle = on_line(route.word, size, route.corners, chain(boxes, others))
        words[route.arrow] = around(middle, size)
        found.append(route._replace(word=middle))
    return found
