"""Every answer is what its published schema says, and OpenAPI tells of every file."""

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from tests.render_data.editions import BASES, base_called, files_called

from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.render.data.schemas import SHAPES
from claimbook.render.data.shapes import SCHEMA_VERSION

PARTS = ("/schema/", "openapi", ".jsonl")
bases = pytest.mark.parametrize("name", BASES)


def data_of(name: str) -> dict[str, Any]:
    """Every JSON file and every line by its path."""
    found: dict[str, Any] = {}
    for path, content in files_called(name).items():
        if path.endswith(".json"):
            found[path] = json.loads(content)
        elif path.endswith(".jsonl"):
            lines = content.decode().splitlines()
            found |= {f"{path}#{number}": json.loads(line) for number, line in enumerate(lines)}
    return found


def schema_of(path: str) -> str:
    """The name of the schema that an answer must satisfy."""
    if path.startswith("api/v1/changes"):
        return "change"
    if path.startswith("api/v1/claims.jsonl"):
        return "line"
    folder, _, name = path.removeprefix("api/v1/").rpartition("/")
    if name == "index.json":
        return "list" if folder else "index"
    return next(kind.value for kind in RecordKind if ROW_OF[kind].plural == folder)


@bases
def test_schemas_are_schemas_and_hold_for_every_answer(name: str) -> None:
    found = data_of(name)
    schemas = {shape: found.pop(f"api/v1/schema/{shape}.json") for shape in SHAPES}
    del found["api/v1/openapi.json"]
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    validators = {
        shape: Draft202012Validator(schema, format_checker=checker)
        for shape, schema in schemas.items()
    }
    for path, answer in found.items():
        shape = schema_of(path)
        assert [error.message for error in validators[shape].iter_errors(answer)] == [], path
        # Every key is told, and every key that is not always there has a default that is told.
        told, always = schemas[shape]["properties"], set(schemas[shape]["required"])
        assert always <= set(answer) <= set(told), path
        assert all("default" in told[key] for key in set(told) - always), path
        assert all(answer[key] != told[key]["default"] for key in set(answer) - always), path


def test_schemas_refuse_what_is_no_answer() -> None:
    found = data_of("toy")
    validator = Draft202012Validator(found["api/v1/schema/claim.json"])
    answer = found["api/v1/claims/four-days-kept-output.json"]
    assert validator.is_valid(answer)
    assert not validator.is_valid(answer | {"added": 5})
    assert not validator.is_valid({key: answer[key] for key in answer if key != "standing"})


@bases
def test_answers_say_where_they_are_from(name: str) -> None:
    edition, found = base_called(name).edition, data_of(name)
    origin = edition.origin(edition.data_version)
    assert origin["schema_version"] == SCHEMA_VERSION
    index = found.pop("api/v1/index.json")
    assert {key: index[key] for key in origin} == origin
    digests = {}
    for path, answer in found.items():
        if not any(part in path for part in PARTS):
            digests[path] = answer["data_version"]
            told = origin | {"data_version": digests[path]}
            assert {key: answer[key] for key in origin} == told, path
            assert re.fullmatch("[0-9a-f]{16}", digests[path])
    assert len(set(digests.values())) == len(digests)


@bases
def test_openapi_is_valid_and_tells_of_every_file(name: str) -> None:
    files = files_called(name)
    description = json.loads(files["api/v1/openapi.json"])
    validate(description)
    told = description["paths"]
    one = {f"/api/v1/{ROW_OF[kind].plural}/{{id}}.json" for kind in RecordKind}
    paths = {f"/{path}" for path in files}
    assert set(told) - one <= paths
    for path in paths - set(told):
        assert f"{path.rpartition('/')[0]}/{{id}}.json" in one
    names = [path["get"]["operationId"] for path in told.values()]
    assert len(names) == len(set(names))


def test_schemas_know_their_address_only_where_the_site_does() -> None:
    found = data_of("full")
    ids = {found[f"api/v1/schema/{shape}.json"]["$id"] for shape in SHAPES}
    assert ids == {f"https://claims.example/repo/api/v1/schema/{shape}.json" for shape in SHAPES}
    assert found["api/v1/openapi.json"]["servers"] == [{"url": "https://claims.example/repo"}]
