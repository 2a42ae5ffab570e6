"""Text -> how much room it takes, without asking a font: the wide ones that browsers fall back to.

The map's boxes are drawn before anybody knows the reader's fonts, so room is reckoned for
the widest that are common; in others a line ends earlier, and nothing sticks out.
"""

import unicodedata
from functools import cache, lru_cache

_NARROW, _SLIM, _WIDE = set("ijlI|.,:;'!"), set("ftr()[]/- "), set("mwMW@%")
_EM = {"narrow": 34, "slim": 42, "lower": 63, "upper": 74, "wide": 98, "full": 104}
"""Hundredths of the size of the letters."""


@cache  # a language has few letters
def _width(letter: str) -> int:
    if letter in _NARROW:
        return _EM["narrow"]
    if letter in _SLIM:
        return _EM["slim"]
    if letter in _WIDE:
        return _EM["wide"]
    if unicodedata.east_asian_width(letter) in "WF":
        return _EM["full"]
    if unicodedata.combining(letter):
        return 0
    return _EM["lower" if letter.islower() or letter.isdigit() else "upper"]


@lru_cache(maxsize=1 << 14)  # a language has a few thousand words that come again and again
def width_of(text: str, size: int) -> int:
    """How many pixels wide a line of text is at most, in letters of this size."""
    return -(-sum(map(_width, text)) * size // 100)


@lru_cache(maxsize=1 << 16)  # a title is drawn on the map of each claim that it bears on
def lines_of(text: str, size: int, width: int) -> int:
    """On how many lines a browser sets a text at most; a word too long for a line is broken."""
    lines, used = 1, 0
    space = width_of(" ", size)
    for word in text.split():
        length = width_of(word, size)
        if used and used + space + length > width:
            lines, used = lines + 1, 0
        elif used:
            used += space
        # A letter that does not fit goes to the next line, so a line may stay a little empty.
        full, rest = divmod(length, width - size) if length > width else (0, length)
        lines, used = lines + full, used + rest
    return lines
