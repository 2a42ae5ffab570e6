"""The shapes of the answers -> JSON Schemas (2020-12), one file a shape."""

from collections.abc import Iterator, Mapping

from claimbook.model.addresses import API
from claimbook.model.pages import File
from claimbook.render.data.answers import SHAPE_OF, Answers
from claimbook.render.data.base_shapes import ChangeAnswer, IndexAnswer, ListAnswer
from claimbook.render.data.json_files import json_bytes
from claimbook.render.data.shapes import Origin

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SHAPES: Mapping[str, type[Origin]] = {
    **{kind.value: shape for kind, shape in SHAPE_OF.items()},
    "index": IndexAnswer,
    "list": ListAnswer,
    "change": ChangeAnswer,
}
"""Every shape by the name of its schema."""


def schema_path(name: str) -> str:
    """Where the schema of a shape is."""
    return f"{API}schema/{name}.json"


def schema_files(answers: Answers) -> Iterator[File]:
    """The schema of every shape; it knows its own address where the site does."""
    edition = answers.edition
    for name, shape in SHAPES.items():
        path = schema_path(name)
        own = {"$id": edition.url(path)} if edition.base else {}
        schema = {"$schema": DIALECT, **own, **shape.model_json_schema(mode="serialization")}
        yield File(path, json_bytes(schema))
