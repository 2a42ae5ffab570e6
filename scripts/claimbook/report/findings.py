"""What every format is given: the problems in order, their rules, and the lines they are in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from claimbook.model.problems import SEVERITY_ORDER, Problem, Rule, Severity

Lines = Callable[[str, int], str | None]
"""A file's path and a line's number (from 1) -> the line; None where there is none."""


@dataclass(frozen=True)
class Findings:
    """Problems in their order. `colour` is for terminals."""

    problems: tuple[Problem, ...]
    rules: Mapping[str, Rule]
    lines: Lines
    colour: bool = False

    def count(self, severity: Severity) -> int:
        """How many problems there are of one severity."""
        return sum(problem.severity is severity for problem in self.problems)


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by severity, then by file and place."""
    return sorted(problems, key=lambda p: (SEVERITY_ORDER[p.severity], *p.order))


def counted(number: int, severity: Severity) -> str:
    """`1 error`, `2 warnings`, `3 infos`."""
    return f"{number} {severity}" if number == 1 else f"{number} {severity}s"


def summary(findings: Findings) -> str:
    """The closing line: how many problems of each severity, in how many files."""
    parts = [
        counted(number, severity) for severity in Severity if (number := findings.count(severity))
    ]
    if not parts:
        return "No problems found."
    files = len({problem.path for problem in findings.problems})
    *first, last = parts
    listed = f"{', '.join(first)} and {last}" if first else last
    return f"Found {listed} in {files} {'file' if files == 1 else 'files'}."
