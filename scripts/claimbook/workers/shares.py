"""Work that falls into shares -> what each share came to, made by as many processes at once.

A process of a share is a fork: it sees all that was made before, nothing is handed over, and only
what it returns comes back. Where a process cannot fork safely (Windows, macOS, beside other
threads), one share has all the work, here and now; the outcome must be the same.
"""

import contextlib
import ctypes
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeVar

from claimbook.workers.forks import Fork, WorkerLostError, may_fork

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

__all__ = ["Share", "Tell", "Work", "WorkerLostError", "in_shares", "share_count"]

T = TypeVar("T")
Tell = Callable[[int], None]
"""Told how many more pieces of a share are done."""


@dataclass(frozen=True)
class Share:
    """Which part of the work one process has; `take` hands out numbers, none of them twice."""

    index: int
    of: int
    take: Callable[[int], int]

    def part(self, pieces: Sequence[T]) -> Sequence[T]:
        """Each `of`-th piece from `index`: neighbours go to different shares."""
        return pieces[self.index :: self.of]

    def turns(self, pieces: Sequence[T], length: int) -> Iterator[Sequence[T]]:
        """Some pieces at a time, in their order, until the shares have taken all between them.

        Who is done with some takes the next: so no share waits for another that has long ones.
        """
        while (start := self.take(length)) < len(pieces):
            yield pieces[start : start + length]


Work = Callable[[Share, Tell], T]


def share_count() -> int:
    """How many shares this machine does best: a share a core; one where it cannot fork safely."""
    return len(os.sched_getaffinity(0)) if may_fork() else 1


def in_shares(work: Work[T], *, shares: int, tell: Tell = lambda _: None) -> list[T]:
    """What each share of the work came to, in the order of the shares; it must be picklable.

    What one raises is raised here once all have stopped; WorkerLostError where a process is gone.
    `tell` is told of every share's progress.
    """
    if shares == 1:
        return [work(Share(0, 1, _counter()), tell)]
    context = multiprocessing.get_context("fork")
    take = partial(_take, context.Value(ctypes.c_int64, 0))
    with contextlib.ExitStack() as ending:
        forks = [
            ending.enter_context(Fork(partial(work, Share(index, shares, take))))
            for index in range(shares)
        ]
        return _gathered(forks, tell)


def _counter() -> Callable[[int], int]:
    start = 0

    def take(length: int) -> int:
        nonlocal start
        start += length
        return start - length

    return take


def _take(counter: "Synchronized[int]", length: int) -> int:
    with counter.get_lock():
        start = counter.value
        counter.value += length
    return start


def _gathered(forks: Sequence[Fork[int, T]], tell: Tell) -> list[T]:
    while running := {fork.line: fork for fork in forks if not fork.done}:
        for line in wait(list(running)):
            running[line].hear(tell)  # type: ignore[index]
    return [fork.outcome for fork in forks]
