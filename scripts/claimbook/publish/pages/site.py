"""mkdocs.yml and build/docs -> site/: what `mkdocs build` does, where no plugin takes part in it.

The order is MkDocs' own (mkdocs/commands/build.py): read every page, copy what is no page, then the
theme's templates, then the pages, then a look at anchors. Its parts are MkDocs' own as well, but
for the two that cost most: reading.py turns Markdown into HTML, framing.py puts it into the theme.
Pages that an earlier build made of the same are laid as they are (keeping.py).
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs import utils
from mkdocs.commands import build as plain
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from claimbook.cache.cache import Cache, laid
from claimbook.publish.pages.framing import Framer
from claimbook.publish.pages.keeping import Keeping, KeptPage, frame_of
from claimbook.publish.pages.reading import Reader

_log = logging.getLogger("mkdocs.claimbook")


def is_ours_to_make(config: MkDocsConfig) -> bool:
    """Whether nobody else has a hand in the pages: no plugin, no hook, no strictness of MkDocs'."""
    return not config.strict and not any(config.plugins.events.values())


@dataclass
class Made:
    """How many pages were not made anew, since an earlier build had made them."""

    kept: int = 0


def make_site(
    config: MkDocsConfig,
    *,
    cache: Cache | None,
    former: Path | None = None,
    tally: Callable[[int, int], None] = lambda _done, _of: None,
) -> Made:
    """Make the site; what MkDocs would warn of is logged as MkDocs does it.

    Files of a `former` site that are the same are laid in the new one under a second name.
    `tally` is told how many of how many pages are done.
    """
    utils.clean_directory(config.site_dir)
    files = get_files(config)
    env = config.theme.get_env()
    files.add_files_from_theme(env, config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    pages = _Pages(files, nav, config, cache)
    pages.read()
    _copy(files, former, made_later={*config.theme.static_templates, *config.extra_templates})
    for name in config.theme.static_templates:
        plain._build_theme_template(name, env, files, config, nav)  # noqa: SLF001
    for name in config.extra_templates:
        plain._build_extra_template(str(name), files, config, nav)  # noqa: SLF001
    return pages.write(tally)


def page_of(file: File) -> Page:
    """The page of a file that is one."""
    assert file.page is not None
    return file.page


@dataclass
class _Pages:
    """The pages of a site on their way."""

    files: Files
    nav: Navigation
    config: MkDocsConfig
    cache: Cache | None
    keys: dict[str, str] = field(default_factory=dict)
    kept: dict[str, KeptPage] = field(default_factory=dict)
    keeping: Keeping | None = None

    def read(self) -> None:
        """Read every page that is not kept; the navigation is part of all the others."""
        self._reader = Reader(self.files, self.config)
        listed = {page.file.src_uri for page in self.nav.pages}
        self.files_of_pages = self.files.documentation_pages()
        for file in self.files_of_pages:
            if file.page is None:
                Page(None, file, self.config)
            if file.src_uri in listed:
                self._read(file)
        frame = frame_of(self.config, self.nav) if self.cache else None
        if self.cache and frame:
            self.keeping = Keeping(self.cache, frame, self.files)
        for file in self.files_of_pages:
            if file.src_uri not in listed and not self._is_kept(file):
                self._read(file)

    def _is_kept(self, file: File) -> bool:
        if self.keeping is None:
            return False
        self.keys[file.src_uri], kept = self.keeping.find(file)
        if kept is None:
            return False
        self.kept[file.src_uri] = kept
        kept.fill(page_of(file), self.files)
        return True

    def _read(self, file: File) -> None:
        self.config._current_page = file.page  # noqa: SLF001 - for settings that are relative to it
        try:
            self._reader.read(page_of(file))
        except Exception as error:
            _log.error("Error reading page '%s': %s", file.src_uri, error)
            raise
        finally:
            self.config._current_page = None  # noqa: SLF001

    def write(self, tally: Callable[[int, int], None]) -> Made:
        """Write every page that is not kept, and check the links to anchors."""
        framer = Framer(self.files_of_pages, self.nav, self.config)
        for done, file in enumerate(self.files_of_pages, 1):
            kept = self.kept.get(file.src_uri)
            if kept is None:
                self._write(page_of(file), framer)
            elif self.keeping:
                self.keeping.lay(kept, Path(file.abs_dest_path))
            tally(done, len(self.files_of_pages))
        level = self.config.validation.links.anchors
        for file in self.files_of_pages:
            page_of(file).validate_anchor_links(files=self.files, log_level=level)
        return Made(len(self.kept))

    def _write(self, page: Page, framer: Framer) -> None:
        try:
            output, alone = framer.framed(page)
        except Exception as error:
            _log.error("Error building page '%s': %s", page.file.src_uri, error)
            raise
        content = output.encode("utf-8", errors="xmlcharrefreplace")
        if not content.strip():
            return
        uri, place = page.file.src_uri, page.file.abs_dest_path
        targets = self._reader.targets.get(uri)
        if alone and targets is not None and self.keeping and uri in self.keys:
            self.keeping.keep(self.keys[uri], page, targets, content)
        Path(place).unlink(missing_ok=True)  # it may be the second name of a file that stays
        utils.write_file(content, place)


def _copy(files: Files, former: Path | None, made_later: set[str]) -> None:
    """Copy what is no page, or lay what the former site has of it."""
    for file in files:
        if not file.is_documentation_page() and file.inclusion.is_included():  # type: ignore[no-untyped-call]
            # What MkDocs writes into later must not be a second name of the former site's file.
            later = file.dest_uri.removesuffix(".gz") in made_later
            if former is None or later or not _laid_again(file, former / file.dest_uri):
                file.copy_file()


def _laid_again(file: File, there: Path) -> bool:
    if there.is_symlink() or not there.is_file() or file.abs_src_path is None:
        return False
    same = there.read_bytes() == Path(file.abs_src_path).read_bytes()
    return same and laid(there, Path(file.abs_dest_path))
