"""Every field has an example, and the examples are what the models read."""

from typing import get_type_hints

import pytest
from pydantic import BaseModel

from claimbook.model import examples
from claimbook.model.examples import example
from claimbook.model.records import MODEL_OF
from claimbook.model.settings import Settings
from claimbook.read.places import known_fields, parts_in
from claimbook.read.tree import parse


def with_parts(*models: type[BaseModel]) -> list[type[BaseModel]]:
    found = list(models)
    for model in found:
        hints = get_type_hints(model, include_extras=True)
        parts = [part for hint in hints.values() for part in parts_in(hint)]
        found += [part for part in parts if part not in found]
    return found


MODELS = with_parts(*MODEL_OF.values(), Settings)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_examples_of_all_fields_make_a_valid_record(model: type[BaseModel]) -> None:
    lines = [example(model.__name__, name) for name in known_fields(model)]
    assert all(lines)
    root = parse("\n".join(lines)).root
    assert root is not None
    assert tuple(root.value) == known_fields(model)
    identity = {"id": "some-id"} if model in MODEL_OF.values() else {}
    model.model_validate({**root.value, **identity})


def test_no_example_is_of_a_field_that_is_gone() -> None:
    used = set()
    for model in MODELS:
        for name in known_fields(model):
            own = f"{model.__name__}.{name}"
            used.add(own if own in examples._EXAMPLES else name)
    assert set(examples._EXAMPLES) == used
