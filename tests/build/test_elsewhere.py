"""What a build leaves behind, in the hands of other engines that read the same mkdocs.yml."""

import html
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from tests.build.bases import CLAIM, build_base, change
from tests.publish.small import files_of

PAGE = "claims/four-days-kept-output/index.html"
# MkDocs takes the day's date for that of the site, where nobody tells it another.
DATED = {"sitemap.xml", "sitemap.xml.gz"}


def without_twins(site: dict[str, bytes]) -> dict[str, bytes]:
    """What the build has from an engine; a page's Markdown twin it lays beside the page itself."""
    return {path: content for path, content in site.items() if not path.endswith(".md")}


def test_plain_mkdocs_makes_the_same_pages_and_search(base: Path) -> None:
    ours = without_twins(files_of(base / "site"))
    shutil.rmtree(base / "site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=base, env={"NO_MKDOCS_2_WARNING": "1"}, check=True)
    theirs = files_of(base / "site")
    assert set(theirs) == set(ours)
    assert {path for path in ours if theirs[path] != ours[path]} <= DATED


@pytest.fixture
def plain_server(base: Path) -> Iterator[tuple[str, Path]]:
    """`mkdocs serve`: its address, and the file that has its log."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = base.with_name("log")
    with log.open("w") as told:
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", address]
        server = subprocess.Popen(command, cwd=base, stderr=told)
    try:
        waited_for("Serving on", log)
        yield f"http://{address}/", log
    finally:
        server.terminate()
        server.wait()


def waited_for(words: str, log: Path, times: int = 1) -> None:
    deadline = time.monotonic() + 60
    while log.read_text().count(words) < times:
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)


def shown(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        text: str = answer.read().decode()
    return text


def settled(log: Path) -> int:
    """How many builds there were when there were no more for a while: a save may begin two."""
    builds = -1
    while builds != (builds := log.read_text().count("Detected file changes")):
        waited_for("Reloading browsers", log, times=builds)
        time.sleep(1.5)
    return builds


def test_plain_mkdocs_serve_shows_each_build_and_does_not_loop(
    base: Path, plain_server: tuple[str, Path]
) -> None:
    address, log = plain_server
    page = address + PAGE.removesuffix("index.html")
    assert "turned out as many" in shown(page)
    change(base / CLAIM, "turned out as many", "made just as many")
    build_base(base)
    waited_for("Reloading browsers", log)
    builds = settled(log)
    assert "made just as many" in shown(page)
    build_base(base)  # nothing changed: nothing to see
    assert settled(log) == builds


def test_zensical_makes_every_page(base: Path) -> None:
    """Lost there: the Content-Security-Policy, sitemap.xml.gz and the Markdown twins.

    Pages, titles, text, links, look and search are there.
    """
    ours = without_twins(files_of(base / "site"))
    shutil.rmtree(base / "site")
    subprocess.run([sys.executable, "-m", "zensical", "build"], cwd=base, check=True)
    theirs = files_of(base / "site")
    lost = {path for path in set(ours) - set(theirs) if not path.startswith("assets/")}
    assert lost == {"sitemap.xml.gz"}
    pages = [path for path in ours if path.endswith("index.html")]
    assert f"claims/{Path(CLAIM).stem}/index.html" in pages
    for path in pages:
        assert (title(theirs[path]), words(theirs[path])) == (title(ours[path]), words(ours[path]))
        assert links(path, theirs[path]) == links(path, ours[path])


def title(page: bytes) -> list[str]:
    return re.findall("<title>(.*?)</title>", page.decode())


def article(page: bytes) -> str:
    found = re.search(r"<article.*?</article>", page.decode(), re.DOTALL)
    assert found
    return re.sub(r'<svg[^>]* viewBox="0 0 24 24".*?</svg>', "", found[0], flags=re.DOTALL)  # icons


def words(page: bytes) -> str:
    """What a reader finds in a page's own part; without spaces, as only one of them tints code."""
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", article(page))).split())


def links(path: str, page: bytes) -> list[str]:
    """Where the links of a page's own part lead."""
    return [urljoin(f"/{path}", link) for link in re.findall(r'href="([^"]*)"', article(page))]
