"""picture.py: it draws what is in the site's folder, and asks nobody else."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

import picture
from environment import NotReadyError

LOOKS = '<link rel="stylesheet" href="../../look.css">'
ABROAD = '<link rel="stylesheet" href="https://elsewhere.invalid/look.css">'


def site(folder: Path, *, head: str = LOOKS, look: str = "body { background: teal }") -> Path:
    page = folder / picture.PAGE / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f"<!doctype html><title>A claim</title>{head}<h1>A claim</h1>", "utf-8")
    (folder / "look.css").write_text(look, "utf-8")
    return folder


def test_picture_is_a_png_of_its_size_and_the_same_each_time(
    browser: Browser, tmp_path: Path
) -> None:
    folder = site(tmp_path)
    content = picture.drawn(browser, folder)
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    assert (content[:8], (width, height)) == (b"\x89PNG\r\n\x1a\n", picture.SIZE)
    assert picture.drawn(browser, folder) == content


def test_picture_shows_what_the_page_asks_of_its_own_site(browser: Browser, tmp_path: Path) -> None:
    teal = picture.drawn(browser, site(tmp_path / "teal"))
    assert picture.drawn(browser, site(tmp_path / "plain", look="")) != teal


def test_picture_asks_no_other_host(browser: Browser, tmp_path: Path) -> None:
    alone = picture.drawn(browser, site(tmp_path / "alone", head=""))
    assert picture.drawn(browser, site(tmp_path / "abroad", head=ABROAD)) == alone


def test_picture_of_a_page_that_is_not_there_is_told(browser: Browser, tmp_path: Path) -> None:
    with pytest.raises(NotReadyError, match="has no page"):
        picture.drawn(browser, tmp_path)
