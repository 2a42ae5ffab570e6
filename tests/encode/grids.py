"""Vectors for tests, made up."""

from typing import Any

import pytest

np: Any = pytest.importorskip("numpy", reason="the extra claimbook[semantic] is not installed")

from claimbook.encode.grid import WIDTH, centred, middle, on_grid  # noqa: E402 - it needs numpy


def some(texts: int, seed: int, kinds: int = 1000) -> Any:
    """So many vectors; few `kinds` make equal ones."""
    dice = np.random.default_rng(seed)
    rows = on_grid(dice.normal(size=(min(kinds, texts), WIDTH)))
    return rows[dice.integers(len(rows), size=texts)] if kinds < texts else rows


def seen(grid: Any) -> Any:
    return centred(grid, middle(grid))
