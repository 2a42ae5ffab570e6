"""Text as it is compared: two texts that readers would take for the same become equal."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_APART = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
"""What stands between ASCII words."""


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """The words alone, one space apart: without case, accents, punctuation and markup."""
    if text.isascii():  # most are, and the long way takes ten times as long
        return " ".join(text.lower().translate(_APART).split())
    spelled = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(letter for letter in spelled if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(bare))


def squeezed(text: str) -> str:
    """The same without spaces, for names: `Open AI` is OpenAI."""
    return folded(text).replace(" ", "")
