"""The files of the data -> a description of them in OpenAPI 3.1."""

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from claimbook.model.addresses import record_data
from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.data.answers import ANSWER_KINDS
from claimbook.render.data.base_shapes import ListAnswer
from claimbook.render.data.contents import CONTENTS, JSON, OPENAPI, Content
from claimbook.render.data.edition import Edition
from claimbook.render.data.json_files import json_bytes, list_path
from claimbook.render.data.schemas import SHAPES, schema_path
from claimbook.render.data.shapes import SCHEMA_VERSION
from claimbook.render.site import Site

_REFERENCE = "#/components/schemas/"
Described = dict[str, Any]
"""A part of the description: JSON, whose shape OpenAPI knows."""


def openapi_files(site: Site) -> Iterator[PlannedFiles]:
    """The description of every file, whatever the site holds."""
    yield Planned((OPENAPI,), _openapi, (site,))


def _openapi(site: Site) -> tuple[bytes]:
    return (json_bytes(_description(site)),)


def _description(site: Site) -> Described:
    settings = site.settings
    shapes = [(shape, "serialization") for shape in SHAPES.values()]
    _, schemas = models_json_schema(shapes, ref_template=f"{_REFERENCE}{{model}}")  # type: ignore[arg-type] # a list of tuples of a literal
    return {
        "openapi": "3.1.0",
        "info": {
            "title": settings.site_name,
            "summary": "Claims with their sources, relations and standing. Static files: GET only.",
            "version": SCHEMA_VERSION,
            "license": {"name": settings.data_licence, "identifier": settings.data_licence},
        },
        "servers": [{"url": Edition(site).base.rstrip("/") or "../.."}],
        "paths": dict(_paths()),
        "components": {"schemas": schemas["$defs"]},
    }


def _paths() -> Iterator[tuple[str, Described]]:
    for content in CONTENTS:
        name = content.path.rpartition("/")[2]
        yield f"/{content.path}", _get(name, content.about, content.media, _held(content))
    for kind in RecordKind:
        plural = ROW_OF[kind].plural
        yield (
            f"/{list_path(kind)}",
            _get(f"list-{plural}", f"The list of all {plural}.", JSON, _reference(ListAnswer)),
        )
        get = _get(f"get-{kind}", f"One {kind}, by its id or an old id.", JSON, _shape(kind))
        get["get"]["responses"]["404"] = {"description": f"There never was such a {kind}."}
        yield f"/{record_data(kind, '{id}')}", get | {"parameters": [_ID]}
    schema = {"type": "object"}
    for name in SHAPES:
        about = f"The JSON Schema of an answer: {name}."
        yield f"/{schema_path(name)}", _get(f"schema-{name}", about, JSON, schema)


_ID: Described = {
    "name": "id",
    "in": "path",
    "required": True,
    "description": "The record's id, or one it had before.",
    "schema": {"type": "string"},
}


def _get(name: str, about: str, media: str, schema: Described) -> Described:
    answer = {"description": about, "content": {media: {"schema": schema}}}
    return {"get": {"operationId": name, "summary": about, "responses": {"200": answer}}}


def _held(content: Content) -> Described:
    """What a file holds: an answer, or text of which each line is one, or something else."""
    if content.shape is None:
        return {"type": "object"} if content.media == JSON else {"type": "string"}
    if content.media == JSON:
        return _reference(content.shape)
    return {"type": "string", "description": f"Each line is a {content.shape.__name__}."}


def _shape(kind: RecordKind) -> Described:
    return _reference(ANSWER_KINDS[kind].shape)


def _reference(shape: type[object]) -> Described:
    return {"$ref": f"{_REFERENCE}{shape.__name__}"}
