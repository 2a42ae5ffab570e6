"""A theme's templates -> the same for a traced page: their filters and tests take traced values."""

import functools
from collections.abc import Callable, Mapping
from types import GeneratorType
from typing import Any

import jinja2
from jinja2 import pass_context
from mkdocs.utils import _norm_parts, normalize_url
from mkdocs.utils.templates import script_tag_filter

from claimbook.publish.pages.traced import Captured, Traced, traced, traced_page
from claimbook.publish.pages.tracing import Facts, Piece, Term, Trace, UntraceableError, is_marked

_Function = Callable[..., Any]


_OF_NO_PAGE = ("pages", "build_date_utc")
"""What a page may not say if only its text and its frame shall decide what it is."""


class Templates:
    """The templates of an environment, which is used for nothing else."""

    def __init__(self, env: jinja2.Environment) -> None:
        self._env = env
        self._trace: Trace | None = None
        env.finalize = self._printed
        env.concat = self._joined  # type: ignore[method-assign]
        filters: dict[str, Any] = env.filters
        tests: dict[str, Any] = env.tests
        filters |= {name: self._taught(name, known, self._new) for name, known in filters.items()}
        tests |= {name: self._taught(name, known, self._ask) for name, known in tests.items()}
        filters["url"] = pass_context(functools.partial(self._url))
        filters["script_tag"] = pass_context(functools.partial(self._script_tag))

    def run(self, name: str, facts: Facts, context: Mapping[str, Any]) -> tuple[Trace, list[Piece]]:
        """What a template asks of a page, and what it prints; any error where it is untraceable."""
        page, self._trace = traced_page(facts)
        unknown = {name: Traced(self._trace, Term(name, _refuse)) for name in _OF_NO_PAGE}
        outcome: Any = self._env.get_template(name).render({**context, **unknown, "page": page})
        text = outcome.cb_text if isinstance(outcome, Captured) else outcome
        return self._trace, self._trace.pieces(text)

    @property
    def _now(self) -> Trace:
        assert self._trace is not None
        return self._trace

    def _printed(self, value: object) -> object:
        """What is printed for a value. Constants are printed while a template is compiled."""
        if isinstance(value, Captured):
            return value.cb_text
        return self._now.mark(value.cb_term) if isinstance(value, Traced) else value

    def _joined(self, parts: Any) -> Any:
        """What a block, a macro or a template printed."""
        # A recursive loop prints what its inner loops captured.
        text = "".join(part.cb_text if isinstance(part, Captured) else part for part in parts)
        return Captured(self._now, text) if is_marked(text) else text

    def _new(self, term: Term) -> Any:
        """A filter's outcome."""
        if isinstance(term.of(self._now.facts), jinja2.Undefined):
            self._ask(Term(f"none {term.name}", lambda facts: _is_undefined(term.of(facts))))
            return term.of(self._now.facts)
        return traced(self._now, term)

    def _ask(self, question: Term) -> Any:
        return self._now.ask(question)

    def _taught(self, name: str, known: _Function, noted: Callable[[Term], Any]) -> _Function:
        """A filter or test that does for any page, later, what it is asked to do for this one."""
        first = 1 if hasattr(known, "jinja_pass_arg") else 0

        @functools.wraps(known)
        def taught(*given: Any, **named: Any) -> Any:
            own, values = given[:first], (given[first:], named)
            if not _holds_traced(values):
                return known(*given, **named)
            if own and isinstance(own[0], jinja2.runtime.Context):
                raise UntraceableError(name)

            def reckon(facts: Facts) -> Any:
                real, real_named = _real(values, facts)
                return known(*own, *real, **real_named)

            return noted(Term(f"{name} {_name(values)}", reckon))

        return taught

    def _url(self, context: Mapping[str, Any], value: object) -> Any:
        base = context["base_url"]
        if isinstance(value, Traced):
            term = value.cb_term
            return self._new(
                Term(
                    f"url {term.name}",
                    lambda facts: normalize_url(str(term.of(facts)), page=facts.page, base=base),
                )
            )
        return normalize_url(self._outside(str(value)), page=self._now.facts.page, base=base)

    def _script_tag(self, context: Mapping[str, Any], script: Any) -> str:
        self._outside(str(script))
        real: Any = {"page": self._now.facts.page, "base_url": context["base_url"]}
        return script_tag_filter(real, script)

    def _outside(self, url: str) -> str:
        """The url: from all pages of a folder it has one address, but for those that it lies in."""
        own = _norm_parts(self._now.facts.page.url)
        if _norm_parts(url)[: len(own)] == own:
            raise UntraceableError(url)
        self._now.urls.add(url)
        return url


def _refuse(_: Facts) -> None:
    raise UntraceableError("what changes with every build")


def _is_undefined(value: object) -> bool:
    return isinstance(value, jinja2.Undefined)


def _holds_traced(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_traced, value.values()))
    if isinstance(value, list | tuple):
        return any(map(_holds_traced, value))
    if isinstance(value, GeneratorType) or (isinstance(value, str) and is_marked(value)):
        raise UntraceableError("it cannot be seen what is in it")
    return isinstance(value, Traced)


def _real(value: Any, facts: Facts) -> Any:
    if isinstance(value, dict):
        return {key: _real(held, facts) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_real(held, facts) for held in value)
    return value.cb_term.of(facts) if isinstance(value, Traced) else value


def _name(value: Any) -> str:
    if isinstance(value, dict):
        return repr({key: _name(held) for key, held in value.items()})
    if isinstance(value, list | tuple):
        return repr([_name(held) for held in value])
    return f"({value.cb_term.name})" if isinstance(value, Traced) else repr(value)
