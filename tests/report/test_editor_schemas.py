"""The schemas for editors: they know the base's records, and what each word means."""

import json
import re
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from tests.libraries import claim, question, source, theme

from claimbook.cli.commands import claimbook
from claimbook.model.kinds import KINDS, RecordKind
from claimbook.model.records import MODEL_OF, Draft
from claimbook.read.base import read_base
from claimbook.report import editor_schemas as editors
from claimbook.report.editor_schemas import editor_schemas
from claimbook.report.known import MEANINGS
from claimbook.report.shape import parts_of
from environment import ROOT

VSCODE = ROOT / ".vscode"
BASES = [ROOT, ROOT / "tests" / "toy", ROOT / "tests" / "golden" / "base"]
FOLDERS = {row.folder: row.kind for row in KINDS}


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, by which editors read: a date is a text, so is 12:34."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, firsts in (
    ("bool", r"true|false", [*"tf"]),
    ("null", r"~|null|", ["~", "n", ""]),
    ("int", r"[-+]?[0-9]+", [*"-+0123456789"]),
    ("float", r"[-+]?[0-9]*\.[0-9]+", [*"-+.0123456789"]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), firsts)


def files() -> list[tuple[Path, Path]]:
    found = [(base, path) for base in BASES for path in sorted(base.glob("claims/**/*.yaml"))]
    return [(base, path.relative_to(base)) for base, path in found]


def kind_of(path: Path) -> RecordKind:
    return FOLDERS.get(path.parts[1], RecordKind.CLAIM)


def faults(schema: dict[str, Any], text: str) -> list[str]:
    told = Draft202012Validator(schema).iter_errors(yaml.load(text, Core))
    return sorted("/".join(map(str, fault.absolute_path)) for fault in told)


def settings(name: str) -> dict[str, Any]:
    """A file of VS Code, which is JSON with lines of comment."""
    text = (VSCODE / name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    return found


@cache
def schemas_of(base: Path) -> dict[RecordKind, dict[str, Any]]:
    return editor_schemas(read_base(base).records)


@pytest.fixture
def ours() -> dict[RecordKind, dict[str, Any]]:
    return schemas_of(ROOT)


@pytest.mark.parametrize("kind", RecordKind)
def test_editor_schema_is_a_schema(ours: dict[RecordKind, Any], kind: RecordKind) -> None:
    Draft202012Validator.check_schema(ours[kind])


@pytest.mark.parametrize(("base", "path"), files(), ids=lambda path: path.name)
def test_every_record_fits_its_editor_schema(base: Path, path: Path) -> None:
    assert faults(schemas_of(base)[kind_of(path)], (base / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("written", "mistaken", "place"),
    [
        ("- employee-monitoring", "- employe-monitoring", "themes/1"),
        ("source: podcast-brief-page", "source: podcast-page", "attestations/0/source"),
        ("target: meta-layoffs", "target: meta-layoff", "relations/1/target"),
        ("question: why-tech-layoffs", "question: why-layoffs", "answers/0/question"),
        ("position: ai-replaces", "position: train-replacements", "answers/0/position"),
        ("type: contradicts", "type: denies", "relations/1/type"),
        ("kind: observation", "kind: fact", "kind"),
        ("- id: meta", "- id: facebook", "companies/0"),
    ],
)
def test_editor_marks_what_is_not_there(
    ours: dict[RecordKind, Any], written: str, mistaken: str, place: str
) -> None:
    path = ROOT / "claims" / "2026" / "meta-staff-trained-their-replacements.yaml"
    text = path.read_text(encoding="utf-8")
    assert written in text
    assert faults(ours[RecordKind.CLAIM], text.replace(written, mistaken, 1)) == [place]


def enums(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for entry in schema for found in enums(entry)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if isinstance(schema.get("enum"), list) else []
    return [*own, *(found for entry in schema.values() for found in enums(entry))]


@pytest.mark.parametrize("kind", RecordKind)
def test_everything_that_is_offered_is_explained(
    ours: dict[RecordKind, Any], kind: RecordKind
) -> None:
    offered = enums(ours[kind])
    assert offered
    for choice in offered:
        assert len(choice["markdownEnumDescriptions"]) == len(choice["enum"])
        assert all(choice["markdownEnumDescriptions"])


def test_ids_are_offered_with_their_names_and_summaries(
    ours: dict[RecordKind, Any],
) -> None:
    known = ours[RecordKind.CLAIM]["$defs"]["known-theme"]
    told = dict(zip(known["enum"], known["markdownEnumDescriptions"], strict=True))
    assert told["ai-agents"] == ("AI agents: Software agents that use a computer as a person does.")


def words_of(kind: RecordKind) -> set[type[StrEnum]]:
    """The types of word that a kind's fields may hold."""

    def inside(hint: Any) -> set[type[StrEnum]]:
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return {hint}
        return set().union(*(inside(inner) for inner in get_args(hint)))

    found: set[type[StrEnum]] = set()
    models: list[Any] = [MODEL_OF[kind]]
    for model in models:
        for name, hint in get_type_hints(model, include_extras=True).items():
            if name in model.model_fields:
                found |= inside(hint)
                models += parts_of(hint)
    return found


@pytest.mark.parametrize("kind", RecordKind)
def test_every_word_has_its_meaning(kind: RecordKind) -> None:
    for words in words_of(kind):
        assert set(MEANINGS[words.__name__]) == set(words)


def test_drafts_and_unread_records_may_be_named() -> None:
    draft = Draft(id="half-done", drafted=RecordKind.THEME)
    schemas = editor_schemas([draft], [(RecordKind.THEME, "broken")])
    known = schemas[RecordKind.CLAIM]["$defs"]["known-theme"]
    assert known["enum"] == ["broken", "half-done"]


def test_text_of_strangers_is_shown_letter_by_letter() -> None:
    hostile = theme("some-theme", name="# <b>[x](command:y)</b> `a` *b*", summary="1. _c_ & ~d~")
    known = editor_schemas([hostile])[RecordKind.CLAIM]["$defs"]["known-theme"]
    assert known["markdownEnumDescriptions"] == [
        r"\# \<b\>\[x\](command:y)\</b\> \`a\` \*b\*: 1. \_c\_ \& \~d\~"
    ]


def test_a_base_without_questions_or_people_has_schemas_too() -> None:
    schemas = editor_schemas([source("s-1"), claim("c-1")])
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def test_positions_are_those_of_the_question_that_is_answered() -> None:
    asked = [
        question(
            "one-asks",
            positions=({"id": "yes", "name": "Y"}, {"id": "not", "name": "N"}),
        ),
        question(
            "two-asks",
            positions=({"id": "often", "name": "O"}, {"id": "rare", "name": "R"}),
        ),
    ]
    schema = editor_schemas(asked)[RecordKind.CLAIM]["$defs"]["Answer"]
    told = {**editor_schemas(asked)[RecordKind.CLAIM], "$ref": "#/$defs/Answer"}
    for key in ("properties", "required", "additionalProperties"):
        told.pop(key)
    assert len(schema["allOf"]) == 2
    assert faults(told, "{question: two-asks, position: often}") == []
    assert faults(told, "{question: two-asks, position: 'yes'}") == ["position"]


def test_a_kind_with_very_many_records_is_not_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(editors, "MOST", 1)
    schema = editor_schemas([theme("one-theme"), theme("two-theme"), source("s-1")])
    claims = schema[RecordKind.CLAIM]
    assert "known-theme" not in claims["$defs"]
    assert claims["properties"]["themes"]["items"]["type"] == "string"
    assert "known-source" in claims["$defs"]


def test_schema_command_writes_all_kinds_beside_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text("{}", encoding="utf-8")
    order = ["--all", str(tmp_path), "--root", str(ROOT)]
    told = CliRunner().invoke(claimbook, ["schema", *order])
    assert told.exit_code == 0
    assert told.output.startswith(f"7 schemas are in {tmp_path}, with ")
    there = {path.name for path in tmp_path.iterdir()}
    assert there == {"own.json", *(f"{kind}.json" for kind in RecordKind)}


def test_schema_command_prints_one_kind_without_a_base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(claimbook, ["schema", "theme"])
    assert json.loads(told.output)["title"] == "Theme"


def matches(glob: str, path: str) -> bool:
    """Whether VS Code's glob means this path."""
    pattern = re.escape(glob).replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*")
    return re.fullmatch(pattern.replace(r"\[\^_\]", "[^_/]"), path) is not None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("claims/loose.yaml", RecordKind.CLAIM),
        ("claims/2026/ai/deep.yaml", RecordKind.CLAIM),
        *((f"claims/{row.folder}/x.yaml", row.kind) for row in KINDS if row.folder),
        ("claims/_themes/deep/x.yaml", RecordKind.THEME),
        ("docs/x.yaml", None),
    ],
)
def test_editor_takes_the_schema_of_a_file_s_kind(path: str, kind: RecordKind | None) -> None:
    rows = settings("settings.json")["yaml.schemas"].items()
    lists = {name: [globs] if isinstance(globs, str) else globs for name, globs in rows}
    found = [name for name, globs in lists.items() if any(matches(glob, path) for glob in globs)]
    assert found == ([f"build/schemas/{kind}.json"] if kind else [])


def test_editor_task_writes_the_schemas_where_they_are_looked_for() -> None:
    tasks = {task["label"]: task for task in settings("tasks.json")["tasks"]}
    assert tasks["schemas"]["args"] == ["schema", "--all", "build/schemas"]
    assert tasks["schemas"]["runOptions"] == {"runOn": "folderOpen"}


def test_editor_task_reads_a_problem_as_the_check_tells_it() -> None:
    check = {task["label"]: task for task in settings("tasks.json")["tasks"]}["check"]
    pattern = check["problemMatcher"]["pattern"]
    shown = (ROOT / "docs" / "about" / "contribute.md").read_text(encoding="utf-8")
    line = next(line for line in shown.splitlines() if ": error L001: " in line)
    found = re.fullmatch(pattern["regexp"], line)
    assert found is not None
    assert found[pattern["file"]] == "claims/2026/meta-staff-trained-their-replacements.yaml"
    assert (found[pattern["line"]], found[pattern["column"]]) == ("9", "5")
    assert found[pattern["message"]].startswith("L001: no theme has the id")


def test_editor_is_told_which_extension_reads_schemas() -> None:
    assert settings("extensions.json") == {"recommendations": ["redhat.vscode-yaml"]}
