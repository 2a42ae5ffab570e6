"""Anything that pages are made of -> its mark: the same in every build for as long as it is so."""

import io
import pickle
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from hashlib import blake2b
from types import FunctionType
from typing import Any

from claimbook.link.library import Library, Link
from claimbook.model.record import Part, Record
from claimbook.render.site import Site
from claimbook.tongue.tongue import Tongue

_LENGTH = 16


class Marks:
    """The marks of one build. Those of records and their parts, and of links, are reckoned once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        self._stands_for: dict[type, Callable[[Any], object]] = {}

    def of(self, thing: object) -> bytes:
        """The mark of something: equal for equal things, and for no others.

        A record stands for its content, and a site, library or tongue for nothing: what is asked
        of them is noted instead. TypeError for what has no content of its own, such as a lambda.
        """
        written = io.BytesIO()
        pickler = _Pickler(written, pickle.HIGHEST_PROTOCOL)
        pickler.marks = self
        # Without a memo, which would tell apart what is twice the same from what is only equal.
        pickler.fast = True
        pickler.dump(thing)
        return _digest(written.getbuffer())

    def stand_in(self, thing: object) -> object:
        """What stands for the thing within another; None where it does so itself."""
        kind = type(thing)
        try:
            return self._stands_for[kind](thing)
        except KeyError:
            self._stands_for[kind] = self._way(thing)
            return self._stands_for[kind](thing)

    def _way(self, thing: object) -> Callable[[Any], object]:
        """How things of its type are stood for."""
        ways: tuple[tuple[type | tuple[type, ...], Callable[[Any], object]], ...] = (
            (Record, lambda record: self._once(record, _content)),
            (Part, lambda part: self._once(part, _fields)),
            (Link, lambda link: self._once(link, self._ends)),
            ((Site, Library, Tongue), lambda _: "asked"),
            (AbstractSet, lambda things: sorted(things, key=repr)),
            (FunctionType, _named),
        )
        return next((way for kind, way in ways if isinstance(thing, kind)), lambda _: None)

    def _once(self, thing: object, written: Callable[[Any], bytes]) -> bytes:
        known = self._known.get(id(thing))
        if known is None:
            # Kept with the thing, so that nothing else ever takes its place in memory.
            known = self._known[id(thing)] = (thing, _digest(written(thing)))
        return known[1]

    def _ends(self, link: Link) -> bytes:
        return self.of((link.claim, link.target, link.relation, link.index))


class _Pickler(pickle.Pickler):
    """Pickles for the sake of the bytes alone: nothing reads them back."""

    marks: Marks

    def persistent_id(self, thing: object) -> object:
        """What stands in the bytes instead of the thing."""
        return None if type(thing) in _PLAIN else self.marks.stand_in(thing)


_PLAIN = frozenset({str, int, bytes, bool, float, tuple, list, dict, type, type(None)})


def _content(record: Record) -> bytes:
    """The fields of a record, with what is not among them."""
    named = f"{record.kind_of_record}\n{record.id}\n{record.origin.path}\n"
    return f"{named}{record.model_dump_json()}".encode()


def _fields(part: Part) -> bytes:
    return f"{type(part).__name__} {part.model_dump_json()}".encode()


def _named(function: FunctionType) -> None:
    """Nothing else stands for a function of a module: its name does."""
    if "<" in function.__qualname__:
        raise TypeError(f"{function.__qualname__} has no name by which it could be marked")


def _digest(content: bytes | memoryview) -> bytes:
    return blake2b(content, digest_size=_LENGTH).digest()
