"""Texts -> an index that finds those nearest to any text: BM25 over word stems."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from claimbook.rank.words import stem, telling_words

# How soon a repeated word adds nothing, and how much a long text is held back. Any value from 0.6
# to 1.2 and from 0.4 to 0.75 ranks public retrieval tasks as well within a hundredth.
SATURATION = 1.0
LENGTH_WEIGHT = 0.6

SCORE_DIGITS = 9
"""Scores are rounded: the last bits of a logarithm differ from machine to machine."""


@dataclass(frozen=True)
class Near:
    """A document near a text. `score` is its share of the score of the text's own double: about 1
    is as good as the same words, 0 none shared. `words` are those shared, the rarest first."""

    id: str
    score: float
    words: tuple[str, ...]


class TextIndex:
    """The documents by id, found by the words that they share with a text.

    The score is BM25: each shared stem counts by how rare it is, a repeated one a little more, one
    in a long document a little less. A stem that the text repeats counts once. Documents are known
    by their number: their place in `ids`, which are sorted.
    """

    def __init__(self, documents: Mapping[str, str]) -> None:
        self.ids = tuple(sorted(documents))
        texts = [_Text(telling_words(documents[id])) for id in self.ids]
        lengths = [text.length for text in texts]
        self._mean_length = sum(lengths) / len(lengths) if any(lengths) else 1.0
        postings: defaultdict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
        for number, text in enumerate(texts):
            for term, share in self._shares(text):
                postings[term][0].append(number)
                postings[term][1].append(share)
        self._postings = dict(postings)
        self._weights = {term: self._weight(len(found)) for term, (found, _) in postings.items()}
        self._unknown = self._weight(0)
        self.forms = tuple(text.forms for text in texts)
        self.own_scores = tuple(self._own_score(text) for text in texts)

    def nearest(self, text: str, most: int, *, without: Collection[str] = ()) -> tuple[Near, ...]:
        """At most so many documents that share a word with `text`, the nearest first, then by id.

        Documents named in `without` are left out.
        """
        read = _Text(telling_words(text))
        own = self._own_score(read)
        scores = {
            number: round(score / own, SCORE_DIGITS)
            for number, score in self.scores(read.forms).items()
            if self.ids[number] not in without
        }
        best = sorted(scores, key=lambda number: (-scores[number], number))[:most]
        return tuple(
            Near(self.ids[number], scores[number], self.shared_words(read.forms, number))
            for number in best
        )

    def scores(self, terms: Iterable[str], *, budget: int | None = None) -> dict[int, float]:
        """The score of every document, by number, that holds one of the stems.

        With a budget the rarest stems are looked up first, as long as no more documents than that
        are touched: what all of them share is left out.
        """
        found: defaultdict[int, float] = defaultdict(float)
        known = sorted((len(self._postings[t][0]), t) for t in terms if t in self._postings)
        for frequency, term in known:
            if budget is not None and (budget := budget - frequency) < 0:
                break
            weight = self._weights[term]
            for number, share in zip(*self._postings[term], strict=True):
                found[number] += weight * share
        return found

    def shared_words(self, forms: Mapping[str, str], number: int) -> tuple[str, ...]:
        """The words that a text, given by its forms, shares with a document, the rarest first.

        Where the two write a word differently it is the shorter form: the same seen from both.
        """
        other = self.forms[number]
        shared = sorted((-self._weights[term], term) for term in forms.keys() & other.keys())
        return tuple(min(forms[t], other[t], key=lambda w: (len(w), w)) for _, t in shared)

    def _weight(self, frequency: int) -> float:
        """How much a stem tells: the more, the fewer documents hold it."""
        return math.log(1 + (len(self.ids) - frequency + 0.5) / (frequency + 0.5))

    def _shares(self, text: "_Text") -> Iterator[tuple[str, float]]:
        """What each stem of a text adds, in units of its weight."""
        relative = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * text.length / self._mean_length
        for term, times in text.counts.items():
            yield term, times * (SATURATION + 1) / (times + SATURATION * relative)

    def _own_score(self, text: "_Text") -> float:
        """The score that a document with this very text would have; 1 for a text without words."""
        shares = self._shares(text)
        return sum(self._weights.get(term, self._unknown) * share for term, share in shares) or 1


class _Text:
    """The stems of a text: how often each stands in it, and the shortest word that it stands for.

    Both are in the order of words by length and letters, whatever their order in the text.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.counts: dict[str, int] = {}
        self.forms: dict[str, str] = {}
        for word, times in sorted(Counter(words).items(), key=lambda pair: (len(pair[0]), pair)):
            term = stem(word)
            self.counts[term] = self.counts.get(term, 0) + times
            self.forms.setdefault(term, word)
        self.length = sum(self.counts.values())
