"""An old address leads readers on at once, with scripts and without, and search engines too."""

import re

from playwright.sync_api import Browser, expect
from tests.browser.visit import MOVED, Visit

OLD, NEW = MOVED


def test_reader_is_led_on_without_javascript_and_back_goes_to_where_they_were(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}claims/")
    page.goto(address + OLD)
    page.wait_for_url(address + NEW)
    expect(page.locator("h1")).to_contain_text("anvils")
    page.go_back()
    page.wait_for_url(f"{address}claims/")
    context.close()


def test_old_address_names_the_new_one_as_the_one_to_keep(visit: Visit) -> None:
    text = visit.page.request.get(visit.address + OLD).text()
    refresh = '<meta http-equiv="refresh" content="0; url=../acme-anvils-sold-better/">'
    assert text.count(refresh) == 1
    canonical = re.findall('<link rel="canonical" href="([^"]*)">', text)
    assert canonical == [f"https://claimbook.example/repo/{NEW}"]
    assert "og:url" not in text
