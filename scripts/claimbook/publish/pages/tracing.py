"""A page and a template -> what the template asked of the page, and which texts it printed where.

What a template prints is decided by what it asks (is there a description? how many headings?) and
by the texts that it passes on. So for another page that gives the same answers, the outcome is the
same with that page's texts in their places, and no template need be run. traced.py is what a
template gets in the place of the page.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from mkdocs.structure.pages import Page

_MARK = "\x00{}\x00"
_MARKED = re.compile("\x00([0-9]+)\x00")


class UntraceableError(Exception):
    """A template does with a page what could not be repeated for another page without it."""


@dataclass
class Facts:
    """A page, and what was reckoned of it already."""

    page: Page
    known: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Term:
    """What can be reckoned of any page; terms of one name are the same."""

    name: str
    reckon: Callable[[Facts], Any] = field(compare=False)

    def of(self, facts: Facts) -> Any:
        """Its value for a page."""
        try:
            return facts.known[self.name]
        except KeyError:
            value = facts.known[self.name] = self.reckon(facts)
            return value


Piece = str | Term
"""A part of an outcome: the same for every page, or to be reckoned."""


class Trace:
    """What a template asked of one page, with the answers in order, and what it printed."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.answers: dict[Term, Any] = {}
        self.urls: set[str] = set()
        """What was addressed from the page, and does not lie within the page's own folder."""
        self._texts: list[Term] = []

    def ask(self, question: Term) -> Any:
        """The answer for this page; one that answers otherwise is another case."""
        answer = self.answers[question] = question.of(self.facts)
        return answer

    def mark(self, text: Term) -> str:
        """What stands in the outcome for a text of the page."""
        self._texts.append(text)
        return _MARK.format(len(self._texts) - 1)

    def pieces(self, outcome: str) -> list[Piece]:
        """An outcome with marks as constants and terms."""
        parts: list[Piece] = list(_MARKED.split(outcome))
        parts[1::2] = [self._texts[int(str(number))] for number in parts[1::2]]
        return parts


def is_marked(text: str) -> bool:
    """Whether a text of the page stands in it."""
    return "\x00" in text


def filled(pieces: Iterable[Piece], facts: Facts) -> str:
    """The outcome for a page."""
    return "".join(piece if isinstance(piece, str) else str(piece.of(facts)) for piece in pieces)
