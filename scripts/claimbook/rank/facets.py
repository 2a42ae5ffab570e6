"""Claims -> what they share: questions, themes, companies and sources, each weighted by rarity."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.rank.reasons import Accord, Sides, accord_of, answers_to, companies_about, sides_of

KIND_WEIGHT = {
    RecordKind.QUESTION: 1.5,
    RecordKind.THEME: 1.0,
    RecordKind.COMPANY: 1.0,
    RecordKind.SOURCE: 0.5,
}
WINDOW = 40
"""How many claims on one facet are looked at from a claim: those added nearest to it."""
LEAST = 6
"""How many are looked at in each corner, however many corners a facet has."""
COMMON = 5
"""What more than half of all claims share, and more than so many, alone relates no two of them."""


class Facet(NamedTuple):
    """A record that claims name."""

    kind: RecordKind
    id: str


class FacetIndex:
    """Who shares what. Claims and facets are known by number: their place in `claims`, in `facets`.

    `facets` are those that at least two claims share, the rarest first, then by kind and id.
    `weights` has what it is worth to share each: its kind's weight by how rare it is (the logarithm
    of one in how many claims has it). `common` are those that most claims share: they relate no two
    claims that have nothing else in common; questions are never too common. `of` has the facets of
    each claim, in order, with the corner that each puts it in: claims in one corner of a facet are
    of a kind, as those that answer a question alike; `sides` says how. `totals` is what all of a
    claim's are worth.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._age = [(claim.added, claim.id) for claim in claims]
        self.sides = tuple(_sides(claim) for claim in claims)
        corners = [dict(_corners(c, s)) for c, s in zip(claims, self.sides, strict=True)]
        groups = self._grouped(corners)
        sizes = {facet: sum(map(len, found.values())) for facet, found in groups.items()}
        shared = (facet for facet, size in sizes.items() if size > 1)
        self.facets = tuple(sorted(shared, key=lambda facet: (sizes[facet], facet)))
        self._groups = tuple(tuple(groups[facet].values()) for facet in self.facets)
        self.weights = tuple(_weight(facet, sizes[facet], len(claims)) for facet in self.facets)
        self.common = frozenset(
            number
            for number, facet in enumerate(self.facets)
            if facet.kind is not RecordKind.QUESTION and sizes[facet] > max(len(claims) / 2, COMMON)
        )
        place = {facet: number for number, facet in enumerate(self.facets)}
        numbered = (sorted(place[facet] for facet in own.keys() & place) for own in corners)
        self.of = tuple(
            {number: own[self.facets[number]] for number in numbers}
            for own, numbers in zip(corners, numbered, strict=True)
        )
        self._answered: defaultdict[str, set[Sides]] = defaultdict(set)
        for sides in self.sides:
            for question, own in sides.items():
                self._answered[question].add(own)
        self.totals = tuple(math.fsum(self.weights[facet] for facet in own) for own in self.of)

    def overlap(self, one: int, other: int) -> dict[int, float]:
        """What part of all that either of two claims has each facet is that both have, in order."""
        their = self.of[other]
        shared = [facet for facet in self.of[one] if facet in their]
        either = self.totals[one] + self.totals[other]
        either -= sum([self.weights[facet] for facet in shared])
        return {facet: self.weights[facet] / either for facet in shared}

    def near(self, facet: int, number: int) -> Iterator[Sequence[int]]:
        """The claims on a facet, those of each corner for themselves.

        There are about WINDOW at most, those added nearest to the claim `number`.
        """
        groups = self._groups[facet]
        most = max(WINDOW // len(groups), LEAST)
        for members in groups:
            if len(members) <= most:
                yield members
            else:
                place = bisect_left(members, self._age[number], key=self._age.__getitem__)
                start = min(max(place - most // 2, 0), len(members) - most)
                yield members[start : start + most]

    def rivals(self, number: int) -> frozenset[Hashable]:
        """The corners of those that answer a question of one claim differently."""
        return frozenset(
            (question, other)
            for question, own in self.sides[number].items()
            for other in self._answered.get(question, ())
            if accord_of(own, other) is Accord.DIFFER
        )

    def _grouped(
        self, corners: Sequence[Mapping[Facet, Hashable]]
    ) -> dict[Facet, dict[Hashable, list[int]]]:
        """The claims on each facet by corner, in the order in which they were added."""
        groups: defaultdict[Facet, dict[Hashable, list[int]]] = defaultdict(dict)
        for number in sorted(range(len(corners)), key=self._age.__getitem__):
            for facet, corner in corners[number].items():
                groups[facet].setdefault(corner, []).append(number)
        return groups

    def shared(self, one: int, other: int) -> list[int]:
        """The facets that two claims share, the rarest first."""
        return sorted(self.of[one].keys() & self.of[other].keys())


def _weight(facet: Facet, members: int, claims: int) -> float:
    return KIND_WEIGHT[facet.kind] * math.log((claims + 1) / members)


def _sides(claim: Claim) -> dict[str, Sides]:
    """What a claim answers, by question."""
    questions = sorted({answer.question for answer in claim.answers})
    return {question: sides_of(answers_to(question, claim)) for question in questions}


def _corners(claim: Claim, sides: Mapping[str, Sides]) -> Iterator[tuple[Facet, Hashable]]:
    """The facets of a claim, each with its corner."""
    for question, side in sides.items():
        yield Facet(RecordKind.QUESTION, question), (question, side)
    for kind, ids in (
        (RecordKind.THEME, set(claim.themes)),
        (RecordKind.COMPANY, companies_about(claim)),
        (RecordKind.SOURCE, {said.source for said in claim.attestations}),
    ):
        for id in ids:
            yield Facet(kind, id), (kind, id)
