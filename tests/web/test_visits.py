"""Asking at an address: what counts as there, moved, shut or gone, and whom is not asked at all."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from claimbook.model.visits import Verdict, Visit
from claimbook.web.rounds import rounds
from claimbook.web.visit import is_public, visit


@dataclass
class Machine:
    """A server on this machine: what it answers to `METHOD path`, and what it was asked."""

    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    port: int = 0

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@pytest.fixture
def machine() -> Iterator[Machine]:
    known = Machine()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            known.asked.append(f"{self.command} {self.path}")
            status, location = known.answers.get(
                f"{self.command} {self.path}", known.answers.get(self.path, (404, ""))
            )
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = answer  # noqa: N815 - the server's own names

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield known
    server.shutdown()
    server.server_close()
    thread.join()


def seen(address: str) -> Visit:
    return visit(address, allowed=lambda _: True, wait=lambda _: None)


@pytest.mark.parametrize(
    ("answers", "verdict", "answer", "moved_to", "times"),
    [
        ({"/a": (200, "")}, Verdict.ALIVE, "200 OK", "", 1),
        ({"HEAD /a": (405, ""), "/a": (200, "")}, Verdict.ALIVE, "200 OK", "", 2),
        ({"HEAD /a": (404, ""), "/a": (200, "")}, Verdict.ALIVE, "200 OK", "", 2),
        ({}, Verdict.DEAD, "404 Not Found", "", 2),
        ({"/a": (410, "")}, Verdict.DEAD, "410 Gone", "", 2),
        ({"/a": (403, "")}, Verdict.SHUT, "403 Forbidden", "", 2),
        ({"/a": (429, "")}, Verdict.SHUT, "429 Too Many Requests", "", 2),
        ({"/a": (503, "")}, Verdict.SILENT, "503 Service Unavailable", "", 6),
        ({"/a": (301, "/b"), "/b": (200, "")}, Verdict.MOVED, "200 OK", "/b", 2),
        ({"/a": (308, "/b"), "/b": (200, "")}, Verdict.MOVED, "200 OK", "/b", 2),
        ({"/a": (302, "/b"), "/b": (200, "")}, Verdict.ALIVE, "200 OK", "", 2),
        (
            {"/a": (301, "/b"), "/b": (302, "/c"), "/c": (200, "")},
            Verdict.ALIVE,
            "200 OK",
            "",
            3,
        ),
        ({"/a": (301, "/b")}, Verdict.DEAD, "404 Not Found", "", 4),
        ({"/a": (301, "/a")}, Verdict.DEAD, "leads on more than 5 times", "", 12),
        ({"/a": (301, "ftp://x.example/")}, Verdict.UNASKED, "it is no address of the web", "", 1),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_visit_tells_what_answers(
    machine: Machine,
    answers: dict[str, tuple[int, str]],
    verdict: Verdict,
    answer: str,
    moved_to: str,
    times: int,
) -> None:
    machine.answers = answers
    found = seen(machine.at("/a"))
    assert found == Visit(verdict, answer, machine.at(moved_to) if moved_to else "")
    assert len(machine.asked) == times


def test_visit_asks_a_silent_machine_again_after_a_while(machine: Machine) -> None:
    machine.answers = {"/a": (500, "")}
    waited: list[float] = []
    visit(machine.at("/a"), allowed=lambda _: True, wait=waited.append)
    assert waited == [2, 10]


def test_visit_asks_for_the_query_but_not_the_fragment(machine: Machine) -> None:
    machine.answers = {"/a?b=c%20d": (200, "")}
    assert seen(machine.at("/a?b=c%20d#e")).verdict is Verdict.ALIVE


def test_visit_sends_nothing_to_a_machine_that_is_not_public(machine: Machine) -> None:
    machine.answers = {"/a": (200, "")}
    found = visit(machine.at("/a"), wait=lambda _: None)
    assert found == Visit(Verdict.UNASKED, "its machine is not on the open internet")
    assert machine.asked == []


def test_visit_judges_each_machine_that_it_is_led_to(machine: Machine) -> None:
    machine.answers = {"/a": (302, "/inside"), "/inside": (200, "")}
    verdicts = iter([True, False])
    found = visit(machine.at("/a"), allowed=lambda _: next(verdicts), wait=lambda _: None)
    assert found.verdict is Verdict.UNASKED
    assert machine.asked == ["HEAD /a"]


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("192.168.0.1", False),
        ("0.0.0.0", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
    ],
)
def test_only_machines_of_the_open_internet_are_public(number: str, public: bool) -> None:
    assert is_public(number) is public


@pytest.mark.parametrize(
    ("errno", "visit_"),
    [
        (socket.EAI_NONAME, Visit(Verdict.DEAD, "no machine has this name")),
        (socket.EAI_AGAIN, Visit(Verdict.SILENT, "its name cannot be looked up")),
    ],
    ids=["no-name", "no-answer"],
)
def test_visit_tells_a_name_that_is_gone(
    monkeypatch: pytest.MonkeyPatch, errno: int, visit_: Visit
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(errno, "whatever the machine says")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert seen("https://nowhere.example/") == visit_


def test_visit_tells_that_nobody_takes_the_call() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found = seen(f"http://127.0.0.1:{free.getsockname()[1]}/")
    assert found.verdict is Verdict.SILENT


def test_visit_tells_that_a_machine_does_not_speak_safely(machine: Machine) -> None:
    found = seen(machine.at("/a").replace("http:", "https:"))
    assert found.verdict is Verdict.SILENT


def test_rounds_ask_one_address_of_a_host_at_a_time_with_a_pause() -> None:
    busy: set[str] = set()
    waited: list[float] = []

    def ask(address: str) -> Visit:
        host = address.split("/")[2]
        assert host not in busy
        busy.add(host)
        busy.remove(host)
        return Visit(Verdict.ALIVE, address)

    addresses = [f"https://{host}.example/{page}" for page in range(3) for host in "ab"]
    found = rounds([*addresses, addresses[0]], ask=ask, wait=waited.append)
    assert list(found) == addresses
    assert [visit.answer for visit in found.values()] == addresses
    assert waited == [1.0] * 4


def test_rounds_over_nothing_find_nothing() -> None:
    assert rounds([]) == {}
