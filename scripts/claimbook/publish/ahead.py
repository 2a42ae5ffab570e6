"""A site that is on its way -> any page of it at once, the same to the byte as it will be.

Who waits for a page need not wait for all others. A page's Markdown is planned, and what stands
around it is known once the pages of the navigation are. What cannot be told so is left to the
build: a theme or settings of which nobody knows what they ask, a page with something wrong.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from claimbook.cache.cache import digest
from claimbook.model.pages import PlannedFiles
from claimbook.publish.engine import environment, records
from claimbook.publish.overrides import SCRIPT_SOURCES, content_of, theme_files
from claimbook.publish.pages.framing import Framer
from claimbook.publish.pages.keeping import told_of
from claimbook.publish.pages.listing import UnusualError
from claimbook.publish.pages.making import Made, Maker, PageFailedError, page_of
from claimbook.publish.pages.planned import PlannedSite
from claimbook.publish.pages.site import is_ours_to_make
from claimbook.publish.words import word_files
from claimbook.tongue.tongue import tongue_of

PageAt = Callable[[str], bytes | None]
"""The page whose file is at a place of the site; None where only the build can tell."""


@dataclass(frozen=True)
class Draft:
    """A site of which all is known, and nothing made: `plans` has every file of build/docs by path.

    The others are what `publish` is given for it.
    """

    root: Path
    site_dir: Path
    epoch: int
    site_url: str | None
    language: str
    plans: Mapping[str, PlannedFiles]


class Ahead:
    """Makes pages of one draft after the other, and keeps what has been learned of the theme."""

    def __init__(self) -> None:
        self._frame = ""
        self._framer: Framer | None = None

    def pages(self, draft: Draft) -> PageAt | None:
        """What makes any page of a draft; None where pages of it cannot be made one by one.

        They are laid out for a browser that has the theme's files of the last build.
        """
        try:
            with records(), environment(SOURCE_DATE_EPOCH=str(draft.epoch)):
                return self._begun(draft)
        except (MkDocsException, PageFailedError, UnusualError, OSError):
            return None  # it will be told when the site is made

    def _begun(self, draft: Draft) -> PageAt | None:
        config = load_config(
            str(draft.root / "mkdocs.yml"), site_dir=str(draft.site_dir), site_url=draft.site_url
        )
        theme = _theme(draft, config)
        if theme is None or config.nav is None or not is_ours_to_make(config):
            return None
        files = PlannedSite(config, draft.plans)
        nav = files.nav
        maker = Maker(files, nav)
        maker.read_listed(Made())
        listed = [(page.title, page.url, page.meta) for page in nav.pages]
        frame = told_of(config, [theme, listed, str(nav)])
        if frame is None:
            return None
        if frame != self._frame or self._framer is None:
            self._frame, self._framer = frame, Framer((), nav, config)
        return _Pages(files, maker, Maker(files, nav, self._framer), draft.epoch).at


@dataclass(frozen=True)
class _Pages:
    """`maker` knows the pages of the navigation, and `others` what was learned of all others."""

    files: PlannedSite
    maker: Maker
    others: Maker
    epoch: int

    def at(self, place: str) -> bytes | None:
        """The page at a place."""
        try:
            with records(), environment(SOURCE_DATE_EPOCH=str(self.epoch)):
                return self._made(place)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, the build tells
            return None

    def _made(self, place: str) -> bytes | None:
        file = self.files.page_at(place)
        for page in self.maker.pages_of_nav:
            if page.file is file:
                return self.maker.framed(page)[0]
        if file is None:
            return None
        page = page_of(file)
        self.others.read(page)
        content, alone = self.others.framed(page)
        return content if alone and content.strip() else None


def _theme(draft: Draft, config: MkDocsConfig) -> str | None:
    """What the theme of our own is; None where it is not laid as the build will lay it."""
    folder = draft.root / "build" / "theme"
    if config.theme.custom_dir != str(folder) or not draft.site_dir.is_dir():
        return None
    files = theme_files()
    files |= word_files(files, tongue_of(draft.language))
    if any(content_of(folder / path) != content for path, content in files.items()):
        return None
    own = content_of(folder / SCRIPT_SOURCES) or b""
    return digest(*(part for path, content in files.items() for part in (path, content)), own)
