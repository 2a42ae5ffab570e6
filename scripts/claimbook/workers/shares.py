"""Work that falls into shares -> what each share came to, made by as many processes at once.

A process of a share is a fork: it sees all that was made before, nothing is handed over, and only
what it returns comes back. Where a process cannot fork safely (Windows, macOS, beside other
threads), one share has all the work, here and now; the outcome must be the same.
"""

import contextlib
import ctypes
import multiprocessing
import os
import pickle
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

T = TypeVar("T")
Tell = Callable[[int], None]
"""Told how many more pieces of a share are done."""


class WorkerLostError(OSError):
    """A process of a share ended before its work did: killed, perhaps for want of memory."""


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
    alone = threading.active_count() == 1
    return len(os.sched_getaffinity(0)) if alone and sys.platform == "linux" else 1


def in_shares(work: Work[T], *, shares: int, tell: Tell = lambda _: None) -> list[T]:
    """What each share of the work came to, in the order of the shares; it must be picklable.

    What one raises is raised here once all have stopped; WorkerLostError where a process is gone.
    `tell` is told of every share's progress.
    """
    if shares == 1:
        return [work(Share(0, 1, _counter()), tell)]
    context = multiprocessing.get_context("fork")
    take = partial(_take, context.Value(ctypes.c_int64, 0))
    running: dict[Connection, tuple[int, BaseProcess]] = {}
    with contextlib.ExitStack() as ending:
        for index in range(shares):
            here, there = context.Pipe(duplex=False)
            process = context.Process(
                target=_run, args=(work, Share(index, shares, take), there), daemon=True
            )
            with warnings.catch_warnings():
                # Said wherever native threads are about; those of ours never hold a lock here.
                warnings.simplefilter("ignore", DeprecationWarning)
                process.start()
            there.close()  # so that a process that is gone is an end of its pipe
            ending.callback(_stop, process, here)
            running[here] = (index, process)
        return _gathered(running, tell)


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


def _gathered(running: dict[Connection, tuple[int, BaseProcess]], tell: Tell) -> list[T]:
    found: dict[int, T] = {}
    while len(found) < len(running):
        for end in wait([end for end, (index, _) in running.items() if index not in found]):
            index, process = running[end]  # type: ignore[index]
            sign, told = _heard(end, process)  # type: ignore[arg-type]
            if sign == _DONE:
                found[index] = told
            elif sign == _FAILED:
                raise told
            else:
                tell(told)
    return [found[index] for index in sorted(found)]


_TOLD, _DONE, _FAILED = "told", "done", "failed"


def _heard(end: Connection, process: BaseProcess) -> tuple[str, Any]:
    try:
        sign, told = end.recv()
    except EOFError:
        process.join()
        raise WorkerLostError(
            f"a process that made a share of the pages was stopped (exit code {process.exitcode})"
        ) from None
    return sign, told


def _run(work: Work[T], share: Share, end: Connection) -> None:
    try:
        found = work(share, lambda count: end.send((_TOLD, count)))
        end.send((_DONE, found))
    except BaseException as error:  # noqa: BLE001 - it is raised where the shares are gathered
        with contextlib.suppress(BrokenPipeError):
            end.send((_FAILED, _portable(error)))


def _portable(error: BaseException) -> BaseException:
    """The error, or its words where it cannot be handed over as it is."""
    try:
        pickle.loads(pickle.dumps(error))  # of our own making
    except Exception:  # noqa: BLE001 - whatever its class does
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _stop(process: BaseProcess, end: Connection) -> None:
    end.close()
    process.terminate()
    process.join()
