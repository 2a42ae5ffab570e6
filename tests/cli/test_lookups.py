"""`claimbook explain`, `claimbook schema`, and what help says."""

import json

import pytest
from tests.cli.conftest import Run

from claimbook.build.catalogue import FAMILIES, RULES
from claimbook.model.kinds import RecordKind


@pytest.mark.parametrize("code", ["R005", "r005"])
def test_explain_tells_a_check_in_full(run: Run, code: str) -> None:
    ran = run("explain", code)
    rule = next(rule for rule in RULES if rule.code == "R005")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"R005: {rule.title}\n=====")
    assert ran.out.endswith(f"\n{rule.explanation.strip()}\n")


def test_explain_lists_all_checks_by_family(run: Run) -> None:
    ran = run("explain")
    lines = ran.out.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [
        f"{letter}  {about}" for letter, about in FAMILIES.items()
    ]
    assert [line for line in lines if line.startswith(" ")] == [
        f"  {rule.code}  {rule.title}" for rule in RULES
    ]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("Q9", "no check has the code 'Q9'; there are Q001, Q002, Q003, Q004"),
        ("?", "no check has the code '?'; `claimbook explain` lists all"),
        ("", "no check has the code ''; `claimbook explain` lists all"),
    ],
)
def test_explain_knows_what_it_does_not_know(run: Run, code: str, told: str) -> None:
    ran = run("explain", code)
    assert (ran.code, ran.out, told in ran.err) == (2, "", True)


@pytest.mark.parametrize("kind", list(RecordKind))
def test_schema_is_json_of_the_kind(run: Run, kind: RecordKind) -> None:
    ran = run("schema", kind)
    schema = json.loads(ran.out)
    assert (ran.code, ran.err, schema["type"]) == (0, "", "object")
    assert "status" in schema["properties"]


def test_schema_is_that_of_a_claim_if_none_is_named(run: Run) -> None:
    assert run("schema").out == run("schema", "claim").out


def test_schema_of_no_kind_is_misuse(run: Run) -> None:
    ran = run("schema", "podcast")
    assert (ran.code, ran.out, "'claim', 'theme', 'company'" in ran.err) == (2, "", True)


@pytest.mark.parametrize("command", ["check", "build", "serve", "explain", "schema"])
def test_help_names_every_command_and_each_has_its_own(run: Run, command: str) -> None:
    assert f"\n  {command} " in run("--help").out
    ran = run(command, "-h")
    assert (ran.code, ran.out.startswith(f"Usage: claimbook {command} [OPTIONS]")) == (0, True)


def test_version_is_told(run: Run) -> None:
    assert run("--version").out == "claimbook, version 0.1.0\n"
