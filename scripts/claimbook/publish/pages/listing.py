"""build/docs and the theme -> the files of a site, as MkDocs lists them, for a tenth of the memory.

Of a file that is no page only its path is held, and of a page its file; what MkDocs knows of them
besides is made when somebody asks, and let go when nobody holds it any more.
"""

import logging
import os
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import (
    File,
    Files,
    InclusionLevel,
    _file_sort_key,
    set_exclusions,
)
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import is_markdown_file

from claimbook.cache.places import Seen, seen_of
from claimbook.publish.pages.coming import Coming
from claimbook.publish.pages.theme_files import in_theme, known_if_plain
from claimbook.publish.pages.tree import number_of

_log = logging.getLogger("mkdocs.claimbook")

_READ = frozenset({"content", "markdown", "meta", "toc"})
_ON_SITE = (InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV, InclusionLevel.UNDEFINED)
_EXCLUDING = ("exclude_docs", "draft_docs", "not_in_nav")


class UnusualError(Exception):
    """The site is of a sort that MkDocs alone can make."""


class PageUnreadError(UnusualError):
    """A template asked another page for what it says: then all must be held at once."""


class PassingPage(Page):
    """A page that is in no navigation; until it is read, it cannot say what it says."""

    def __init__(self, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        for name in _READ:
            delattr(self, name)

    def __getattr__(self, name: str) -> Any:
        if name in _READ:
            raise PageUnreadError(self.file.src_uri)
        raise AttributeError(name)


class PageFile(File):
    """The file of a page; who asks for the page gets the one that is held, or another one."""

    paged: Callable[[File], Page] | None = None
    """What makes its page: nothing does before the navigation has made its own."""
    seen: Seen | None = None
    """What the disk knew of it when it was listed, if it is a plain file."""
    _page: Callable[[], Page | None] = staticmethod(lambda: None)

    @property
    def src_path(self) -> str:
        """Its path as the system writes it."""
        return os.path.normpath(self.src_uri)

    @src_path.setter
    def src_path(self, path: str) -> None:
        self.src_uri = path  # it has `/` already: MkDocs would take it apart to see to that

    @property
    def page(self) -> Page | None:
        """The page, which MkDocs would hold for good."""
        page = self._page()
        return self.paged(self) if page is None and self.paged else page

    @page.setter
    def page(self, page: Page | None) -> None:
        self._page = weakref.ref(page) if page is not None else lambda: None


class SiteFiles(Files):
    """All files of a site, in MkDocs' order."""

    def __init__(self, config: MkDocsConfig, coming: Coming | None = None) -> None:
        super().__init__(())
        self.config, self.coming = config, coming
        self._usual = not any(config.get(name) for name in _EXCLUDING)
        self._folders: dict[str, PageFile | str] = {}
        """A page's file; of any other file the folder that its path begins in."""
        self._numbers: dict[str, int] = {}

    @cached_property
    def device(self) -> int:
        """The disk that the site is on."""
        os.makedirs(self.config.site_dir, exist_ok=True)  # noqa: PTH103 - a text, as MkDocs has it
        return Path(self.config.site_dir).stat().st_dev

    def add(self, uri: str, folder: str, known: os.stat_result | None = None) -> None:
        """Add a file that lies at this path in the folder; what is known of it if it is plain."""
        if is_markdown_file(uri):
            file = self._folders[uri] = self._file(uri, folder, PageFile)
            file.seen = known and seen_of(known)
        else:
            self._folders[uri] = folder
            if known:
                self._numbers[uri] = number_of(known, device=self.device)

    def append(self, file: File) -> None:
        """Add a file."""
        self.add(file.src_uri, str(file.src_dir))

    def __iter__(self) -> Iterator[File]:
        """Every file; those that are no pages are made for whoever asks."""
        return (self._known(uri, known) for uri, known in self._folders.items())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._folders)

    def __contains__(self, path: str) -> bool:
        """Whether there is a file at this path."""
        return self.get_file_from_path(path) is not None

    @property
    def src_uris(self) -> Mapping[str, File]:
        """All files by their paths."""
        return {file.src_uri: file for file in self}

    def hold(self, uris: Iterable[str]) -> bool:
        """Whether there is a file of each of these paths."""
        return all(map(self._folders.__contains__, uris))

    def get_file_from_path(self, path: str) -> File | None:
        """The file at this path; UnusualError where it is not known yet."""
        known = self._folders.get(path)
        if known is None:
            path = PurePath(path).as_posix()
            known = self._folders.get(path)
        if known is None and self.coming and self.coming.holds(path):
            raise UnusualError(path)
        return None if known is None else self._known(path, known)

    def page_file(self, uri: str) -> PageFile:
        """The file of a page that there is."""
        file = self._folders[uri]
        assert isinstance(file, PageFile)
        return file

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[PageFile]:
        """The files of all pages."""
        files = (file for file in self._folders.values() if isinstance(file, PageFile))
        return [file for file in files if inclusion(file.inclusion)]

    def others(self) -> list[tuple[str, str]]:
        """Every file that is no page and part of the site: its path, and the folder it is in."""
        return [
            (uri, folder)
            for uri, folder in self._folders.items()
            if isinstance(folder, str) and self._inclusion(uri, folder) in _ON_SITE
        ]

    def number(self, uri: str) -> int:
        """The number of a file that is no page on the disk of the site; 0 where it has none."""
        return self._numbers.get(uri, 0)

    def _known(self, uri: str, known: PageFile | str) -> File:
        return self._file(uri, known, File) if isinstance(known, str) else known

    def _file(self, uri: str, folder: str, sort: type[File]) -> Any:
        site, in_folders = self.config.site_dir, self.config.use_directory_urls
        place = place_of(uri, in_folders=in_folders)
        inclusion = self._inclusion(uri, folder)
        return sort(uri, folder, site, in_folders, dest_uri=place, inclusion=inclusion)

    def _inclusion(self, uri: str, folder: str) -> InclusionLevel:
        hidden = uri.startswith((".", "templates/")) or "/." in uri
        if self._usual and not hidden:
            return InclusionLevel.INCLUDED
        file = File(uri, folder, self.config.site_dir, self.config.use_directory_urls)
        set_exclusions([file], self.config)
        return file.inclusion


class _NamedFiles(Files):
    """What a navigation written by hand asks for: the files that it names, and no other page."""

    def __init__(self, files: SiteFiles) -> None:
        super().__init__(())
        self._all = files
        self._named: dict[str, File | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """The file at this path, and the same one whenever it is named."""
        if path not in self._named:
            self._named[path] = self._all.get_file_from_path(path)
        return self._named[path]


def listed(config: MkDocsConfig, coming: Coming | None = None) -> SiteFiles:
    """The files of a site, but for those to come."""
    files = SiteFiles(config, coming)
    _add_docs(files, str(config.docs_dir), "", ours=True)
    _add_theme(files, config)
    return files


def place_of(uri: str, *, in_folders: bool) -> str | None:
    """Where a page is on the site, where that is plain; None where MkDocs has to be asked."""
    within, slash, name = uri.rpartition("/")
    stem, _, end = name.rpartition(".")
    if end != "md" or not stem.strip(".") or stem == "README":
        return None
    page = f"{stem}/index.html" if in_folders and stem != "index" else f"{stem}.html"
    return f"{within}{slash}{page}"


def _add_docs(files: SiteFiles, docs: str, within: str, *, ours: bool) -> None:
    """Add the files of a folder and of those below it, in MkDocs' order."""
    # The same folder, but by another name: what a link leads to is not ours (laying.py).
    root = docs if ours else f"{docs}/."
    entries: list[os.DirEntry[str]] = []
    with suppress(OSError), os.scandir(f"{docs}/{within}") as found:  # MkDocs passes them over
        entries += found
    folders = {entry.name: entry for entry in entries if entry.is_dir()}
    names = {entry.name: entry for entry in entries if entry.name not in folders}
    for name in sorted(names, key=_file_sort_key):
        files.add(f"{within}{name}", root, known_if_plain(names[name]) if ours else None)
    for name in sorted(folders):
        is_own = ours and not folders[name].is_symlink()
        _add_docs(files, docs, f"{within}{name}/", ours=is_own)


def _add_theme(files: SiteFiles, config: MkDocsConfig) -> None:
    """Add the files of the theme, of which those in `docs_dir` come first, as MkDocs does."""
    without = files.coming.name if files.coming else ""
    for path, found in in_theme(config, without=without).items():
        if not files.hold([path]):
            files.add(path, *found)


def navigated(files: SiteFiles, config: MkDocsConfig) -> Navigation:
    """The navigation, which holds its pages; from now on there is a page for every file of one."""
    pages = files.documentation_pages()
    by_hand = config.nav is not None
    nav = get_navigation(_NamedFiles(files) if by_hand else files, config)

    held: list[Page] = []

    def paged(file: File) -> Page:
        # A template asks for the same page again and again.
        held[:] = [PassingPage(file, config)]
        return held[0]

    for page_file in pages:
        page_file.paged = paged
    if by_hand:
        _tell_of_omitted(pages, nav, config)
    return nav


def _tell_of_omitted(pages: Sequence[File], nav: Navigation, config: MkDocsConfig) -> None:
    named = {id(page.file) for page in nav.pages}
    omitted = [
        file.src_path
        for file in pages
        if id(file) not in named and file.inclusion.is_in_nav()  # type: ignore[no-untyped-call]
    ]
    if omitted:
        _log.log(
            config.validation.nav.omitted_files,
            "The following pages exist in the docs directory, but are not "
            'included in the "nav" configuration:\n  - %s',
            "\n  - ".join(omitted),
        )
