"""A Markdown page -> its content, headings and links, as MkDocs' `Page.render` leaves them."""

from dataclasses import dataclass
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from claimbook.publish.pages.dialect import Conversion, converted
from claimbook.publish.pages.links import Links
from claimbook.publish.pages.spans import ForeignError

_KNOWN_EXTENSIONS = frozenset(
    {"admonition", "attr_list", "def_list", "md_in_html", "tables", "toc"}
)
"""Those with which our pages' Markdown means what dialect.py takes it for."""
_NEEDED_EXTENSIONS = frozenset({"attr_list", "md_in_html", "toc"})
_KNOWN_SETTINGS = ("permalink", "permalink_title")


@dataclass(frozen=True)
class Reading:
    """What a page was read from: the files that it leads to, if these are all that it asked for.

    `alone` is whether it was read without Python-Markdown.
    """

    targets: frozenset[str] | None
    alone: bool = False


class Reader:
    """Reads the pages of a site."""

    def __init__(self, files: Files, config: MkDocsConfig) -> None:
        self._files, self._config = files, config
        self._links = Links(files, config)
        self._permalink = permalink(config)

    def read(self, page: Page) -> Reading:
        """Fill in what the page says; what is wrong with it is logged by MkDocs, and raised."""
        page.read_source(self._config)
        try:
            return self._read_as_ours(page)
        except ForeignError:
            return self._rendered(page)

    def _rendered(self, page: Page) -> Reading:
        noting = _NotingFiles(self._files)
        page.render(self._config, noting)
        whole = self._permalink is not None and not noting.missed
        return Reading(frozenset(noting.found) if whole else None)

    def _read_as_ours(self, page: Page) -> Reading:
        # Without a title of its own, a page is named by its first heading: MkDocs looks it up.
        if self._permalink is None or "title" not in page.meta or page.markdown is None:
            raise ForeignError
        anchors: dict[File, dict[str, str]] = {}
        targets: set[str] = set()
        answer_to = self._links.of(page.file)

        def resolved(target: str) -> str:
            answer = answer_to(target)
            if answer.file:
                targets.add(answer.file.src_uri)
                if answer.anchor:
                    anchors.setdefault(answer.file, {}).setdefault(answer.anchor, target)
            return answer.address

        _fill(page, converted(page.markdown, resolved, self._permalink))
        page.links_to_anchors = anchors
        return Reading(frozenset(targets), alone=True)


class _NotingFiles(Files):
    """The files of a site, and which of them were asked for."""

    def __init__(self, files: Files) -> None:
        super().__init__(())
        self._all = files
        self.found: set[str] = set()
        self.missed = False

    def get_file_from_path(self, path: str) -> File | None:
        """The file, as the site has it."""
        file = self._all.get_file_from_path(path)
        if file is None:
            self.missed = True
        else:
            self.found.add(file.src_uri)
        return file


def _fill(page: Page, conversion: Conversion) -> None:
    page.content = conversion.html
    tokens: list[Any] = [vars(heading).copy() for heading in conversion.headings]
    page.toc = get_toc(nest_toc_tokens(tokens))
    page.present_anchor_ids = conversion.ids


def permalink(config: MkDocsConfig) -> str | None:
    """What follows the address in a heading's link; None where settings are not those we know."""
    chosen = set(config.markdown_extensions)
    settings = config.mdx_configs.get("toc") or {}
    others = {name for name, value in config.mdx_configs.items() if value and name != "toc"}
    if not _NEEDED_EXTENSIONS <= chosen <= _KNOWN_EXTENSIONS | {"fenced_code"} or others:
        return None
    sign, title = (settings.get(name) for name in _KNOWN_SETTINGS)
    plain = all(isinstance(text, str) and text.isprintable() for text in (sign, title))
    if (
        not plain
        or set(settings) != set(_KNOWN_SETTINGS)
        or set('&<>"\\*_') & set(f"{sign}{title}")
    ):
        return None
    return f' title="{title}">{sign}'
