"""The choice of a few that are not all from one corner."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.rank.variety import DIGITS, FADING, Candidate, varied

merits = st.lists(
    st.tuples(st.sampled_from(["theme", "company", "question", "text"]), st.integers(1, 64)),
    max_size=3,
    unique_by=lambda merit: merit[0],
)
pools = st.lists(merits, max_size=9).map(
    lambda pool: [
        Candidate(n, tuple((corner, worth / 64) for corner, worth in found))
        for n, found in enumerate(pool)
    ]
)


def greedy(candidates: list[Candidate], most: int) -> list[Candidate]:
    """What `varied` promises, said plainly: look at all that are left, each time."""
    left, chosen = list(candidates), list[Candidate]()
    fading: defaultdict[object, float] = defaultdict(lambda: 1.0)
    while left and len(chosen) < most:
        worth = {c.number: round(sum(m * fading[at] for at, m in c.merits), DIGITS) for c in left}
        best = min(left, key=lambda c: (-worth[c.number], c.number))
        left.remove(best)
        chosen.append(best)
        for corner, _ in best.merits:
            fading[corner] *= FADING
    return chosen


@pytest.mark.parametrize(
    ("pool", "chosen"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({1: [("a", 0.2)], 2: [("a", 0.3)]}, [2, 1], id="the-best-first"),
        pytest.param({2: [("a", 0.3)], 1: [("a", 0.3)]}, [1, 2], id="ties-by-number"),
        pytest.param(
            {1: [("a", 0.9)], 2: [("a", 0.8)], 3: [("b", 0.5)]}, [1, 3, 2], id="another-corner"
        ),
        pytest.param(
            {1: [("a", 0.9)], 2: [("a", 0.8)], 3: [("b", 0.3)]}, [1, 2, 3], id="not-at-any-price"
        ),
        pytest.param(
            {1: [("a", 0.9)], 2: [("a", 0.5), ("b", 0.3)], 3: [("c", 0.5)]},
            [1, 2, 3],
            id="each-merit-for-itself",
        ),
    ],
)
def test_varied_chooses(pool: dict[int, list[tuple[str, float]]], chosen: list[int]) -> None:
    candidates = [Candidate(number, tuple(found)) for number, found in pool.items()]
    assert [candidate.number for candidate in varied(candidates, 9)] == chosen


@given(pools, st.integers(0, 10))
def test_varied_looks_at_few_and_chooses_as_if_at_all(pool: list[Candidate], most: int) -> None:
    assert varied(pool, most) == greedy(pool, most)


@given(pools, st.integers(0, 10))
def test_varied_begins_alike_however_many_are_wanted(pool: list[Candidate], most: int) -> None:
    assert varied(reversed(pool), most) == varied(pool, 10)[:most]
