"""Two versions of a record -> its fields that differ, each with what was left out and put in."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from claimbook.model.record import Record
from claimbook.model.scalars import clock

_NOT_WRITTEN = frozenset({"id", "origin"})


@dataclass(frozen=True)
class FieldChange:
    """A field that differs. An entry of a list is one text; both empty: in another order.

    `words` tells that both are texts, whose words can be compared.
    """

    field: str
    left_out: tuple[str, ...]
    put_in: tuple[str, ...]
    words: bool = False


def field_changes(
    before: Record, after: Record, *, without: Collection[str] = ()
) -> tuple[FieldChange, ...]:
    """The fields of a record that differ, in the order of its model; some are told elsewhere."""
    names = (name for name in type(after).model_fields if name not in _NOT_WRITTEN)
    return tuple(
        _change(name, getattr(before, name), getattr(after, name))
        for name in names
        if name not in without and getattr(before, name) != getattr(after, name)
    )


def _change(name: str, old: object, new: object) -> FieldChange:
    were, are = _entries(old), _entries(new)
    return FieldChange(
        name,
        left_out=tuple((Counter(were) - Counter(are)).elements()),
        put_in=tuple((Counter(are) - Counter(were)).elements()),
        words=isinstance(old, str) and isinstance(new, str),
    )


def _entries(value: object) -> list[str]:
    if value is None:
        return []
    return [_text(entry) for entry in value] if isinstance(value, tuple) else [_text(value)]


def _text(value: object) -> str:
    """A value in one line, as a file has it: a moment as `12:34`, a part as `name: value, ...`."""
    if isinstance(value, BaseModel):
        return ", ".join(f"{name}: {_text(own)}" for name, own in _given(value))
    if isinstance(value, bool):
        return str(value).lower()
    # Moments are the only whole numbers of a record: a figure's value is a decimal.
    return clock(value) if isinstance(value, int) else str(value)


def _given(part: BaseModel) -> Iterator[tuple[str, object]]:
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value is not None and value != field.default:
            yield name, value
