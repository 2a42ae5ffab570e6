"""Anything that pages are made of -> its mark: the same in every build for as long as it is so."""

import datetime
import json
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import blake2b
from operator import attrgetter
from types import FunctionType
from typing import Any

from claimbook.link.library import Library, Link
from claimbook.model.record import Part, Record
from claimbook.render.site import Site
from claimbook.tongue.tongue import Tongue

_BYTES = 16
LENGTH = 2 * _BYTES
"""How many digits a mark has."""

Way = Callable[[Any], object]
"""A thing -> what stands for it: plain JSON, or things for which something else stands."""


class Marks:
    """The marks of one build. Those of records and their parts, and of links, are reckoned once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}
        self._ways: dict[type, Way] = {}
        self._written = json.JSONEncoder(
            check_circular=False, separators=(",", ":"), default=self._stand_in
        ).encode

    def of(self, thing: object) -> str:
        """The mark of something: equal for equal things, and for no others.

        A record stands for its content, and a site, library or tongue for nothing: what is asked
        of them is noted instead. TypeError for what has no content of its own, such as a lambda.
        """
        if isinstance(thing, Part | Link):
            return self._once(thing)
        return _digest(self._written(thing))

    def _stand_in(self, thing: object) -> object:
        kind = type(thing)
        try:
            return self._ways[kind](thing)
        except KeyError:
            self._ways[kind] = self._way(kind)
            return self._ways[kind](thing)

    def _way(self, kind: type) -> Way:
        """How things of a type are stood for."""
        ways: tuple[tuple[type | tuple[type, ...], Way], ...] = (
            ((Part, Link), self._once),
            ((Site, Library, Tongue), lambda _: "asked"),
            (AbstractSet, lambda things: sorted(things, key=repr)),
            (Mapping, lambda things: list(things.items())),
            (FunctionType, _named),
            (bytes, lambda content: blake2b(content, digest_size=_BYTES).hexdigest()),
            ((datetime.date, Enum, type), repr),
        )
        for of, way in ways:
            if issubclass(kind, of):
                return way
        if not is_dataclass(kind):
            raise TypeError(f"{kind.__qualname__} has nothing by which it could be marked")
        return _by_field(kind)

    def _once(self, thing: Part | Link) -> str:
        known = self._known.get(id(thing))
        if known is None:
            mark = _digest(self._ends(thing) if isinstance(thing, Link) else _content(thing))
            # Kept with the thing, so that nothing else ever takes its place in memory.
            known = self._known[id(thing)] = (thing, mark)
        return known[1]

    def _ends(self, link: Link) -> str:
        """Which of its claim's relations a link is, and what both claims say."""
        return f"{self._once(link.claim)} {self._once(link.target)} {link.index}"


def _by_field(kind: type) -> Way:
    names = [field.name for field in fields(kind)]
    values: Way = attrgetter(*names) if names else lambda _: None
    return lambda thing: (kind.__qualname__, values(thing))


def _content(part: Part) -> str:
    """The fields of a part or record, with what is not among them."""
    written = f"{type(part).__name__} {part.model_dump_json()}"
    return f"{part.id}\n{part.origin.path}\n{written}" if isinstance(part, Record) else written


def _named(function: FunctionType) -> str:
    """A function of a module is what its name says."""
    if "<" in function.__qualname__:
        raise TypeError(f"{function.__qualname__} has no name by which it could be marked")
    return f"{function.__module__}.{function.__qualname__}"


def _digest(content: str) -> str:
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()
