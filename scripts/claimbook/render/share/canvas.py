"""Marks on paper -> rows of pixels: each row is one whole number, so that a mark is put by adding.

A pixel is two bits, the leftmost the highest. To put a word of twenty rows is twenty additions of
numbers, a tenth of what it takes to paste a picture into another.
"""

from collections.abc import Iterator, Sequence

BITS = 2
"""Of a pixel: there are four shades, and 0 is paper."""


class Canvas:
    """A sheet of paper with a number of pixels in each of its rows."""

    def __init__(self, width: int, height: int) -> None:
        self._width = width
        self._rows = [0] * height

    def put(self, rows: Sequence[int], width: int, left: int, top: int) -> None:
        """Put a mark so many pixels wide; all of it has to be within the sheet."""
        shift = BITS * (self._width - left - width)
        for y, row in enumerate(rows, start=top):
            self._rows[y] |= row << shift

    def fill(self, box: tuple[int, int, int, int], shade: int) -> None:
        """A box of one shade: its left, top, right and bottom pixels are within it."""
        left, top, right, bottom = box
        width = right - left + 1
        row = int(str(shade) * width, 1 << BITS)
        self.put([row] * (bottom - top + 1), width, left, top)

    @property
    def marked(self) -> tuple[int, tuple[int, ...]]:
        """The first row that is not empty, and the rows from there to the last such one."""
        marked = [y for y, row in enumerate(self._rows) if row] or [0]
        return marked[0], tuple(self._rows[marked[0] : marked[-1] + 1])

    @property
    def rows(self) -> Iterator[bytes]:
        """Each row as bytes, from the top."""
        length, empty = self._width * BITS // 8, bytes(self._width * BITS // 8)
        return (row.to_bytes(length, "big") if row else empty for row in self._rows)
