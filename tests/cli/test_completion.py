"""`claimbook completion`, and what shells are offered."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from tests.cli.changing import TOY, branch, start
from tests.cli.conftest import Run
from tests.publish.small import ROOT

from claimbook.cli.commands import claimbook
from claimbook.cli.completing import NAME, VARIABLE


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    return shutil.copytree(TOY, tmp_path / "toy")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_prints_a_script_for_each_shell(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert re.search(rf"_CLAIMBOOK_COMPLETE ?= ?'?{shell}_complete", ran.out)


def asked(folder: Path, *typed: str, shell: str = "bash") -> list[str]:
    """What a shell is handed after these words, the last of which is incomplete, line by line."""
    words = {
        "_CLAIMBOOK_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": " ".join(("claimbook", *typed)),
        "COMP_CWORD": str(len(typed)),
        "PYTHONPATH": str(ROOT / "scripts"),
    }
    done = subprocess.run(
        (sys.executable, "-m", "claimbook"),
        cwd=folder,
        env={**os.environ, **words},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


def completed(folder: Path, *typed: str) -> list[str]:
    """The same, asked within this process."""
    with contextlib.chdir(folder):
        maker = ShellComplete(claimbook, {}, NAME, VARIABLE)
        return [found.value for found in maker.get_completions([*typed[:-1]], typed[-1])]


def test_completion_is_asked_by_the_command_itself(toy: Path) -> None:
    assert asked(toy, "show", "acme") == ["plain,acme", "plain,acme-will-keep-four-days"]


def test_powershell_is_told_what_is_offered_and_what_it_is(toy: Path) -> None:
    offered = ("plain", "acme", "company", "plain", "acme-will-keep-four-days", "claim")
    assert tuple(asked(toy, "show", "acme", shell="powershell")) == offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["sho"], ["show"]),
        (["show", "acme"], ["acme", "acme-will-keep-four-days"]),
        (["find", "--theme", "w"], ["working-time"]),
        (["find", "--company", ""], ["acme"]),
        (["accept", "four"], ["four-days-kept-output"]),
    ],
)
def test_completion_offers_commands_and_ids(
    toy: Path, typed: list[str], offered: list[str]
) -> None:
    assert completed(toy, *typed) == offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["diff", "wo"], ["work"]),
        (["review", "main", ""], ["main", "work"]),
        (["accept", "--base", "m"], ["main"]),
        (["merge", "four-days-kept-output", "sh"], ["shorter-weeks-cost-output"]),
    ],
)
def test_completion_offers_branches(tmp_path: Path, typed: list[str], offered: list[str]) -> None:
    root = start(tmp_path / "base")
    branch(root)
    assert completed(root, *typed) == offered


def test_completion_reads_no_file(toy: Path) -> None:
    (toy / "claims" / "_themes" / "working-time.yaml").write_bytes(b"\xff\x00: [")
    assert completed(toy, "find", "--theme", "") == ["output", "working-time"]


def test_completion_offers_no_ids_outside_of_a_base(tmp_path: Path) -> None:
    assert completed(tmp_path, "show", "") == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_takes_the_script(run: Run, tmp_path: Path) -> None:
    script = tmp_path / "completion.bash"
    script.write_text(run("completion", "bash").out)
    told = subprocess.run(
        ("bash", "-c", f"source {script} && complete -p claimbook"),
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert "-F _claimbook_completion claimbook" in told.stdout
