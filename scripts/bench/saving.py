"""A base that is being served -> what it takes until a page shows what was saved."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.client import OK, HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from bench.cost import Cost, FailedError
from bench.family import cpu_of, watched

SCRIPTS = Path(__file__).resolve().parent.parent
TIMES = 3
"""How often a statement is saved: the middle one counts."""
_PAUSE = 0.02
_STATEMENT = re.compile(r"^(statement: >-\n  )(?:Version \d+: )?", re.MULTILINE)


def saved_to_served(root: Path, claim: Path) -> Cost:
    """Serve a base, change the statement of a claim, and wait until its page has the new one.

    Seconds run from the change of the file to the page that was asked for over HTTP.
    """
    with _serving(root) as server, watched(server.process.pid) as peak:
        server.wait_for(claim.stem, "")
        costs = [_saved(server, claim, 100 + number) for number in range(TIMES)]
    middle = sorted(costs, key=lambda cost: cost.wall)[TIMES // 2]
    return replace(middle, memory=peak.megabytes)


def edit(claim: Path, version: int) -> str:
    """Begin the statement of a claim with words of this version; the words."""
    words = f"Version {version}: "
    text = claim.read_text(encoding="utf-8")
    claim.write_text(_STATEMENT.sub(rf"\g<1>{words}", text), "utf-8")
    return words


@dataclass(frozen=True)
class _Server:
    """`claimbook serve` in a process of its own."""

    process: "subprocess.Popen[str]"
    address: str

    def wait_for(self, id: str, words: str) -> None:
        """Until the page of a claim is there and has these words."""
        while (page := self._page(id)) is None or words not in page:
            time.sleep(_PAUSE)

    def _page(self, id: str) -> str | None:
        """The page of a claim; None where there is none yet."""
        if self.process.poll() is not None:
            raise FailedError("`claimbook serve` has ended")
        place = urlsplit(self.address)
        line = HTTPConnection(place.netloc)
        line.request("GET", f"{place.path}claims/{id}/")
        answer = line.getresponse()
        text = answer.read().decode()
        line.close()
        return text if answer.status == OK else None


def _saved(server: _Server, claim: Path, version: int) -> Cost:
    cpu, began = cpu_of(server.process.pid), time.monotonic()
    server.wait_for(claim.stem, edit(claim, version))
    return Cost(cpu_of(server.process.pid) - cpu, time.monotonic() - began, 0)


@contextmanager
def _serving(root: Path) -> Iterator[_Server]:
    command = (sys.executable, "-m", "bench.bare", "serve", "--root", str(root), "--port", "0")
    environment = os.environ | {"PYTHONPATH": str(SCRIPTS)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            said = re.search(r"Serving at (\S+) ", process.stdout.readline())
            if said is None:
                raise FailedError("`claimbook serve` did not begin")
            yield _Server(process, said[1])
        finally:
            process.send_signal(signal.SIGINT)
