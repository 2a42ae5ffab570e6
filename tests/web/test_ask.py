"""One address -> its content, or why there is none."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from claimbook import __version__
from claimbook.web import ask
from claimbook.web.ask import WebError, content_at, is_address


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/feed")
            self.end_headers()
        elif self.path == "/feed":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.headers["User-Agent"].encode())
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Answers) as answers:
        Thread(target=answers.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{answers.server_port}"
        answers.shutdown()


@pytest.mark.parametrize("path", ["/feed", "/moved"])
def test_content_is_what_the_address_gives(server: str, path: str) -> None:
    assert content_at(server + path) == f"claimbook/{__version__}".encode()


def test_content_of_a_missing_page_says_so(server: str) -> None:
    with pytest.raises(WebError, match=r"/gone answers 404 Not Found"):
        content_at(f"{server}/gone")


def test_content_has_an_end(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "LONGEST", 3)
    with pytest.raises(WebError, match="gives more than"):
        content_at(f"{server}/feed")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://", "http://[::1", "https://a b/"]
)
def test_content_of_no_address_says_so(address: str) -> None:
    with pytest.raises(WebError, match="cannot be reached"):
        content_at(address)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("https://toy.example/f", True), ("feed.xml", False), ("file:///etc/hostname", False)],
)
def test_is_address_is_of_the_web_only(text: str, expected: bool) -> None:
    assert is_address(text) is expected
