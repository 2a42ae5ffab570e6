"""The live preview, with a rebuild that takes no time."""

import multiprocessing
import os
import re
import signal
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from claimbook.publish import PublishError
from claimbook.publish import preview as preview_module
from claimbook.publish.preview import Preview

PAGE = "<html><body><p>{}</p></body></html>"
PATIENCE = 20


@dataclass
class Base:
    """A watched file that a rebuild puts on the one page, in a process of its own.

    `!` in it is a fault, `?` a bug, and `~` a site that takes until there is a file `go`, or for
    good where it never comes; till then its page can be had, but no other.
    """

    root: Path
    path: str = "/"

    def __post_init__(self) -> None:
        (self.root / "site" / "deep").mkdir(parents=True)
        (self.root / "site" / "index.html").write_text(PAGE.format("home"))
        (self.root / "claims").mkdir()
        (self.root / "log").touch()
        self.save("one")
        self.process = multiprocessing.get_context("fork").Process(target=self.run)
        self.process.start()
        self.wait((self.root / "url").exists)
        self.url = (self.root / "url").read_text()

    def run(self) -> None:
        """Be the process that builds."""
        sys.stderr = (self.root / "told").open("w", buffering=1)
        watched = (self.root / "claims", self.root / "not-there")
        self.preview = Preview(
            self.root / "site", host="127.0.0.1", port=0, path=self.path, watched=watched
        )
        self.preview._ahead = self  # type: ignore[assignment]  # pages() is all that it is asked
        put(self.root / "url", self.preview.url)
        try:
            self.preview.run(self.rebuild)
        except PublishError as error:
            put(self.root / "ended", str(error))

    def pages(self, text: object) -> Callable[[str], bytes | None]:
        """Make the one page of a draft, which is its text."""
        page = PAGE.format(f"{text} ahead").encode()
        return lambda place: page if place == "deep/index.html" else None

    def save(self, text: str) -> None:
        """Put the file there at once: half a save would be one more."""
        put(self.root / "claims" / "claim.yaml", text)

    @property
    def built(self) -> list[str]:
        """The address that each build was given."""
        return (self.root / "log").read_text().splitlines()

    def rebuild(self, address: str) -> str:
        with (self.root / "log").open("a") as log:
            log.write(f"{address}\n")
        text = (self.root / "claims" / "claim.yaml").read_text()
        if "?" in text:
            raise ZeroDivisionError("a bug")
        if "!" in text:
            return f"claims/claim.yaml: <b>{text}</b>"
        if "~" in text:
            draft: Any = text
            return self.preview.meanwhile(
                draft, lambda *_: self.slow(text), progress=print, tally=print
            )
        put(self.root / "site" / "deep" / "index.html", PAGE.format(text))
        return ""

    def slow(self, text: str) -> str:
        put(self.root / "rest", str(os.getpid()))
        while not (self.root / "go").exists():
            time.sleep(0.02)
        put(self.root / "site" / "deep" / "index.html", PAGE.format(text))
        return "too large" if "%" in text else ""

    def get(self, path: str = "deep/") -> str:
        with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:
            text: str = answer.read().decode()
        return text

    def wait(self, what: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not what():
            assert time.monotonic() < deadline, self.built
            time.sleep(0.02)

    def save_and_wait(self, text: str) -> str:
        """The page after a save was noticed."""
        count = len(self.built)
        self.save(text)
        self.wait(lambda: len(self.built) > count)
        return self.get()

    def end(self, sign: int = signal.SIGINT) -> int | None:
        """Press Ctrl+C, or end it otherwise; its exit code."""
        if self.process.pid and self.process.is_alive():
            os.kill(self.process.pid, sign)
        self.process.join(PATIENCE)
        return self.process.exitcode

    def is_served(self) -> bool:
        place = urlsplit(self.url)
        with socket.socket() as line:
            return line.connect_ex((place.hostname, place.port)) == 0


def put(path: Path, text: str) -> None:
    part = path.parents[0 if path.parent.name != "claims" else 1] / f".part-{os.getpid()}"
    part.write_text(text)
    part.replace(path)


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture(params=["/"])
def base(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Base]:
    """A base that is being served."""
    base = Base(tmp_path, path=request.param)
    base.get()  # waits for the first build
    yield base
    base.end()
    assert not base.process.is_alive()


def epoch(page: str) -> int:
    found = re.search(r"livereload\((\d+), \d+\)", page)
    assert found
    return int(found[1])


def test_preview_answers_when_the_first_build_has_ended(base: Base) -> None:
    assert "<p>one</p>" in base.get()
    assert base.built == [base.url]


def test_preview_builds_when_a_file_is_saved_and_tells_the_open_page(base: Base) -> None:
    before = epoch(base.get())
    polls: list[str] = []
    poll = threading.Thread(target=lambda: polls.append(base.get(f"livereload/{before}/1")))
    poll.start()
    page = base.save_and_wait("two")
    poll.join(PATIENCE)
    assert "<p>two</p>" in page
    assert polls == [str(epoch(page))]
    assert epoch(page) > before


def test_preview_keeps_the_last_good_page_under_a_banner_until_all_is_well(base: Base) -> None:
    assert "cb-trouble" not in base.get()
    page = base.save_and_wait("two!")
    assert "<p>one</p>" in page
    assert '<div id="cb-trouble" role="alert"' in page
    assert "claims/claim.yaml: &lt;b&gt;two!&lt;/b&gt;" in page
    assert page.index("cb-trouble") < page.index("</body>")
    page = base.save_and_wait("three")
    assert ("<p>three</p>" in page, "cb-trouble" in page) == (True, False)


def test_preview_goes_on_after_a_fault_of_its_own(base: Base) -> None:
    page = base.save_and_wait("?")
    assert ("<p>one</p>" in page, "ZeroDivisionError: a bug" in page) == (True, True)
    assert "Traceback" in (base.root / "told").read_text()
    assert "<p>two</p>" in base.save_and_wait("two")


def test_preview_builds_once_for_each_save(base: Base) -> None:
    base.save_and_wait("two")
    time.sleep(1)
    assert len(base.built) == 2


@pytest.mark.parametrize("made", [False, True])
def test_preview_of_a_page_that_is_not_there_waits_for_it(base: Base, made: bool) -> None:
    if made:
        (base.root / "site" / "404.html").write_text(PAGE.format("Not found here"))
    with pytest.raises(urllib.error.HTTPError) as missing:
        base.get("nowhere/")
    text = missing.value.read().decode()
    missing.value.close()
    assert missing.value.code == 404
    assert ("Not found here" in text) == made
    assert epoch(text) > 0


@pytest.mark.parametrize("base", ["/repo/sub/"], indirect=True)
def test_preview_serves_under_the_sites_path(base: Base) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/repo/sub/", base.url)
    assert "<p>one</p>" in base.get()
    with urllib.request.urlopen(base.url.removesuffix("repo/sub/")) as answer:
        assert answer.url == base.url
        assert answer.read()


@pytest.mark.parametrize(
    ("host", "seen", "named"),
    [
        ("127.0.0.1", "127.0.0.1", "127.0.0.1"),
        ("localhost", "localhost", "127.0.0.1"),
        ("0.0.0.0", "127.0.0.1", "127.0.0.1"),
    ],
)
def test_preview_names_an_address_that_a_browser_can_open(
    tmp_path: Path, host: str, seen: str, named: str
) -> None:
    preview = Preview(tmp_path, host=host, port=0, path="/", watched=())
    port = urlsplit(preview.url).port
    preview.end()
    assert preview.url == f"http://{seen}:{port}/"
    assert preview._named == f"http://{named}:{port}/"


def test_preview_tells_at_once_that_a_port_is_taken(tmp_path: Path) -> None:
    first = Preview(tmp_path, host="127.0.0.1", port=0, path="/", watched=())
    port = urlsplit(first.url).port
    assert port
    with pytest.raises(PublishError, match=rf"^port {port} of 127\.0\.0\.1 is in use"):
        Preview(tmp_path, host="127.0.0.1", port=port, path="/", watched=())
    first.end()


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "x" * 300])
def test_preview_tells_that_an_address_is_none_of_this_machine(tmp_path: Path, host: str) -> None:
    with pytest.raises(PublishError, match=f"^cannot serve at {host}, port 0: "):
        Preview(tmp_path, host=host, port=0, path="/", watched=())


def test_preview_serves_from_a_process_that_loads_all_anew_where_it_may_not_fork(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_module, "may_fork", lambda: False)
    (tmp_path / "index.html").write_text(PAGE.format("home"))
    preview = Preview(tmp_path, host="127.0.0.1", port=0, path="/", watched=(tmp_path,))
    seen: list[str] = []

    def rebuild(_: str) -> str:
        draft: Any = None
        return preview.meanwhile(draft, lambda *_: "all wrong", progress=print, tally=print)

    def look() -> None:
        with urllib.request.urlopen(preview.url, timeout=PATIENCE) as answer:
            seen.append(answer.read().decode())
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=look, daemon=True).start()
    preview.run(rebuild)
    assert "<pre" in seen[0]
    assert "all wrong" in seen[0]


def test_preview_shows_a_page_before_its_site_is_made_and_reloads_it_once(base: Base) -> None:
    page = base.save_and_wait("two~")
    assert "<p>two~ ahead</p>" in page
    others: list[str] = []
    other = threading.Thread(target=lambda: others.append(base.get("")))
    other.start()
    other.join(0.5)
    assert others == []  # it is not known whether it is up to date
    (base.root / "go").touch()
    other.join(PATIENCE)
    assert "<p>home</p>" in others[0]
    made = base.get()
    assert "<p>two~</p>" in made
    assert epoch(made) == epoch(others[0]) == epoch(page)


def test_preview_says_what_goes_wrong_after_its_pages_were_shown(base: Base) -> None:
    page = base.save_and_wait("two~%")
    (base.root / "go").touch()
    poll = base.get(f"livereload/{epoch(page)}/1")
    assert int(poll) > epoch(page)
    assert "too large" in base.get()


def test_preview_gives_up_a_site_whose_files_are_saved_again(base: Base) -> None:
    base.save_and_wait("two~")
    base.wait((base.root / "rest").exists)
    rest = int((base.root / "rest").read_text())
    assert "<p>three</p>" in base.save_and_wait("three")
    base.wait(lambda: not is_running(rest))
    assert len(base.built) == 3


def test_preview_keeps_pages_that_are_on_no_disk_yet_under_a_banner(base: Base) -> None:
    base.save_and_wait("two~")
    page = base.save_and_wait("three!")
    assert ("<p>two~ ahead</p>" in page, "cb-trouble" in page) == (True, True)
    assert "<p>home</p>" in base.get("")
    with pytest.raises(urllib.error.HTTPError) as missing:
        base.get("nowhere/")
    missing.value.close()
    assert "<p>four</p>" in base.save_and_wait("four")


def test_preview_builds_once_for_a_burst_of_saves(base: Base) -> None:
    for number in range(8):
        base.save(f"number {number}")
        time.sleep(0.01)
    base.wait(lambda: "number 7" in base.get())
    time.sleep(0.5)
    assert len(base.built) <= 3


@pytest.mark.parametrize("text", ["two", "two~"], ids=["at rest", "while it builds"])
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl+C", "killed"])
def test_preview_ends_with_the_process_that_builds(base: Base, text: str, sign: int) -> None:
    base.save_and_wait(text)
    assert base.end(sign) == (0 if sign == signal.SIGINT else -sign)
    base.wait(lambda: not base.is_served())
    assert not (base.root / "ended").exists()
    (base.root / "go").touch()


@pytest.mark.parametrize("text", ["two", "two~"], ids=["at rest", "while it builds"])
def test_preview_tells_that_its_server_is_gone(base: Base, text: str) -> None:
    base.save_and_wait(text)
    pid = base.process.pid
    served = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0]
    os.kill(int(served), signal.SIGINT)  # Ctrl+C reaches it too: it is for the builder to end it
    assert base.get()
    os.kill(int(served), signal.SIGKILL)
    base.process.join(PATIENCE)
    assert (base.root / "ended").read_text() == "the server was stopped (exit code -9)"


def test_preview_outlives_a_browser_that_goes_away(base: Base) -> None:
    place = urlsplit(base.url)
    with socket.create_connection((place.hostname, place.port)) as line:
        line.sendall(f"GET /livereload/{epoch(base.get())}/1 HTTP/1.0\r\n\r\n".encode())
    assert "<p>two</p>" in base.save_and_wait("two")
    time.sleep(0.2)
    assert (base.root / "told").read_text() == ""
