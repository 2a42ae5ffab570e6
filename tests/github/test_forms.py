"""The forms in .github/ISSUE_TEMPLATE are those that the table tells, and that GitHub takes."""

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from claimbook.cli.forms import forms_command
from claimbook.model.issue_forms import FORMS, FieldShape, IssueForm
from claimbook.report.issue_forms import FOLDER, issue_form_files
from environment import ROOT

MADE = issue_form_files(licence="CC-BY-4.0")
PHRASES = {"name": 60, "description": 120, "label": 40}
"""What fits on a phone."""

forms = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)


def base(folder: Path) -> Path:
    (folder / "claims").mkdir()
    (folder / "mkdocs.yml").write_text("extra: {claimbook: {data_licence: CC0-1.0}}\n", "utf-8")
    return folder


def test_forms_of_this_repository_are_as_made() -> None:
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / FOLDER).iterdir()}
    assert there == set(MADE)
    for path, text in MADE.items():
        assert (ROOT / path).read_text(encoding="utf-8") == text


@forms
def test_form_asks_what_the_table_says(form: IssueForm) -> None:
    made = yaml.safe_load(MADE[f"{FOLDER}/{form.id}.yml"])
    assert (made["name"], made["description"], made["title"]) == (form.name, form.about, form.title)
    note, *asked = made["body"]
    assert note["type"] == "markdown"
    assert "CC-BY-4.0" in note["attributes"]["value"]
    for element, field in zip(asked, form.fields, strict=True):
        told = element["attributes"]
        assert (element["id"], element["type"]) == (field.id, field.shape.value)
        assert (told["label"], told["description"]) == (field.label, field.hint)
        assert told.get("options", []) == list(field.choices)
        required = element.get("validations", {}).get("required", False)
        assert required == field.required


@forms
def test_form_is_one_that_github_takes(form: IssueForm) -> None:
    for field in form.fields:
        assert re.fullmatch(r"[a-zA-Z0-9_-]+", field.id)
        assert "None" not in field.choices  # GitHub's own word for no choice
        assert len(set(field.choices)) == len(field.choices)
        assert (field.shape is FieldShape.CHOICE) == bool(field.choices)
    assert any(field.required for field in form.fields)


@forms
def test_form_fits_on_a_phone(form: IssueForm) -> None:
    assert len(form.name) <= PHRASES["name"]
    assert len(form.about) <= PHRASES["description"]
    assert all(len(field.label) <= PHRASES["label"] for field in form.fields)


def test_forms_are_written_beside_those_of_ones_own(tmp_path: Path) -> None:
    folder = base(tmp_path)
    own = folder / FOLDER / "bug.yml"
    own.parent.mkdir(parents=True)
    own.write_text("name: A bug\n", encoding="utf-8")
    first = CliRunner().invoke(forms_command, ["--root", str(folder)])
    again = CliRunner().invoke(forms_command, ["--root", str(folder)])
    count = len(MADE)
    assert first.output == f"{count} files are in {FOLDER}, {count} of them new or changed\n"
    assert again.output == f"{count} files are in {FOLDER}, 0 of them new or changed\n"
    assert own.read_text(encoding="utf-8") == "name: A bug\n"
    assert "CC0-1.0" in (folder / FOLDER / "untrue.yml").read_text(encoding="utf-8")


def test_forms_check_writes_nothing_and_tells_what_differs(tmp_path: Path) -> None:
    folder = base(tmp_path)
    missing = CliRunner().invoke(forms_command, ["--root", str(folder), "--check"])
    assert missing.exit_code == 1
    assert not (folder / FOLDER).exists()
    CliRunner().invoke(forms_command, ["--root", str(folder)])
    assert CliRunner().invoke(forms_command, ["--root", str(folder), "--check"]).exit_code == 0
    (folder / FOLDER / "reply.yml").write_text("name: Mine\n", encoding="utf-8")
    changed = CliRunner().invoke(forms_command, ["--root", str(folder), "--check"])
    assert changed.exit_code == 1
    assert changed.stderr == f"claimbook: not as `claimbook forms` makes them: {FOLDER}/reply.yml\n"
