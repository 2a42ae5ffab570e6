"""What every format is given: the problems in order, their rules, and the lines they are in."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from claimbook.model.problems import SEVERITY_ORDER, Problem, Rule, Severity

Lines = Callable[[str, int], str | None]
"""A file's path and a line's number (from 1) -> the line; None where there is none."""
Touched = Mapping[str, Collection[int]]
"""A file's path -> those of its lines (from 1) that a change touches."""


@dataclass(frozen=True)
class Findings:
    """Problems in their order. `colour` is for terminals.

    `touched` has, by path, the lines that a pull request touches: problems there come first where
    not all can be shown.
    """

    problems: tuple[Problem, ...]
    rules: Mapping[str, Rule]
    lines: Lines
    colour: bool = False
    touched: Touched = field(default_factory=dict)

    @property
    def urgent_first(self) -> list[Problem]:
        """By severity, then those on touched lines, in touched files, and elsewhere."""
        return sorted(
            self.problems,
            key=lambda p: (SEVERITY_ORDER[p.severity], self._distance(p), *p.order),
        )

    def _distance(self, problem: Problem) -> int:
        """How far a problem is from what was touched: on its lines, in its file, elsewhere."""
        lines = self.touched.get(problem.path)
        return 2 if lines is None else int(problem.mark.line not in lines)

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
