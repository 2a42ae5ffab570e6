"""Pages -> pages in the theme's frame: a template is run once for all pages that it treats alike.

Alike are pages of one template and depth below one folder at the top that answer what the template
asks in the same way (tracing.py): what lies elsewhere has one address from all of them. The first
of them is made both ways. Where the outcomes differ, where a template does what cannot be traced,
and for the pages of the navigation, which the frame lists, MkDocs' own way is taken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import _norm_parts

from claimbook.publish.pages.links import folder_of
from claimbook.publish.pages.templates import Templates
from claimbook.publish.pages.tracing import Facts, Piece, Term, Trace, UntraceableError, filled

_MOST_FAILURES = 3
"""After so many pages of a kind that could not be traced, no other is tried."""

Place = tuple[str, ...]
"""Where a page or folder of the site is, part by part."""


@dataclass
class _Case:
    """The next question and the case that each answer leads to; at the end, a page's pieces."""

    question: Term | None = None
    following: dict[Any, "_Case"] = field(default_factory=dict)
    pieces: list[Piece] | None = None
    taken: set[Place] = field(default_factory=set)
    """Places with something within that the page leads to: for a page there it is not the same."""


@dataclass
class _Kind:
    """Pages of one template and depth, below one folder at the top or in one folder."""

    first: _Case = field(default_factory=_Case)
    failures: int = 0
    taken: set[Place] = field(default_factory=set)
    """Places that links of a page below one of them lead to, or lie in."""


class Framer:
    """Puts the pages of a site into the frame of its theme."""

    def __init__(self, pages: Sequence[File], nav: Navigation, config: MkDocsConfig) -> None:
        self._pages, self._nav, self._config = pages, nav, config
        self._env = config.theme.get_env()
        self._templates = Templates(config.theme.get_env())
        self._kinds: dict[tuple[str, str, int], _Kind] = {}
        self._in_nav = {id(page) for page in nav.pages}
        self.rendered = 0
        """How many pages were rendered by a template."""

    def framed(self, page: Page) -> tuple[str, bool]:
        """The whole page, as MkDocs would render it, and whether only page and frame decide it."""
        page.active = True  # as it is while MkDocs renders it
        try:
            if id(page) in self._in_nav:
                return self._rendered(page), False
            return self._filled(page)
        finally:
            page.active = False

    def _filled(self, page: Page) -> tuple[str, bool]:
        kind, own = self._kind(page)
        facts = Facts(page)
        try:
            pieces = _known(kind.first, facts, own)
            if pieces is not None:
                return filled(pieces, facts), True
        except Exception:  # noqa: BLE001 - if it is an error, the template itself will tell it
            return self._rendered(page), False
        outcome = self._rendered(page)
        if kind.failures < _MOST_FAILURES:
            try:
                self._learn(facts, outcome)
            except Exception:  # noqa: BLE001 - whatever other people's templates do to a traced page
                kind.failures += 1
            else:
                return outcome, True
        return outcome, False

    def _kind(self, page: Page) -> tuple[_Kind, Place]:
        """The kind of a page, and what is its own among those of the kind.

        Pages below one folder at the top are of one kind until a link leads below it to where one
        of them is: from there alone it has another address. Then only those of one folder are.
        """
        template, folder, depth = (
            _template(page),
            folder_of(page.file.url),
            page.file.url.count("/"),
        )
        place = tuple(_norm_parts(page.url))
        top = folder.partition("/")[0]
        kind = self._kinds.setdefault((template, top, depth), _Kind())
        if top == folder:
            return kind, place
        if place[:2] not in kind.taken:
            return kind, place[:2]
        return self._kinds.setdefault((template, folder, depth), _Kind()), place

    def _learn(self, facts: Facts, outcome: str) -> None:
        page = facts.page
        trace, pieces = self._templates.run(_template(page), facts, self._context(page))
        if filled(pieces, Facts(page)) != outcome:
            raise UntraceableError(page.file.src_uri)
        taken = {place for url in trace.urls for place in _ways(url)}
        kind, own = self._kind(page)
        if own in taken:
            kind.taken |= taken
            kind, _ = self._kind(page)
        _note(kind.first, trace, pieces, taken)

    def _rendered(self, page: Page) -> str:
        self.rendered += 1
        return self._env.get_template(_template(page)).render(self._context(page))

    def _context(self, page: Page) -> Any:
        return get_context(self._nav, self._pages, self._config, page)


def _template(page: Page) -> str:
    return str(page.meta.get("template", "main.html"))


def _known(case: _Case, facts: Facts, own: Place) -> list[Piece] | None:
    """The pieces of the pages that are like this one, if there was one before."""
    while case.question is not None:
        following = case.following.get(case.question.of(facts))
        if following is None:
            return None
        case = following
    return None if own in case.taken else case.pieces


def _note(case: _Case, trace: Trace, pieces: list[Piece], taken: set[Place]) -> None:
    for question, answer in trace.answers.items():
        if case.question is None:
            case.question = question
        if case.question != question:
            raise UntraceableError("a template that asks in no fixed order")
        case = case.following.setdefault(answer, _Case())
    case.pieces = pieces
    case.taken |= taken


def _ways(url: str) -> Iterator[Place]:
    """The place that a url leads to, and all that it lies in."""
    parts = _norm_parts(url)
    return (tuple(parts[:end]) for end in range(1, len(parts) + 1))
