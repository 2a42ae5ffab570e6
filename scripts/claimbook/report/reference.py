"""The models' fields -> the reference page: a table for each kind of record and each part."""

from collections.abc import Iterable
from typing import get_type_hints

from pydantic import BaseModel

from claimbook.model.examples import example
from claimbook.model.record import Record
from claimbook.report.shape import parts_of, shape_of

_NOT_WRITTEN = frozenset({"id", "origin"})


def reference_page(models: Iterable[type[BaseModel]]) -> str:
    """A Markdown page of the models, and of all parts that they hold, in the order of fields."""
    intro = (
        "# Every field\n\n"
        "A record is one file, and its id is the file's name without `.yaml`. Fields with a dot "
        "are required; the others may be left out or left empty.\n"
    )
    return "\n".join([intro, *(_section(model) for model in _with_parts(models))])


def _with_parts(models: Iterable[type[BaseModel]]) -> list[type[BaseModel]]:
    found: dict[type[BaseModel], None] = {}
    waiting = list(models)
    while waiting:
        model = waiting.pop(0)
        if model not in found:
            found[model] = None
            hints = get_type_hints(model, include_extras=True)
            parts = [part for name in _fields(model) for part in parts_of(hints[name])]
            waiting = [*parts, *waiting]
    return list(found)


def _fields(model: type[BaseModel]) -> list[str]:
    """The fields that are written in a file: a kind's own before those that all records have."""
    hidden = _NOT_WRITTEN if issubclass(model, Record) else frozenset()
    shared = Record.model_fields if issubclass(model, Record) else {}
    names = [name for name in model.model_fields if name not in hidden]
    return sorted(names, key=lambda name: name in shared)


def _section(model: type[BaseModel]) -> str:
    hints = get_type_hints(model, include_extras=True)
    rows = ["| Field | Required | Shape | Meaning | Example |", "|---|---|---|---|---|"]
    for name in _fields(model):
        field = model.model_fields[name]
        cells = (
            f"`{name}`",
            "●" if field.is_required() else "",
            shape_of(hints[name], field),
            field.description or "",
            _one_line(example(model.__name__, name)),
        )
        row = " | ".join(cell.replace("|", "\\|") for cell in cells)
        rows.append(f"| {row} |")
    told = (model.__doc__ or "").strip().split("\n")[0]
    return f"## {model.__name__}\n\n{told}\n\n" + "\n".join(rows) + "\n"


def _one_line(lines: str) -> str:
    """An example on one line; what needs several is told by its parts' own tables."""
    return f"`{lines}`" if lines and "\n" not in lines else ""
