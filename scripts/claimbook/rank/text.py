"""Texts -> an index that finds those nearest to any text: BM25 over word stems."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter
from sys import intern

from claimbook.rank.words import stem, telling_words

# How soon a repeated word adds nothing, and how much a long text is held back. Any value from 0.6
# to 1.2 and from 0.4 to 0.75 ranks public retrieval tasks as well within a hundredth.
SATURATION = 1.0
LENGTH_WEIGHT = 0.6

SCORE_DIGITS = 9
"""Scores are rounded: the last bits of a logarithm differ from machine to machine."""

_KNOWN_BITS = 5


@dataclass(frozen=True, slots=True)
class Near:
    """A document near a text.

    `score` is its share of what a document with the text's very words would score: about 1 is the
    same words, 0 none shared. `words` are those shared, the rarest first.
    """

    id: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A text as a set of stems.

    `forms` has for each the shortest word that it stands for, `repeated` how often those stand in
    it that stand in it more than once, `length` how many telling words there are.
    """

    forms: Mapping[str, str]
    repeated: Mapping[str, int]
    length: int


def read_text(text: str) -> Text:
    """A text as the index sees it; the same whatever the order of its words."""
    counts: dict[str, int] = {}
    forms: dict[str, str] = {}
    words = Counter(telling_words(text))
    for word, times in words.items():
        term = stem(word)
        counts[term] = counts.get(term, 0) + times
        form = shorter(forms[term], word) if term in forms else word
        forms[term] = intern(form)  # it stands in many texts
    repeated = {term: times for term, times in counts.items() if times > 1}
    return Text(forms, repeated, words.total())


def coarse(measure: float) -> float:
    """A measure of all documents, as exactly as it counts: below 32 whole numbers are as they are.

    So an edit of one document seldom moves what the scores of all others come from; no ranking is
    the worse for it.
    """
    part, power = math.frexp(measure)
    return math.ldexp(math.floor(math.ldexp(part, _KNOWN_BITS)), power - _KNOWN_BITS)


def shorter(one: str, other: str) -> str:
    """The shorter of two words; of equally long ones the first in the order of letters."""
    if len(one) == len(other):
        return min(one, other)
    return one if len(one) < len(other) else other


class TextIndex:
    """The documents by id, found by the words that they share with a text.

    The score is BM25: each shared stem counts by how rare it is, a repeated one a little more, one
    in a long document a little less. A stem that the text repeats counts once. Documents are known
    by their number: their place in `ids`, which are sorted. `length` is that of all documents,
    `mean_length` what counts of the mean.
    """

    def __init__(self, documents: Mapping[str, str]) -> None:
        self.ids = tuple(sorted(documents))
        read = [read_text(documents[id]) for id in self.ids]
        self._total = len(read)
        self.length = sum(text.length for text in read)
        self.mean_length = coarse(self.length / (len(read) or 1)) or 1.0
        held: defaultdict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(read):
            for term in text.forms:
                held[term].append(number)
        # The rarest first: that is the order in which all below looks for stems.
        rarest_first = sorted(held.items(), key=lambda found: (coarse(len(found[1])), found[0]))
        self._numbers = dict(rarest_first)
        self._weights = {term: self._weight(len(numbers)) for term, numbers in rarest_first}
        self._unknown = self._weight(0)
        place = {term: place for place, term in enumerate(self._numbers)}
        self.texts = tuple(_in_order(text, place) for text in read)
        # What every score of a document needs: reckoned once, not for each text that is near it.
        factors = [self._factors(text) for text in self.texts]
        self._once = [once for once, _ in factors]
        self._more = [more for _, more in factors]
        self._terms = [frozenset(text.forms) for text in self.texts]

    def holders(self, term: str) -> Sequence[int]:
        """The numbers of the documents that hold a stem."""
        return self._numbers.get(term, ())

    def nearest(self, text: str, most: int, *, without: Collection[str] = ()) -> tuple[Near, ...]:
        """At most so many documents that share a word with `text`, the nearest first, then by id.

        Documents named in `without` are left out.
        """
        read = read_text(text)
        held = chain.from_iterable(self._numbers.get(term, ()) for term in read.forms)
        scores = self.scores(read, (n for n in set(held) if self.ids[n] not in without))
        best = sorted(scores, key=lambda number: (-scores[number], number))[:most]
        return tuple(Near(self.ids[n], scores[n], self.shared_words(read, n)) for n in best)

    def near(self, number: int, most: int, *, touching: int) -> list[int]:
        """The numbers of documents in words near to those of one of them, not yet in order.

        It looks for the rarest stems, as long as no more documents than `touching` hold them, and
        takes the `most` that hold most of these, and at least two; of equals those with a rarer.
        """
        own = self.texts[number]
        held: list[list[int]] = []
        for term in own.forms:
            numbers = self._numbers[term]
            if (touching := touching - len(numbers)) < 0:
                break
            held.append(numbers)
        times = Counter(chain.from_iterable(held))
        times.pop(number, None)
        # They were met in the order of their rarest stem, which a stable sort keeps among equals.
        several = [found for found in times.items() if found[1] > 1]
        several.sort(key=itemgetter(1), reverse=True)
        return [other for other, _ in several[:most]]

    def scores(self, text: Text, numbers: Iterable[int]) -> dict[int, float]:
        """The scores of documents for a text, known to the index or not, by number."""
        terms = frozenset(text.forms)
        own = self._own_score(text) or 1.0
        return {n: round(self._score(terms, n) / own, SCORE_DIGITS) for n in numbers}

    def shared_words(self, text: Text, number: int, most: int | None = None) -> tuple[str, ...]:
        """The words that a text shares with a document, at most so many, the rarest first.

        Where the two write a word differently it is the shorter form: the same seen from both.
        """
        forms, their = text.forms, self.texts[number].forms
        shared = islice(
            ((forms[term], word) for term, word in their.items() if term in forms), most
        )
        return tuple(shorter(own, other) for own, other in shared)

    def _weight(self, frequency: int) -> float:
        """How much a stem tells: the more, the fewer documents hold it."""
        holders = coarse(frequency)
        return math.log(1 + (self._total - holders + 0.5) / (holders + 0.5))

    def _factors(self, document: Text) -> tuple[float, tuple[tuple[str, float], ...]]:
        """What a stem that a document holds once counts; and what those add that it repeats."""
        relative = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * document.length / self.mean_length
        free = SATURATION * relative
        once = (SATURATION + 1) / (1 + free)
        more = (
            (term, times * (SATURATION + 1) / (times + free) - once)
            for term, times in sorted(document.repeated.items())
        )
        weights, unknown = self._weights, self._unknown
        return once, tuple((term, each * weights.get(term, unknown)) for term, each in more)

    def _score(self, terms: frozenset[str], number: int) -> float:
        """What a document scores for the stems of a text."""
        shared = terms & self._terms[number]
        # An exact sum: that of a set, in whatever order it comes.
        score = self._once[number] * math.fsum(map(self._weights.__getitem__, shared))
        for term, more in self._more[number]:
            if term in shared:
                score += more
        return score

    def _own_score(self, text: Text) -> float:
        """What a text, known to the index or not, scores for itself."""
        once, repeated = self._factors(text)
        weights, unknown = self._weights, self._unknown
        score = once * math.fsum([weights.get(term, unknown) for term in text.forms])
        for _, more in repeated:
            score += more
        return score


def _in_order(text: Text, place: Mapping[str, int]) -> Text:
    """A text with its stems in the order of their places."""
    terms = sorted(text.forms, key=place.__getitem__)
    return Text({term: text.forms[term] for term in terms}, text.repeated, text.length)
