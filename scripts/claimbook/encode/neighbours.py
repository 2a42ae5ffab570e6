"""Vectors on a grid -> for each the numbers of the nearest others, found by comparing all with all.

The work grows with the square of their number, and what is held at a time does not: a stretch of
rows is compared with a slab of columns, and of each slab only the best are kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from claimbook.encode.grid import Grid, Numbers, cosines
from claimbook.workers.shares import Share, Tell, in_shares, share_count

Floats32 = NDArray[np.float32]
Keys = NDArray[np.int64]
"""Likenesses with the numbers of the vectors: the smallest is the nearest, and no two are equal."""

ROWS, SLAB = 512, 16_384
"""How many vectors are compared with how many at a time: fewer rows would waste the product."""
SHARED = 5_000
"""From so many rows on, each core has its share of them."""
GROUP = 32
"""Of so many neighbours in a slab only the best is looked at first."""


def nearest_to(grid: Grid, number: int, most: int) -> Numbers:
    """The numbers of the `most` others nearest to one vector, the nearest first, then by number."""
    order = np.argsort(-cosines(grid[number], grid), kind="stable")
    found: Numbers = order[order != number][:most].astype(np.int32)
    return found


def nearest(grid: Grid, most: int) -> Numbers:
    """For every vector the numbers of the `most` others that are nearest.

    The nearest come first, equal ones by number; -1 fills a row where there are no more.
    """
    numbers = np.full((len(grid), most), -1, np.int32)
    found = min(most, max(len(grid) - 1, 0))
    if not found:
        return numbers
    slabs = list(_slabs(grid))

    def compare(share: Share, _tell: Tell) -> list[tuple[Sequence[int], Numbers]]:
        turns = share.turns(range(len(grid)), ROWS)
        return [(own, _best(grid, own, slabs, found)) for own in turns]

    shares = share_count() if len(grid) >= SHARED else 1
    for own, best in chain.from_iterable(in_shares(compare, shares=shares)):
        numbers[np.array(own), :found] = best
    return numbers


def _best(grid: Grid, own: Sequence[int], slabs: Sequence["_Slab"], most: int) -> Numbers:
    """The nearest to a stretch of vectors, in order."""
    numbers = np.array(own)
    rows = grid[numbers].astype(np.float32)
    keys = [slab.best(rows, numbers, most) for slab in slabs]
    return (_smallest(np.concatenate(keys, axis=1), most) & 0xFFFFFFFF).astype(np.int32)


@dataclass(frozen=True)
class _Slab:
    """Neighbouring vectors as columns, so that those of a group lie as far apart as there is room.

    Number n of a slab comes to its place in its group, times the groups, plus its group. So the
    best of all groups are found by comparing a few long rows, which is quick.
    """

    start: int
    texts: int
    columns: Floats32
    shrink: Floats32

    def best(self, rows: Floats32, own: NDArray[np.int64], most: int) -> Keys:
        """The keys of the best for each row; none of `own`, its number, counts as near to itself.

        They lie in the few groups whose best is best, where of equal groups the first counts.
        """
        groups = self.columns.shape[1] // GROUP
        # The product is exact; each of its cells is then rounded once, the same everywhere.
        scores = rows @ self.columns
        scores *= self.shrink
        self._leave_out(scores, own, groups)
        heads = scores.reshape(len(rows), GROUP, groups).max(axis=1)
        numbers = np.broadcast_to(np.arange(groups), heads.shape)
        chosen = _smallest(_keys(heads, numbers), most)[:, :, None] & 0xFFFFFFFF
        inside = np.arange(GROUP)
        columns = (inside * groups + chosen).reshape(len(rows), -1)
        numbers = (self.start + chosen * GROUP + inside).reshape(len(rows), -1)
        return _smallest(_keys(np.take_along_axis(scores, columns, axis=1), numbers), most)

    def _leave_out(self, scores: Floats32, own: NDArray[np.int64], groups: int) -> None:
        padding = np.arange(self.texts, groups * GROUP)
        scores[:, padding % GROUP * groups + padding // GROUP] = -np.inf
        here = own - self.start
        [rows] = np.nonzero((here >= 0) & (here < self.texts))
        scores[rows, here[rows] % GROUP * groups + here[rows] // GROUP] = -np.inf


def _slabs(grid: Grid) -> Iterator[_Slab]:
    for start in range(0, len(grid), SLAB):
        rows = grid[start : start + SLAB].astype(np.float32)
        squares = np.maximum((rows * rows).sum(axis=1, keepdims=True), np.float32(1))
        yield _Slab(start, len(rows), _in_groups(rows), _in_groups(1 / np.sqrt(squares)))


def _in_groups(rows: Floats32) -> Floats32:
    """The rows as columns, each in the place that it has in a slab, with zeros where none is."""
    groups = -(-len(rows) // GROUP)
    padded = np.zeros((groups * GROUP, rows.shape[1]), np.float32)
    padded[: len(rows)] = rows
    apart = padded.reshape(groups, GROUP, -1).swapaxes(0, 1).reshape(groups * GROUP, -1)
    return np.ascontiguousarray(apart.T)


def _keys(scores: Floats32, numbers: NDArray[np.int64]) -> Keys:
    bits = np.ascontiguousarray(scores).view(np.int32)
    # Whole numbers in the order of the floats, with the number below them: no two are equal.
    ranks = (bits ^ ((bits >> 31) & np.int32(0x7FFFFFFF))).astype(np.int64) << 32
    return numbers - ranks


def _smallest(keys: Keys, most: int) -> Keys:
    """The smallest keys of each row in order, at most so many."""
    few = min(most, keys.shape[1])
    return np.sort(np.partition(keys, few - 1, axis=1)[:, :few], axis=1)
