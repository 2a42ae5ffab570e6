"""A page -> the same page for a template, which notes all that is asked of it.

The real value can be asked for its truth, compared, looked into and printed; mappings and lists can
be walked. Anything else raises UntraceableError, or an error that ends the tracing all the same.
The attributes are named so that a template comes upon none of them.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from functools import partialmethod
from typing import Any, NoReturn

from mkdocs.structure import StructureItem
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from claimbook.publish.pages.tracing import Facts, Term, Trace, UntraceableError, filled

_OF_EVERY_HEADING = ("title", "id", "level", "url", "children")

_OF_NO_PAGE = ("update_date",)
"""What a page has of the build, and not of itself."""


class Traced:
    """A value of a page; what is asked of it holds for a value of any type."""

    def __init__(self, trace: Trace, term: Term) -> None:
        self.cb_trace, self.cb_term = trace, term

    def cb_ask(self, name: str, question: Callable[[Any], Any]) -> Any:
        """The answer to a question about the real value."""
        term = self.cb_term
        return self.cb_trace.ask(
            Term(f"{name} {term.name}", lambda facts: question(term.of(facts)))
        )

    def cb_refuse(self) -> NoReturn:
        """Say that what is done cannot be noted."""
        raise UntraceableError(self.cb_term.name)

    def __getattr__(self, name: str) -> Any:
        self.cb_refuse()

    def __getitem__(self, key: object) -> Any:
        term = self.cb_term
        if not isinstance(key, slice) or not isinstance(term.of(self.cb_trace.facts), str):
            self.cb_refuse()
        part = Term(f"{term.name}[{key}]", lambda facts: term.of(facts)[key])
        return traced(self.cb_trace, part)

    def __bool__(self) -> bool:
        return bool(self.cb_ask("true", bool))

    def __contains__(self, part: object) -> bool:
        if not isinstance(part, str):
            self.cb_refuse()
        return bool(self.cb_ask(f"{part!r} in", lambda value: part in value))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str | int | float | None):
            self.cb_refuse()
        return bool(self.cb_ask(f"{other!r} ==", lambda value: value == other))

    def cb_compare(self, name: str, other: object) -> bool:
        """Whether the real value stands in this order to a constant."""
        if not isinstance(other, str | int | float):
            self.cb_refuse()
        compare = getattr(operator, name)
        return bool(self.cb_ask(f"{other!r} {name}", lambda value: compare(value, other)))

    __lt__ = partialmethod(cb_compare, "lt")
    __le__ = partialmethod(cb_compare, "le")
    __gt__ = partialmethod(cb_compare, "gt")
    __ge__ = partialmethod(cb_compare, "ge")

    def __str__(self) -> str:
        raise UntraceableError(self.cb_term.name)  # printed where nobody would see that it is

    def __format__(self, spec: str) -> str:
        self.cb_refuse()

    __hash__ = None  # type: ignore[assignment]


class Captured(Traced):
    """A text that a block or macro printed, with marks in it."""

    def __init__(self, trace: Trace, text: str) -> None:
        pieces = trace.pieces(text)
        super().__init__(trace, Term(f"text {text!r}", lambda facts: filled(pieces, facts)))
        self.cb_text = text


class TracedThing(Traced):
    """A page or a heading: its attributes are traced."""

    def __getattr__(self, name: str) -> Any:
        term = self.cb_term
        thing = term.of(self.cb_trace.facts)
        if not hasattr(thing, name):
            raise AttributeError(name)
        if name in _OF_NO_PAGE:
            self.cb_refuse()
        if isinstance(thing, AnchorLink) and name not in _OF_EVERY_HEADING:
            self.cb_refuse()
        value = Term(f"{term.name}.{name}", lambda facts: getattr(term.of(facts), name))
        return traced(self.cb_trace, value)

    def __getitem__(self, key: object) -> Any:
        raise TypeError(key)  # as of the real one, which has no entries

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, StructureItem):
            self.cb_refuse()
        return False  # no page that is traced stands in the navigation

    __hash__ = None


class TracedMap(Traced):
    """A mapping, such as a page's front matter."""

    def __getattr__(self, name: str) -> Any:
        if hasattr(dict, name):
            self.cb_refuse()
        raise AttributeError(name)

    def __getitem__(self, key: object) -> Any:
        if key not in self:
            raise KeyError(key)
        term = self.cb_term
        return traced(
            self.cb_trace, Term(f"{term.name}[{key!r}]", lambda facts: term.of(facts)[key])
        )


class TracedList(Traced):
    """A list of which each entry is traced."""

    def __len__(self) -> int:
        return int(self.cb_ask("len", len))

    def __iter__(self) -> Iterator[Any]:
        term = self.cb_term
        entries = Term(f"list {term.name}", lambda facts: list(term.of(facts)))
        for number in range(len(self)):
            yield traced(self.cb_trace, _entry(entries, number))


def _entry(entries: Term, number: int) -> Term:
    return Term(f"{entries.name}[{number}]", lambda facts: entries.of(facts)[number])


def traced_page(facts: Facts) -> tuple[TracedThing, Trace]:
    """The page for a template, and where it is noted what the template does with it."""
    trace = Trace(facts)
    return TracedThing(trace, Term("page", lambda facts: facts.page)), trace


def traced(trace: Trace, term: Term) -> Any:
    """A value for a template, in the form that its type needs."""
    value = term.of(trace.facts)
    form = _form(value)
    if form is None:
        raise UntraceableError(f"{type(value).__name__} {term.name}")
    # A heading in a list of headings needs no question: there is nothing else in it.
    if form is not Traced and not isinstance(value, AnchorLink):
        trace.ask(Term(f"form {term.name}", lambda facts: _form(term.of(facts))))
    return form(trace, term)


def _form(value: object) -> type[Traced] | None:
    return next((form for type_, form in _FORMS if isinstance(value, type_)), None)


_FORMS: tuple[tuple[type | tuple[type, ...], type[Traced]], ...] = (
    ((str, int, float, type(None)), Traced),
    ((Page, AnchorLink), TracedThing),
    (Mapping, TracedMap),
    ((list, tuple, TableOfContents), TracedList),
)
