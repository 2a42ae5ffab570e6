"""pydantic's errors about a record's fields -> faults, in plain words, with a line to paste."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from claimbook.model.origin import Origin
from claimbook.model.problems import Rule
from claimbook.read import unknown_fields
from claimbook.read.complaint import paste
from claimbook.read.fault import Fault
from claimbook.read.field_rules import (
    ADDRESS,
    CHOICE,
    DATE,
    FORM,
    ID,
    LENGTH,
    REQUIRED,
    SHAPE,
    TEXT,
    UNKNOWN_FIELD,
)
from claimbook.read.forms import meant
from claimbook.read.hints import as_id, did_you_mean, listed
from claimbook.read.nodes import BROKEN
from claimbook.read.places import Place
from claimbook.read.quoting import quoted
from claimbook.read.yaml_rules import CHARACTER

_LONGEST_SHOWN = 40


@dataclass(frozen=True)
class _Wrong:
    """One error of pydantic's, with the place that it is about."""

    kind: str
    place: Place
    input: object
    message: str
    details: dict[str, Any]
    empty: bool
    """Whether the field's name is written, with nothing after it."""


_Words = tuple[str, str]
"""A message and a remedy."""


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _write(place: Place) -> str:
    return paste("Write it like this", place.example) if place.example else ""


def _missing(wrong: _Wrong) -> _Words:
    place = wrong.place
    if wrong.empty:
        return f"{place.called} must have a value", _write(place)
    meaning = place.owner.model_fields[place.field].description or ""
    remedy = paste(f"{meaning} Add it".strip(), place.example)
    return f"{place.around} must have {place.called}", remedy


def _choice(wrong: _Wrong) -> _Words:
    words = [
        word.strip("' ") for word in wrong.details["expected"].replace(" or ", ", ").split(",")
    ]
    message = f"{wrong.place.called} must be {listed(words)}, not '{_shown(wrong.input)}'"
    return message, did_you_mean(str(wrong.input), words) or _write(wrong.place)


def _text(wrong: _Wrong) -> _Words:
    remedies = {
        "one_line": "Write it in one line.",
        "one_paragraph": "Remove the empty lines, or move what is more to 'notes'.",
        "empty": "Write it, or leave the whole line out.",
        "too_long": "Say it in fewer words.",
    }
    return f"{wrong.place.called} {wrong.message}", remedies[wrong.kind]


def _form(wrong: _Wrong) -> _Words:
    text = str(wrong.input)
    message = f"{wrong.place.called} {wrong.message}"
    if wrong.kind != "url":
        message += f", not '{_shown(text)}'"
    better = meant(wrong.kind, text)
    return message, f"Did you mean '{better}'?" if better else _write(wrong.place)


def _id(wrong: _Wrong) -> _Words:
    what = wrong.place.refers_to
    wanted = f"the id of a {what}" if what else "an id"
    better = as_id(str(wrong.input))
    usable = len(better) > 2 and better != wrong.input
    remedy = f"Did you mean '{better}'?" if usable else _write(wrong.place)
    return f"{wrong.place.called} must be {wanted}: {wrong.message}", remedy


def _pattern(wrong: _Wrong) -> _Words:
    message = f"{wrong.place.called} must not be '{_shown(wrong.input)}'"
    return message, _write(wrong.place)


def _length(wrong: _Wrong) -> _Words:
    least, most = wrong.details.get("min_length"), wrong.details.get("max_length")
    limit = f"at least {least}" if least is not None else f"at most {most}"
    entries = "entry" if (least or most) == 1 else "entries"
    message = f"{wrong.place.called} must have {limit} {entries}"
    if least is None:
        return f"{message}, this has {len(_entries(wrong.input))}", "Keep those that matter most."
    return message, _write(wrong.place)


def _entries(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _character(wrong: _Wrong) -> _Words:
    return f"{wrong.place.called} {wrong.message}", "Delete it."


_FOUND: dict[type, str] = {list: "a list", dict: "fields of its own"}
_SHAPES = {
    "tuple_type": "be a list",
    "model_type": "have fields of its own",
}


def _shape(wrong: _Wrong) -> _Words:
    place, value = wrong.place, wrong.input
    if value is None:
        return f"{place.called} must not be empty", "Write the entry, or remove its dash."
    found = _FOUND.get(type(value), "a text")
    wanted = _SHAPES.get(wrong.kind, "be one text")
    message = f"{place.called} must {wanted}, not {found}"
    remedy = _write(place)
    if wrong.kind == "tuple_type" and isinstance(value, str) and place.example.count("\n") == 1:
        remedy = paste("Write each entry behind a dash", f"{place.field}:\n  - {_shown(value)}")
    elif isinstance(value, dict) and len(value) == 1 and wrong.kind not in _SHAPES:
        ((name, rest),) = value.items()
        if isinstance(rest, str):
            text = quoted(f"{name}: {rest}")
            dash = "- " if isinstance(place.path[-1], int) else f"{place.field}: "
            remedy = paste("A text that holds a colon must be in quotes", f"{dash}{text}")
    elif isinstance(value, list) and wrong.kind not in _SHAPES:
        remedy += "\nA text that begins with '[' must be in quotes."
    return message, remedy


def _unknown(wrong: _Wrong) -> _Words:
    return unknown_fields.words(wrong.place)


# pydantic's and model's types of error, the rule that each breaks, and who tells it.
_ROWS: dict[str, tuple[Rule, Callable[[_Wrong], _Words]]] = {
    "extra_forbidden": (UNKNOWN_FIELD, _unknown),
    "missing": (REQUIRED, _missing),
    "enum": (CHOICE, _choice),
    "tuple_type": (SHAPE, _shape),
    "model_type": (SHAPE, _shape),
    "string_type": (SHAPE, _shape),
    "not_scalar": (SHAPE, _shape),
    "list_too_short": (LENGTH, _length),
    "list_too_long": (LENGTH, _length),
    "too_long": (TEXT, _text),
    "one_line": (TEXT, _text),
    "one_paragraph": (TEXT, _text),
    "empty": (TEXT, _text),
    "date": (DATE, _form),
    "timestamp": (DATE, _form),
    "url": (ADDRESS, _form),
    "id": (ID, _id),
    "flag": (FORM, _form),
    "number": (FORM, _form),
    "language": (FORM, _form),
    "wikidata": (FORM, _form),
    "string_pattern_mismatch": (FORM, _pattern),
    "character": (CHARACTER, _character),
}
_AT_KEY = frozenset({"extra_forbidden", "list_too_short", "list_too_long"})
INCOMPLETE = frozenset({"missing", "list_too_short"})


def _kind(error: ErrorDetails) -> str:
    """The error's row: pydantic's own `too_long` is about lists, the model's about texts."""
    kind = error["type"]
    if kind in ("too_short", "too_long") and "field_type" in error.get("ctx", {}):
        return f"list_{kind}"
    if kind == "enum" and not isinstance(error["input"], str):
        return "not_scalar"
    return kind


def _says_nothing(kind: str, details: ErrorDetails) -> bool:
    """Whether an error only follows from another: of a value or an entry that is told of."""
    value = details["input"]
    if kind == "list_too_short":
        return bool(len(_entries(value)) >= details["ctx"]["min_length"])
    return value is BROKEN and kind != "extra_forbidden"


def field_faults(
    error: ValidationError, model: type[BaseModel], origin: Origin
) -> Iterator[tuple[str, Fault]]:
    """Each error as its kind (a key of the table) and its fault."""
    for details in error.errors(include_url=False):
        kind, path = _kind(details), details["loc"]
        if _says_nothing(kind, details):
            continue
        empty = kind == "missing" and path in origin.keys
        wrong = _Wrong(
            kind,
            Place(model, path),
            details["input"],
            details["msg"],
            details.get("ctx", {}),
            empty,
        )
        rule, words = _ROWS[kind]
        message, remedy = words(wrong)
        at_key = kind in _AT_KEY or empty
        mark = origin.mark(path[:-1] if kind == "missing" and not empty else path, key=at_key)
        yield kind, Fault(rule, message, mark, remedy, path)
