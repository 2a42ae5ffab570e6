"""A piece of work -> the same in a process that is a fork of this one.

It sees all that was made before, nothing is handed over, and only what it tells and returns comes
back.
"""

import contextlib
import multiprocessing
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Generic, TypeVar

T = TypeVar("T")
ToldT = TypeVar("ToldT")
_TOLD, _DONE, _FAILED = "told", "done", "failed"


class WorkerLostError(OSError):
    """A process ended before its work did: killed, perhaps for want of memory."""


def may_fork() -> bool:
    """Whether a fork is safe here: on Linux, and beside no other thread."""
    return threading.active_count() == 1 and sys.platform == "linux"


class Fork(Generic[ToldT, T]):
    """Work in a process of its own from now on until the block ends, however it ends.

    The work is given what tells this process of it; what it tells and returns must be picklable.
    `line` has something to be heard when the work told something, or has ended.
    """

    def __init__(self, work: Callable[[Callable[[ToldT], None]], T]) -> None:
        context = multiprocessing.get_context("fork")
        line, there = context.Pipe(duplex=False)
        self.line: Connection = line
        self._process = context.Process(target=_run, args=(work, there))
        with warnings.catch_warnings():
            # Said wherever native threads are about; those of ours never hold a lock here.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process.start()
        there.close()  # so that a process that is gone is an end of its pipe
        self.done = False
        self._outcome: list[T] = []

    def __enter__(self) -> "Fork[ToldT, T]":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End the process, whatever it does."""
        self.line.close()
        self._process.terminate()
        self._process.join()

    def hear(self, tell: Callable[[ToldT], None]) -> None:
        """Wait for what it says next, and pass on what it tells; what it raised is raised here.

        WorkerLostError where the process is gone.
        """
        try:
            sign, said = self.line.recv()
        except EOFError:
            self._process.join()
            code = self._process.exitcode
            raise WorkerLostError(
                f"a process that made a share of the pages was stopped (exit code {code})"
            ) from None
        if sign == _FAILED:
            raise said
        if sign == _DONE:
            self._outcome, self.done = [said], True
        else:
            tell(said)

    @property
    def outcome(self) -> T:
        """What the work came to, once it is done."""
        return self._outcome[0]


def _run(work: Callable[[Callable[[Any], None]], Any], end: Connection) -> None:
    # Ended as if by an error, it ends the processes that it shares its own work with.
    signal.signal(signal.SIGTERM, _end)
    try:
        found = work(lambda told: end.send((_TOLD, told)))
        end.send((_DONE, found))
    except BaseException as error:  # noqa: BLE001 - it is raised where it is heard
        with contextlib.suppress(BrokenPipeError):
            end.send((_FAILED, _portable(error)))


def _end(_sign: int, _frame: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(1)


def _portable(error: BaseException) -> BaseException:
    """The error, or its words where it cannot be handed over as it is."""
    try:
        pickle.loads(pickle.dumps(error))  # of our own making
    except Exception:  # noqa: BLE001 - whatever its class does
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
