"""The nearest vectors: those of a slow search, whatever is compared at a time and by whom."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

np: Any = pytest.importorskip("numpy", reason="the extra claimbook[semantic] is not installed")

from tests.encode.grids import seen, some  # noqa: E402 - it needs numpy

from claimbook.encode import neighbours  # noqa: E402
from claimbook.encode.grid import WIDTH, befriended  # noqa: E402
from claimbook.encode.neighbours import nearest, nearest_to  # noqa: E402


def slowly(grid: Any, most: int) -> list[list[int]]:
    """What `nearest` promises, with whole numbers and Python's own sort."""
    wide = grid.astype(np.int64)
    products, lengths = wide @ wide.T, np.sqrt((wide * wide).sum(axis=1).astype(np.float32))
    shrink = (1 / lengths).astype(np.float32)
    found = []
    for own, row in enumerate(products):
        scores = row.astype(np.float32) * shrink
        order = sorted((n for n in range(len(grid)) if n != own), key=lambda n: (-scores[n], n))
        found.append((order[:most] + [-1] * most)[:most])
    return found


sizes = st.integers(2, 130)


@given(sizes, st.integers(0, 9), st.integers(1, 40), st.sampled_from([3, 1000]))
def test_nearest_are_the_best_of_all_by_cosine_and_then_by_number(
    texts: int, seed: int, most: int, kinds: int
) -> None:
    grid = some(texts, seed, kinds)
    assert nearest(grid, most).tolist() == slowly(grid, most)


@given(sizes, st.integers(0, 9), st.sampled_from([16, 33, 64]), st.sampled_from([1, 5, 1000]))
def test_nearest_do_not_depend_on_how_many_meet_at_a_time(
    texts: int, seed: int, block: int, kinds: int
) -> None:
    grid = some(texts, seed, kinds)
    grid[::3] = 0
    whole = nearest(grid, 7)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "BLOCK", block)
        assert (nearest(grid, 7) == whole).all()


def test_nearest_are_the_same_by_one_process_and_by_several(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    grid = some(90, 1, 40)
    alone = nearest(grid, 9)
    monkeypatch.setattr(neighbours, "BLOCK", 8)
    monkeypatch.setattr(neighbours, "SHARED", 1)
    monkeypatch.setattr(neighbours, "share_count", lambda: 3)
    assert (nearest(grid, 9) == alone).all()


@pytest.mark.parametrize("kinds", [1000, 30])
def test_nearest_to_one_are_its_row_of_all(kinds: int) -> None:
    grid = some(90, 1, kinds)
    rows = nearest(grid, 9)
    assert all((nearest_to(grid, number, 9) == rows[number]).all() for number in range(90))


@pytest.mark.parametrize("texts", [0, 1])
def test_nearest_of_hardly_any_are_none(texts: int) -> None:
    grid = some(1, 1)[:texts]
    assert nearest(grid, 3).tolist() == [[-1, -1, -1]] * texts
    assert seen(grid).shape == befriended(grid, nearest(grid, 3), grid).shape == (texts, WIDTH)
