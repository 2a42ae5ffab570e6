"""Boxes and arrows -> their plan, as an earlier build noted it, or made now and noted."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from itertools import chain

from claimbook.cache.cache import Cache, digest
from claimbook.render.maps.geometry import Point, Rectangle, Size
from claimbook.render.maps.plan import Arrow, Plan, Route

Make = Callable[[Mapping[str, Size], Mapping[Arrow, Size]], Plan]


def noted(
    boxes: Mapping[str, Size], arrows: Mapping[Arrow, Size], make: Make, notes: Cache | None
) -> Plan:
    """What `make` makes of these, which knows them by their order alone and not by their names."""
    if notes is None:
        return make(boxes, arrows)
    key = _key(boxes, arrows)
    note = notes.note(key)
    if note is not None:
        return _read(note, sorted(boxes), sorted(arrows))
    plan = make(boxes, arrows)
    notes.keep_note(key, _written(plan, sorted(boxes), sorted(arrows)))
    return plan


def _key(boxes: Mapping[str, Size], arrows: Mapping[Arrow, Size]) -> str:
    """Of all that the plan is made from: sizes, who points at whom, and what lays them out."""
    at = {key: index for index, key in enumerate(sorted(boxes))}
    sizes = [(boxes[key].width, boxes[key].height) for key in at]
    lines = [
        (at[arrow.start], at[arrow.end], arrows[arrow].width, arrows[arrow].height)
        for arrow in sorted(arrows)
    ]
    return digest(_version(), json.dumps([sizes, lines]))


@cache
def _version() -> str:
    """Changes with this room's own files, and with the layout library."""
    own = (file for file in files(__package__).iterdir() if file.name.endswith(".py"))
    contents = (file.read_bytes() for file in sorted(own, key=lambda file: file.name))
    return digest(version("graphlay"), *contents)


def _written(plan: Plan, keys: Iterable[str], arrows: Iterable[Arrow]) -> list[list[int]]:
    """Numbers in rows: the size, each box, and each arrow with its word before its corners."""
    routes = {route.arrow: route for route in plan.routes}
    boxes = [plan.boxes[key] for key in keys]
    return [
        [plan.size.width, plan.size.height, len(boxes)],
        *([box.left, box.top, box.right, box.bottom] for box in boxes),
        *([*routes[arrow].word, *chain.from_iterable(routes[arrow].corners)] for arrow in arrows),
    ]


def _read(note: list[list[int]], keys: Iterable[str], arrows: Iterable[Arrow]) -> Plan:
    (width, height, number), *rows = note
    boxes = {key: Rectangle(*row) for key, row in zip(keys, rows[:number], strict=True)}
    routes = (_route(arrow, row) for arrow, row in zip(arrows, rows[number:], strict=True))
    return Plan(Size(width, height), boxes, tuple(routes))


def _route(arrow: Arrow, row: list[int]) -> Route:
    word, *corners = _points(row)
    return Route(arrow, tuple(corners), word)


def _points(row: list[int]) -> Iterable[Point]:
    return zip(row[::2], row[1::2], strict=True)
