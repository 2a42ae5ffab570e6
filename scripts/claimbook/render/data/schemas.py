"""The shapes of the answers -> JSON Schemas (2020-12), one file a shape."""

from collections.abc import Iterator, Mapping

from claimbook.model.addresses import API
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.data.answers import ANSWER_KINDS
from claimbook.render.data.base_shapes import ChangeAnswer, IndexAnswer, ListAnswer
from claimbook.render.data.claim_shapes import ClaimLine
from claimbook.render.data.edition import Edition
from claimbook.render.data.json_files import json_bytes
from claimbook.render.data.shapes import Shape
from claimbook.render.site import Site

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SHAPES: Mapping[str, type[Shape]] = {
    **{kind.value: row.shape for kind, row in ANSWER_KINDS.items()},
    "index": IndexAnswer,
    "list": ListAnswer,
    "change": ChangeAnswer,
    "line": ClaimLine,
}
"""Every shape by the name of its schema."""


def schema_path(name: str) -> str:
    """Where the schema of a shape is."""
    return f"{API}schema/{name}.json"


def schema_files(site: Site) -> Iterator[PlannedFiles]:
    """The schema of every shape; it knows its own address where the site does."""
    for name in SHAPES:
        yield Planned((schema_path(name),), _schema, (name, site))


def _schema(name: str, site: Site) -> tuple[bytes]:
    edition = Edition(site)
    own = {"$id": edition.url(schema_path(name))} if edition.base else {}
    schema = SHAPES[name].model_json_schema(mode="serialization")
    return (json_bytes({"$schema": DIALECT, **own, **schema}),)
