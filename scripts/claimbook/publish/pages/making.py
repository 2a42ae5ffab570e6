"""Pages of a site, some at a time -> their files; a page is let go once it is written.

What MkDocs warns of is heard here and told where all shares of the work are gathered, in the order
of the pages, so that it is the same however many processes had part in it.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from claimbook.publish.pages.anchors import Anchors, Ties, ties_of
from claimbook.publish.pages.framing import Framer
from claimbook.publish.pages.keeping import Keeping
from claimbook.publish.pages.listing import PageFile, SiteFiles, UnusualError
from claimbook.publish.pages.reading import Reader, Reading
from claimbook.publish.pages.tree import Tree

_log = logging.getLogger("mkdocs.claimbook")

Heard = tuple[str, int, str, int, str]
"""The page's path, how many were told of it before, the logger, the level and the message."""


class PageFailedError(Exception):
    """A page could not be made: why, and what was heard before."""

    def __init__(self, told: str, heard: list[Heard]) -> None:
        super().__init__(told, heard)
        self.told, self.heard = told, heard


@dataclass
class Made:
    """What came of some pages."""

    kept: int = 0
    """How many were not made anew, since an earlier build had made them."""
    anchors: Anchors = field(default_factory=Anchors)
    heard: list[Heard] = field(default_factory=list)


class Maker:
    """Makes the pages of a site in a tree, or reads them where there is none."""

    def __init__(
        self,
        files: SiteFiles,
        nav: Navigation,
        framer: Framer | None = None,
        *,
        tree: Tree | None = None,
    ) -> None:
        self._config, self._nav, self._laid = files.config, nav, tree
        self._reader = Reader(files, files.config)
        self._framer = framer or Framer(files.documentation_pages(), nav, files.config)
        self._listed = {page.file.src_uri for page in nav.pages}

    def lists(self, file: File) -> bool:
        """Whether a page is one of the navigation."""
        return file.src_uri in self._listed

    def read_listed(self, made: Made) -> None:
        """Read the pages of the navigation: it is part of all the others."""
        for page in self.pages_of_nav:
            with hearing(page.file.src_uri, made):
                self.read(page)

    def make_listed(self, made: Made) -> None:
        """Make the pages of the navigation."""
        for page in self.pages_of_nav:
            with hearing(page.file.src_uri, made):
                content, _ = self.framed(page)
                made.anchors.add(page.file.src_uri, ties_of(page))
                self._write(page.file, content)

    def make(self, file: PageFile, keeping: Keeping | None, made: Made) -> None:
        """Make one of the other pages, or lay it if it is kept."""
        ties = keeping.find(file) if keeping else None
        if keeping and ties and keeping.lay(file, self._tree):
            made.kept += 1
        else:
            with hearing(file.src_uri, made):
                ties = self._made(file, keeping)
        made.anchors.add(file.src_uri, ties)

    def read(self, page: Page) -> Reading:
        """Read a page; MkDocs tells what is wrong with it."""
        self._config._current_page = page  # noqa: SLF001 - for settings that are relative to it
        try:
            return self._reader.read(page)
        except Exception as error:
            _log.error("Error reading page '%s': %s", page.file.src_uri, error)
            raise
        finally:
            self._config._current_page = None  # noqa: SLF001 - as above

    def _made(self, file: PageFile, keeping: Keeping | None) -> Ties:
        page = page_of(file)
        reading = self.read(page)
        content, alone = self.framed(page)
        ties = ties_of(page)
        if keeping and alone and reading.targets is not None and content.strip():
            keeping.keep(file, ties, reading.targets, content)
            if keeping.lay(file, self._tree):
                return ties
        self._write(file, content)
        return ties

    def framed(self, page: Page) -> tuple[bytes, bool]:
        """What is written of a page that was read; whether its text and frame alone decide it."""
        try:
            output, alone = self._framer.framed(page)
        except UnusualError:
            raise
        except Exception as error:
            _log.error("Error building page '%s': %s", page.file.src_uri, error)
            raise
        return output.encode("utf-8", errors="xmlcharrefreplace"), alone

    def _write(self, file: File, content: bytes) -> None:
        if content.strip():
            self._tree.write(file.dest_uri, content)
        else:
            self._tree.drop(file.dest_uri)

    @property
    def _tree(self) -> Tree:
        assert self._laid
        return self._laid

    @property
    def pages_of_nav(self) -> Sequence[Page]:
        """The pages of the navigation."""
        return [page for page in self._nav.pages if page.file.is_documentation_page()]


def page_of(file: File) -> Page:
    """The page of a file that is one."""
    assert file.page is not None
    return file.page


class _Ear(logging.Handler):
    def __init__(self, uri: str, made: Made) -> None:
        super().__init__(logging.WARNING)
        self._uri, self._made = uri, made

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what was told of the page."""
        heard = self._made.heard
        heard.append((self._uri, len(heard), record.name, record.levelno, record.getMessage()))


@contextmanager
def hearing(uri: str, made: Made) -> Iterator[None]:
    """Hear what MkDocs tells of a page, instead of whoever listens; PageFailedError."""
    logger = logging.getLogger("mkdocs")
    others, logger.handlers = logger.handlers, [_Ear(uri, made)]
    try:
        yield
    except (OSError, UnusualError):
        raise  # a disk that is full, say: not a matter of pages
    except MkDocsException as error:
        raise PageFailedError(str(error), made.heard) from error
    except Exception as error:
        raise PageFailedError(f"{type(error).__name__}: {error}", made.heard) from error
    finally:
        logger.handlers = others


def tell(heard: Iterable[Heard]) -> None:
    """Tell whoever listens to MkDocs what was heard, in the order of the pages."""
    for _, _, name, level, message in sorted(heard):
        logging.getLogger(name).log(level, "%s", message)
