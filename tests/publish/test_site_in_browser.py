"""The published site under a sub-path, in a real browser."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.publish.small import ENTRIES, make_base

from claimbook.publish import publish

SMUGGLED = (
    '# Smuggled\n\n<script>window.smuggled = 1</script><img src="x" onerror="smuggled = 2">\n'
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that is published under /repo/."""
    served = tmp_path_factory.mktemp("served")
    base = make_base(tmp_path_factory.mktemp("base"))
    (base / "build" / "docs" / "claims" / "smuggled.md").write_text(SMUGGLED)
    settings = (base / "mkdocs.yml").read_text("utf-8")
    here = settings.replace("https://claimbook.example/", "https://claimbook.example/repo/")
    (base / "mkdocs.yml").write_text(here, "utf-8")
    publish(base, site_dir=served / "repo", entries=ENTRIES, epoch=0, progress=lambda _: None)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Site, directory=served)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/repo/"
        server.shutdown()


class Site(SimpleHTTPRequestHandler):
    """A static host: what is missing is answered with 404.html, and nothing is logged."""

    def log_message(self, *_: object) -> None:
        """Stay quiet."""

    def send_error(self, code: int, *_: object) -> None:
        """Answer as static hosts do."""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Path(self.directory, "repo", "404.html").read_bytes())


class Visit:
    """A page that notes what it complains of and whom it asks."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.note(request.url))

    def note(self, url: str) -> None:
        """Remember a request that leaves the site."""
        if not url.startswith((self.address, "data:", f"blob:{self.address[:-6]}")):
            self.strangers.append(url)

    def go(self, path: str) -> Page:
        """Open a page and wait until it is still."""
        self.page.goto(self.address + path)
        self.page.wait_for_load_state("networkidle")
        return self.page


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    context = browser.new_context(color_scheme="dark")
    yield Visit(context.new_page(), address)
    context.close()


@pytest.mark.parametrize("path", ["", "claims/", "claims/a-claim/", "claims/page/2/"])
def test_site_runs_its_own_inline_script_and_asks_nobody_else(visit: Visit, path: str) -> None:
    page = visit.go(path)
    assert page.evaluate("document.documentElement.className") == "js"
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert (visit.complaints, visit.strangers) == ([], [])


def test_site_runs_its_own_inline_script_where_nothing_is_found(visit: Visit) -> None:
    page = visit.go("claims/is/not/there/")
    assert page.evaluate("document.documentElement.className") == "js"
    assert page.locator("h1").inner_text() == "There is no such page"
    assert [text for text in visit.complaints if "status of 404" not in text] == []


def test_site_runs_no_script_that_a_page_brings_along(visit: Visit) -> None:
    page = visit.go("claims/smuggled/")
    assert page.evaluate("typeof window.ran") == "undefined"
    blocked = [text for text in visit.complaints if "Content Security Policy" in text]
    assert len(blocked) == 2


def test_site_follows_the_system_then_the_readers_choice_of_colours(visit: Visit) -> None:
    page = visit.go("claims/a-claim/")
    toggle = page.locator(".cb-colours:visible")
    body = page.locator("body")
    for scheme in ("slate", "default", "slate"):
        assert body.get_attribute("data-md-color-scheme") == scheme
        toggle.click()
    toggle.click()
    assert body.get_attribute("data-md-color-scheme") == "default"
    assert visit.go("claims/").locator("body").get_attribute("data-md-color-scheme") == "default"
    assert visit.complaints == []


ASK = """
async ({site, term, how}) => {
    const pagefind = await import(site + "pagefind/pagefind.js");
    await pagefind.options({baseUrl: new URL(site).pathname});
    await pagefind.filters(); // only facets that are loaded are counted
    const found = await pagefind.search(term, how);
    const pages = await Promise.all(found.results.map((result) => result.data()));
    return {urls: pages.map((page) => page.url), counts: found.filters, first: pages[0]};
}
"""


@pytest.mark.parametrize(
    ("term", "how", "names"),
    [
        pytest.param("birch", {}, ["birch"], id="a word"),
        pytest.param("layoff", {"filters": {"company": "amazon"}}, ["cedar"], id="and a facet"),
        pytest.param(
            None,
            {"filters": {"company": "meta", "year": {"any": ["2024", "2026"]}}},
            ["apple", "elder"],
            id="two facets alone",
        ),
        pytest.param(
            "layoffs",
            {"sort": {"date": "desc"}, "filters": {"theme": "hiring"}},
            ["daisy", "apple"],
            id="newest first",
        ),
        pytest.param("nothing-like-it", {}, [], id="not there"),
    ],
)
def test_site_finds_and_filters(
    visit: Visit, term: str | None, how: dict[str, Any], names: list[str]
) -> None:
    page = visit.go("claims/page/2/")
    found = page.evaluate(ASK, {"site": visit.address, "term": term, "how": how})
    expected = [f"/repo/claims/{name}/" for name in names]
    assert (found["urls"] if "sort" in how else sorted(found["urls"])) == expected
    assert (visit.complaints, visit.strangers) == ([], [])


def test_site_counts_what_each_facet_would_leave(visit: Visit) -> None:
    how = {"filters": {"company": "meta"}}
    page = visit.go("")
    found = page.evaluate(ASK, {"site": visit.address, "term": "layoffs", "how": how})
    assert found["counts"] == {
        "company": {"amazon": 0, "general-motors": 0, "meta": 3},
        "theme": {"capex": 1, "hiring": 1, "labour": 3, "monitoring": 1},
        "year": {"2024": 1, "2025": 1, "2026": 1},
    }
    assert found["first"]["meta"]["standing"] == "Second-hand only"
