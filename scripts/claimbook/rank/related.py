"""Library -> the claims related to each active claim, each with its reasons."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.link.library import Library, Link
from claimbook.model.claim import Claim
from claimbook.rank.meaning import Meanings
from claimbook.rank.nearness import Nearness, nearness
from claimbook.rank.reasons import DirectRelation, Reason, SimilarText, relation_reason
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


Named = tuple[str, Sequence[str] | None]
"""A related claim by id, with the words that both say; None where their texts are not alike."""
Find = Callable[[str], list[Named]]
Spread = Callable[[Find, Sequence[str]], list[list[Named]]]
"""What has a list found for each of some claims, by id, and returns the lists in their order."""


def one_by_one(find: Find, ids: Sequence[str]) -> list[list[Named]]:
    """Find them here and now."""
    return [find(id) for id in ids]


def related_claims(
    library: Library,
    meanings: Meanings | None = None,
    *,
    most: int = MOST,
    linked: bool = True,
    rivals: bool = True,
    spread: Spread = one_by_one,
) -> dict[str, tuple[Related, ...]]:
    """For every active claim, by id, at most so many other active ones.

    Those that a relation links come first, by the rank of the relation. Then come the rest by what
    they share, the rarer the better, and by their texts: each next one is the best of those left,
    where what was shown before counts for less. `meanings` knows the text of every active claim;
    without it texts are compared by their words alone. Where relations would fill the list, a third
    of it is for the rest. Without `linked`, claims that a relation links are left out, and without
    `rivals` those that answer a question differently: a page that shows them elsewhere needs
    others here. To find them is most of the work: `spread` may share it out.
    """
    claims = tuple(claim for _, claim in sorted(library.claims.items()) if claim.active)
    finder = _Finder(library, nearness(claims, meanings), most, linked, rivals)
    lists = spread(finder.named, [claim.id for claim in claims])
    return {
        claim.id: tuple(finder.told(claim.id, named))
        for claim, named in zip(claims, lists, strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Finder:
    """What finds the claims related to one of those in `near`."""

    library: Library
    near: Nearness
    most: int
    linked: bool
    rivals: bool

    def named(self, id: str) -> list[Named]:
        """The linked ones if they are wanted, then the others."""
        numbers, own = self.near.numbers, self.near.numbers[id]
        around = self.near.around(own)
        left_out = {numbers[link.other(id).id] for link in self.library.links_of(id)}
        candidates = around.candidates(left_out, rivals=self.rivals)
        others = [candidate.number for candidate in varied(candidates, self.most)]
        room = self.most - min(len(others), self.most // 3)
        chosen = [numbers[other] for other in _chosen(self._links(id), id, room)]
        found = (*chosen, *others[: self.most - len(chosen)])
        return [(self.near.claims[other].id, around.words(other)) for other in found]

    def told(self, id: str, named: Sequence[Named]) -> Iterator[Related]:
        """The claims of a list, with all reasons."""
        links = self._links(id)
        for other, words in named:
            relations = [relation_reason(link, id) for link in links.get(other, ())]
            related = related_in(self.near, id, other, words)
            yield Related(related.claim, (*relations, *related.reasons))

    def _links(self, id: str) -> dict[str, list[Link]]:
        """The links of a claim by the claim at their other end, the strongest first, then by id.

        None, where they are not wanted.
        """
        links: dict[str, list[Link]] = {}
        if not self.linked:
            return links
        for link in sorted(
            self.library.links_of(id),
            key=lambda link: (link.row.rank, link.other(id).id, link.claim.id, link.index),
        ):
            links.setdefault(link.other(id).id, []).append(link)
        return links


def related_in(near: Nearness, id: str, other: str, words: Sequence[str] | None) -> Related:
    """Another claim, with what both share and the words in which their texts are alike."""
    number = near.numbers[other]
    reasons = near.shared(near.numbers[id], number)
    if words is not None:
        reasons = (*reasons, SimilarText(tuple(words)))
    return Related(near.claims[number], reasons)


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
