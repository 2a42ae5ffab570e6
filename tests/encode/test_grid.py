"""Vectors on a grid: exact products, neighbours in a total order, a middle that is taken away."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

np: Any = pytest.importorskip("numpy", reason="the extra claimbook[semantic] is not installed")

from claimbook.encode import grid as grids  # noqa: E402 - it needs numpy
from claimbook.encode.grid import (  # noqa: E402
    GROUP,
    WIDTH,
    befriended,
    centred,
    cosines,
    middle,
    nearest,
    nearest_to,
    on_grid,
)


def some(texts: int, seed: int, kinds: int = 1000) -> Any:
    """So many vectors; few `kinds` make equal ones."""
    dice = np.random.default_rng(seed)
    rows = on_grid(dice.normal(size=(min(kinds, texts), WIDTH)))
    return rows[dice.integers(len(rows), size=texts)] if kinds < texts else rows


def seen(grid: Any) -> Any:
    return centred(grid, middle(grid))


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


sizes = st.integers(2, 4 * GROUP)


@given(sizes, st.integers(0, 9), st.integers(1, 40), st.sampled_from([3, 1000]))
def test_nearest_are_the_best_of_all_by_cosine_and_then_by_number(
    texts: int, seed: int, most: int, kinds: int
) -> None:
    grid = some(texts, seed, kinds)
    assert nearest(grid, most).tolist() == slowly(grid, most)


@given(sizes, st.integers(0, 9), st.integers(1, 500))
def test_nearest_do_not_depend_on_how_many_are_compared_at_a_time(
    texts: int, seed: int, cells: int
) -> None:
    grid = some(texts, seed, 5)
    whole = nearest(grid, 7)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grids, "BLOCK_CELLS", cells)
        assert (nearest(grid, 7) == whole).all()


def test_nearest_to_one_are_its_row_of_all() -> None:
    grid = some(90, 1)
    rows = nearest(grid, 9)
    assert all((nearest_to(grid, number, 9) == rows[number]).all() for number in range(90))


@pytest.mark.parametrize("texts", [0, 1])
def test_nearest_of_hardly_any_are_none(texts: int) -> None:
    grid = some(1, 1)[:texts]
    assert nearest(grid, 3).tolist() == [[-1, -1, -1]] * texts
    assert seen(grid).shape == befriended(grid, nearest(grid, 3), grid).shape == (texts, WIDTH)


def test_cosines_are_those_of_the_vectors() -> None:
    grid = some(3, 2)
    grid[1] = grid[0]
    grid[2] = -grid[0]
    assert cosines(grid[0], grid[np.array([1, 2])]).tolist() == pytest.approx([1, -1])
    grid[1] = 0
    assert cosines(grid[0], grid[np.array([1])]).tolist() == [0]


def test_centred_vectors_lose_what_all_have_in_common() -> None:
    dice = np.random.default_rng(3)
    grid = on_grid(dice.normal(size=(400, WIDTH)) + 5 * dice.normal(size=WIDTH))
    others = np.arange(1, 400)
    before, after = (cosines(g[0], g[others]).mean() for g in (grid, seen(grid)))
    assert before > 0.9
    assert abs(after) < 0.6


def test_befriended_vectors_move_towards_their_friends_and_no_further_than_halfway() -> None:
    grid = some(2, 4)
    grid[1] = on_grid(grid[:1] + 60.0 * np.sign(grid[1:]))[0]
    [before] = cosines(grid[0], grid[np.array([1])])
    moved = befriended(grid, np.array([[1], [-1]], np.int32), grid)
    assert (moved[1] == on_grid(grid[1:].astype(float))[0]).all()
    both = np.concatenate([moved[:1], grid])
    assert cosines(both[0], both[np.array([2])])[0] > before
    assert cosines(both[0], both[np.array([1])])[0] > cosines(both[0], both[np.array([2])])[0]


@given(st.permutations(range(12)))
def test_centred_vectors_are_the_same_in_any_order(order: list[int]) -> None:
    grid = some(12, 5)
    near = np.abs(seen(grid)[order].astype(int) - seen(grid[order])).max()
    assert near <= 1
