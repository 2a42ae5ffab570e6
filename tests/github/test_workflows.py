"""The workflows ask for what is there, with no more rights than they need.

What actionlint and zizmor look for is theirs to find: the suite has a step for each.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from claimbook.cli.table import COMMANDS
from claimbook.start.kit import SHARED
from environment import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# What a job may be trusted with, by the workflow that it is in.
RIGHTS = {
    "check": {"contents: read"},
    "from-issue": {"contents: write", "issues: read", "pull-requests: write"},
    "links": {"contents: read", "issues: write"},
    "publish": {"contents: read", "pages: write", "id-token: write"},
    "suite": {"contents: read"},
}

workflows = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)


def read(workflow: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = yaml.load(
        workflow.read_text(encoding="utf-8"), yaml.BaseLoader
    )
    return found


def commands(workflow: Path) -> Iterator[list[str]]:
    """The words of every call of `claimbook`, in a script of a step."""
    text = workflow.read_text(encoding="utf-8")
    for call in re.findall(r"bin/claimbook [^|&>\n]+", text):
        yield shlex.split(call)[1:]


@workflows
def test_workflow_uses_only_actions_pinned_to_a_commit_and_says_its_version(workflow: Path) -> None:
    pinned = re.compile(r"actions/[a-z-]+(/restore)?@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    used = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
    assert used
    for action in used:
        assert pinned.fullmatch(action), action


def test_workflows_use_one_version_of_an_action() -> None:
    told = "".join(workflow.read_text(encoding="utf-8") for workflow in WORKFLOWS)
    used = set(re.findall(r"uses: (.+)", told))
    assert len(used) == len({action.partition("@")[0] for action in used})


@workflows
def test_workflow_calls_commands_and_options_that_are_there(workflow: Path) -> None:
    for name, *words in commands(workflow):
        parameters = COMMANDS[name].load().params
        options = {option for p in parameters if isinstance(p, click.Option) for option in p.opts}
        asked = {word for word in words if word.startswith("--")}
        assert asked <= options | {"--help"}, name


@workflows
def test_workflow_of_claims_is_one_for_any_base(workflow: Path) -> None:
    """What is ours alone is in install.sh: `claimbook init` gives the workflows as they are."""
    ours = "scripts/" in workflow.read_text(encoding="utf-8") or workflow.stem == "suite"
    given = f".github/workflows/{workflow.name}" in SHARED
    assert given is not ours


@workflows
def test_workflow_has_the_rights_that_it_needs_and_no_other(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert read(workflow)["permissions"] == {}
    granted = re.findall(r"^      ([a-z-]+: (?:read|write)) # to ", text, flags=re.MULTILINE)
    assert set(granted) == RIGHTS[workflow.stem]
    assert "secrets." not in text


@workflows
def test_workflow_puts_no_text_of_strangers_into_a_script(workflow: Path) -> None:
    jobs: dict[str, dict[str, list[dict[str, str]]]] = read(workflow)["jobs"]  # type: ignore[assignment]
    scripts = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert scripts
    assert [script for script in scripts if "${{" in script] == []
    text = workflow.read_text(encoding="utf-8")
    for name in ("body", "title", "head_ref", "head.ref", "head.label", "login", "pages"):
        assert f".{name} }}}}" not in text


def test_issue_is_taken_in_only_where_a_maintainer_asks_for_it() -> None:
    found = read(ROOT / ".github" / "workflows" / "from-issue.yml")
    assert found["on"].keys() == {"issues", "workflow_dispatch"}
    assert found["on"]["issues"] == {"types": ["labeled"]}
    for form in (ROOT / ".github" / "ISSUE_TEMPLATE").iterdir():
        assert "labels:" not in form.read_text(encoding="utf-8")


@workflows
def test_workflow_runs_nothing_of_strangers_with_rights(workflow: Path) -> None:
    starts = read(workflow)["on"]
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(starts)
    if "pull_request" in starts:
        assert RIGHTS[workflow.stem] == {"contents: read"}
