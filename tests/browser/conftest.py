"""One site for all browser tests, and a reader for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.built import build_site, make_base, served
from tests.browser.visit import Visit


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Path:
    """The folder of a site with every kind of page, to be published under /repo/."""
    assert chromium  # no site is built for nobody
    base, folder = tmp_path_factory.mktemp("base"), tmp_path_factory.mktemp("served")
    make_base(base)
    build_site(base, folder / "repo")
    return folder / "repo"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which it is served."""
    with served(site.parent) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A reader at a desk, who likes it light and without motion."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme="light", reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    yield Visit(context, address)
    context.close()
