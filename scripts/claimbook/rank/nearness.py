"""Claims -> those near to each by what they share and say, and what each likeness is worth."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, filterfalse, islice

from claimbook.model.claim import Claim
from claimbook.rank.facets import FacetIndex
from claimbook.rank.meaning import Meanings
from claimbook.rank.text import TextIndex
from claimbook.rank.variety import Candidate

TEXT_WEIGHT = 5.0
"""What the same text is worth, where 1 is to have every question, theme and so on in common."""
WORDS_BESIDE_MEANING = 0.7
"""What the same words are worth beside the same meaning."""
ALIKE = 0.15
"""From this likeness on another text is called similar in words; less happens by chance."""
ALIKE_IN_MEANING = 0.25
"""From this likeness on another text is called similar, where meanings are known."""
NEAR_IN_WORDS = 12
WORDS_TOLD = 3
TOUCHED = 400
"""How many texts are touched to find those like one: the work does not grow with the base."""
POOLED = 4
"""How many of the best in each respect are candidates."""

_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Nearness:
    """What claims share and say. `claims` are sorted by id and known by their number there.

    Nobody is compared with everybody: only those that share a facet or a telling word, or are near
    in meaning, are looked at, and of each facet and all words no more than a fixed number.
    """

    claims: Sequence[Claim]
    facets: FacetIndex
    texts: TextIndex
    numbers: Mapping[str, int]
    meanings: Meanings | None = None

    def around(self, number: int) -> "Neighbourhood":
        """What is near to one claim."""
        return Neighbourhood(self, number, self._alike(number))

    def _alike(self, number: int) -> dict[int, float]:
        """The claims that say the like, and how much alike they are: 1 is the same."""
        pool = self.texts.near(number, NEAR_IN_WORDS, touching=TOUCHED)
        if self.meanings is None:
            words = self.texts.scores(self.texts.texts[number], pool)
            return {other: score for other, score in words.items() if score >= ALIKE}
        id = self.claims[number].id
        pool = sorted({*pool, *(self.numbers[other] for other in self.meanings.near(id))})
        words = self.texts.scores(self.texts.texts[number], pool)
        meanings = self.meanings.likenesses(id, [self.claims[other].id for other in pool])
        found = zip(pool, map(likeness, meanings, words.values()), strict=True)
        return {other: score for other, score in found if score >= ALIKE_IN_MEANING}


def likeness(meaning: float, words: float) -> float:
    """How alike two texts are that are so near in meaning and in words: 1 is the same."""
    return (meaning + WORDS_BESIDE_MEANING * words) / (1 + WORDS_BESIDE_MEANING)


def nearness(claims: Sequence[Claim], meanings: Meanings | None = None) -> Nearness:
    """The indices over claims that are sorted by id; `meanings` knows the text of each."""
    texts = TextIndex({claim.id: text_of(claim) for claim in claims})
    numbers = {claim.id: number for number, claim in enumerate(claims)}
    return Nearness(claims, FacetIndex(claims), texts, numbers, meanings)


def text_of(claim: Claim) -> str:
    """What a claim says: what is compared."""
    return f"{claim.title}\n{claim.statement}"


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is near to the claim `number`: `alike` has those that say the like, and how much."""

    _base: Nearness
    number: int
    alike: Mapping[int, float]

    def candidates(self, left_out: Set[int], *, rivals: bool) -> list[Candidate]:
        """The best others in each respect, in each corner and by text, with merits; by number.

        Without `rivals`, those that answer a question differently are left out.
        """
        base = self._base.facets
        unwanted = frozenset[int]() if rivals else base.rivals(self.number)
        telling = [facet for facet in base.of[self.number] if facet not in base.common]
        respects = {facet: tuple(base.near(facet, self.number)) for facet in telling}
        worth = self._worth(respects)
        pool: set[int] = set()
        without = left_out | {self.number}
        for respect in (*chain.from_iterable(respects.values()), tuple(self.alike)):
            best = sorted(respect, key=worth.__getitem__, reverse=True)
            others: Iterable[int] = filterfalse(without.__contains__, best)
            if unwanted:
                others = (n for n in others if unwanted.isdisjoint(base.of[n].values()))
            pool.update(islice(others, POOLED))
        return [Candidate(number, self._merits(number)) for number in sorted(pool)]

    def words(self, other: int) -> tuple[str, ...] | None:
        """The words that both say, the most telling first; None where they do not say the like."""
        if other not in self.alike:
            return None
        texts = self._base.texts
        return texts.shared_words(texts.texts[self.number], other, WORDS_TOLD)

    def _worth(self, respects: Mapping[int, Sequence[Sequence[int]]]) -> dict[int, float]:
        """What each claim near by is worth while none is chosen, by what was looked at."""
        facets = self._base.facets
        shared: defaultdict[int, float] = defaultdict(float)
        for facet, others in respects.items():
            weight = facets.weights[facet]
            for other in chain.from_iterable(others):
                shared[other] += weight
        own, totals = facets.totals[self.number], facets.totals
        worth = {other: both / (own + totals[other] - both) for other, both in shared.items()}
        for other, score in self.alike.items():
            worth[other] = worth.get(other, 0.0) + TEXT_WEIGHT * score
        return worth

    def _merits(self, other: int) -> tuple[tuple[Hashable, float], ...]:
        """The merits of another claim, each with the corner it comes from.

        That of its text is in a corner of its own: it is like this claim, not like the others.
        """
        merits = self._base.facets.merits(self.number, other)
        if other in self.alike:
            merits.append(((_TEXT, other), TEXT_WEIGHT * self.alike[other]))
        return tuple(merits)
