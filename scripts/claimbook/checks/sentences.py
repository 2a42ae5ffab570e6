"""A paragraph -> how many sentences it has."""

import re

# Words before a full stop that end no sentence; some only before a number.
_ABBREVIATIONS = frozenset(
    word
    for words in (
        "al approx ca cf co corp dept dr ed eds eg esp est etc ff gen gov hon ie inc jr lt ltd mr",
        "mrs ms mt prof resp rev sen sr st viz vs jan feb mar apr jun jul aug sep sept oct nov dec",
    )
    for word in words.split()
)
_BEFORE_NUMBERS = frozenset(("art", "ch", "fig", "no", "nos", "nr", "op", "p", "pp", "sec", "vol"))
_DOTTED = re.compile(r"(?:[^\W\d]{1,2}\.)+[^\W\d]{1,2}")
_OPENING = "\"'\u201c\u2018\u00ab([*_"
_CLOSING = "\"'\u201d\u2019\u00bb)\\]*_"
_STOPS = ".!?\u2026\u3002\uff01\uff1f"
_END = re.compile(
    rf"[.!?\u2026]++[{_CLOSING}]*+\s++[{_OPENING}]*+(?=[^\W_a-z])"
    "|[\u3002\uff01\uff1f]++(?=.)"  # what ends a Chinese or Japanese sentence, without a space
)


def sentences(text: str) -> int:
    """How many sentences a paragraph has: after initials and abbreviations none ends."""
    return 1 + sum(_ends_sentence(text, found) for found in _END.finditer(text))


def most_sentences(text: str) -> int:
    """No less than how many it has, and told at once: by the characters that can end one."""
    return 1 + sum(map(text[:-1].count, _STOPS))


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    before = text[: end.start()].rsplit(maxsplit=1)
    word = before[-1].lstrip(_OPENING) if before else ""
    if text[end.start()] != "." or not word:
        return True
    if text[end.end()].isdigit() and word.lower() in _BEFORE_NUMBERS:
        return False
    initial = len(word) == 1 and word.isupper()
    return not (initial or word.lower() in _ABBREVIATIONS or _DOTTED.fullmatch(word))
