"""A fresh clone -> a verdict: makes .venv with the test tools, then runs all steps or those named.

`test.py [STEP ...] [-- PYTEST ARGUMENTS]`. An old Python must be able to read this file, so that
it can say that it is too old.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - it is for those who have an older one
    found = f"{sys.version_info[0]}.{sys.version_info[1]}"
    print(
        f"Claimbook needs Python 3.11 or newer; this is Python {found} ({sys.executable}).",
        file=sys.stderr,
    )
    sys.exit(2)

import os
import time
from dataclasses import dataclass
from pathlib import Path

from environment import ROOT, exit_code, passed_on, prepared


@dataclass(frozen=True)
class Step:
    """One thing that must hold: a command of .venv with its arguments."""

    name: str
    command: tuple[str, ...]


NOTHING_CHOSEN = 5
"""How pytest ends where the arguments chose no test of a step."""

COVERED = ("--cov", "--cov-report=term:skip-covered")
# The whole suite, in the order it runs: what fails fast comes first.
STEPS = (
    Step("format", ("ruff", "format", "--check")),
    Step("lint", ("ruff", "check")),
    Step("types", ("mypy",)),
    Step("floors", ("lint-imports", "--no-logo")),
    # Neither shellcheck nor pyflakes, even where a machine has them: the same findings everywhere.
    Step("workflows", ("actionlint", "-shellcheck=", "-pyflakes=")),
    Step("hardening", ("zizmor", "--offline", "--persona=auditor", "--no-progress", ".github")),
    Step("claims", ("claimbook", "check", "--strict")),
    Step("site", ("claimbook", "build", "--strict")),
    # Apart, since coverage's tracer and Playwright's greenlets together have been seen to hang.
    Step("browser", ("pytest", "-m", "browser")),
    # A file's tests stay together: they share what is slow to make.
    Step("tests", ("pytest", "-m", "not browser", "-n", "auto", "--dist", "loadfile")),
)


def main(arguments: list[str]) -> int:
    """0 where every step asked for holds, 1 where one fails, 2 where one asked for is none."""
    names, pytest = split(arguments)
    steps = [step for step in STEPS if step.name in names or not names]
    unknown = sorted(names.difference(step.name for step in STEPS))
    if unknown:
        known = ", ".join(step.name for step in STEPS)
        print(f"No step is called {', '.join(unknown)}. The steps: {known}.", file=sys.stderr)
        return 2
    commands = prepared("test")
    os.chdir(ROOT)
    started = time.monotonic()
    failed = [step.name for step in steps if not passes(step, commands, pytest)]
    hold = f"{len(steps) - len(failed)} of {len(steps)} steps hold"
    took = f"{time.monotonic() - started:.0f} s"
    print(f"{hold}, {took}" + (f"; failed: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


def split(arguments: list[str]) -> tuple[set[str], list[str]]:
    """The steps named, and what is for pytest: all that follows `--`."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return set(arguments[:end]), arguments[end + 1 :]


def passes(step: Step, commands: Path, pytest: list[str]) -> bool:
    """Run one step in the open, between a line that names it and one that tells how it went."""
    name, *arguments = step.command
    if name == "pytest":
        # Only the whole suite can be held to its coverage.
        arguments += pytest or (COVERED if step.name == "tests" else ())
    print(f"--- {step.name}: {' '.join([name, *arguments])}", flush=True)
    started = time.monotonic()
    code = passed_on([commands / name, *arguments])
    nothing_chosen = bool(pytest) and code == NOTHING_CHOSEN
    verdict = "holds" if code == 0 or nothing_chosen else f"FAILED with exit code {code}"
    print(f"--- {step.name} {verdict}, {time.monotonic() - started:.1f} s", flush=True)
    return code == 0 or nothing_chosen


if __name__ == "__main__":
    sys.exit(exit_code(main))
