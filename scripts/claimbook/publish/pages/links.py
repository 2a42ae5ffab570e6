"""A link between Markdown pages -> the address that the HTML names, as MkDocs reckons it.

It is reckoned once for the pages of a folder: the answer is the same for all of them unless the
link leads to the very page that it stands on, or below. Of all that is not simply the path of
another file of the site, MkDocs itself is asked.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RelativePathTreeprocessor
from mkdocs.utils import get_relative_url

from claimbook.publish.pages.spans import ForeignError

_PATH = re.compile(r"[A-Za-z0-9_.-][A-Za-z0-9_./-]*")
_MOST_HELD = 50_000
"""How many answers are held at most, so that a large site needs no more memory."""


@dataclass(frozen=True)
class Answer:
    """An address, and, where the link leads to a page or file of ours, to which one and where."""

    address: str
    file: File | None
    anchor: str


class Links:
    """The links of a site."""

    def __init__(self, files: Files, config: MkDocsConfig) -> None:
        self._files, self._config = files, config
        self._known: dict[tuple[str, str], dict[str, Answer]] = {}
        self._held = 0

    def of(self, file: File) -> Callable[[str], Answer]:
        """Where a link on this page leads; ForeignError where MkDocs has something to say of it."""
        known = self._known.setdefault((dirname(file.src_uri), folder_of(file.url)), {})

        def answer(target: str) -> Answer:
            path, _, anchor = target.partition("#")
            if anchor and not path:
                return Answer(target, file, anchor)
            if anchor and (page := answer(path)).file:
                return Answer(f"{page.address}#{anchor}", page.file, anchor)
            found = known.get(target)
            if found is None or _lies_in(found.file, file):
                found = self._reckoned(file, target) or self._ask(file, target)
                if found.file and not _lies_in(found.file, file):
                    self._hold(known, target, found)
            return found

        return answer

    def _hold(self, known: dict[str, Answer], target: str, found: Answer) -> None:
        self._held += 1
        if self._held > _MOST_HELD:
            self._held = 0
            for others in self._known.values():
                others.clear()
        known[target] = found

    def _reckoned(self, file: File, target: str) -> Answer | None:
        if not _PATH.fullmatch(target):
            return None
        to = self._files.get_file_from_path(normpath(join(dirname(file.src_uri), target)))
        if to is None or to.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            return None
        return Answer(get_relative_url(to.url, file.url), to, "")

    def _ask(self, file: File, target: str) -> Answer:
        asked = _RelativePathTreeprocessor(file, self._files, self._config)
        parts = urlsplit(target)
        to = None
        if parts.path and not (parts.scheme or parts.netloc):
            path = asked._target_uri(file.src_uri, unquote(parts.path))  # noqa: SLF001 - as it does
            to = self._files.get_file_from_path(path)
            if to is None or target.startswith("/"):
                raise ForeignError
        address = asked.path_to_url(target)
        for page, anchors in asked.links_to_anchors.items():
            return Answer(address, page, next(iter(anchors)))
        return Answer(address, to, "")


def folder_of(url: str) -> str:
    """The same for pages from which other pages have the same relative address."""
    return "." if url in (".", "./") else dirname(url.rstrip("/"))


def _lies_in(target: File | None, file: File) -> bool:
    return target is not None and target.url.startswith(file.url)
