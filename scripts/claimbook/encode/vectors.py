"""Texts -> their vectors: those of another time by content, the others from the encoder."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from claimbook.encode.grid import WIDTH, Grid
from claimbook.encode.kept import KEY_BYTES, keep, kept, key_of
from claimbook.encode.packed import VERSION

VECTORS = "vectors.bin"


class Vectors:
    """The vectors of all texts that were kept in a folder, or that were asked for since."""

    def __init__(self, folder: Path | None) -> None:
        """Without a folder, none is known yet."""
        self._file = folder / VECTORS if folder else None
        self._places: dict[bytes, int] = {}
        self._rows = np.empty((0, WIDTH), np.int8)
        arrays = kept(self._file, ("keys", "vectors")) if self._file else {}
        if arrays and arrays["vectors"].dtype == np.int8:
            keys, rows = arrays["keys"], arrays["vectors"]
            if rows.shape == (len(keys), WIDTH):
                self._places = {key.tobytes(): place for place, key in enumerate(keys)}
                self._rows = rows.view(np.int8)

    def of(self, texts: Sequence[str], *, keeping: bool = False) -> Grid:
        """A row a text; only those that are not known are encoded.

        With `keeping` these, and no others, are what is kept for another time. NoEncoderError where
        one is new and there is no encoder.
        """
        keys = [key_of(VERSION, text) for text in texts]
        new = {k: text for k, text in zip(keys, texts, strict=True) if k not in self._places}
        if new:
            self._learn(new)
        rows = self._rows[np.array([self._places[key] for key in keys], np.int32)]
        if self._file and keeping and (new or len(self._places) > len(set(keys))):
            names = np.frombuffer(b"".join(keys), np.uint8).reshape(len(keys), KEY_BYTES)
            keep(self._file, {"keys": names, "vectors": rows})
        return rows

    def _learn(self, texts: dict[bytes, str]) -> None:
        # Most builds need none: it takes memory, and time to load.
        from claimbook.encode.encoder import Encoder  # noqa: PLC0415

        made = Encoder().vectors(list(texts.values()))
        self._places |= {key: place for place, key in enumerate(texts, len(self._rows))}
        self._rows = np.concatenate([self._rows, made])
