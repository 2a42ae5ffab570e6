"""Claims -> what they share: questions, themes, companies and sources, each weighted by rarity."""

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import count
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


_Corners = dict[Sides, list[int]]
"""The claims on a facet by corner: of a question by how they answer it, of others all in one."""
_ALL: Sides = frozenset()


class FacetIndex:
    """Who shares what. Claims and facets are known by number: their place in `claims`, in `facets`.

    `facets` are those that at least two claims share, the rarest first, then by kind and id.
    `weights` has what it is worth to share each: its kind's weight by how rare it is (the logarithm
    of one in how many claims has it). `common` are those that most claims share: they relate no two
    claims that have nothing else in common; questions are never too common. `of` has the facets of
    each claim, in order, with the number of the corner that each puts it in: claims in one corner
    of a facet are of a kind, as those that answer a question alike; `sides` says how. `totals` is
    what all of a claim's are worth.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.sides = tuple(_sides(claim) for claim in claims)
        by_age = sorted(range(len(claims)), key=lambda n: (claims[n].added, claims[n].id))
        self._age = [0] * len(claims)
        for age, number in enumerate(by_age):
            self._age[number] = age
        groups = _grouped(claims, self.sides, by_age)
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
        self.of: tuple[dict[int, int], ...] = tuple({} for _ in claims)
        self._answered: dict[str, dict[Sides, int]] = {}
        corners = count()
        for number, facet in enumerate(self.facets):
            numbered = dict(zip(groups[facet], corners, strict=False))
            if facet.kind is RecordKind.QUESTION:
                self._answered[facet.id] = numbered
            for side, members in groups[facet].items():
                for member in members:
                    self.of[member][number] = numbered[side]
        self.totals = array("d", (math.fsum(map(self.weights.__getitem__, own)) for own in self.of))

    def merits(self, one: int, other: int) -> list[tuple[Hashable, float]]:
        """What part of all that either of two claims has each facet is that both have, in order.

        Each is named by the corner that the other claim is in.
        """
        weights, their = self.weights, self.of[other]
        shared = [(their[facet], weights[facet]) for facet in self.of[one] if facet in their]
        either = self.totals[one] + self.totals[other] - sum([weight for _, weight in shared])
        return [(corner, weight / either) for corner, weight in shared]

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

    def rivals(self, number: int) -> frozenset[int]:
        """The corners of those that answer a question of one claim differently."""
        return frozenset(
            corner
            for question, own in self.sides[number].items()
            for other, corner in self._answered.get(question, {}).items()
            if accord_of(own, other) is Accord.DIFFER
        )

    def shared(self, one: int, other: int) -> tuple[int, ...]:
        """The facets that two claims share, the rarest first."""
        their = self.of[other]
        return tuple([facet for facet in self.of[one] if facet in their])


def _grouped(
    claims: Sequence[Claim], sides: Sequence[Mapping[str, Sides]], by_age: Iterable[int]
) -> dict[Facet, _Corners]:
    """The claims on each facet by corner, in the order in which they were added."""
    # By id within a kind: to look up a facet itself takes long, and there are many.
    groups: dict[RecordKind, defaultdict[str, _Corners]] = {
        kind: defaultdict(dict) for kind in KIND_WEIGHT
    }
    answered = groups[RecordKind.QUESTION]
    for number in by_age:
        for question, side in sides[number].items():
            answered[question].setdefault(side, []).append(number)
        for kind, ids in _named(claims[number]):
            for id in ids:
                groups[kind][id].setdefault(_ALL, []).append(number)
    return {Facet(kind, id): found for kind, ids in groups.items() for id, found in ids.items()}


def _weight(facet: Facet, members: int, claims: int) -> float:
    return KIND_WEIGHT[facet.kind] * math.log((claims + 1) / members)


def _sides(claim: Claim) -> dict[str, Sides]:
    """What a claim answers, by question."""
    if not claim.answers:
        return {}
    questions = sorted({answer.question for answer in claim.answers})
    return {question: sides_of(answers_to(question, claim)) for question in questions}


def _named(claim: Claim) -> Iterator[tuple[RecordKind, Collection[str]]]:
    """The facets of a claim that have but one corner, by kind, each id once."""
    yield RecordKind.THEME, set(claim.themes)
    yield RecordKind.COMPANY, companies_about(claim)
    yield RecordKind.SOURCE, {said.source for said in claim.attestations}
