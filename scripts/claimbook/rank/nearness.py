"""Claims -> those near to each by what they share and say, and what each likeness is worth."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.rank.facets import FacetIndex
from claimbook.rank.reasons import (
    Reason,
    SharedSources,
    SharedTopics,
    SimilarText,
    question_reasons,
)
from claimbook.rank.text import TextIndex
from claimbook.rank.variety import Candidate

TEXT_WEIGHT = 0.5
"""What the same words are worth, where 1 is to share every question, theme, company and source."""
ALIKE = 0.15
"""From this share of its own words on, another text is called similar; fewer happen by chance."""
WORDS_TOLD = 3
TOUCHED = 400
"""How many texts are touched to find those like one: the work does not grow with the base."""
POOLED = 6
"""How many of the best in each respect are candidates."""

_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Nearness:
    """What claims share and say. `claims` are sorted by id and known by their number there.

    Nobody is compared with everybody: only those that share a facet or a telling word are looked
    at, and of each facet and all words no more than a fixed number.
    """

    claims: Sequence[Claim]
    facets: FacetIndex
    texts: TextIndex

    def around(self, number: int) -> "Neighbourhood":
        """What is near to one claim."""
        near = self.texts.near(number, 2 * POOLED, touching=TOUCHED)
        alike = {other: score for other, score in near.items() if score >= ALIKE}
        return Neighbourhood(self, number, self.facets.merits(number), alike)


def nearness(claims: Sequence[Claim]) -> Nearness:
    """The indices over claims that are sorted by id."""
    texts = TextIndex({claim.id: f"{claim.title}\n{claim.statement}" for claim in claims})
    return Nearness(claims, FacetIndex(claims), texts)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is near to the claim `number`.

    `merits` says what it is worth to share each of its facets, `alike` which claims say the like,
    and how much alike they are.
    """

    _base: Nearness
    number: int
    merits: Mapping[int, float]
    alike: Mapping[int, float]

    def rival(self, other: int) -> bool:
        """Whether another claim answers a question of this one differently."""
        return self._base.facets.rivals(self.number, other)

    def candidates(self, wanted: Callable[[int], bool]) -> list[Candidate]:
        """The best wanted in each respect, in each corner and by text, with merits; by number."""
        base = self._base.facets
        telling = [facet for facet in base.of[self.number] if facet not in base.common]
        respects = {facet: tuple(base.near(facet, self.number)) for facet in telling}
        worth = self._worth(respects)
        pool: set[int] = set()
        for respect in (*chain.from_iterable(respects.values()), tuple(self.alike)):
            best = sorted(respect, key=worth.__getitem__, reverse=True)
            pool.update(islice((n for n in best if n != self.number and wanted(n)), POOLED))
        return [Candidate(number, self._merits(number)) for number in sorted(pool)]

    def reasons(self, other: int) -> tuple[Reason, ...]:
        """What the claim has in common with another, the most telling first."""
        base, own = self._base, self.number
        ids: defaultdict[RecordKind, list[str]] = defaultdict(list)
        for number in base.facets.shared(own, other):
            facet = base.facets.facets[number]
            # A source that most claims share would be named on every page.
            if facet.kind is not RecordKind.SOURCE or number not in base.facets.common:
                ids[facet.kind].append(facet.id)
        companies, themes = tuple(ids[RecordKind.COMPANY]), tuple(ids[RecordKind.THEME])
        reasons: list[Reason] = []
        if questions := ids[RecordKind.QUESTION]:
            reasons += question_reasons(questions, base.claims[own], base.claims[other])
        if companies or themes:
            reasons.append(SharedTopics(companies, themes))
        if sources := ids[RecordKind.SOURCE]:
            reasons.append(SharedSources(tuple(sources)))
        if other in self.alike:
            words = base.texts.shared_words(base.texts.texts[own], other, WORDS_TOLD)
            reasons.append(SimilarText(words))
        return tuple(reasons)

    def _worth(self, respects: Mapping[int, Sequence[Sequence[int]]]) -> dict[int, float]:
        """What each claim near by is worth: the sum of its merits while none is chosen."""
        worth: defaultdict[int, float] = defaultdict(float)
        for facet, others in respects.items():
            merit = self.merits[facet]
            for other in chain.from_iterable(others):
                worth[other] += merit
        for other, score in self.alike.items():
            worth[other] += TEXT_WEIGHT * score
        return worth

    def _merits(self, other: int) -> tuple[tuple[Hashable, float], ...]:
        """The merits of another claim, each with the corner it comes from."""
        corners = self._base.facets.of[other]
        merits = [(corners[facet], m) for facet, m in self.merits.items() if facet in corners]
        if other in self.alike:
            merits.append((_TEXT, TEXT_WEIGHT * self.alike[other]))
        return tuple(merits)
