"""Planned files of build/docs -> the files of a site, as they will be once they are written."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils import is_markdown_file

from claimbook.model.pages import PlannedFiles
from claimbook.publish.pages.listing import (
    PageFile,
    PassingPage,
    SiteFiles,
    UnusualError,
    navigated,
)


class PlannedPage(PageFile):
    """The file of a page whose text is made when somebody reads it."""

    plan: PlannedFiles

    @property  # type: ignore[misc]  # nobody gives it another text
    def content_bytes(self) -> bytes:
        """The text that will be written."""
        content = self.plan.made()[self.plan.paths.index(self.src_uri)]
        if content is None:
            raise UnusualError(self.src_uri)
        return content

    @property  # type: ignore[misc]  # as above
    def content_string(self) -> str:
        """The same as MkDocs reads it."""
        return self.content_bytes.decode("utf-8-sig")


class PlannedSite(SiteFiles):
    """The files of a site by their plans; a file is made of one when somebody asks for it."""

    def __init__(self, config: MkDocsConfig, plans: Mapping[str, PlannedFiles]) -> None:
        super().__init__(config)
        self._plans = plans
        self._folders = dict.fromkeys(plans, str(config.docs_dir))
        self.nav = self._navigated()

    def _navigated(self) -> Navigation:
        """The navigation makes its own pages: none may be there before."""
        self._paged: Callable[[File], PassingPage] | None = None
        nav = navigated(self, self.config)
        self._paged = lambda file: PassingPage(file, self.config)
        return nav

    def page_at(self, place: str) -> File | None:
        """The file of the page that will be at a place of the site."""
        page = place.removesuffix(".html")
        folder = page.removesuffix("index")
        for path in (f"{page}.md", f"{folder.removesuffix('/')}.md", f"{folder}README.md"):
            file = self.get_file_from_path(path) if path in self._folders else None
            if file and file.dest_uri == place and file.inclusion.is_included():  # type: ignore[no-untyped-call]
                return file
        return None

    def documentation_pages(
        self,
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,  # noqa: ARG002
    ) -> Sequence[PageFile]:
        """None: whoever goes through all of them is better off with those of the disk."""
        return ()

    def get_file_from_path(self, path: str) -> File | None:
        """The file at this path; UnusualError where the theme has it."""
        found = super().get_file_from_path(path)
        if found is None and any(Path(folder, path).is_file() for folder in self._theme):
            raise UnusualError(path)
        return found

    @property
    def _theme(self) -> Sequence[str]:
        return self.config.theme.dirs

    def _known(self, uri: str, known: PageFile | str) -> File:
        if isinstance(known, str) and is_markdown_file(uri):
            page: PlannedPage = self._file(uri, known, PlannedPage)
            page.plan, page.paged = self._plans[uri], self._paged
            known = self._folders[uri] = page
        return super()._known(uri, known)
