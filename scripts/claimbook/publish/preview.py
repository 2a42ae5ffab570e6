"""A base whose files are saved again and again -> its site in one's own browser, up to date.

This process builds and has no thread, so that its work can be shared out over forks; another one
(live/server.py) serves. Once a site is judged, the rest of its build goes on in a third process,
while this one makes the pages that somebody waits for, and looks whether another file is saved.
"""

import contextlib
import multiprocessing
import time
import traceback
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TypeVar

from claimbook.publish.ahead import Ahead, Draft, PageAt
from claimbook.publish.failure import PublishError
from claimbook.publish.live.server import Site, serve
from claimbook.publish.live.talk import (
    At,
    Building,
    Built,
    Count,
    Made,
    NotAt,
    Ready,
    Stage,
    Wanted,
)
from claimbook.publish.live.watched import state_of
from claimbook.workers.forks import Fork, may_fork

T = TypeVar("T")
_LOOK = 2.0
"""How often to look at all files by oneself, in seconds: a system that notices a save says so."""
_BURST = 0.05
"""How long no file must change before a build: who saves one often saves another."""

Progress = Callable[[str], None]
Tally = Callable[[int, int], None]
Rest = Callable[[Progress, Tally], T]
"""The rest of a build, which tells of its stages and of how far they are."""


class OvertakenError(Exception):
    """Another file was saved: what is being built is out of date."""


class Preview:
    """A server that has its address; it builds when it is run, and when a watched file changes.

    `path` is where the site begins; watched are files, and folders with all that is below.
    PublishError when the address cannot be had.
    """

    def __init__(
        self, site_dir: Path, *, host: str, port: int, path: str, watched: tuple[Path, ...]
    ) -> None:
        self._watched, self._seen = watched, state_of(())
        self._ahead = Ahead()
        self._page: PageAt | None = None
        """Makes pages of the last good state of the base where that is on no disk."""
        self._line, there = multiprocessing.Pipe()
        site = Site(site_dir, host, port, path, watched)
        self._server = _process()(target=serve, args=(site, there, self._line), daemon=True)
        self._server.start()
        there.close()  # so that a server that is gone is an end of the line
        said = self._heard()
        if not isinstance(said, At):
            self.end()
            raise PublishError(said.why if isinstance(said, NotAt) else "")
        self.url, self._named = said.url, said.named

    def run(self, rebuild: Callable[[str], str]) -> None:
        """Build, serve and build again until Ctrl+C; PublishError where the server is gone.

        `rebuild` is given the address that the pages may name, and returns what is wrong in plain
        text, or nothing. A request for a page waits until it is up to date.
        """
        with contextlib.suppress(KeyboardInterrupt):
            try:
                while True:
                    self._build(rebuild)
                    self._wait_for_change()
            finally:
                self.end()

    def end(self) -> None:
        """End the server."""
        self._line.close()
        self._server.join()

    def meanwhile(self, draft: Draft, rest: Rest[T], *, progress: Progress, tally: Tally) -> T:
        """What the rest of a build comes to; meanwhile, who waits for a page gets it.

        OvertakenError when another file is saved: then the rest is given up.
        """
        if not may_fork():
            return rest(progress, tally)

        def work(tell: Callable[[Stage | Count], None]) -> T:
            self._line.close()  # so that the server knows when this process alone is gone
            return rest(lambda stage: tell(Stage(stage)), lambda *count: tell(Count(*count)))

        with Fork(work) as fork:
            self._page = self._ahead.pages(draft)
            if self._page:
                self._say(Ready())
            while not fork.done:
                ready = wait([self._line, fork.line], _LOOK)
                if fork.line in ready:
                    fork.hear(partial(_pass_on, progress=progress, tally=tally))
                if self._line in ready:
                    self._answer(self._heard())
                if fork.line not in ready and state_of(self._watched) != self._seen:
                    raise OvertakenError
            self._page = None
            return fork.outcome

    def _build(self, rebuild: Callable[[str], str]) -> None:
        self._seen = state_of(self._watched)
        self._say(Building())
        try:
            wrong = rebuild(self._named)
        except OvertakenError:
            return
        except Exception as error:  # noqa: BLE001 - a fault of ours must not leave a browser waiting
            traceback.print_exc()
            wrong = f"{type(error).__name__}: {error}"
        if not wrong:
            self._page = None
        self._say(Built(wrong, ready=self._page is not None))

    def _wait_for_change(self) -> None:
        """Until a file is not what it was when the last build began, and for now all is at rest."""
        while (state := state_of(self._watched)) == self._seen:
            if self._line.poll(_LOOK):
                self._answer(self._heard())
        before = None
        while state != before:
            before = state
            time.sleep(_BURST)
            state = state_of(self._watched)

    def _answer(self, said: object) -> None:
        if isinstance(said, Wanted):
            self._say(Made(said.place, self._page(said.place) if self._page else None))

    def _say(self, words: object) -> None:
        try:
            self._line.send(words)
        except OSError as error:
            raise self._gone() from error

    def _heard(self) -> object:
        try:
            return self._line.recv()
        except (EOFError, OSError) as error:
            raise self._gone() from error

    def _gone(self) -> PublishError:
        self._server.join()
        return PublishError(f"the server was stopped (exit code {self._server.exitcode})")


def _process() -> Callable[..., BaseProcess]:
    """What makes a process: a fork is there sooner than what has to load everything again."""
    if may_fork():
        return multiprocessing.get_context("fork").Process
    return multiprocessing.get_context("spawn").Process


def _pass_on(told: Stage | Count, *, progress: Progress, tally: Tally) -> None:
    if isinstance(told, Stage):
        progress(told.name)
    else:
        tally(told.done, told.of)
