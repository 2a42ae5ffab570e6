"""Candidates -> the best few of them that are not all from one corner."""

from collections.abc import Hashable, Iterable, Sequence
from heapq import heapify, heappop, heapreplace
from typing import NamedTuple

FADING = 0.5
"""What a corner is still worth, each time that one from it was chosen."""

DIGITS = 9
"""Worth is rounded: the last bits of a logarithm differ from machine to machine."""


class Candidate(NamedTuple):
    """A claim to choose, by number, and what it is worth: its merits, each with its corner."""

    number: int
    merits: Sequence[tuple[Hashable, float]]


def varied(candidates: Iterable[Candidate], most: int) -> list[Candidate]:
    """At most so many candidates, each the best of those left, ties by number.

    A merit is worth less each time that one from its corner was chosen, so that the next one shows
    something else where there is something else. Whatever `most` is, the first ones are the same.
    """
    left: dict[Hashable, float] = {}

    def worth(candidate: Candidate) -> float:
        return round(sum([merit * left.get(at, 1.0) for at, merit in candidate.merits]), DIGITS)

    # Worth only ever falls, so one that is still worth what it was when last reckoned, and stands
    # first, is the best without looking at the rest.
    heap = [
        (-round(sum([merit for _, merit in candidate.merits]), DIGITS), candidate.number, candidate)
        for candidate in candidates
    ]
    heapify(heap)
    chosen: list[Candidate] = []
    while heap and len(chosen) < most:
        believed, number, candidate = heap[0]
        now = -worth(candidate)
        if now != believed:
            heapreplace(heap, (now, number, candidate))
            continue
        heappop(heap)
        chosen.append(candidate)
        for corner, _ in candidate.merits:
            left[corner] = left.get(corner, 1.0) * FADING
    return chosen
