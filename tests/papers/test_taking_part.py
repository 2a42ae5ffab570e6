"""The papers for those who take part: they lead somewhere, and tell the workflows as they are."""

import re
from pathlib import Path

import pytest
import yaml

from claimbook.cli.table import COMMANDS
from claimbook.model.kinds import KINDS
from environment import ROOT

GITHUB, ABOUT = ROOT / ".github", ROOT / "docs" / "about"
PAPERS = (
    GITHUB / "SECURITY.md",
    GITHUB / "CODE_OF_CONDUCT.md",
    GITHUB / "PULL_REQUEST_TEMPLATE.md",
    GITHUB / "CONTRIBUTING.md",
    ABOUT / "editorial.md",
    ABOUT / "answer.md",
    ABOUT / "maintain.md",
)
MADE = {"reference", "explore", *(row.plural for row in KINDS)}
RIGHTS = {
    "contents: read": "read",
    "contents: write": "write to a branch",
    "issues: read": "read",
    "issues: write": "write issues",
    "pages: write": "publish",
    "id-token: write": "publish",
    "pull-requests: write": "open a pull request",
}

papers = pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)


def anchors(paper: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", paper.read_text("utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^a-z0-9 -]", "", head.lower()).replace(" ", "-") for head in headings}


@papers
def test_paper_leads_to_files_and_headings_that_are_there(paper: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#\s]*)(?:#([^)]*))?\)", paper.read_text("utf-8")):
        if target.startswith("https://"):
            continue
        path = (paper.parent / target).resolve() if target else paper
        if path.is_relative_to(ROOT / "docs") and path.parent.name in MADE:
            continue
        assert path.exists(), target
        assert not anchor or anchor in anchors(path), (target, anchor)


@papers
def test_paper_names_no_address_of_mail(paper: Path) -> None:
    assert re.findall(r"[\w.]+@[\w-]+\.\w+|mailto:", paper.read_text("utf-8")) == []


def test_maintain_tells_every_workflow_with_its_rights() -> None:
    text = (ABOUT / "maintain.md").read_text(encoding="utf-8")
    rows = text.partition("| Workflow |")[2].partition("\n\n")[0].splitlines()[2:]
    told = {row.split("|")[1].strip().strip("`"): row.split("|")[4].lower() for row in rows}
    workflows = {path.name: path for path in (GITHUB / "workflows").iterdir()}
    assert set(told) == set(workflows)
    for name, path in workflows.items():
        jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
        rights = {f"{key}: {value}" for job in jobs for key, value in job["permissions"].items()}
        for right in rights:
            assert RIGHTS[right] in told[name], (name, right)
        for right in RIGHTS.keys() - rights:
            words = RIGHTS[right]
            assert words not in told[name] or words in {RIGHTS[own] for own in rights}


def test_every_page_about_the_site_is_linked_from_another() -> None:
    pages = sorted(path.name for path in ABOUT.glob("*.md") if path.name != "index.md")
    for page in pages:
        others = [path for path in ABOUT.glob("*.md") if path.name != page]
        assert any(f"({page}" in path.read_text("utf-8") for path in others), page


def test_contributing_calls_commands_that_are_there() -> None:
    text = (GITHUB / "CONTRIBUTING.md").read_text(encoding="utf-8")
    called = re.findall(r"^\.venv/bin/claimbook ([a-z-]+)", text, flags=re.MULTILINE)
    assert len(called) >= 7
    assert set(called) <= set(COMMANDS)
