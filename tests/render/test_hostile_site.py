"""A whole site of hostile texts, built strictly by MkDocs, and looked at in a real browser."""

import datetime
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.built import ROOT, served
from tests.browser.visit import Visit
from tests.render.families import SHAPES, Family, families, records_of
from tests.render.hostile import HOSTILE
from tests.render.hostile_base import KINDS, PLAIN, folder_of
from tests.render.html_tree import Element, tree

from claimbook.build import pipeline
from claimbook.build.examine import Examined
from claimbook.build.order import Order
from claimbook.build.pipeline import build
from claimbook.link.resolve import link_records
from claimbook.read.settings import read_settings

EVERY = 9
"""A strict build of all texts would take long; other tests try them all."""

CHOSEN = [text for group in HOSTILE.values() for text in group][::EVERY]
PADDING = [PLAIN] * (SHAPES + -len(CHOSEN) % SHAPES)
RING = families([*[PLAIN] * 2 * SHAPES, *CHOSEN, *PADDING])
ATTACKS = RING[2 * SHAPES :][: len(CHOSEN)]

_NUMBER = re.compile(r"\d+")


@pytest.fixture(scope="module")
def served_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site under repo/, published as `claimbook build --strict` does."""
    root, folder = tmp_path_factory.mktemp("base"), tmp_path_factory.mktemp("served")
    shutil.copytree(ROOT / "docs", root / "docs")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    here = settings.replace("https://claimbook.example/", "https://claimbook.example/repo/")
    (root / "mkdocs.yml").write_text(here, "utf-8")
    order = Order(root=root, site_dir=folder / "repo", today=datetime.date.max, strict=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "examine", found)
        patch.setattr(pipeline, "related_of", lambda *_, **__: {})  # texts decide them
        outcome = build(order, progress=lambda _: None)
    assert outcome.warnings == ()
    return folder


def found(root: Path, **_: Any) -> Examined:
    """The base as if it had been read: the texts are legal, though many warn of something."""
    library, problems = link_records(records_of(RING, alive=True))
    assert problems == ()
    return Examined(read_settings(root)[0], library, ())


def path_of(kind: str, own: Family) -> str:
    return f"{folder_of(kind)}/{kind}-{own.id}/"


def shape(element: Element) -> tuple[Any, ...]:
    """An element without what is said in it; what statements and notes hold is left out."""
    free = [name for name in FREE if element.has(name)]
    inner = () if free else element.children
    seen = (one for one in inner if isinstance(one, Element) and not of_a_picture(one))
    below = tuple(shape(child) for child in seen)
    attributes = sorted(element.attributes.items())
    return (element.tag, tuple(kept(name, value) for name, value in attributes), below)


def of_a_picture(element: Element) -> bool:
    """Whether it tells of a page's picture, which is left out where the font lacks a letter."""
    names = (element.attributes.get(name, "") for name in ("property", "name"))
    return element.tag == "meta" and any(name.startswith(PICTURE) for name in names)


PICTURE = ("og:image", "twitter:card")
FREE = (".cb-statement", ".cb-side-statement", ".cb-notes", "svg")
SAYING = {"content", "title", "aria-label", "data-clipboard-text", "data-title", "alt"}


def kept(name: str, value: str) -> tuple[str, str]:
    """An attribute without what it says."""
    numberless = _NUMBER.sub("N", value).replace("/page/N/", "/")
    return name, "" if name in SAYING else numberless


@pytest.mark.parametrize("kind", KINDS)
def test_built_page_has_the_elements_of_a_plain_page(served_folder: Path, kind: str) -> None:
    for own in ATTACKS:
        like = RING[SHAPES + own.number % SHAPES]
        page, plain = (
            tree((served_folder / "repo" / path_of(kind, one) / "index.html").read_text("utf-8"))
            for one in (own, like)
        )
        assert shape(page) == shape(plain), own.text


@pytest.fixture
def visit(browser: Browser, served_folder: Path) -> Iterator[Visit]:
    """A reader whose browser tells when anything speaks up."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script("window.alert = window.print = () => { window.attacked = true; };")
    with served(served_folder) as address:
        yield Visit(context, address)
    context.close()


def assert_quiet(visit: Visit) -> None:
    """Nothing ran, was refused by the policy, or asked a stranger."""
    assert visit.page.evaluate("window.attacked") is None
    assert (visit.complaints, visit.strangers) == ([], [])


BY_SCRIPTS = ["aria-label", "hidden", "role", "tabindex"]
SHAPE = """
() => [...document.querySelectorAll("*")]
    .filter((one) => !one.closest(".cb-statement, .cb-side-statement, .cb-notes, svg"))
    .filter((one) => !one.matches("meta[property^='og:image'], meta[name='twitter:card']"))
    // Outside the article the theme's own scripts set attributes, sooner or later; in it they make
    // what has no room a stop of the tab key, and hide what has nothing to do.
    .map((one) => [one.tagName, ...one.closest("article") ? one.getAttributeNames().sort() : []])
    .map((words) => words.filter((word) => !BY_SCRIPTS.includes(word)))
    .map((words) => words.join(" "))
""".replace("BY_SCRIPTS", str(BY_SCRIPTS))


def seen(visit: Visit, path: str) -> list[str]:
    """The elements of a page, with those that its scripts have made when all have run."""
    visit.ready(path)
    shape: list[str] = visit.page.evaluate(SHAPE)
    return shape


@pytest.mark.parametrize("kind", ["claim", "gone", "question", "source"])
def test_browser_sees_the_elements_of_a_plain_page(visit: Visit, kind: str) -> None:
    for own in ATTACKS[:: len(ATTACKS) // 3]:
        like = RING[SHAPES + own.number % SHAPES]
        plain = seen(visit, path_of(kind, like))
        assert seen(visit, path_of(kind, own)) == plain, own.text
        expect(visit.page).to_have_title(re.compile(re.escape(" - Claimbook") + "$"))
    assert_quiet(visit)


@pytest.mark.parametrize(
    "path", ["", "claims/", "companies/", "questions/", "tensions/", "explore/"]
)
def test_browser_runs_nothing_on_a_list(visit: Visit, path: str) -> None:
    visit.go(path)
    visit.page.wait_for_load_state("networkidle")
    assert_quiet(visit)


def test_search_shows_hostile_titles_as_text(visit: Visit) -> None:
    visit.go("explore/?q=alert")
    results = visit.page.locator(".cb-result")
    expect(results.first).to_be_visible()
    shown = " ".join(results.all_inner_texts())
    assert "<script>" in shown
    assert_quiet(visit)
