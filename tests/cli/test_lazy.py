"""Commands that are imported only when they are called."""

import subprocess
import sys

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner
from tests.publish.small import ROOT

from claimbook.cli.commands import claimbook
from claimbook.cli.lazy import Entry, LazyGroup
from claimbook.cli.lookups import explain_command
from claimbook.cli.table import COMMANDS

HEAVY = {"jinja2", "markdown", "material", "mkdocs", "PIL", "snowballstemmer"}
LIGHT = {"babel", "pydantic", "rapidfuzz", "rich", "yaml"}

GROUP = LazyGroup(
    name="two",
    entries={
        "tell": Entry("lookups:explain_command", "Tell what there is to tell about it."),
        "lost": Entry("nowhere:lost_command", "Be nowhere."),
    },
)


@pytest.mark.parametrize("name", COMMANDS)
def test_entry_names_the_command_and_says_what_its_help_says_first(name: str) -> None:
    entry = COMMANDS[name]
    command = entry.load()
    assert (command.name, command.get_short_help_str(200)) == (name, entry.help)


def test_help_lists_the_commands_without_importing_one() -> None:
    told = CliRunner().invoke(GROUP, ["--help"], terminal_width=40)
    assert told.output.partition("Commands:\n")[2] == (
        "  lost  Be nowhere.\n  tell  Tell what there is to tell...\n"
    )


@pytest.mark.parametrize(
    ("typed", "offered"), [("", ["lost", "tell"]), ("l", ["lost"]), ("--h", ["--help"])]
)
def test_names_are_completed_without_importing_a_command(typed: str, offered: list[str]) -> None:
    found = ShellComplete(GROUP, {}, "two", "_TWO").get_completions([], typed)
    assert [item.value for item in found] == offered


def test_command_is_imported_when_it_is_called() -> None:
    assert GROUP.get_command(click.Context(GROUP), "tell") is explain_command
    with pytest.raises(ModuleNotFoundError, match="nowhere"):
        GROUP.get_command(click.Context(GROUP), "lost")


def test_command_that_is_not_there_is_told() -> None:
    told = CliRunner().invoke(claimbook, ["chek"])
    assert told.exit_code == 2
    assert "No such command 'chek'" in told.output


@pytest.mark.parametrize(
    ("module", "without"),
    [("claimbook.cli", LIGHT | HEAVY), ("claimbook.cli.checking", HEAVY)],
    ids=["help", "check"],
)
def test_command_imports_nothing_that_only_others_need(module: str, without: set[str]) -> None:
    script = f"import sys, {module}; print(*{{n.partition('.')[0] for n in sys.modules}})"
    done = subprocess.run(
        (sys.executable, "-c", script),
        cwd=ROOT / "scripts",
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert without & set(done.stdout.split()) == set()
