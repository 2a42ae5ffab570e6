"""A word that is not known -> the known word that was most likely meant."""

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from claimbook.model.text import ID_MAX

NEAR_ENOUGH = 0.6
LONGEST_WORD = 100


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word` by the slips of a keyboard; None where none is near."""
    wanted = _plain(word[:LONGEST_WORD])
    names = sorted(known)
    plain = [_plain(name) for name in names]
    found = extractOne(wanted, plain, scorer=OSA.normalized_similarity, score_cutoff=NEAR_ENOUGH)
    return names[found[2]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that asks for the nearest known word; empty where none is near."""
    name = nearest(word, known)
    return f"Did you mean '{name}'?" if name else ""


def _plain(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def as_id(text: str) -> str:
    """The id that a name most likely stands for: `Künstliche Intelligenz` -> a plain id."""
    ascii_text = unicodedata.normalize("NFKD", text[:200]).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")[:ID_MAX].strip("-")


def listed(words: Iterable[str], *, last: str = "or") -> str:
    """`a`, `a or b`, `a, b or c`."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end
