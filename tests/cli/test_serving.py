"""`claimbook serve`, as whoever writes a claim meets it."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.build.bases import CLAIM, TODAY, change, make_base
from tests.cli.conftest import Run
from tests.publish.small import ROOT, files_of

from claimbook.build.order import Order
from claimbook.build.pipeline import Outcome
from claimbook.cli import serving
from claimbook.model.origin import START
from claimbook.model.problems import Problem, Severity
from claimbook.publish import BusyError, PublishError

PROBLEM = Problem("F003", Severity.ERROR, "it must be so", "claims/x.yaml", START)
TOLD = """\
claims/x.yaml:1:1: error F003: it must be so

Found 1 error in 1 file. More on the worst: claimbook explain F003"""
PAGE = "claims/four-days-kept-output/"
PATIENCE = 60


class Served:
    """A base that is being served in a process of its own; `told` is all that it says."""

    def __init__(self, base: Path, *, until: str = " pages, ") -> None:
        self.base, self.log = base, base.with_name("log")
        command = [sys.executable, "-m", "claimbook", "serve", "--root", str(base), "--port", "0"]
        environment = os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONUNBUFFERED": "1"}
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        self.wait_for(until)
        found = re.search("Serving at (http.*/) until you press Ctrl", self.told)
        assert found
        self.address = found[1]

    @property
    def told(self) -> str:
        return self.log.read_text("utf-8")

    def wait_for(self, words: str, times: int = 1) -> None:
        """Until it has said this so many times."""
        deadline = time.monotonic() + PATIENCE
        while self.told.count(words) < times:
            assert self.process.poll() is None, self.told
            assert time.monotonic() < deadline, self.told
            time.sleep(0.05)

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            text: str = answer.read().decode()
        return text

    def end(self) -> int:
        """Press Ctrl+C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A base under a sub-path; what a test changes it changes back."""
    base = make_base(tmp_path_factory.mktemp("served") / "base")
    change(base / "mkdocs.yml", "claimbook.example/", "claimbook.example/repo/")
    served = Served(base)
    yield served
    served.process.kill()
    served.process.wait()


def test_serve_shows_a_saved_claim_in_the_open_page(served: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(served.address + PAGE)
    expect(page.get_by_text("turned out as many")).to_be_visible()
    change(served.base / CLAIM, "turned out as many", "made just as many")
    expect(page.get_by_text("made just as many")).to_be_visible(timeout=PATIENCE * 1000)
    change(served.base / CLAIM, "kind: observation", "kind: obsrvation")
    banner = page.get_by_role("alert")
    expect(banner).to_contain_text(f"{CLAIM}:5:7: error F003", timeout=PATIENCE * 1000)
    expect(page.get_by_text("made just as many")).to_be_visible()
    change(served.base / CLAIM, "kind: obsrvation", "kind: observation")
    expect(banner).to_have_count(0, timeout=PATIENCE * 1000)
    page.close()
    assert ": error F003: " in served.told
    assert "Traceback" not in served.told


def test_serve_answers_under_the_sites_path_and_finds(served: Served) -> None:
    assert served.address.endswith("/repo/")
    page = served.get(PAGE)
    assert f'<link rel="canonical" href="{served.address}{PAGE}">' in page
    assert "Content-Security-Policy" not in page
    assert "pagefind" in served.get("pagefind/pagefind.js")


def test_serve_builds_once_for_a_save_and_touches_nothing_of_yours(served: Served) -> None:
    before = {path: content for path, content in files_of(served.base).items() if mine(path)}
    builds = served.told.count(" pages, ")
    (served.base / "README.md").write_text("About these claims.\n")
    (served.base / "README.md").rename(served.base / "claims" / "README.md")
    served.wait_for(" pages, ", times=builds + 1)
    time.sleep(1.5)
    assert served.told.count(" pages, ") == builds + 1
    (served.base / "claims" / "README.md").unlink()
    served.wait_for(" pages, ", times=builds + 2)
    assert {path: text for path, text in files_of(served.base).items() if mine(path)} == before
    assert not (served.base / "site").exists()


def mine(path: str) -> bool:
    return not path.startswith("build/")


def test_serve_ends_cleanly_on_ctrl_c(tmp_path: Path) -> None:
    base = make_base(tmp_path / "base")
    change(base / CLAIM, "added: 2026-03-01", "added: soon")
    served = Served(base, until="error F007")
    assert served.end() == 0
    assert not re.search("Traceback|Abort|Exception", served.told)


@pytest.mark.parametrize(
    ("outcome", "wrong", "out", "err"),
    [
        (Outcome((), (), 7), "", "7 pages, 0.0 s\n", ""),
        (Outcome((), ("MkDocs: x",), 7), "", "7 pages, 0.0 s\n", "MkDocs: x\n"),
        (Outcome((PROBLEM,)), TOLD, "", f"{TOLD}\n"),
        (PublishError("no"), "no", "", "claimbook: no\n"),
        (OSError(28, "No space", "x"), "No space: x", "", "claimbook: No space: x\n"),
    ],
    ids=["built", "with a warning", "a problem", "not published", "a full disk"],
)
def test_serve_says_what_came_of_each_build(
    outcome: Outcome | Exception,
    wrong: str,
    out: str,
    err: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def built(*_: object, **__: object) -> Outcome:
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(serving, "build", built)
    assert serving._rebuilt(Order(tmp_path, tmp_path / "preview", TODAY)) == wrong
    assert capsys.readouterr() == (out, err)


def test_serve_waits_for_another_build_of_the_base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[Outcome | Exception] = [BusyError("busy"), BusyError("busy"), Outcome((), (), 3)]

    def built(*_: object, **__: object) -> Outcome:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(serving, "build", built)
    monkeypatch.setattr(serving, "_PAUSE", 0.01)
    assert serving._rebuilt(Order(tmp_path, tmp_path / "preview", TODAY)) == ""
    assert answers == []


def test_serve_builds_for_its_own_address_in_a_folder_of_its_own(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders = []

    def built(order: Order, **_: object) -> Outcome:
        orders.append(order)
        raise KeyboardInterrupt

    monkeypatch.setattr(serving, "build", built)
    change(fresh / "mkdocs.yml", "claimbook.example/", "claimbook.example/repo/")
    ran = run("serve", "--root", fresh, "--port", 0)
    found = re.fullmatch("Serving at (.*) until you press Ctrl\\+C\n", ran.out)
    assert (ran.code, bool(found)) == (0, True)
    url = found and found[1]
    assert orders == [Order(fresh, fresh / "build" / "preview", TODAY, serve_url=url)]
    assert not (fresh / "build").exists()


def test_serve_tells_at_once_that_a_port_is_taken(run: Run, fresh: Path, served: Served) -> None:
    port = served.address.split(":")[2].split("/")[0]
    ran = run("serve", "--root", fresh, "--port", port)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"claimbook: port {port} of 127.0.0.1 is in use")
    assert not (fresh / "build").exists()
