"""Texts by id -> how near they are in meaning; vectors and neighbours are kept by content."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from claimbook.encode.grid import (
    FRIENDS,
    WIDTH,
    Grid,
    Numbers,
    befriended,
    centred,
    cosines,
    middle,
    nearest,
    nearest_to,
)
from claimbook.encode.kept import KEY_BYTES, keep, kept, key_of
from claimbook.encode.packed import VERSION

MOST = 20
DIGITS = 6
"""Likenesses are rounded, as all that is ranked by."""

VECTORS, NEIGHBOURS = "vectors.bin", "neighbours.bin"


def meanings_of(texts: Mapping[str, str], *, folder: Path | None, whole: bool = True) -> "Texts":
    """The texts, each with its vector.

    What is in `folder` from another time is used again, and with `whole` what is there now is kept
    there; else a few texts only will be asked about, and nothing is. NoEncoderError where a text
    is new and there is no encoder.
    """
    ids = tuple(sorted(texts))
    vectors = vectors_of([texts[id] for id in ids], folder=folder, keeping=whole)
    return Texts(ids, vectors, folder=folder, whole=whole)


def vectors_of(texts: Sequence[str], *, folder: Path | None, keeping: bool = True) -> Grid:
    """A row a text; only those that are not in `folder` are encoded."""
    keys = [key_of(VERSION, text) for text in texts]
    known = _known(folder / VECTORS) if folder else {}
    new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if new:
        # Most builds need none: it takes memory, and time to load.
        from claimbook.encode.encoder import Encoder  # noqa: PLC0415

        known.update(zip(new, Encoder().vectors(list(new.values())), strict=True))
    rows = np.array([known[key] for key in keys], np.int8).reshape(len(keys), WIDTH)
    if folder and keeping and (new or len(known) > len(set(keys))):
        names = np.frombuffer(b"".join(keys), np.uint8).reshape(len(keys), KEY_BYTES)
        keep(folder / VECTORS, {"keys": names, "vectors": rows})
    return rows


def _known(file: Path) -> dict[bytes, Grid]:
    """The rows that were kept, by key."""
    arrays = kept(file, ("keys", "vectors"))
    if not arrays:
        return {}
    keys, rows = arrays["keys"], arrays["vectors"]
    if rows.dtype != np.int8 or rows.shape != (len(keys), WIDTH):
        return {}
    return dict(zip(map(bytes, keys), rows.astype(np.int8), strict=True))


class Texts:
    """Texts by id with their vectors, a row each in the order of the ids, as `Meanings`."""

    def __init__(
        self, ids: Sequence[str], vectors: Grid, *, folder: Path | None = None, whole: bool = True
    ) -> None:
        """`whole` where all will be asked about: else each is compared when it is asked about."""
        self._ids = ids
        self._numbers = {id: number for number, id in enumerate(ids)}
        self._grid = centred(vectors, middle(vectors))
        self._folder, self._whole = folder, whole

    def near(self, id: str) -> Sequence[str]:
        """A few of those nearest to a text, each for itself, the nearest first, then by id."""
        number = self._numbers[id]
        row = self._neighbours[number] if self._whole else nearest_to(self._grid, number, MOST)
        return [self._ids[other] for other in row.tolist() if other >= 0]

    def likenesses(self, id: str, others: Sequence[str], *, alone: bool = False) -> list[float]:
        """How near others are to a text, in their order."""
        rows = np.array([self._numbers[other] for other in others], np.int32)
        grid = self._grid if alone else self._moved
        found = cosines(grid[self._numbers[id]], grid[rows])
        return [round(likeness, DIGITS) for likeness in found.tolist()]

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
