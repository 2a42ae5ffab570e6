"""Texts by id -> how near they are in meaning; vectors and neighbours are kept by content."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from claimbook.encode.grid import FRIENDS, Grid, Numbers, befriended, centred, cosines, middle
from claimbook.encode.kept import keep, kept, key_of
from claimbook.encode.neighbours import nearest, nearest_to
from claimbook.encode.vectors import Vectors

MOST = 20
DIGITS = 6
"""Likenesses are rounded, as all that is ranked by."""

NEIGHBOURS = "neighbours.bin"


def meanings_of(texts: Mapping[str, str], *, folder: Path | None) -> "Texts":
    """The texts, each with its vector.

    What is in `folder` from another time is used again, and what is there now is kept there.
    NoEncoderError where a text is new and there is no encoder.
    """
    ids = tuple(sorted(texts))
    known = Vectors(folder)
    return Texts(ids, known.of([texts[id] for id in ids], keeping=True), folder=folder)


def meanings_beside(texts: Mapping[str, str], known: Vectors) -> "Texts":
    """The texts, to be asked about a few of them: nothing of it is kept for another time."""
    ids = tuple(sorted(texts))
    return Texts(ids, known.of([texts[id] for id in ids]))


class Texts:
    """Texts by id with their vectors, a row each in the order of the ids, as `Meanings`."""

    def __init__(self, ids: Sequence[str], vectors: Grid, *, folder: Path | None = None) -> None:
        self._ids = ids
        self._numbers = {id: number for number, id in enumerate(ids)}
        self._grid = centred(vectors, middle(vectors))
        self._folder = folder

    def near(self, id: str) -> Sequence[str]:
        """A few of those nearest to a text, each for itself, the nearest first, then by id."""
        return self._named(self._neighbours[self._numbers[id]])

    def nearest(self, id: str, most: int) -> Sequence[str]:
        """The same, so many of them, for a text alone: quick for one, and slow for all of them."""
        return self._named(nearest_to(self._grid, self._numbers[id], most))

    def likenesses(self, id: str, others: Sequence[str], *, alone: bool = False) -> list[float]:
        """How near others are to a text, in their order."""
        rows = np.array([self._numbers[other] for other in others], np.int32)
        grid = self._grid if alone else self._moved
        found = cosines(grid[self._numbers[id]], grid[rows])
        return [round(likeness, DIGITS) for likeness in found.tolist()]

    def _named(self, row: Numbers) -> list[str]:
        return [self._ids[other] for other in row.tolist() if other >= 0]

    @cached_property
    def _neighbours(self) -> Numbers:
        """The numbers of those nearest to each text, from another time if no text has changed."""
        file = self._folder / NEIGHBOURS if self._folder else None
        digest = key_of(f"{MOST} 1", self._grid.tobytes())
        if file:
            arrays = kept(file, ("key", "numbers"))
            if arrays and arrays["key"].tobytes() == digest:
                return arrays["numbers"].astype(np.int32)
        numbers = nearest(self._grid, MOST)
        if file:
            keep(file, {"key": np.frombuffer(digest, np.uint8), "numbers": numbers})
        return numbers

    @cached_property
    def _moved(self) -> Grid:
        """The vectors, each moved towards those of its nearest."""
        return befriended(self._grid, self._neighbours[:, :FRIENDS], self._grid)
