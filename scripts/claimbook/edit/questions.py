"""A kind of record -> the questions to whoever begins one; their answers -> a record's fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel

from claimbook.edit.shapes import Shape, shapes
from claimbook.model.claim import Attestation, Claim, Relation
from claimbook.model.drafts import Written
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.records import MODEL_OF
from claimbook.model.slugs import slug
from claimbook.model.sources import Show, Source
from claimbook.model.topics import Company, Question, Theme

_PLACES = "attestations"


@dataclass(frozen=True)
class Asked:
    """One question. `name` is singular where several answers are taken.

    `inside` is the list whose one entry the answer goes into: where a claim was said.
    """

    name: str
    field: str
    shape: Shape
    description: str
    required: bool
    choices: tuple[str, ...] = ()
    inside: str = ""

    @property
    def option(self) -> str:
        """Its option on the command line."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def refers_to(self) -> RecordKind | None:
        """The kind of record that the answer names, or begins with."""
        inner = shapes(self.shape.part).get("id") if self.shape.part else self.shape
        marker = inner.refers_to if inner else None
        return marker.kind if marker else None

    @property
    def form(self) -> str:
        """How an answer with several parts is written: `TYPE:TARGET:NOTE`."""
        return ":".join(_parts(self.shape.part)).upper() if self.shape.part else ""


# What is asked on a terminal beside what is required; all else has an option.
_ALSO_ASKED: dict[type[BaseModel], frozenset[str]] = {
    Claim: frozenset({"companies", "forecast"}),
    Attestation: frozenset({"source", "stance", "speaker", "at", "locator", "quote"}),
    Source: frozenset({"show", "published", "url"}),
    Show: frozenset({"publisher", "url"}),
    Company: frozenset({"url"}),
    Question: frozenset({"themes"}),
    Theme: frozenset({"parent"}),
}


_SINGULAR = {"people": "person", "companies": "company", "also_known_as": "also_known_as"}
_SHORTER: dict[type[BaseModel], tuple[str, ...]] = {Relation: ("type", "target", "note")}
"""Parts that have more fields than whoever begins a record has an answer for."""


def questions_of(kind: RecordKind) -> tuple[Asked, ...]:
    """Every question, in the order of the model's fields."""
    model = MODEL_OF[kind]
    found: list[Asked] = []
    for name in shapes(model):
        if name in Record.model_fields:
            continue
        if name == _PLACES:
            found += [_asked(Attestation, part, inside=name) for part in shapes(Attestation)]
        else:
            found.append(_asked(model, name))
    return tuple(found)


def asked_first(kind: RecordKind) -> tuple[Asked, ...]:
    """What is asked on a terminal."""
    chosen = {name for model in (MODEL_OF[kind], Attestation) for name in _also(model)}
    return tuple(
        asked
        for asked in questions_of(kind)
        if asked.name != "added" and (asked.required or asked.field in chosen)
    )


def _also(model: type[BaseModel]) -> frozenset[str]:
    return _ALSO_ASKED.get(model, frozenset())


def _asked(model: type[BaseModel], name: str, *, inside: str = "") -> Asked:
    info = model.model_fields[name]
    shape = shapes(model)[name]
    return Asked(
        name=_singular(name) if shape.many else name,
        field=name,
        shape=shape,
        description=info.description or "",
        required=info.is_required() and not inside,
        choices=_choices(info.annotation),
        inside=inside,
    )


def _singular(name: str) -> str:
    return _SINGULAR.get(name, name.removesuffix("s"))


def _parts(part: type[BaseModel]) -> tuple[str, ...]:
    """What an answer with parts is made of, in this order."""
    return _SHORTER.get(part, tuple(shapes(part)))


def _choices(hint: Any) -> tuple[str, ...]:
    if isinstance(hint, type) and not get_args(hint):
        return tuple(member.value for member in hint) if issubclass(hint, Enum) else ()
    return next((found for inner in get_args(hint) if (found := _choices(inner))), ())


def fields_of(kind: RecordKind, answers: Mapping[str, Sequence[str]]) -> dict[str, Written]:
    """A record's fields from the answers by the questions' names; empty answers are left out."""
    fields: dict[str, Written] = {}
    inside: dict[str, dict[str, Written]] = {}
    for asked in questions_of(kind):
        texts = [text.strip() for text in answers.get(asked.name, ()) if text.strip()]
        if not texts:
            continue
        values = [_value(asked.shape, text) for text in texts]
        value: Written = values if asked.shape.many else values[-1]
        if asked.inside:
            inside.setdefault(asked.inside, {})[asked.field] = value
        else:
            fields[asked.field] = value
    return {**fields, **{name: [place] for name, place in inside.items()}}


def _value(shape: Shape, text: str) -> Written:
    """An answer as a file has it; one with parts is written `TYPE:TARGET:NOTE`."""
    if shape.part is None:
        return text
    names = [*_parts(shape.part)]
    if names == ["id", "name"] and ":" not in text:
        return {"id": slug(text), "name": text}
    if names[0] == "url":
        return {"url": text}
    parts = text.split(":", len(names) - 1)
    return {name: part.strip() for name, part in zip(names, parts, strict=False) if part.strip()}
