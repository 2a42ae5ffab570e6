"""The search for garbage is as it was before, however what is done without it ends."""

import contextlib
import gc
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from claimbook.build.sweeping import set_aside, unswept


def _search() -> tuple[bool, int, tuple[int, int, int]]:
    return gc.isenabled(), gc.get_freeze_count(), gc.get_threshold()


@pytest.mark.parametrize("lessened", [unswept, set_aside])
def test_search_is_lessened_within_and_as_before_afterwards(
    lessened: Callable[[], AbstractContextManager[None]],
) -> None:
    before = _search()
    with contextlib.suppress(OSError), lessened():
        within = _search()
        raise OSError("the disk is full")
    assert within != before
    assert _search() == before
