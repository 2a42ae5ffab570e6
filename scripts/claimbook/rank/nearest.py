"""A new claim and a library -> the claims nearest to it, each with how its words differ.

What comes of it is a question for people: the same, an update, or the opposite?
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.rank.meaning import Meanings
from claimbook.rank.nearness import likeness, text_of
from claimbook.rank.text import SCORE_DIGITS, TextIndex, read_text

COUNT = 3
"""So many are asked about: more would not be read."""
POOL = 20
"""How many of those nearest in words are compared."""


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
        self._texts = TextIndex({claim.id: text_of(claim) for claim in active})
        self._numbers = {id: number for number, id in enumerate(self._texts.ids)}

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

    def _scores(self, claim: Claim, answered: Set[str]) -> dict[str, float]:
        """How near the claims are that have anything in common with one, by id."""
        near = self._texts.nearest(text_of(claim), POOL, without=answered)
        words = {one.id: one.score for one in near}
        if self._meanings is None:
            return words
        others = [id for id in self._meanings.near(claim.id) if id in self._numbers]
        more = [self._numbers[id] for id in others if id not in answered]
        text = read_text(text_of(claim))
        words |= {self._texts.ids[n]: score for n, score in self._texts.scores(text, more).items()}
        meanings = self._meanings.likenesses(claim.id, list(words), alone=True)
        found = zip(words, map(likeness, meanings, words.values()), strict=True)
        return {id: round(score, SCORE_DIGITS) for id, score in found if score > 0}

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
