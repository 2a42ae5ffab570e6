"""A letter -> its picture and width; a text -> the same as it can be set, if the font has it all.

The font comes in a package. Letters are set one by one by their widths: no shaping, which needs a
library that not every machine has, so that pictures are the same on all of them.
"""

import math
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files

from PIL import ImageFont

from claimbook.render.share.canvas import Canvas

_FONT = files("fontpkg_source_sans_3") / "files" / "SourceSans3[wght].ttf"
_SHADES = bytes(b"0123"[(3 * shade + 127) // 255] for shade in range(256))
"""The nearest of the four shades of a pixel, as a digit."""
_LOOSER = 1
"""By how many pixels a space is wider: in small letters, whole pixels leave too little of it."""
_NO_CHARACTER = "\uffff"
"""Unicode keeps it free for ever: a font shows its sign for a missing letter."""


@dataclass(frozen=True)
class Glyph:
    """A letter's rows of pixels, as a canvas has them: each so many pixels wide.

    They begin at `left` and `top` from the upper left of its place; `advance` is how far to go on.
    There are none where nothing is to be seen.
    """

    rows: tuple[int, ...]
    extent: int
    left: int
    top: int
    advance: float


@dataclass(frozen=True)
class Word:
    """The same of a word, and how wide it is: its letters may reach out of its place."""

    rows: tuple[int, ...]
    extent: int
    left: int
    top: int
    width: int


class Typeface:
    """The font at one size in pixels and one weight; it remembers the letters."""

    def __init__(self, size: int, weight: int) -> None:
        self.size = size
        basic = ImageFont.Layout.BASIC
        with as_file(_FONT) as path:
            self._font = ImageFont.truetype(path, size, layout_engine=basic)
        self._font.set_variation_by_axes([weight])
        self._glyphs: dict[str, Glyph] = {}
        self._widths: dict[str, int] = {}

    def glyph(self, letter: str) -> Glyph:
        """The letter, or the sign for one that the font lacks."""
        found = self._glyphs.get(letter)
        if found is None:
            found = self._glyphs[letter] = self._drawn(letter)
        return found

    def width(self, text: str) -> int:
        """How wide a word is in whole pixels: the next begins at one, so gaps are alike."""
        found = self._widths.get(text)
        if found is None:  # words come again: in other lines, and on other pictures
            found = math.ceil(sum(self.glyph(letter).advance for letter in text))
            self._widths[text] = found
        return found

    def has(self, letter: str) -> bool:
        """Whether the font has the letter."""
        return self._shades(letter) != self._shades(_NO_CHARACTER)

    def _shades(self, letter: str) -> tuple[tuple[int, int], bytes]:
        mask = self._font.getmask(letter, mode="L")
        return mask.size, bytes(mask)

    def _drawn(self, letter: str) -> Glyph:
        advance = self._font.getlength(letter)
        size, shades = self._shades(letter)
        if not shades:
            return Glyph((), 0, 0, 0, advance + _LOOSER)
        left, top, _, _ = self._font.getbbox(letter)
        width, digits = size[0], shades.translate(_SHADES)
        rows = tuple(int(digits[at : at + width], 4) for at in range(0, len(digits), width))
        return Glyph(rows, width, int(left), int(top), advance)


@lru_cache(maxsize=1 << 12)  # a claim's words stand on other pictures, too
def word(text: str, face: Typeface) -> Word:
    """A word with its letters set side by side."""
    width, edge = face.width(text), face.size  # some letters reach out of their place
    extent = width + 2 * edge
    canvas = Canvas(extent, 3 * edge)
    x = float(edge)
    for letter in text:
        glyph = face.glyph(letter)
        canvas.put(glyph.rows, glyph.extent, round(x) + glyph.left, edge + glyph.top)
        x += glyph.advance
    top, rows = canvas.marked
    return Word(rows, extent, -edge, top - edge, width)


@cache
def typeface(size: int, weight: int) -> Typeface:
    """Each size and weight is read once."""
    return Typeface(size, weight)


def in_one_line(text: str) -> str:
    """The text in composed letters, without what shows nothing, its spaces single."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        hidden = {letter for letter in set(text) if unicodedata.category(letter) == "Cf"}
        text = "".join(letter for letter in text if letter not in hidden) if hidden else text
    return " ".join(text.split())


@cache
def _can_be_set(letter: str) -> bool:
    """Whether a letter shows as it should: one that is put upon another needs shaping."""
    return unicodedata.category(letter)[0] != "M" and typeface(16, 400).has(letter)


def can_be_set(text: str) -> bool:
    """Whether every letter of a text in one line can be shown: no box stands for a missing one."""
    return all(map(_can_be_set, set(text)))
