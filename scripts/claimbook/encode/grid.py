"""Vectors on a grid of whole numbers -> likenesses that come out the same on any number of threads.

The numbers go from -127 to 127. A product of two vectors is then a whole number below 2^24, which
floats of 32 bits hold exactly, so the order in which it is summed up makes no difference.
"""

import numpy as np
from numpy.typing import NDArray

Grid = NDArray[np.int8]
"""A row a text."""
Row = NDArray[np.int8]
"""The vector of one text."""
Floats = NDArray[np.float64]
Floats32 = NDArray[np.float32]
Numbers = NDArray[np.int32]

WIDTH = 384
STEPS = 127
EVEN = 100
"""So many texts count as much as none, where the middle of all is reckoned: few have no middle."""
BLOCK_CELLS = 2_000_000
"""How many likenesses are held at a time."""
GROUP = 32
"""Of so many neighbours in the base only the best is looked at first."""
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
    common: Floats = units(grid).sum(axis=0) / (len(grid) + EVEN)
    return common


def centred(grid: Grid, around: Floats) -> Grid:
    """The vectors as seen from a middle: what all have in common tells none apart."""
    return on_grid(units(grid) - around)


def befriended(grid: Grid, friends: Numbers, among: Grid) -> Grid:
    """The vectors, each moved towards those nearest to it, by as much as these are like it.

    A row of `friends` has their numbers in `among`, -1 where there are no more.
    """
    vectors, others = units(grid), units(among)
    weights = np.zeros(friends.shape, np.float64)
    for place, numbers in enumerate(friends.T):
        cosines = (vectors * others[numbers]).sum(axis=1)
        weights[:, place] = np.where(numbers >= 0, np.maximum(cosines, 0), 0)
    total = weights.sum(axis=1, keepdims=True)
    weights *= FRIENDSHIP / np.where(total > 0, total, 1.0)
    moved = vectors.copy()
    for place, numbers in enumerate(friends.T):
        moved += weights[:, place, None] * others[numbers]
    return on_grid(moved)


def cosines(row: Row, others: Grid) -> Floats:
    """How near vectors are to one: 1 the same, 0 nothing in common, less the opposite."""
    own, their = row.astype(np.int64), others.astype(np.int64)
    squares = (own * own).sum() * (their * their).sum(axis=1)
    found: Floats = their @ own / np.sqrt(np.maximum(squares, 1).astype(np.float64))
    return found


def nearest_to(grid: Grid, number: int, most: int) -> Numbers:
    """The numbers of the `most` others nearest to one vector, the nearest first."""
    others = np.delete(np.arange(len(grid), dtype=np.int32), number)
    order = np.argsort(-cosines(grid[number], grid[others]), kind="stable")[:most]
    return others[order]


def nearest(grid: Grid, most: int) -> Numbers:
    """For every vector the numbers of the `most` others that are nearest.

    The nearest come first, equal ones by number; -1 fills a row where there are no more.
    """
    found = min(most, max(len(grid) - 1, 0))
    numbers = np.full((len(grid), most), -1, np.int32)
    if not found:
        return numbers
    floats = grid.astype(np.float32)
    squares = np.maximum((floats * floats).sum(axis=1, keepdims=True), np.float32(1))
    columns, shrink = _in_groups(floats), _in_groups(1 / np.sqrt(squares))
    rows = max(BLOCK_CELLS // len(grid), 1)
    for start in range(0, len(grid), rows):
        # The product is exact; each of its cells is then rounded once, the same everywhere.
        scores = (floats[start : start + rows] @ columns) * shrink
        numbers[start : start + rows, :found] = _best(scores, start, len(grid), found)
    return numbers


def _in_groups(rows: Floats32) -> Floats32:
    """The rows as columns, so that those of `GROUP` neighbours lie as far apart as there is room.

    Number n comes to its place among its neighbours, times the groups, plus its group. So the best
    of all groups are found by comparing a few long rows, which is quick.
    """
    groups = _groups(len(rows))
    padded = np.zeros((groups * GROUP, rows.shape[1]), np.float32)
    padded[: len(rows)] = rows
    apart = padded.reshape(groups, GROUP, -1).swapaxes(0, 1).reshape(groups * GROUP, -1)
    return np.ascontiguousarray(apart.T)


def _groups(texts: int) -> int:
    return -(-texts // GROUP)


def _best(scores: Floats32, start: int, texts: int, most: int) -> NDArray[np.int64]:
    """The numbers of the best of each row, by score and then by number.

    The rows are those of the texts from `start` on, none of which counts as near to itself. The
    best few lie in the few groups whose best is best, where of equal groups the first counts.
    """
    groups = _groups(texts)
    own = start + np.arange(len(scores))
    scores[np.arange(len(scores)), own % GROUP * groups + own // GROUP] = -np.inf
    padding = np.arange(texts, groups * GROUP)
    scores[:, padding % GROUP * groups + padding // GROUP] = -np.inf
    heads = scores.reshape(len(scores), GROUP, groups).max(axis=1)
    chosen = _first(heads, np.broadcast_to(np.arange(groups), heads.shape), min(most, groups))
    inside = np.arange(GROUP)
    columns = (inside * groups + chosen[:, :, None]).reshape(len(scores), -1)
    numbers = (chosen[:, :, None] * GROUP + inside).reshape(len(scores), -1)
    return _first(np.take_along_axis(scores, columns, axis=1), numbers, most)


def _first(scores: Floats32, numbers: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """The numbers of the best scores of each row, the best first, equal ones by number."""
    bits = np.ascontiguousarray(scores).view(np.int32)
    # Whole numbers in the order of the floats, with the number below them: no two are equal.
    ranks = (bits ^ ((bits >> 31) & np.int32(0x7FFFFFFF))).astype(np.int64) << 32
    keys = numbers - ranks
    best = np.sort(np.partition(keys, most - 1, axis=1)[:, :most], axis=1)
    return best & 0xFFFFFFFF
