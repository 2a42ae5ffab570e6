"""A field of a model -> how its values are written: as a moment, a paragraph, a list of parts."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from claimbook.model import scalars, text
from claimbook.model.references import RefersTo


class Form(Enum):
    """How a scalar is written."""

    TEXT = auto()
    LINE = auto()
    PARAGRAPH = auto()
    NOTES = auto()
    MOMENT = auto()
    BARE = auto()


@dataclass(frozen=True)
class Shape:
    """One field: the form of its scalars, the model of its parts, the kind that it refers to."""

    form: Form = Form.TEXT
    part: type[BaseModel] | None = None
    many: bool = False
    refers_to: RefersTo | None = None


_OTHER = Shape()
_FORM_OF: dict[Any, Form] = {
    text.Title: Form.LINE,
    text.Label: Form.LINE,
    text.Paragraph: Form.PARAGRAPH,
    text.Quote: Form.PARAGRAPH,
    text.Notes: Form.NOTES,
    scalars.Timestamp: Form.MOMENT,
    scalars.Date: Form.BARE,
    scalars.DateMonthYear: Form.BARE,
    scalars.Flag: Form.BARE,
    scalars.Number: Form.BARE,
}
_FORM_OF_MARKER = {hint.__metadata__[0]: form for hint, form in _FORM_OF.items()}


@cache
def shapes(model: type[BaseModel]) -> dict[str, Shape]:
    """The shape of every field that may be written, in the model's order."""
    hints = get_type_hints(model, include_extras=True)
    unwritten = {"id", "origin"} if hasattr(model, "kind_of_record") else {"origin"}
    return {name: _shape(hints[name]) for name in model.model_fields if name not in unwritten}


def shape_of(model: type[BaseModel] | None, name: str) -> Shape:
    """The shape of a field; that of a text for one that is not known."""
    return shapes(model).get(name, _OTHER) if model else _OTHER


def _shape(hint: Any) -> Shape:
    """The first telling shape in a type, through lists, `| None` and annotations."""
    if isinstance(hint, type) and not get_args(hint):
        is_part = issubclass(hint, BaseModel)
        return Shape(part=hint) if is_part else _OTHER
    form, refers_to = Form.TEXT, None
    for marker in getattr(hint, "__metadata__", ()):
        form = _FORM_OF_MARKER.get(marker, form) if marker.__hash__ else form
        refers_to = marker if isinstance(marker, RefersTo) else refers_to
    many = getattr(hint, "__origin__", None) is tuple
    inner = (i for i in get_args(hint) if i not in (Ellipsis, NoneType) and not _is_marker(i))
    found = next((_shape(entry) for entry in inner), _OTHER)
    return Shape(
        form if form is not Form.TEXT else found.form,
        found.part,
        many or found.many,
        refers_to or found.refers_to,
    )


def _is_marker(argument: Any) -> bool:
    return not isinstance(argument, type) and not get_args(argument)
