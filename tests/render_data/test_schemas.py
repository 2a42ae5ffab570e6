"""Every answer is what its published schema says, and OpenAPI tells of every file."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from tests.render_data.editions import BASES, base_called, files_called

from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.render.data.schemas import SHAPES
from claimbook.render.data.shapes import SCHEMA_VERSION

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
        return "claim"
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
        # Every key is told and every key that is told is there: nobody has to guess.
        assert set(answer) == set(schemas[shape]["properties"]) == set(schemas[shape]["required"])


def test_schemas_refuse_what_is_no_answer() -> None:
    found = data_of("toy")
    validator = Draft202012Validator(found["api/v1/schema/claim.json"])
    answer = found["api/v1/claims/four-days-kept-output.json"]
    assert validator.is_valid(answer)
    assert not validator.is_valid(answer | {"added": 5})
    assert not validator.is_valid({key: answer[key] for key in answer if key != "standing"})


@bases
def test_answers_say_where_they_are_from(name: str) -> None:
    origin = dict(base_called(name).edition.origin)
    assert origin["schema_version"] == SCHEMA_VERSION
    for path, answer in data_of(name).items():
        if "/schema/" not in path and "openapi" not in path:
            assert {key: answer[key] for key in origin} == origin, path


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
