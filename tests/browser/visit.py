"""A reader's browser that notes what goes wrong, and small words for what readers do."""

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

RESULTS = ".cb-result"
FOUND = re.compile(r"\d+ claims?|No claim")
"""What /explore/ says when it has found what it was opened with."""
MOVED = ("claims/acme-sold-more-anvils/", "claims/acme-anvils-sold-better/")
"""An old address, and the one that it leads on to."""


class Visit:
    """A page of the site, with what it complains of and whom it asks."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.page = context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def go(self, path: str) -> Page:
        """Open a page; on /explore/, wait for its claims; from an old address, be led on."""
        self.page.goto(self.address + path)
        if path == MOVED[0]:
            self.page.wait_for_url(self.address + MOVED[1])
        if path.startswith("explore/"):
            expect(self.page.locator(".cb-explore-count")).to_contain_text(FOUND)
        return self.page

    def ready(self, path: str) -> Page:
        """Open a page and wait until all of its scripts are in their places."""
        page = self.go(path)
        page.locator("html[data-cb-ready]").wait_for(state="attached")
        return page

    @property
    def strangers(self) -> list[str]:
        """The requests that left the site."""
        own = (self.address, "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]

    @property
    def path(self) -> str:
        """Where the reader is, relative to the site."""
        return self.page.url.removeprefix(self.address)


def focused(page: Page) -> Locator:
    """What has the focus."""
    return page.locator(":focus")


def titles(page: Page) -> list[str]:
    """The titles of the results shown."""
    return page.locator(f"{RESULTS} a").all_inner_texts()
