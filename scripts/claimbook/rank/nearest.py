"""A new claim and a library -> the claims nearest to it, each with how its words differ.

What comes of it is a question for people: the same, an update, or the opposite?
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property

from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.rank.meaning import Meanings
from claimbook.rank.nearness import text_of
from claimbook.rank.sameness import READ, sameness
from claimbook.rank.text import TextIndex

COUNT = 3
"""So many are asked about: more would not be read."""
POOL = 100
"""How many of those nearest in meaning are compared word by word."""


class Side(StrEnum):
    """Which of two statements words stand in."""

    BOTH = "both"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a row, one space apart, that stand on one side of a comparison, or on both."""

    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """A claim near to a new one.

    `score` is 0 where they have nothing in common, and about 1 where they say the same in the same
    words. `diff` has the words of both statements in order: those left out before those put in.
    """

    claim: Claim
    score: float
    diff: tuple[Words, ...]


class NearestClaims:
    """The active claims of a library, to be compared with any number of new ones.

    `meanings` knows the texts of all of them, and of the new ones; without it only words count.
    """

    def __init__(self, library: Library, meanings: Meanings | None = None) -> None:
        self._library = library
        self._meanings = meanings
        active = (claim for claim in library.claims.values() if claim.active)
        self._texts = {claim.id: text_of(claim) for claim in active}

    def to(self, claim: Claim, *, count: int = COUNT) -> tuple[Near, ...]:
        """At most so many claims near to one, the nearest first, then by id.

        The claim may be of the library or not. It is not compared with itself, nor with those that
        somebody compared already: by a relation, by `not_duplicate_of`, or by merging the two.
        """
        scores = self._scores(claim, {claim.id, *self._answered(claim)})
        best = sorted(scores, key=lambda id: (-scores[id], id))[:count]
        found = ((self._library.claims[id], scores[id]) for id in best)
        return tuple(
            Near(other, score, word_diff(other.statement, claim.statement))
            for other, score in found
        )

    def _scores(self, claim: Claim, left_out: Set[str]) -> dict[str, float]:
        """How near the claims are that have anything in common with one, by id."""
        text = text_of(claim)
        if self._meanings is None:
            near = self._index.nearest(text, READ, without=left_out)
            words = {one.id: one.score for one in near}
            return sameness(text, {id: self._texts[id] for id in words}, words, None)
        found = self._meanings.nearest(claim.id, POOL + len(left_out))
        pool = [id for id in found if id in self._texts and id not in left_out]
        meanings = self._meanings.likenesses(claim.id, pool, alone=True)
        texts = {id: self._texts[id] for id in pool}
        words = {one.id: one.score for one in TextIndex(texts).nearest(text, POOL)}
        return sameness(text, texts, words, dict(zip(pool, meanings, strict=True)))

    @cached_property
    def _index(self) -> TextIndex:
        """All texts, read word by word: that takes a while, and meanings do without."""
        return TextIndex(self._texts)

    def _answered(self, claim: Claim) -> Iterator[str]:
        yield from claim.not_duplicate_of
        yield from (relation.target for relation in claim.relations)
        for other in self._library.claims.values():
            named = (*other.not_duplicate_of, *(relation.target for relation in other.relations))
            if claim.id in named:
                yield other.id


def nearest(
    claim: Claim, library: Library, meanings: Meanings | None = None, *, count: int = COUNT
) -> tuple[Near, ...]:
    """The claims of a library nearest to one, as `NearestClaims.to` finds them."""
    return NearestClaims(library, meanings).to(claim, count=count)


def word_diff(old: str, new: str) -> tuple[Words, ...]:
    """The words of two texts in order, those of one side only apart; spaces do not count."""
    before, after = old.split(), new.split()
    found: list[Words] = []
    for tag, start, end, begin, stop in SequenceMatcher(
        a=before, b=after, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            found.append(Words(Side.BOTH, " ".join(before[start:end])))
            continue
        if end > start:
            found.append(Words(Side.OLD, " ".join(before[start:end])))
        if stop > begin:
            found.append(Words(Side.NEW, " ".join(after[begin:stop])))
    return tuple(found)
