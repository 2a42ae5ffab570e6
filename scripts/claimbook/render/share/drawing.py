"""A card -> a picture of it: paper, ink, and a line that shows how solid the claim is."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.derive.support import SupportLevel
from claimbook.render.share.canvas import Canvas
from claimbook.render.share.card import Card
from claimbook.render.share.png import png
from claimbook.render.share.setting import cut_lines, lines_of
from claimbook.render.share.typeface import Typeface, in_one_line, typeface, word

SIZE = (600, 315)
"""In pixels: the least that services show in full width. Twice that would be twice the bytes."""

PAPER, EDGE, ACCENT, INK = range(4)
"""The shades of a pixel, from light to dark; the two between smooth letters.

Each more would cost bytes in every picture, so the colour of lines is one of those of letters.
"""

CALM, CLASH = (
    (b"\xfb\xfa\xf6", b"\x90\x8e\x8a", accent, b"\x24\x22\x1e")
    for accent in (b"\x0e\x58\x60", b"\x96\x34\x1a")
)
"""Their colours, those of the pages: where nothing is disputed, and where something is."""

_MARGIN, _INDENT, _STROKE = 42, 18, 4
_MEASURE = SIZE[0] - 2 * _MARGIN - _INDENT
_RULE = 266
_GAPS = (9, 12)
_SMALL, _SMALL_LINES = 15, 2
_TITLE_SIZES, _TITLE_LINES, _TITLE_HEIGHT = (26, 23, 20, 18), 5, 130
_REGULAR, _BOLD = 400, 600
_LEADING = 1.24

_DASHES = {
    SupportLevel.SECOND_HAND: (4, 6),
    SupportLevel.SINGLE_SOURCE: (14, 7),
    SupportLevel.CORROBORATED: (SIZE[1], 0),
}
"""What is drawn and what is left out in turn: dotted, dashed and whole, as on the pages."""

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Block:
    """Lines of one size, one below the other."""

    lines: tuple[str, ...]
    face: Typeface

    @property
    def leading(self) -> int:
        """From the top of one line to the top of the next."""
        return round(self.face.size * _LEADING)

    @property
    def height(self) -> int:
        """The room that the lines take."""
        return self.leading * len(self.lines)


def drawn(card: Card) -> bytes:
    """The picture as PNG; the same card makes the same bytes."""
    canvas = Canvas(*SIZE)
    blocks = (small_block(card.lead), title_block(card.title), small_block(card.note))
    height = sum(block.height for block in blocks) + sum(_GAPS)
    top = y = (_RULE - height) // 2 + 4
    left = _MARGIN + _INDENT if card.support else _MARGIN
    for block, gap in zip(blocks, (*_GAPS, 0), strict=True):
        _write(canvas, block, left, y)
        y += block.height + gap
    _write(canvas, small_block(card.site_name, 1), _MARGIN, _RULE + 12)
    canvas.fill((_MARGIN, _RULE, SIZE[0] - _MARGIN, _RULE + 1), ACCENT)
    for box in strokes(card.support, top, top + height):
        canvas.fill(box, ACCENT)
    return png(SIZE, CLASH if card.disputed else CALM, canvas.rows)


def title_block(title: str) -> Block:
    """The title as large as it fits; in the smallest size it is cut off, if it must be."""
    text = in_one_line(title)
    for size in _TITLE_SIZES:
        face = typeface(size, _BOLD)
        lines = lines_of(text, face.width, _MEASURE)
        if lines is not None and Block(lines, face).height <= _TITLE_HEIGHT:
            return Block(lines, face)
    return Block(cut_lines(text, face.width, _MEASURE, _TITLE_LINES), face)


def small_block(text: str, most: int = _SMALL_LINES) -> Block:
    """A text in small letters and at most so many lines."""
    face, text = typeface(_SMALL, _REGULAR), in_one_line(text)
    lines = lines_of(text, face.width, _MEASURE)
    if lines is None or len(lines) > most:
        lines = cut_lines(text, face.width, _MEASURE, most)
    return Block(lines, face)


def strokes(support: SupportLevel | None, top: int, bottom: int) -> Iterator[Box]:
    """The boxes of the line beside a claim; a theme has none."""
    if support is None:
        return
    stroke, gap = _DASHES[support]
    for y in range(top, bottom, stroke + gap):
        yield _MARGIN, y, _MARGIN + _STROKE - 1, min(y + stroke, bottom) - 1


def _write(canvas: Canvas, block: Block, left: int, top: int) -> None:
    space = block.face.width(" ")
    for number, line in enumerate(block.lines):
        x, y = left, top + number * block.leading
        for text in line.split(" "):
            found = word(text, block.face)
            canvas.put(found.rows, found.extent, x + found.left, y + found.top)
            x += found.width + space
