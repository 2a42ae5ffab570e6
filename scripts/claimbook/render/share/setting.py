"""A text and the width of letters -> its lines: alike in length, no word broken that fits."""

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

Width = Callable[[str], float]
_ELLIPSIS = "…"
_HALVINGS = 6


def lines_of(text: str, width: Width, measure: float) -> tuple[str, ...] | None:
    """As few lines as may be, as alike in length as may be; None if a word is too wide for one."""
    words = text.split()
    widths = [width(word) for word in words]
    widest = max(widths, default=0.0)
    if widest > measure:
        return None
    space = width(" ")
    fewest = len(_broken(widths, space, measure))
    low, high = widest, measure
    for _ in range(_HALVINGS if fewest > 1 else 0):
        middle = (low + high) / 2
        if len(_broken(widths, space, middle)) > fewest:
            low = middle
        else:
            high = middle
    return tuple(_joined(words, _broken(widths, space, high)))


def cut_lines(text: str, width: Width, measure: float, most: int) -> tuple[str, ...]:
    """At most so many lines: `…` stands for what is left out, and a word too wide is broken."""
    words = [part for word in text.split() for part in _pieces(word, width, measure)]
    numbers = _broken([width(word) for word in words], width(" "), measure)
    lines = _joined(words, numbers[:most])
    if len(numbers) > most:
        lines[-1] = _ended(lines[-1], width, measure)
    return tuple(lines)


def _joined(words: Sequence[str], numbers: Sequence[int]) -> list[str]:
    """The words in lines, so many in each."""
    return [" ".join(words[a:b]) for a, b in pairwise((0, *accumulate(numbers)))]


def _ended(line: str, width: Width, measure: float) -> str:
    """The line with `…` behind its last word that leaves room, or behind a letter of its only."""
    while " " in line and width(line + _ELLIPSIS) > measure:
        line = line.rpartition(" ")[0]
    while len(line) > 1 and width(line + _ELLIPSIS) > measure:
        line = line[:-1]
    return line + _ELLIPSIS


def _broken(widths: Sequence[float], space: float, measure: float) -> list[int]:
    """How many words stand in each line, each line as full as may be."""
    numbers: list[int] = []
    room = -1.0
    for wide in widths:
        if space + wide <= room:
            numbers[-1] += 1
            room -= space + wide
        else:
            numbers.append(1)
            room = measure - wide
    return numbers


def _pieces(word: str, width: Width, measure: float) -> list[str]:
    """The word, in parts where it is wider than a line."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter) > measure:
            pieces.append("")
        pieces[-1] += letter
    return pieces
