"""Where boxes and arrows go: what a layout is, whoever makes it."""

from collections.abc import Mapping
from dataclasses import dataclass

from claimbook.render.maps.geometry import Point, Rectangle, Size


@dataclass(frozen=True, slots=True, order=True)
class Arrow:
    """From one box to another, by their keys; `kind` tells two of the same boxes apart."""

    start: str
    end: str
    kind: str


@dataclass(frozen=True, slots=True)
class Route:
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
