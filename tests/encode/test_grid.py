"""Vectors on a grid: what lies in the middle of all is taken away, and friends draw nearer."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

np: Any = pytest.importorskip("numpy", reason="the extra claimbook[semantic] is not installed")

from tests.encode.grids import seen, some  # noqa: E402 - it needs numpy

from claimbook.encode import grid as grids  # noqa: E402
from claimbook.encode.grid import WIDTH, befriended, cosines, on_grid  # noqa: E402
from claimbook.encode.neighbours import nearest  # noqa: E402


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(seen, id="centred"),
        pytest.param(lambda grid: befriended(grid, nearest(grid, 3), grid), id="befriended"),
    ],
)
def test_vectors_do_not_depend_on_how_many_are_held_at_a_time(
    made: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = some(50, 6)
    whole = made(grid)
    monkeypatch.setattr(grids, "ROWS", 7)
    assert np.abs(made(grid).astype(int) - whole).max() <= 1


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
