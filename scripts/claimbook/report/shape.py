"""A field's type -> what may be written there, in words."""

from collections.abc import Iterator
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from claimbook.model import scalars, text
from claimbook.model.references import RefersTo

_FORMS: dict[Any, str] = {
    text.Id: "id",
    text.Title: "one line",
    text.Label: "one line",
    text.Quote: "one paragraph",
    text.Paragraph: "one paragraph",
    text.Notes: "Markdown",
    scalars.Date: "date",
    scalars.DateMonthYear: "date, month or year",
    scalars.Timestamp: "moment",
    scalars.Flag: "`true` or `false`",
    scalars.Number: "number",
    scalars.Url: "web address",
    scalars.Language: "language tag",
    scalars.Wikidata: "Wikidata item",
}


def parts_of(hint: Any) -> Iterator[type[BaseModel]]:
    """The models in a type, through lists and `| None`."""
    if isinstance(hint, type) and not get_args(hint):
        if issubclass(hint, BaseModel):
            yield hint
        return
    for inner in get_args(hint):
        yield from parts_of(inner)


def anchor(model: type[BaseModel]) -> str:
    """The anchor of a model's table on the reference page."""
    return model.__name__.lower()


def shape_of(hint: Any, field: FieldInfo) -> str:
    """The shape of a field: `id of a theme`, `list of up to 50: web address`, and so on."""
    inner = [arg for arg in get_args(hint) if arg is not NoneType]
    if NoneType in get_args(hint):
        return shape_of(inner[0], field)
    if get_origin(hint) is tuple:
        return f"list of {_limits(field)}: {_single(inner[0])}"
    return _single(hint)


def _limits(field: FieldInfo) -> str:
    least = next((limit.min_length for limit in field.metadata if isinstance(limit, MinLen)), 0)
    most = next((limit.max_length for limit in field.metadata if isinstance(limit, MaxLen)), None)
    if most is None:
        return f"{least} or more"
    return f"{least} to {most}" if least else f"up to {most}"


def _single(hint: Any) -> str:
    if get_origin(hint) is Annotated:
        return _annotated(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return " or ".join(f"`{choice}`" for choice in hint)
    for part in parts_of(hint):
        return f"[{part.__name__}](#{anchor(part)})"
    return "text"


def _annotated(hint: Any) -> str:
    refers = next((mark for mark in hint.__metadata__ if isinstance(mark, RefersTo)), None)
    if refers:
        return f"id of a {refers.kind}" if refers.kind else "id of a record of the same kind"
    rule = next((mark for mark in hint.__metadata__ if isinstance(mark, text.TextRule)), None)
    if hint in _FORMS:
        return f"{_FORMS[hint]}, at most {rule.longest} characters" if rule else _FORMS[hint]
    return _single(get_args(hint)[0])
