"""Judgements of web addresses, wherever a record has one."""

from collections.abc import Iterator
from functools import cache
from typing import get_args, get_type_hints

from pydantic import BaseModel

from claimbook.checks.finding import Evidence, Finding
from claimbook.model.origin import FieldPath
from claimbook.model.scalars import Url

_URL_MARK = get_args(Url)[1]


def insecure(evidence: Evidence) -> Iterator[Finding]:
    """An address begins with https.

    With `http://` anybody on the way can change what the reader gets, and many browsers warn.
    Nearly every site has `https://` today: try it in a browser, and write it here if it works.
    """
    for record in evidence.records:
        for field, url in addresses(record):
            if url.startswith("http://"):
                message = "an address should begin with https://"
                yield Finding(record, field, message, f"Try https://{url.removeprefix('http://')}.")


def addresses(part: BaseModel, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every web address in a record, with its field, in the order of fields."""
    for name in _address_fields(type(part)):
        value = getattr(part, name)
        many = isinstance(value, tuple)
        for index, entry in enumerate(value if many else (value,)):
            here = (*path, name, index) if many else (*path, name)
            if isinstance(entry, BaseModel):
                yield from addresses(entry, here)
            elif entry is not None:
                yield here, entry


@cache
def _address_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that are, or hold, addresses."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(name for name in model.model_fields if _may_hold_address(hints[name]))


def _may_hold_address(hint: object) -> bool:
    if _URL_MARK in getattr(hint, "__metadata__", ()):
        return True
    inner = get_args(hint)
    if not inner and isinstance(hint, type) and issubclass(hint, BaseModel):
        return bool(_address_fields(hint))
    return any(_may_hold_address(hint) for hint in inner)
