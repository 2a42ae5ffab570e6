"""Vectors on a grid -> for each the numbers of the nearest others, found by comparing all with all.

The work grows with the square of their number, and what is held at a time does not: block meets
block, each pair of them once, and a vector enters the list of another only if it beats the last
one there. Once the lists are full that is seldom.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from claimbook.encode.grid import Grid, Numbers, cosines
from claimbook.workers.shares import Share, Tell, in_shares, share_count

Floats32 = NDArray[np.float32]
Places = NDArray[np.int64]
Keys = NDArray[np.int64]
"""Likenesses with the numbers of the vectors: the smallest is the nearest, and no two are equal."""

BLOCK = 1024
"""How many vectors meet how many at a time."""
SHARED = 5_000
"""From so many vectors on, each core has its share of the work."""
NUMBER = 0xFFFFFFFF
"""The bits of a key that hold the number."""


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
    if found:
        numbers[:, :found] = _compared(grid, found) & NUMBER
    return numbers


def _compared(grid: Grid, most: int) -> Keys:
    blocks = [_Block(grid, start) for start in range(0, len(grid), BLOCK)]
    pairs = list(combinations(blocks, 2))
    own = np.concatenate([block.among_themselves(most) for block in blocks])

    def compare(share: Share, _tell: Tell) -> Keys:
        lists = own.copy()
        for [(one, other)] in share.turns(pairs, 1):
            _meet(one, other, lists)
        return lists

    shares = share_count() if len(grid) >= SHARED else 1
    return _joined(in_shares(compare, shares=shares), most)


class _Block:
    """Vectors that stand side by side."""

    def __init__(self, grid: Grid, start: int) -> None:
        self._grid = grid[start : start + BLOCK]
        self.numbers = np.arange(start, start + len(self._grid))
        squares = np.maximum((self.floats**2).sum(axis=1), np.float32(1))
        self.shrink: Floats32 = 1 / np.sqrt(squares)

    @property
    def floats(self) -> Floats32:
        return self._grid.astype(np.float32)

    def among_themselves(self, most: int) -> Keys:
        """The lists of these vectors while they know each other alone."""
        floats = self.floats
        keys = _keys((floats @ floats.T) * self.shrink, self.numbers)
        np.fill_diagonal(keys, _NOBODY)
        return _smallest(np.pad(keys, ((0, 0), (0, most)), constant_values=_NOBODY), most)


def _meet(one: _Block, other: _Block, lists: Keys) -> None:
    """Enter each vector of two blocks where it is among the nearest of one of the other block."""
    # The product is exact; each of its cells is then rounded once, the same everywhere.
    products = one.floats @ other.floats.T
    likenesses = products * other.shrink
    rows, columns = _where(likenesses >= _last(lists, one)[:, None])
    _enter(lists, one.numbers[rows], _keys(likenesses[rows, columns], other.numbers[columns]))
    likenesses = products * one.shrink[:, None]
    rows, columns = _where(likenesses >= _last(lists, other))
    _enter(lists, other.numbers[columns], _keys(likenesses[rows, columns], one.numbers[rows]))


def _where(cells: NDArray[np.bool_]) -> tuple[Places, Places]:
    """The rows and columns of the few that are true; to look for them in one row is quicker."""
    return np.divmod(np.flatnonzero(cells), cells.shape[1])


def _last(lists: Keys, block: _Block) -> Floats32:
    """How near the last one is in the list of each vector of a block."""
    ranks = -(lists[block.numbers, -1] >> 32).astype(np.int32)
    return _turned(ranks).view(np.float32)


def _enter(lists: Keys, rows: Places, keys: Keys) -> None:
    """Put keys into the lists of their rows, where they are small enough."""
    order = np.lexsort((keys, rows))
    touched, first, times = np.unique(rows[order], return_index=True, return_counts=True)
    most = lists.shape[1]
    new = np.full((len(touched), most), _NOBODY)
    place = np.arange(len(keys)) - np.repeat(first, times)
    fits = place < most
    new[np.repeat(np.arange(len(touched)), times)[fits], place[fits]] = keys[order][fits]
    lists[touched] = _smallest(np.concatenate([lists[touched], new], axis=1), most)


def _joined(lists: Sequence[Keys], most: int) -> Keys:
    """The lists of several shares as one: what more than one of them has counts once."""
    keys = np.sort(np.concatenate(lists, axis=1), axis=1)
    keys[:, 1:][keys[:, 1:] == keys[:, :-1]] = _NOBODY
    return _smallest(keys, most)


def _keys(likenesses: Floats32, numbers: Places) -> Keys:
    # Whole numbers in the order of the floats, with the number below them: no two are equal.
    return numbers - (_turned(likenesses.view(np.int32)).astype(np.int64) << 32)


def _turned(bits: NDArray[np.int32]) -> NDArray[np.int32]:
    """The bits of floats as whole numbers in the same order, and back."""
    return bits ^ ((bits >> 31) & np.int32(0x7FFFFFFF))


def _smallest(keys: Keys, most: int) -> Keys:
    """The smallest keys of each row, in order."""
    return np.sort(np.partition(keys, most - 1, axis=1)[:, :most], axis=1)


_NOBODY = int(_keys(np.array([-np.inf], np.float32), np.array([NUMBER >> 1]))[0])
"""Takes a place in a list where nobody else does."""
