"""Claims found to be related, by id -> the same with all reasons, told when they are asked for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.link.library import Library, Link
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.rank.facets import FacetIndex
from claimbook.rank.reasons import (
    DirectRelation,
    Reason,
    SharedSources,
    SharedTopics,
    SimilarText,
    question_reasons,
    relation_reason,
)


@dataclass(frozen=True, slots=True)
class Related:
    """A claim related to another, with at least one reason, the strongest kind first."""

    claim: Claim
    reasons: tuple[Reason, ...]

    @property
    def linked(self) -> bool:
        """Whether a relation says so, not only what both share."""
        return isinstance(self.reasons[0], DirectRelation)


Named = tuple[str, Sequence[str] | None]
"""A related claim by id, with the words that both say; None where their texts are not alike."""
_Told = tuple[tuple[str, ...], tuple[Reason, ...]]
"""Questions, and reasons that are the same for any two claims that share the same facets."""


class RelatedLists(Mapping[str, tuple[Related, ...]]):
    """For each of some claims, by id, those related to it: `named` has whom, and in which words.

    Reasons are told each time that a list is looked up: a build looks up most of them once, in the
    process that makes the page, so that all processes share in the telling.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        facets: FacetIndex,
        named: Mapping[str, Sequence[Named]],
        links: Library | None = None,
    ) -> None:
        self.named = named
        self._claims, self._facets, self._links = claims, facets, links
        self._numbers = {claim.id: number for number, claim in enumerate(claims)}
        self._told: dict[tuple[int, ...], _Told] = {}

    def __getitem__(self, id: str) -> tuple[Related, ...]:
        """The claims of a list, with all reasons."""
        named = self.named[id]
        links = links_by_end(self._links, id) if self._links else {}
        return tuple([self._related(id, other, links) for other in named])

    def told_from(self, id: str) -> object:
        """All that a list is told from, which is sooner had: the same lists come of the same."""
        index, number = self._facets, self._numbers.get(id)
        if number is None or id not in self.named:
            return None
        own = [(index.facets[facet], facet in index.common) for facet in index.of[number]]
        others = [(self._claims[self._numbers[other]], words) for other, words in self.named[id]]
        return self._claims[number], own, others, self._links and self._links.links_of(id)

    def __iter__(self) -> Iterator[str]:
        return iter(self.named)

    def __len__(self) -> int:
        return len(self.named)

    def _related(self, id: str, named: Named, links: Mapping[str, Sequence[Link]]) -> Related:
        other, words = named
        number = self._numbers[other]
        relations = [relation_reason(link, id) for link in links.get(other, ())]
        alike = () if words is None else (SimilarText(tuple(words)),)
        shared = self._shared(self._numbers[id], number)
        return Related(self._claims[number], (*relations, *shared, *alike))

    def _shared(self, own: int, other: int) -> tuple[Reason, ...]:
        """What a claim shares with another beside words, the most telling first."""
        facets = self._facets.shared(own, other)
        if facets not in self._told:  # most pairs share what others do
            self._told[facets] = self._telling(facets)
        questions, topics = self._told[facets]
        if questions:
            return (*question_reasons(questions, self._claims[own], self._claims[other]), *topics)
        return topics

    def _telling(self, shared: tuple[int, ...]) -> _Told:
        ids: defaultdict[RecordKind, list[str]] = defaultdict(list)
        for number in shared:
            facet = self._facets.facets[number]
            # A source that most claims share would be named on every page.
            if facet.kind is not RecordKind.SOURCE or number not in self._facets.common:
                ids[facet.kind].append(facet.id)
        companies, themes = tuple(ids[RecordKind.COMPANY]), tuple(ids[RecordKind.THEME])
        topics: list[Reason] = []
        if companies or themes:
            topics.append(SharedTopics(companies, themes))
        if sources := ids[RecordKind.SOURCE]:
            topics.append(SharedSources(tuple(sources)))
        return tuple(ids[RecordKind.QUESTION]), tuple(topics)


def links_by_end(library: Library, id: str) -> dict[str, list[Link]]:
    """The links of a claim by the claim at their other end, the strongest first, then by id."""
    links: dict[str, list[Link]] = {}
    for link in sorted(
        library.links_of(id),
        key=lambda link: (link.row.rank, link.other(id).id, link.claim.id, link.index),
    ):
        links.setdefault(link.other(id).id, []).append(link)
    return links
