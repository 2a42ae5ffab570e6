"""A text and those near to it -> how nearly each says the same: by meaning, words and letters.

What all that are near have in common, such as the name of their topic, tells none of them apart. So
words and letters count by how few of those near hold them, not by how rare they are in the base.
"""

import math
from collections import Counter
from collections.abc import Mapping

from claimbook.rank.text import SCORE_DIGITS
from claimbook.rank.words import all_words

LETTERS = 4
"""So long are the runs of letters that are compared: longer than an ending, shorter than a word."""
READ = 20
"""So many of the likeliest are read letter by letter."""
WORDS_WORTH, LETTERS_WORTH = 0.3, 0.7
"""What the same words and the same letters are worth beside the same meaning."""


def sameness(
    text: str,
    texts: Mapping[str, str],
    words: Mapping[str, float],
    meanings: Mapping[str, float] | None,
) -> dict[str, float]:
    """How nearly the likeliest of the `texts` say what a text says, by id: 1 is the same.

    `words` and `meanings` tell how near each is in words and in meaning, where that is known.
    """
    told = meanings or dict.fromkeys(texts, 0.0)
    likely = {id: told[id] + words.get(id, 0.0) for id in texts}
    best = sorted(likely, key=lambda id: (-likely[id], id))[:READ]
    letters = _letters(text, {id: texts[id] for id in best})
    if meanings is None:
        found = {id: (words.get(id, 0.0) + letters[id]) / 2 for id in best}
    else:
        found = {id: _together(told[id], words.get(id, 0.0), letters[id]) for id in best}
    return {id: round(score, SCORE_DIGITS) for id, score in found.items() if score > 0}


def _together(meaning: float, words: float, letters: float) -> float:
    worth = meaning + WORDS_WORTH * words + LETTERS_WORTH * letters
    return worth / (1 + WORDS_WORTH + LETTERS_WORTH)


def _letters(text: str, others: Mapping[str, str]) -> dict[str, float]:
    """What share of a text's runs of letters each of the others holds, by id."""
    own, held = _runs(text), {id: _runs(other) for id, other in others.items()}
    times = Counter(run for runs in held.values() for run in runs)
    rare = {run: math.log1p((len(held) - times[run] + 0.5) / (times[run] + 0.5)) for run in own}
    whole = math.fsum(rare.values()) or 1.0
    return {id: math.fsum(rare[run] for run in runs & own) / whole for id, runs in held.items()}


def _runs(text: str) -> frozenset[str]:
    """The runs of letters in it, a space between any two words, the small words among them."""
    row = f" {' '.join(all_words(text))} "
    return frozenset(row[start : start + LETTERS] for start in range(len(row) - LETTERS + 1))
