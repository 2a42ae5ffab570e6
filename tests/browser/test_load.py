"""What comes with a page that is only opened: the page, its look and its scripts; no index."""

from pathlib import Path

import pytest
from tests.browser.built import PAGES
from tests.browser.visit import Visit

MOST = 300_000
"""Bytes, nothing of them zipped: most are the theme's stylesheets, which are kept from then on."""


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_page_loads_itself_its_look_and_its_scripts_and_nothing_of_the_base(
    site: Path, visit: Visit, path: str
) -> None:
    page = visit.go(path)
    page.wait_for_load_state("networkidle")
    came = [url.removeprefix(visit.address) for url in visit.requests]
    led_on = [page.url.removeprefix(visit.address)] if visit.path != path else []
    assert [url for url in came if not url.startswith("assets/")] == [path, *led_on]
    files = {site / url for url in came if url.startswith("assets/")}
    page_itself = len(page.content().encode())
    assert sum(file.stat().st_size for file in files) + page_itself < MOST
