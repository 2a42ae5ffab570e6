"""What a page lets run: the theme's own scripts, and nothing a claim brings along."""

import re
from pathlib import Path

import pytest
from tests.publish.small import theme_laid

from claimbook.publish import content_policy
from claimbook.publish.content_policy import write_script_sources
from claimbook.publish.engine import build_pages
from claimbook.publish.overrides import SCRIPT_SOURCES

HASH = re.compile(r"'sha256-[A-Za-z0-9+/]{43}='")


@pytest.fixture
def themed(base: Path) -> Path:
    theme_laid(base)
    return base


def sources(base: Path) -> str:
    write_script_sources(base, theme_dir=base / "build" / "theme")
    return (base / "build" / "theme" / SCRIPT_SOURCES).read_text()


def policy(base: Path, page: str, *, site_url: str | None = None) -> str | None:
    build_pages(base / "mkdocs.yml", site_dir=base / "site", epoch=0, site_url=site_url)
    text = (base / "site" / page).read_text("utf-8")
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    return found and found[1]


def test_script_sources_are_hashes_only(themed: Path) -> None:
    mark, hashes = sources(themed).splitlines()
    assert re.fullmatch(r"\{# [0-9a-f]{64} -#\}", mark)
    assert all(map(HASH.fullmatch, hashes.split()))
    assert sorted(hashes.split()) == hashes.split()


def test_script_sources_allow_no_script_of_a_page(themed: Path) -> None:
    clean = sources(themed).splitlines()[1]
    (themed / "build" / "theme" / SCRIPT_SOURCES).write_text("")
    (themed / "build" / "docs" / "claims" / "a-claim.md").write_text("<script>alert(1)</script>")
    assert sources(themed).splitlines()[1] == clean


def test_script_sources_cover_every_depth_that_build_docs_has(themed: Path) -> None:
    header = themed / "build" / "theme" / "partials" / "header.html"
    header.write_text(header.read_text() + "<script>from = '{{ base_url }}'</script>")
    before = HASH.findall(sources(themed))
    deep = themed / "build" / "docs" / "a" / "b" / "c" / "d.md"
    deep.parent.mkdir(parents=True)
    deep.touch()
    # The page's own relative base; that of its parents was there.
    assert len(HASH.findall(sources(themed))) == len(before) + 1


def test_script_sources_of_the_theme_are_the_same_at_every_depth(themed: Path) -> None:
    assert len(HASH.findall(sources(themed))) == 1


@pytest.mark.parametrize(
    "changed", [None, "build/docs/index.md"], ids=["nothing changed", "a page changed"]
)
def test_script_sources_are_not_made_again_without_need(
    themed: Path, changed: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sources(themed)
    if changed:
        (themed / changed).write_text("# Another text")
    monkeypatch.setattr(content_policy, "build_pages", lambda *_, **__: pytest.fail("made again"))
    assert sources(themed) == before


@pytest.mark.parametrize("path", ["mkdocs.yml", "build/theme/main.html"])
def test_script_sources_are_made_again_when_what_they_come_from_changed(
    themed: Path, path: str
) -> None:
    before = sources(themed)
    with (themed / path).open("a") as file:
        file.write("\n")
    after = sources(themed)
    assert (after != before, HASH.findall(after)) == (True, HASH.findall(before))


def test_policy_allows_no_inline_script_and_nothing_from_elsewhere(themed: Path) -> None:
    hashes = " ".join(HASH.findall(sources(themed)))
    assert policy(themed, "claims/a-claim/index.html") == (
        "default-src 'self'; "
        f"script-src 'self' 'wasm-unsafe-eval' {hashes}; "
        "worker-src 'self' blob:; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; media-src https: http:; object-src 'none'; "
        "base-uri 'none'; form-action 'self'"
    )


@pytest.mark.parametrize("page", ["index.html", "claims/page/2/index.html", "404.html"])
def test_policy_stands_before_all_but_the_charset(themed: Path, page: str) -> None:
    sources(themed)
    policy(themed, page)
    text = (themed / "site" / page).read_text("utf-8")
    assert re.search(r"<head>\s*<meta charset=\"utf-8\">\s*<meta http-equiv=\"Content-Sec", text)
    assert text.count("<meta charset") == 1
    assert text.index("<meta charset") < 1024


@pytest.mark.parametrize(
    "site_url",
    [
        "http://127.0.0.1:8000/",
        "http://127.0.0.1:41234/repo/",
        "http://localhost:8000/",
        "http://[::1]:8000/",
    ],
)
def test_policy_is_left_out_where_one_looks_at_ones_own_pages(themed: Path, site_url: str) -> None:
    assert policy(themed, "index.html", site_url=site_url) is None


@pytest.mark.parametrize("site_url", ["https://127.example/", "https://localhost.example/x/"])
def test_policy_stays_on_a_site_that_only_sounds_local(themed: Path, site_url: str) -> None:
    assert policy(themed, "index.html", site_url=site_url) is not None
