"""Text -> its telling words, each with its stem: by what texts are compared."""

import re
import unicodedata
from functools import cache

from snowballstemmer.english_stemmer import (  # type: ignore[import-untyped]  # it has no types
    EnglishStemmer,
)

_FUNCTION_WORDS = """
    a about above after again against all also although am among an and any are aren't as at be
    because been before being below between both but by can can't cannot could couldn't did didn't
    do does doesn't doing don't down during each either else ever every few for from further had
    hadn't has hasn't have haven't having he hence her here hers herself him himself his how however
    i if in into is isn't it its itself just let like may me might more most much must my myself
    neither no nor not of off often on once only onto or other others ought our ours ourselves out
    over own per quite rather same shall she should shouldn't since so some such than that the their
    theirs them themselves then there these they this those though through thus to too toward
    towards under until up upon us very was wasn't we were weren't what when where whether which
    while who whom whose why will with within without won't would wouldn't yet you your yours
    yourself yourselves
"""
STOP_WORDS = frozenset(_FUNCTION_WORDS.split())

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LINK_TARGET = re.compile(r"\]\([^()\s]*\)")


@cache
def stem(word: str) -> str:
    """The stem of a lower-case English word: `layoff` for layoffs, `monitor` for monitoring."""
    # The class itself, not the library's factory: that one prefers a compiled stemmer of another
    # version where one is installed. A new one each time: it keeps the word within itself.
    found: str = EnglishStemmer().stemWord(word)
    return found


def telling_words(text: str) -> list[str]:
    """The words of inline Markdown as `all_words` has them, without stop words."""
    return [word for word in all_words(text) if word not in STOP_WORDS]


def all_words(text: str) -> list[str]:
    """The words of inline Markdown in reading order, lower-case.

    Where a link leads is not among them, nor is the 's of a possessive.
    """
    plain = _LINK_TARGET.sub("]", text) if "](" in text else text
    if not plain.isascii():  # most are, and need none of it
        plain = unicodedata.normalize("NFKC", plain).replace("\u2019", "'")
    words: list[str] = _WORD.findall(plain.casefold())
    if "'" in plain:
        return [word.removesuffix("'s") for word in words]
    return words
