"""Where a field stands in its record's model, and how a message calls it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from claimbook.model.examples import example
from claimbook.model.origin import FieldPath
from claimbook.model.record import Record
from claimbook.model.references import RefersTo

_NOT_WRITTEN = frozenset({"id", "origin"})


def parts_in(hint: Any) -> Iterator[type[BaseModel]]:
    """The models in a field's type, through lists and `| None`."""
    if isinstance(hint, type) and not get_args(hint):
        if issubclass(hint, BaseModel):
            yield hint
        return
    for inner in get_args(hint):
        yield from parts_in(inner)


@cache
def known_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that may be written in a mapping of this model, its own before shared ones."""
    shared = Record.model_fields if issubclass(model, Record) else {}
    names = (name for name in model.model_fields if not shared or name not in _NOT_WRITTEN)
    return tuple(sorted(names, key=lambda name: name in shared))


def _marker(hint: Any) -> RefersTo | None:
    for entry in (*getattr(hint, "__metadata__", ()), *get_args(hint)):
        found = entry if isinstance(entry, RefersTo) else _marker(entry)
        if found:
            return found
    return None


@dataclass(frozen=True)
class Place:
    """One field of a record: the record's model, and the way from it to the field."""

    model: type[BaseModel]
    path: FieldPath

    @property
    def owner(self) -> type[BaseModel]:
        """The model of the mapping in which the field stands."""
        model = self.model
        for step in self.path[:-1]:
            if isinstance(step, str) and step in model.model_fields:
                model = next(parts_in(model.model_fields[step].annotation), model)
        return model

    @property
    def field(self) -> str:
        """The name of the field, or of the list whose entry it is."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def called(self) -> str:
        """`'title'`, or `an entry of 'themes'`."""
        entry = self.path and isinstance(self.path[-1], int)
        return f"an entry of '{self.field}'" if entry else f"'{self.field}'"

    @property
    def around(self) -> str:
        """What the field is in: `a claim`, `an entry of 'attestations'`, `'forecast'`."""
        outer = Place(self.model, self.path[:-1])
        return outer.called if outer.path else called_model(self.model)

    @property
    def example(self) -> str:
        """A line or more to paste, with the field's name."""
        return example(self.owner.__name__, self.field)

    @property
    def refers_to(self) -> str:
        """The kind of record that the field names, where it names one; else empty."""
        info = self.owner.model_fields.get(self.field)
        marker = _marker(info.annotation) if info else None
        if info and not marker:
            marker = next((m for m in info.metadata if isinstance(m, RefersTo)), None)
        if marker is None:
            return ""
        own = getattr(self.model, "kind_of_record", None)
        return str(marker.kind or own or "")


def called_model(model: type[BaseModel]) -> str:
    """`a claim` for a record's model, `the settings` for any other."""
    kind = getattr(model, "kind_of_record", None)
    return f"a {kind}" if kind else "the settings"
