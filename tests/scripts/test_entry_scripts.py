"""build.py and test.py: what they run, and what an old Python is told."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import build
import test as suite
from environment import ROOT

SCRIPTS = (ROOT / "scripts" / "build.py", ROOT / "scripts" / "test.py")
COMMANDS = Path("/somewhere/.venv/bin")
SPREAD = ["pytest", "-m", "not browser", "-n", "auto", "--dist", "loadfile"]
names = pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)


class Runs:
    """Stands in for .venv: tells what was run, and lets the steps named fail."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.locks: list[str] = []
        self.codes: dict[str, int] = {}

    def prepared(self, lock: str) -> Path:
        self.locks.append(lock)
        return COMMANDS

    def passed_on(self, command: list[str | Path]) -> int:
        name = Path(command[0]).relative_to(COMMANDS)
        self.commands.append([str(name), *(str(part) for part in command[1:])])
        return self.codes.get(str(name), 0)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    stand_in = Runs()
    monkeypatch.chdir(ROOT)
    for script in (build, suite):
        monkeypatch.setattr(script, "prepared", stand_in.prepared)
        monkeypatch.setattr(script, "passed_on", stand_in.passed_on)
    return stand_in


@names
def test_script_is_readable_for_a_python_that_is_too_old(script: Path) -> None:
    ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 7))


@names
def test_script_tells_an_old_python_so_in_one_line(script: Path) -> None:
    pretend = (
        "import runpy, sys; sys.version_info = (3, 10, 4, 'final', 0); "
        f"runpy.run_path({str(script)!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", pretend], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"Claimbook needs Python 3.11 or newer; this is Python 3.10 ({sys.executable}).\n"
    )


def test_build_hands_its_arguments_on_and_the_exit_code_back(runs: Runs) -> None:
    runs.codes["claimbook"] = 1
    assert build.main(["--strict", "--root", "elsewhere"]) == 1
    given = ["claimbook", "build", "--root", str(ROOT), "--strict", "--root", "elsewhere"]
    assert (runs.locks, runs.commands) == (["build"], [given])


@pytest.mark.parametrize(
    ("arguments", "commands"),
    [
        pytest.param(["lint"], [["ruff", "check"]], id="one"),
        pytest.param(
            ["types", "format"], [["ruff", "format", "--check"], ["mypy"]], id="two, in our order"
        ),
        pytest.param(
            ["tests"],
            [[*SPREAD, *suite.COVERED]],
            id="tests with their coverage",
        ),
        pytest.param(
            ["tests", "--", "-k", "gate", "--", "x"],
            [[*SPREAD, "-k", "gate", "--", "x"]],
            id="some tests, which cannot cover all",
        ),
        pytest.param(
            ["lint", "--", "-x"], [["ruff", "check"]], id="what is for pytest goes to no other"
        ),
    ],
)
def test_suite_runs_the_steps_named(
    runs: Runs, arguments: list[str], commands: list[list[str]]
) -> None:
    assert suite.main(arguments) == 0
    assert (runs.locks, runs.commands) == (["test"], commands)


def test_suite_holds_where_the_arguments_chose_no_test_of_a_step(runs: Runs) -> None:
    runs.codes = {"pytest": 5}
    assert suite.main(["browser", "--", "-k", "gate"]) == 0
    assert suite.main(["browser"]) == 1


def test_suite_runs_everything_and_names_what_failed(
    runs: Runs, capsys: pytest.CaptureFixture[str]
) -> None:
    runs.codes = {"mypy": 1, "pytest": 5}
    assert suite.main([]) == 1
    assert [command[0] for command in runs.commands] == [step.command[0] for step in suite.STEPS]
    said = capsys.readouterr().out.splitlines()
    assert [line.split(",")[0] for line in said if line.startswith("--- ") and "," in line] == [
        "--- format holds",
        "--- lint holds",
        "--- types FAILED with exit code 1",
        "--- floors holds",
        "--- workflows holds",
        "--- hardening holds",
        "--- claims holds",
        "--- site holds",
        "--- browser FAILED with exit code 5",
        "--- tests FAILED with exit code 5",
    ]
    assert said[-1] == "7 of 10 steps hold, 0 s; failed: types, browser, tests"


def test_suite_refuses_a_step_that_it_does_not_know(
    runs: Runs, capsys: pytest.CaptureFixture[str]
) -> None:
    assert suite.main(["lint", "linnt"]) == 2
    assert runs.commands == []
    assert capsys.readouterr().err == (
        "No step is called linnt. "
        "The steps: format, lint, types, floors, workflows, hardening, "
        "claims, site, browser, tests.\n"
    )
