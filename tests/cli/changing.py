"""A toy base in a repository, with a change on a branch that has something of everything."""

import shutil
from pathlib import Path

from tests.publish.small import ROOT
from tests.read.test_history import git

TOY = ROOT / "tests" / "toy"
CLAIMS = "claims/2026"

NEW = """\
title: Four days a week kept output whole at Acme, says a memo
statement: >-
  When Acme went from five working days to four for half a year, its factory turned out as many
  anvils a month as before, a memo of the firm says.
kind: observation
themes:
  - working-time
companies:
  - acme
attestations:
  - source: work-hour-12
    speaker: ada-jones
    at: "20:10"
    quote: "Ask @ada about <b>it</b>: [as many](https://evil.example) anvils, `#12` says."
relations:
  - type: contradicts
    target: shorter-weeks-cost-output
    note: The memo counts the whole firm, and finds no loss.
added: 2026-03-05
"""


def replace(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def start(root: Path) -> Path:
    """A copy of the toy base, committed on `main`."""
    shutil.copytree(TOY, root)
    git(root, "init", "--initial-branch=main")
    save(root)
    return root


def save(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "--message=Change")


def branch(root: Path, name: str = "work", since: str = "main") -> None:
    git(root, "checkout", "-b", name, since)


def change_much(root: Path) -> None:
    """A new claim, a changed statement, a theme with another id, a company that is withdrawn."""
    (root / CLAIMS / "memo-says-output-held.yaml").write_text(NEW, "utf-8")
    kept = f"{CLAIMS}/four-days-kept-output.yaml"
    replace(root, kept, "as many\n  anvils", "nearly as many\n  anvils")
    replace(
        root,
        kept,
        "    position: costs-nothing\n",
        "    position: costs-nothing\nevent_date: 2025\n",
    )
    git(root, "mv", "claims/_themes/output.yaml", "claims/_themes/production.yaml")
    with (root / "claims/_themes/production.yaml").open("a") as file:
        file.write("aliases:\n  - output\n")
    for path in (root / CLAIMS).glob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("- output\n", "- production\n"), "utf-8")
    replace(
        root, f"{CLAIMS}/shorter-weeks-cost-output.yaml", "whole firm's\n      sales.", "sales."
    )
