"""A number of claims -> their search index on a site of one page, and what a first search costs.

A reader comes to the page with nothing in the cache, opens the search box as soon as the page can
be used, and types a word. Time runs from asking for the page to the first result that is seen;
bytes are all that came over the line by then. The server is this machine and hands out files as
GitHub Pages does: texts zipped, and all else as it is.
"""

import dataclasses
import datetime
import functools
import gzip
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.eyes import chromium
from bench.rounds import lay_base
from claimbook.build.examine import Examined, examine
from claimbook.derive.standing import standings
from claimbook.link.library import Library
from claimbook.publish import building, publish
from claimbook.render.search import search_entries
from claimbook.render.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DAY = datetime.date(2026, 1, 1)
FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update")
ZIPPED = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml")
NAV = ("claims", "themes", "companies", "questions", "tensions", "explore", "about")
HEADERS = 300
"""About how many bytes there are to an answer besides."""
SHORT = 3
"""Words of so few letters or fewer are hardly looked for."""
TIMES = 3
"""How often each search is done: the middle one counts."""


@dataclasses.dataclass(frozen=True)
class Search:
    """A search for a word that so many claims use: the first result's time, what came by then."""

    used_by: int
    seconds: float
    kilobytes: float
    files: int


def measured_search(
    claims: int, folder: Path, *, like: Path, browser: "Browser | None" = None
) -> dict[str, Any]:
    """What searches cost a reader of a site with so many claims; `folder` is emptied first.

    Without a `browser` one of its own is begun: there can be only one Playwright in a process.
    """
    found = lay_site(claims, folder, like=like)
    return {"claims": claims, "searches": searched(folder / "site", found.library, browser)}


def searched_base(root: Path, browser: "Browser | None" = None) -> list[dict[str, Any]]:
    """What searches cost a reader of the site that was built of a base."""
    return searched(root / "site", examine(root, today=DAY).library, browser)


def searched(
    site: Path, library: Library, browser: "Browser | None" = None
) -> list[dict[str, Any]]:
    """What a search costs who comes to the first page of a site: each of three words.

    One that hardly a claim uses, one of a claim in a hundred, and one of most.
    """
    terms = _terms(claim.statement for claim in library.claims.values())
    with _served(site) as host, nullcontext(browser) if browser else _browser() as eyes:
        found = [_middle([_search(eyes, host, *term) for _ in range(TIMES)]) for term in terms]
    return [dataclasses.asdict(search) for search in found]


def lay_site(claims: int, folder: Path, *, like: Path) -> Examined:
    """The base, and in `folder` a site of one page with its index."""
    lay_base(claims, folder, like=like)
    found = examine(folder, today=DAY, progress=lambda _: None)
    site = Site(found.settings, found.library, standings(found.library), (), {}, {}, DAY)
    for path in ("index.md", *(f"{name}/index.md" for name in NAV)):
        page = folder / "build" / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# {path}\n", encoding="utf-8")
    with building(folder):
        publish(
            folder,
            site_dir=folder / "site",
            entries=search_entries(site),
            epoch=0,
            progress=lambda _: None,
        )
    return found


def _terms(statements: Iterable[str]) -> list[tuple[str, int]]:
    """The words, and how many claims use each."""
    texts = [{word.strip(".,").lower() for word in text.split()} for text in statements]
    counts = Counter(word for words in texts for word in words if len(word) > SHORT)
    ranked = sorted(counts.items(), key=lambda found: (found[1], found[0]))
    often = next(found for found in ranked if found[1] >= len(texts) / 100)
    return [ranked[0], often, ranked[-1]]


def _search(browser: "Browser", host: "_Host", term: str, used_by: int) -> Search:
    context = browser.new_context()
    page = context.new_page()
    host.sent.clear()
    began = time.perf_counter()
    page.goto(host.address, wait_until="domcontentloaded")
    page.keyboard.press("/")
    page.keyboard.insert_text(term)
    page.locator(".cb-search-results a").first.wait_for(timeout=60_000)
    seconds = time.perf_counter() - began
    context.close()
    return Search(used_by, seconds, sum(host.sent) / 1000, len(host.sent))


def _middle(searches: Sequence[Search]) -> Search:
    return sorted(searches, key=lambda search: search.seconds)[len(searches) // 2]


@contextmanager
def _browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only the test tools have it

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def _served(site: Path) -> "Iterator[_Host]":
    with _Host(site) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.shutdown()


class _Host(ThreadingHTTPServer):
    """A static host on this machine; `sent` has the size of every answer."""

    daemon_threads = True

    def __init__(self, site: Path) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(_Answer, directory=site))
        self.sent: list[int] = []
        self.address = f"http://127.0.0.1:{self.server_port}/"


class _Answer(SimpleHTTPRequestHandler):
    """Zips what is text, and keeps its line open."""

    protocol_version = "HTTP/1.1"
    server: _Host

    def do_GET(self) -> None:
        """Answer with a file, or say that there is none."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        if file.suffix in ZIPPED:
            content = gzip.compress(content, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.server.sent.append(len(content) + HEADERS)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""
