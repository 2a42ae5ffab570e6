"""Library -> the claims related to each active claim, each with its reasons."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from claimbook.link.library import Library, Link
from claimbook.rank.affected import affected
from claimbook.rank.meaning import Meanings
from claimbook.rank.nearness import Nearness, nearness
from claimbook.rank.telling import Named, Related, RelatedLists, links_by_end
from claimbook.rank.text import TextIndex
from claimbook.rank.variety import varied

__all__ = ["Before", "Find", "Named", "Related", "RelatedLists", "one_by_one", "related_claims"]

MOST = 10
ALIKE_IN_A_ROW = 3
"""How many relations of one type come before those of another type have had their turn."""


Find = Callable[[str], list[Named]]
Spread = Callable[[Find, Sequence[str]], list[list[Named]]]
"""What has a list found for each of some claims, by id, and returns the lists in their order."""


@dataclass(frozen=True, slots=True)
class Before:
    """Lists of the same claims, found by words when some claims said something else.

    Nothing but what they say has changed; `texts` has what those said then, by id.
    """

    lists: Mapping[str, Sequence[Named]]
    texts: Mapping[str, str]


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
    before: Before | None = None,
) -> RelatedLists:
    """For every active claim, by id, at most so many other active ones.

    Those that a relation links come first, by the rank of the relation. Then come the rest by what
    they share, the rarer the better, and by their texts: each next one is the best of those left,
    where what was shown before counts for less. `meanings` knows the text of every active claim;
    without it texts are compared by their words alone. Where relations would fill the list, a third
    of it is for the rest. Without `linked`, claims that a relation links are left out, and without
    `rivals` those that answer a question differently: a page that shows them elsewhere needs
    others here. To find them is most of the work: `spread` may share it out, and of lists that
    were found `before` in the same way, only those that may be others are found again.
    """
    claims = tuple(claim for _, claim in sorted(library.claims.items()) if claim.active)
    finder = _Finder(library, nearness(claims, meanings), most, linked, rivals)
    known = _still_so(before, finder.near.texts) if before else {}
    ids = [claim.id for claim in claims if claim.id not in known]
    found = dict(zip(ids, spread(finder.named, ids), strict=True))
    named = {
        claim.id: found[claim.id] if claim.id in found else known[claim.id] for claim in claims
    }
    return RelatedLists(claims, finder.near.facets, named, library if linked else None)


def _still_so(before: Before, texts: TextIndex) -> Mapping[str, Sequence[Named]]:
    """The lists that are as they were, whatever claims say now."""
    others = affected(texts, before.texts)
    if others is None:
        return {}
    return {id: named for id, named in before.lists.items() if id not in others}


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
        links = links_by_end(self.library, id) if self.linked else {}
        room = self.most - min(len(others), self.most // 3)
        chosen = [numbers[other] for other in _chosen(links, id, room)]
        found = (*chosen, *others[: self.most - len(chosen)])
        return [(self.near.claims[other].id, around.words(other)) for other in found]


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
