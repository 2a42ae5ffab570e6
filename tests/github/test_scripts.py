"""The scripts of the workflows, run as a runner does, with a `gh` that notes what it is asked."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from claimbook.model.issue_forms import FORM_OF, NO_ANSWER
from environment import ROOT

TOY = ROOT / "tests" / "toy"
GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$NOTED"
case "$*" in
  "issue view"*) cat "$ISSUE_BODY" ;;
  "issue list"* | "pr list"*) printf '%s' "$FOUND" ;;
esac
"""
CLAIMBOOK = f"""\
#!/usr/bin/env bash
exec {sys.executable} -m claimbook "$@"
"""
TITLE = "Addresses that no longer answer"
MISSING = """\
#!/usr/bin/env bash
echo "1 address: 1 dead."
exit "$LINKS"
"""


@dataclass(frozen=True)
class Runner:
    """A machine with a copy of the toy base: a repository with a remote of its own."""

    folder: Path
    environment: dict[str, str]

    @property
    def base(self) -> Path:
        return self.folder / "base"

    def run(self, workflow: str, step: str, **environment: str) -> subprocess.CompletedProcess[str]:
        path = ROOT / ".github" / "workflows" / f"{workflow}.yml"
        jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
        script = next(s["run"] for job in jobs for s in job["steps"] if s["name"] == step)
        return subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=self.base,
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def told(self, name: str) -> str:
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""


def laid(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    shutil.copytree(TOY, tmp_path / "base")
    laid(tmp_path / "bin" / "gh", GH)
    laid(tmp_path / "base" / ".venv" / "bin" / "claimbook", CLAIMBOOK)
    laid(tmp_path / "base" / ".gitignore", "/.venv/\n")
    (tmp_path / "temp").mkdir()
    environment = {
        **os.environ,
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "scripts"),
        "HOME": str(tmp_path),
        "NOTED": str(tmp_path / "noted"),
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_REPOSITORY": "toy/claims",
        "FOUND": "",
    }
    made = Runner(tmp_path, environment)
    for command in (
        "git init --quiet --bare --initial-branch main remote",
        "git init --quiet --initial-branch main base",
        "git -C base add .",
        "git -C base -c user.name=A -c user.email=a@toy.example commit --quiet -m First",
        f"git -C base remote add origin {tmp_path / 'remote'}",
        "git -C base push --quiet origin main",
        "git -C base fetch --quiet",
    ):
        subprocess.run(command.split(), cwd=tmp_path, env=environment, check=True)
    return made


@pytest.mark.parametrize(
    ("dead", "found", "asked"),
    [
        ("0", "", ""),
        ("0", "7", "issue close 7 --comment Every address answers again.\n"),
        (
            "1",
            "7",
            "api --silent --method PATCH repos/toy/claims/issues/7 --field body=@links.md\n",
        ),
        (
            "1",
            "",
            f"issue create --title {TITLE} --label dead-links --body-file links.md\n",
        ),
    ],
    ids=["all well", "well again", "still dead", "newly dead"],
)
def test_links_keep_one_issue(runner: Runner, dead: str, found: str, asked: str) -> None:
    ran = runner.run("links", "Open, change or close the issue", DEAD=dead, FOUND=found)
    assert ran.returncode == 0, ran.stderr
    label, looked, *rest = runner.told("noted").splitlines(keepends=True)
    assert label.startswith("label create dead-links --force")
    assert looked.startswith("issue list --label dead-links --state open")
    assert "".join(rest) == asked


@pytest.mark.parametrize(("code", "output"), [("0", "dead=0\n"), ("1", "dead=1\n"), ("2", "")])
def test_links_hand_on_whether_any_is_dead(runner: Runner, code: str, output: str) -> None:
    laid(runner.base / ".venv" / "bin" / "claimbook", MISSING)
    ran = runner.run("links", "Ask the addresses", LINKS=code)
    assert (ran.returncode == 0) is bool(output)
    assert runner.told("output") == output
    assert runner.told("summary") == "1 address: 1 dead.\n"


def answered(runner: Runner, claim: str) -> dict[str, str]:
    """The environment of an issue whose answers are hostile where they can be."""
    answers = {
        "claim": claim,
        "source": "okoye-week-paper",
        "locator": "page 9",
        "quote": "$(touch broken) `touch broken`; ::error::@everyone",
        "stance": "reports - they pass on what others said",
    }
    fields = FORM_OF["also-said"].fields
    body = "\n\n".join(f"### {f.label}\n\n{answers.get(f.id, NO_ANSWER)}" for f in fields)
    (runner.folder / "issue").write_text(body, encoding="utf-8")
    return {"ISSUE": "12", "MAIN": "main", "ISSUE_BODY": str(runner.folder / "issue")}


STEPS = (
    "Make a change of the answers",
    "Commit it to a branch",
    "Tell what it means",
    "Open the pull request",
)


@pytest.mark.slow
@pytest.mark.parametrize("found", ["", "8"], ids=["first", "again"])
def test_issue_becomes_a_pull_request(runner: Runner, found: str) -> None:
    issue = answered(runner, "four-days-kept-output")
    for step in STEPS:
        ran = runner.run("from-issue", step, **issue, FOUND=found)
        assert ran.returncode == 0, ran.stdout + ran.stderr
    assert list(runner.base.rglob("broken")) == []
    assert runner.told("output") == "files=changed\n"
    changed = subprocess.run(
        ["git", "diff", "--name-only", "main", "from-issue-12"],
        cwd=runner.folder / "remote",
        capture_output=True,
        text=True,
        check=True,
    )
    assert changed.stdout == "claims/2026/four-days-kept-output.yaml\n"
    body = runner.told("temp/body.md")
    assert body.startswith("Closes #12. Made of its answers; ")
    assert "    claims/2026/four-days-kept-output.yaml: " in body
    last = runner.told("noted").splitlines()[-1]
    assert last.startswith(
        "api --silent --method PATCH repos/toy/claims/pulls/8"
        if found
        else "pr create --base main --head from-issue-12"
    )


def test_issue_that_cannot_be_taken_in_says_why_and_stops(runner: Runner) -> None:
    issue = answered(runner, "no-such-claim")
    ran = runner.run("from-issue", STEPS[0], **issue)
    assert ran.returncode != 0
    assert "no-such-claim" in runner.told("summary")
    assert runner.told("summary").startswith("    claimbook: ")


def test_issue_for_the_maintainer_alone_changes_no_file(runner: Runner) -> None:
    issue = answered(runner, "four-days-kept-output")
    answers = {"claim": "four-days-kept-output", "reason": "He never said that."}
    fields = FORM_OF["not-said"].fields
    body = "\n\n".join(f"### {f.label}\n\n{answers.get(f.id, NO_ANSWER)}" for f in fields)
    (runner.folder / "issue").write_text(body, encoding="utf-8")
    ran = runner.run("from-issue", STEPS[0], **issue)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert runner.told("output") == ""
    assert "He never said that." in runner.told("summary")
