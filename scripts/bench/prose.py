"""A random generator -> words, sentences and titles with the statistics of real text.

Words are made of syllables; how often each is used falls with its rank as in any language (Zipf),
and each theme has words of its own, so that claims of one theme are more alike than others.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, product

_STARTS = ("", *"bcdfghlmnprstv", "br", "ch", "pr", "st")
_MIDDLES = (*"aeiouaeio", "ea", "ou")
_ENDS = ("", "", "", "", *"lmnrst", "nd")
_LITTLE = (
    *("the", "of", "to", "and", "in", "a", "that", "is", "for", "on", "it", "as", "with", "by"),
    *("at", "from", "this", "more", "than", "are", "be", "which", "not", "have", "their", "has"),
    *("an", "its", "but", "or", "they", "when", "less", "most", "will", "been", "can", "would"),
)
_LITTLE_SHARE = 0.42
_OWN_SHARE = 0.3
_VOCABULARY = 12_000
_OWN_WORDS = 60
_COMMA_AFTER = 9


@dataclass(frozen=True)
class Prose:
    """Draws text from one generator: the same generator gives the same text."""

    dice: random.Random
    words: Sequence[str]
    weights: Sequence[float]

    def own_words(self) -> tuple[str, ...]:
        """Words that a theme uses more than others."""
        return tuple(self.dice.sample(self.words, _OWN_WORDS))

    def name(self, words: int = 2) -> str:
        """A name: words that begin with a capital."""
        return " ".join(word.capitalize() for word in self.dice.sample(self.words, words))

    def title(self, own: Sequence[str]) -> str:
        """A title of seven to ten words, about half of them little ones."""
        return _capital(" ".join(self._some(self.dice.randint(7, 10), own)))[:88].rstrip()

    def sentence(self, own: Sequence[str]) -> str:
        """A sentence of 12 to 22 words."""
        words = self._some(self.dice.randint(12, 22), own)
        words[_COMMA_AFTER] += ","
        return _capital(" ".join(words)) + "."

    def paragraph(self, own: Sequence[str], sentences: int) -> str:
        """So many sentences."""
        return " ".join(self.sentence(own) for _ in range(sentences))

    def _some(self, number: int, own: Sequence[str]) -> list[str]:
        return [self._word(own) for _ in range(number)]

    def _word(self, own: Sequence[str]) -> str:
        where = self.dice.random()
        if where < _LITTLE_SHARE:
            return self.dice.choice(_LITTLE)
        if where < _LITTLE_SHARE + _OWN_SHARE:
            return self.dice.choice(own)
        return self.dice.choices(self.words, cum_weights=self.weights)[0]


def prose(dice: random.Random) -> Prose:
    """A vocabulary of twelve thousand words, drawn by the generator."""
    syllables = ["".join(parts) for parts in product(_STARTS, _MIDDLES, _ENDS)]
    made = ("".join(dice.choices(syllables, k=1 + min(dice.randrange(4), 2))) for _ in iter(int, 1))
    words = tuple(dict.fromkeys(islice(made, _VOCABULARY)))
    return Prose(dice, words, tuple(accumulate(1 / (rank + 2.7) for rank in range(len(words)))))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
