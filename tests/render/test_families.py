"""The texts are many, and they are put wherever a text may stand."""

import typing
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel
from tests.render.families import SHAPES, families, records_of
from tests.render.hostile import HOSTILE, ORDINARY

from claimbook.model.kinds import RecordKind
from claimbook.model.records import MODEL_OF
from claimbook.model.text import TextRule


def test_texts_are_many_and_each_is_there_once() -> None:
    hostile = [text for group in HOSTILE.values() for text in group]
    assert len(set(hostile)) == len(hostile) >= 300
    assert len(set(ORDINARY)) == len(ORDINARY) >= 70


def text_fields(model: type[BaseModel], path: str = "") -> Iterator[str]:
    """The ways to all text fields of a model."""
    for name, hint in typing.get_type_hints(model, include_extras=True).items():
        if name in model.model_fields:
            yield from _texts_in(hint, f"{path}.{name}" if path else name)


def _texts_in(hint: Any, path: str) -> Iterator[str]:
    if any(isinstance(mark, TextRule) for mark in getattr(hint, "__metadata__", ())):
        yield path
    elif typing.get_args(hint):
        for inner in typing.get_args(hint):
            yield from _texts_in(inner, path)
    elif isinstance(hint, type) and issubclass(hint, BaseModel):
        yield from text_fields(hint, path)


def values(dumped: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The values of a dumped record by the way to them, without places in lists."""
    if isinstance(dumped, dict):
        for name, value in dumped.items():
            yield from values(value, f"{path}.{name}" if path else name)
    elif isinstance(dumped, list | tuple):
        for value in dumped:
            yield from values(value, path)
    else:
        yield path, dumped


@pytest.mark.parametrize("kind", MODEL_OF)
def test_a_family_has_its_text_in_every_text_field(kind: RecordKind) -> None:
    wanted = set(text_fields(MODEL_OF[kind]))
    assert wanted
    ring = families(("& <b>",) * SHAPES)
    records = [r for r in records_of(ring, alive=False) if r.kind_of_record is kind]
    found = {
        path
        for record in records
        for path, value in values(record.model_dump())
        if isinstance(value, str) and value.startswith("& <b>")
    }
    assert found >= wanted
