"""A page that is made before its site is the same, to the byte, as in the site."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.build.bases import CLAIM, TODAY, change, make_base

from claimbook.build.order import Order
from claimbook.build.pipeline import Outcome, Progress, Rest, Tally, build
from claimbook.publish.ahead import Ahead, Draft


@dataclass
class Onlooker:
    """Has every page made ahead; where that is done, `made` has them by their places."""

    ahead: Ahead = field(default_factory=Ahead)
    made: dict[str, bytes | None] | None = None

    @property
    def found(self) -> dict[str, bytes]:
        """The pages that were made."""
        return {place: page for place, page in (self.made or {}).items() if page is not None}

    def meanwhile(self, draft: Draft, rest: Rest, *, progress: Progress, tally: Tally) -> Outcome:
        at = self.ahead.pages(draft)
        pages = [path.removesuffix(".md") for path in draft.plans if path.endswith(".md")]
        places = {place for page in pages for place in (f"{page}.html", f"{page}/index.html")}
        self.made = at and {place: at(place) for place in places}
        return rest(progress, tally)


def _silent(_stage: str) -> None:
    """Tell nobody."""


def looked_at(base: Path, onlooker: Onlooker) -> None:
    order = Order(base, base / "build" / "preview", TODAY, serve_url="http://127.0.0.1:9/")
    assert build(order, progress=_silent, onlooker=onlooker).pages


def put(path: Path, old: str, new: str) -> None:
    """Change a text, or add to it where none is named."""
    if old:
        change(path, old, new)
    else:
        path.write_text(f"{path.read_text('utf-8')}\n{new}", "utf-8")


def pages_of(site: Path) -> dict[str, bytes]:
    paths = [path for path in site.rglob("*.html") if path.name != "404.html"]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


EDITS = {
    "a statement": (CLAIM, "turned out as many", "made just as many"),
    "the name of the site": ("mkdocs.yml", "site_name: ", "site_name: Another "),
    "a page by hand": ("docs/about/method.md", "", "More of it.\n"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_every_page_made_ahead_is_as_the_build_makes_it(
    tmp_path: Path, edit: tuple[str, str, str]
) -> None:
    base, onlooker = make_base(tmp_path / "base"), Onlooker()
    looked_at(base, onlooker)
    assert onlooker.made is None  # without its theme no browser could show it
    for number in range(2):  # with what was learned of the theme, and without
        change(base / CLAIM, "added: 2026-03-01", f"added: 2026-03-0{number + 2}")
        if number:
            put(base / edit[0], edit[1], edit[2])
        looked_at(base, onlooker)
        assert onlooker.found == pages_of(base / "build" / "preview")
        change(base / CLAIM, f"added: 2026-03-0{number + 2}", "added: 2026-03-01")


def test_no_page_is_made_ahead_where_only_mkdocs_knows_how(tmp_path: Path) -> None:
    base, onlooker = make_base(tmp_path / "base"), Onlooker()
    looked_at(base, onlooker)
    change(base / "mkdocs.yml", "site_name: ", "plugins: [search]\nsite_name: ")
    looked_at(base, onlooker)
    assert onlooker.made is None
