"""Vectors on a grid of whole numbers -> where they lie as seen from their middle, and how alike.

The numbers go from -127 to 127. A product of two vectors is then a whole number below 2^24, which
floats of 32 bits hold exactly, so the order in which it is summed up makes no difference.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Grid = NDArray[np.int8]
"""A row a text."""
Row = NDArray[np.int8]
"""The vector of one text."""
Floats = NDArray[np.float64]
Numbers = NDArray[np.int32]

WIDTH = 384
STEPS = 127
EVEN = 100
"""So many texts count as much as none, where the middle of all is reckoned: few have no middle."""
ROWS = 2048
"""So many vectors are held with all their digits at a time."""
FRIENDS = 5
"""How many of its nearest a text is read together with ..."""
FRIENDSHIP = 0.5
"""... and how much they count beside its own words."""


def on_grid(vectors: Floats) -> Grid:
    """The vectors, each stretched to the whole width of the grid; one of zeros stays."""
    widest = np.abs(vectors).max(axis=1, keepdims=True, initial=0.0)
    return np.rint(vectors * (STEPS / np.where(widest > 0, widest, 1.0))).astype(np.int8)


def units(grid: Grid) -> Floats:
    """The vectors at length one; one of zeros stays."""
    wide = grid.astype(np.float64)
    lengths = np.sqrt((wide * wide).sum(axis=1, keepdims=True))
    return wide / np.where(lengths > 0, lengths, 1.0)


def middle(grid: Grid) -> Floats:
    """What the texts of a base have in common; of a few texts hardly anything."""
    common = np.zeros(WIDTH)
    for rows in _stretches(len(grid)):
        common += units(grid[rows]).sum(axis=0)
    return common / (len(grid) + EVEN)


def centred(grid: Grid, around: Floats) -> Grid:
    """The vectors as seen from a middle: what all have in common tells none apart."""
    seen = np.empty_like(grid)
    for rows in _stretches(len(grid)):
        seen[rows] = on_grid(units(grid[rows]) - around)
    return seen


def befriended(grid: Grid, friends: Numbers, among: Grid) -> Grid:
    """The vectors, each moved towards those nearest to it, by as much as these are like it.

    A row of `friends` has their numbers in `among`, -1 where there are no more.
    """
    moved = np.empty_like(grid)
    for rows in _stretches(len(grid)):
        moved[rows] = _moved(units(grid[rows]), friends[rows], among)
    return moved


def _moved(vectors: Floats, friends: Numbers, among: Grid) -> Grid:
    weights = np.zeros(friends.shape, np.float64)
    for place, numbers in enumerate(friends.T):
        alike = (vectors * units(among[numbers])).sum(axis=1)
        weights[:, place] = np.where(numbers >= 0, np.maximum(alike, 0), 0)
    total = weights.sum(axis=1, keepdims=True)
    weights *= FRIENDSHIP / np.where(total > 0, total, 1.0)
    moved = vectors.copy()
    for place, numbers in enumerate(friends.T):
        moved += weights[:, place, None] * units(among[numbers])
    return on_grid(moved)


def cosines(row: Row, others: Grid) -> Floats:
    """How near vectors are to one: 1 the same, 0 nothing in common, less the opposite."""
    own, their = row.astype(np.float32), others.astype(np.float32)
    products = (their @ own).astype(np.float64)
    squares = (own @ own).astype(np.float64) * np.einsum("ij,ij->i", their, their)
    found: Floats = products / np.sqrt(np.maximum(squares, 1))
    return found


def _stretches(count: int) -> Iterator[slice]:
    return (slice(start, start + ROWS) for start in range(0, count, ROWS))
