"""Fields that name other records: marked by their type, found and rewritten by one walk."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_type_hints

from pydantic import BaseModel

from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.text import Id

ModelT = TypeVar("ModelT", bound=BaseModel)


@dataclass(frozen=True)
class RefersTo:
    """Marks an id field as the name of a record of `kind`; None is the record's own kind."""

    kind: RecordKind | None


SiblingId = Annotated[Id, RefersTo(None)]
ClaimId = Annotated[Id, RefersTo(RecordKind.CLAIM)]
ThemeId = Annotated[Id, RefersTo(RecordKind.THEME)]
CompanyId = Annotated[Id, RefersTo(RecordKind.COMPANY)]
PersonId = Annotated[Id, RefersTo(RecordKind.PERSON)]
ShowId = Annotated[Id, RefersTo(RecordKind.SHOW)]
SourceId = Annotated[Id, RefersTo(RecordKind.SOURCE)]
QuestionId = Annotated[Id, RefersTo(RecordKind.QUESTION)]


class Reference(NamedTuple):
    """The field at `path` names the record `id`; `kind` None is the kind of its own record."""

    path: FieldPath
    kind: RecordKind | None
    id: str


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    refers_to: RefersTo | None
    part: bool
    many: bool


def _shape(hint: Any) -> tuple[RefersTo | None, bool, bool]:
    """(marker, is a part, is a list) of a field's type, through `| None` and `tuple[..., ...]`."""
    marker = next((m for m in getattr(hint, "__metadata__", ()) if isinstance(m, RefersTo)), None)
    if marker:
        return marker, False, False
    if isinstance(hint, type) and not get_args(hint) and issubclass(hint, BaseModel):
        return None, True, False
    for inner in get_args(hint):
        if inner in (Ellipsis, NoneType) or isinstance(inner, str):
            continue
        found, part, many = _shape(inner)
        if found or part:
            return found, part, many or getattr(hint, "__origin__", None) is tuple
    return None, False, False


@cache
def _plan(model: type[BaseModel]) -> tuple[_Field, ...]:
    """The fields of a model that are, or hold, references."""
    hints = get_type_hints(model, include_extras=True)
    shapes = ((name, *_shape(hints[name])) for name in model.model_fields if name != "origin")
    rows = (_Field(*shape) for shape in shapes)
    return tuple(
        row for row in rows if row.refers_to or (row.part and _holds_references(hints[row.name]))
    )


def _holds_references(hint: Any) -> bool:
    if isinstance(hint, type) and not get_args(hint):
        return issubclass(hint, BaseModel) and bool(_plan(hint))
    return any(_holds_references(inner) for inner in get_args(hint))


def references(part: BaseModel, only: Container[str] | None = None) -> list[Reference]:
    """Every reference in a record, or in these fields of it, in the order of its fields."""
    found: list[Reference] = []
    for field in _plan(type(part)):
        if (only is None or field.name in only) and (value := getattr(part, field.name)):
            _find(field, value, (), found)
    return found


def _find(field: _Field, value: Any, path: FieldPath, found: list[Reference]) -> None:
    marker = field.refers_to
    if not marker:
        entries = value if field.many else (value,)
        model: type[BaseModel] = type(entries[0])
        plan = _plan(model)
        for index, entry in enumerate(entries):
            here = (*path, field.name, index) if field.many else (*path, field.name)
            for inner in plan:
                if of_entry := getattr(entry, inner.name):
                    _find(inner, of_entry, here, found)
    elif field.many:
        name, kind = field.name, marker.kind
        found += [Reference((*path, name, i), kind, entry) for i, entry in enumerate(value)]
    else:
        found.append(Reference((*path, field.name), marker.kind, value))


def rewritten(part: ModelT, new_id: Callable[[RecordKind | None, str], str]) -> ModelT:
    """The same record with every reference replaced by `new_id(kind, id)`; itself if none is."""
    changes: dict[str, object] = {}
    for field in _plan(type(part)):
        value = getattr(part, field.name)
        if value is None:
            continue
        marker = field.refers_to
        entries = value if field.many else (value,)
        new = tuple(
            new_id(marker.kind, entry) if marker else rewritten(entry, new_id) for entry in entries
        )
        if any(a is not b for a, b in zip(new, entries, strict=True)):
            changes[field.name] = new if field.many else new[0]
    return part.model_copy(update=changes) if changes else part
