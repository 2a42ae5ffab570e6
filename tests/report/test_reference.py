"""The models as pages and schemas."""

import json
from typing import TYPE_CHECKING

import pytest

from claimbook.model.kinds import RecordKind
from claimbook.model.records import MODEL_OF
from claimbook.model.settings import Settings
from claimbook.model.topics import Company
from claimbook.report.reference import reference_page
from claimbook.report.schema import DIALECT, schema

if TYPE_CHECKING:
    from pydantic import BaseModel

COMPANY = """\
## Company

A company or other organisation that claims are about, or that speaks.

| Field | Required | Shape | Meaning | Example |
|---|---|---|---|---|
| `name` | ● | one line, at most 120 characters | Its name today. | `name: General Motors` |
| `also_known_as` |  | list of up to 50: one line, at most 120 characters | Other names and spellings. |  |
| `former_names` |  | list of up to 50: [FormerName](#formername) | Names it had, with the date until. |  |
| `successors` |  | list of up to 50: [Successor](#successor) | What became of it; claims stay where they were made. |  |
| `url` |  | web address | Its own page. | `url: https://example.org/page` |
| `wikidata` |  | Wikidata item | Its Wikidata item, such as Q380. | `wikidata: Q380` |
| `summary` |  | one paragraph, at most 600 characters | What it is, in one paragraph. | `summary: What it is, in one paragraph.` |
"""  # noqa: E501 - a table's row is one line


def test_reference_has_a_table_a_kind_with_its_own_fields_first() -> None:
    page = reference_page([Company])
    assert COMPANY in page
    assert page.index("## FormerName") < page.index("## Successor")
    assert "`id` |" not in page[page.index("## Company") : page.index("## FormerName")]


def test_reference_has_every_model_once_and_every_link_leads_to_one() -> None:
    page = reference_page([*MODEL_OF.values(), Settings])
    heads = [line[3:] for line in page.splitlines() if line.startswith("## ")]
    assert len(set(heads)) == len(heads)
    anchors = {head.lower() for head in heads}
    linked = {part.split(")")[0] for part in page.split("](#")[1:]}
    assert linked <= anchors


@pytest.mark.parametrize(
    ("field", "shape"),
    [
        ("themes", "| ● | list of 1 to 5: id of a theme |"),
        ("companies", "|  | list of up to 50: [CompanyMention](#companymention) |"),
        ("forecast", "|  | [Forecast](#forecast) |"),
        ("added", "| ● | date |"),
        ("event_date", "|  | date, month or year |"),
        ("superseded_by", "|  | id of a record of the same kind |"),
        ("aliases", "|  | list of up to 50: id |"),
        ("notes", "|  | Markdown, at most 8000 characters |"),
        ("outcome", "|  | `open` or `true` or `false` or `mixed` or `void` |"),
        ("branch", "|  | text |"),
    ],
)
def test_reference_says_the_shape(field: str, shape: str) -> None:
    assert f"| `{field}` {shape}" in reference_page([*MODEL_OF.values(), Settings])


def test_every_field_has_a_meaning() -> None:
    rows = [row for row in reference_page(MODEL_OF.values()).splitlines() if row.startswith("| `")]
    assert len(rows) > 100
    assert all(row.split(" | ")[3] for row in rows)


def objects(node: object) -> list[dict[str, object]]:
    """Every schema of a mapping in a schema."""
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    own = [node] if isinstance(node, dict) and node.get("type") == "object" else []
    return [*own, *(found for value in inner for found in objects(value))]


@pytest.mark.parametrize("kind", RecordKind)
def test_schema_is_of_files_and_refuses_other_keys(kind: RecordKind) -> None:
    found = schema(kind)
    assert found["$schema"] == DIALECT
    assert json.loads(json.dumps(found)) == found
    assert "id" not in found["properties"]
    assert "origin" not in found["properties"]
    assert "id" not in found.get("required", [])
    assert all(mapping["additionalProperties"] is False for mapping in objects(found))
    model: type[BaseModel] = MODEL_OF[kind]
    assert set(found["properties"]) == set(model.model_fields) - {"id", "origin"}


def test_schema_says_what_is_required_and_described() -> None:
    claim = schema(RecordKind.CLAIM)
    assert claim["required"] == ["title", "statement", "kind", "themes", "attestations", "added"]
    assert claim["properties"]["title"] == {
        "description": "The claim in one line.",
        "maxLength": 90,
        "minLength": 1,
        "title": "Title",
        "type": "string",
    }


def test_schema_lets_a_company_be_a_bare_id() -> None:
    entry = schema(RecordKind.CLAIM)["properties"]["companies"]["items"]
    assert [list(choice) for choice in entry["anyOf"]] == [
        ["maxLength", "minLength", "pattern", "type"],
        ["$ref"],
    ]
