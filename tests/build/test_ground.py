"""A build that would give the same site looks at no page; anything that differs makes it look."""

import datetime
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.build.bases import build_base, change

from claimbook.build import pipeline
from claimbook.render.site import Site

Touch = Callable[[Path], object]


def written(path: str, text: str) -> Touch:
    return lambda base: (base / path).write_text(text, "utf-8")


def changed(path: str, old: str, new: str) -> Touch:
    return lambda base: change(base / path, old, new)


def in_place(base: Path) -> None:
    """The same length at the same time, as it seems."""
    page = base / "build" / "docs" / "claims" / "index.md"
    before = page.stat()
    page.write_bytes(page.read_bytes().replace(b"a", b"b", 1))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


TOUCHED: dict[str, Touch] = {
    "a claim": changed("claims/2026/four-days-kept-output.yaml", "statement:", "statement: Once "),
    "a page by hand": written("docs/by-hand.md", "# By hand\n"),
    "the settings": changed("mkdocs.yml", "site_name: ", "site_name: The "),
    "a page of the site": lambda base: (base / "site" / "claims" / "index.html").unlink(),
    "a page of build/docs": in_place,
    "a twin": lambda base: next((base / "build" / "beside").rglob("*.md")).unlink(),
    "the notes": lambda base: shutil.rmtree(base / "build" / "cache" / "site" / "notes"),
}


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows when a build plans its pages."""
    looked: list[str] = []
    real = pipeline.planned_files

    def planned(site: Site) -> object:
        looked.append("pages")
        return real(site)

    monkeypatch.setattr(pipeline, "planned_files", planned)
    return looked


def test_build_of_the_same_looks_at_no_page_and_tells_the_same(
    base: Path, looks: list[str]
) -> None:
    first = build_base(base)
    looks.clear()
    again = build_base(base)
    assert (again, looks) == (first, [])


@pytest.mark.parametrize("touch", TOUCHED.values(), ids=TOUCHED)
def test_build_looks_at_pages_once_anything_is_touched(
    base: Path, looks: list[str], touch: Touch
) -> None:
    build_base(base)
    looks.clear()
    touch(base)
    build_base(base)
    assert looks == ["pages"]


def test_build_of_another_day_looks_at_pages(base: Path, looks: list[str]) -> None:
    build_base(base)
    looks.clear()
    build_base(base, as_of=datetime.date(2030, 1, 1))
    assert looks == ["pages"]
