"""A title or name -> the id that it suggests: small ASCII letters, digits and hyphens."""

import re
import unicodedata
from collections.abc import Collection
from itertools import count

from claimbook.model.text import ID_MAX, id_fault

_LONGEST_READ = 400
# Letters that no decomposition takes apart.
_SPELT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l"}
)
_APOSTROPHES = re.compile(r"(?<=\w)['\N{RIGHT SINGLE QUOTATION MARK}](?=\w)")


def slug(text: str, *, longest: int = ID_MAX) -> str:
    """The text as an id, cut after a whole word where it is too long; it may be no id.

    `Künstliche Intelligenz: it's here` -> `kunstliche-intelligenz-its-here`. Empty where the text
    has no letter that ASCII knows.
    """
    folded = _APOSTROPHES.sub("", text[:_LONGEST_READ]).casefold().translate(_SPELT)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) <= longest:
        return words
    cut = words[: longest + 1].rpartition("-")[0] or words[:longest]
    return cut.strip("-")


def free_id(text: str, taken: Collection[str], *, otherwise: str = "record") -> str:
    """An id for a text that no other record has: `a-title`, or `a-title-2` where that is taken.

    `otherwise` stands in for a text that gives no id.
    """
    first = slug(text)
    if id_fault(first):
        first = slug(f"{first}-{otherwise}" if first else otherwise)
    if first not in taken:
        return first
    for number in count(2):
        ending = f"-{number}"
        other = f"{slug(text, longest=ID_MAX - len(ending)) or otherwise}{ending}"
        if other not in taken and not id_fault(other):
            return other
    raise AssertionError("numbers do not end")
