"""The claims -> docs/pictures/claim.png, the picture in the README. Run it when the look changes.

It builds the site and has Chromium draw the page of one claim, in light colours. The pages are
handed to it straight from site/: no server runs and no network is asked. The same site, Chromium
and fonts give the same picture.
"""

import mimetypes
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from environment import ROOT, Environment, NotReadyError, exit_code, passed_on, prepared

if TYPE_CHECKING:  # it is in .venv, which has yet to be made
    from playwright.sync_api import Browser, Route

PICTURE = ROOT / "docs" / "pictures" / "claim.png"
PAGE = "claims/meta-layoffs-fund-ai-capex/"
SIZE = (1240, 1060)
# A host that cannot be: whatever is not in the site's folder is nowhere.
HOST = "https://picture.invalid/"
NAMES = ("chromium", "chromium-browser", "google-chrome")


def main(_arguments: list[str]) -> int:
    """Make .venv and the site where needed, then draw in there."""
    environment = Environment(ROOT)
    if Path(sys.prefix) == environment.folder:
        draw(ROOT / "site", PICTURE)
        return 0
    claimbook = prepared("test") / "claimbook"
    return passed_on([claimbook, "build", "--root", ROOT]) or passed_on(
        [environment.python, Path(__file__).resolve()]
    )


def draw(site: Path, picture: Path) -> None:
    """Write the picture of a built site; NotReadyError where there is no Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - see above

    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if chromium is None:
        raise NotReadyError("No Chromium: install one, or name it in $CHROMIUM.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        content = drawn(browser, site)
        browser.close()
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_bytes(content)
    print(f"{picture.relative_to(ROOT)}: {len(content) / 1000:.0f} kB")


def drawn(browser: "Browser", site: Path) -> bytes:
    """The top of the page as a PNG; NotReadyError where the site has no such page."""
    if not (site / PAGE / "index.html").is_file():
        raise NotReadyError(f"The site has no page {PAGE}: have picture.py name another one.")
    width, height = SIZE
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme="light", reduced_motion="reduce"
    )
    page.route("**/*", lambda route: answer(route, site))
    try:
        page.goto(HOST + PAGE, wait_until="networkidle")
        return page.screenshot(animations="disabled", caret="hide")
    finally:
        page.close()


def answer(route: "Route", site: Path) -> None:
    """Answer a request with the file of the site; one for another host fails."""
    url = route.request.url
    if not url.startswith(HOST):
        route.abort()
        return
    file = site / unquote(urlsplit(url).path).lstrip("/")
    if file.is_dir():
        file /= "index.html"
    if not file.is_file():
        route.fulfill(status=404)
        return
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    route.fulfill(body=file.read_bytes(), content_type=kind)


if __name__ == "__main__":
    sys.exit(exit_code(main))
