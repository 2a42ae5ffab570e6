"""Library -> the claims related to each active claim, each with its reasons."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.link.library import Library, Link
from claimbook.model.claim import Claim
from claimbook.rank.meaning import Meanings
from claimbook.rank.nearness import Nearness, nearness
from claimbook.rank.reasons import DirectRelation, Reason, relation_reason
from claimbook.rank.variety import varied

MOST = 10
ALIKE_IN_A_ROW = 3
"""How many relations of one type come before those of another type have had their turn."""


@dataclass(frozen=True, slots=True)
class Related:
    """A claim related to another, with at least one reason, the strongest kind first."""

    claim: Claim
    reasons: tuple[Reason, ...]

    @property
    def linked(self) -> bool:
        """Whether a relation says so, not only what both share."""
        return isinstance(self.reasons[0], DirectRelation)


def related_claims(
    library: Library,
    meanings: Meanings | None = None,
    *,
    most: int = MOST,
    linked: bool = True,
    rivals: bool = True,
) -> dict[str, tuple[Related, ...]]:
    """For every active claim, by id, at most so many other active ones.

    Those that a relation links come first, by the rank of the relation. Then come the rest by what
    they share, the rarer the better, and by their texts: each next one is the best of those left,
    where what was shown before counts for less. `meanings` knows the text of every active claim;
    without it texts are compared by their words alone. Where relations would fill the list, a third
    of it is for the rest. Without `linked`, claims that a relation links are left out, and without
    `rivals` those that answer a question differently: a page that shows them elsewhere needs
    others here.
    """
    claims = tuple(claim for _, claim in sorted(library.claims.items()) if claim.active)
    finder = _Finder(library, nearness(claims, meanings))
    return {c.id: tuple(finder.related(c, most, linked=linked, rivals=rivals)) for c in claims}


@dataclass(frozen=True, slots=True)
class _Finder:
    """What finds the claims related to one of those in `near`."""

    library: Library
    near: Nearness

    def related(self, claim: Claim, most: int, *, linked: bool, rivals: bool) -> Iterator[Related]:
        """The linked ones if they are wanted, then the others."""
        around = self.near.around(self.near.numbers[claim.id])
        links = self._links(claim) if linked else {}
        left_out = {
            self.near.numbers[link.other(claim.id).id] for link in self.library.links_of(claim.id)
        }
        candidates = around.candidates(left_out, rivals=rivals)
        others = [candidate.number for candidate in varied(candidates, most)]
        chosen = _chosen(links, claim.id, most - min(len(others), most // 3))
        for id in chosen:
            other = self.near.numbers[id]
            relations = (relation_reason(link, claim.id) for link in links[id])
            yield Related(self.near.claims[other], (*relations, *around.reasons(other)))
        for other in others[: most - len(chosen)]:
            yield Related(self.near.claims[other], around.reasons(other))

    def _links(self, claim: Claim) -> dict[str, list[Link]]:
        """The links of a claim by the claim at their other end, the strongest first, then by id."""
        links: dict[str, list[Link]] = {}
        for link in sorted(
            self.library.links_of(claim.id),
            key=lambda link: (link.row.rank, link.other(claim.id).id, link.claim.id, link.index),
        ):
            links.setdefault(link.other(claim.id).id, []).append(link)
        return links


def _chosen(links: Mapping[str, Sequence[Link]], id: str, room: int) -> list[str]:
    """The claims linked to `id` for which there is room, in order; every type has its turn."""
    seen: Counter[tuple[str, bool]] = Counter()
    turns = {}
    for other, (first, *_) in links.items():
        kind = (str(first.relation.type), first.claim.id == id)
        turns[other] = seen[kind] // ALIKE_IN_A_ROW
        seen[kind] += 1
    among_the_first = set(sorted(links, key=turns.__getitem__)[:room])
    return [other for other in links if other in among_the_first]
