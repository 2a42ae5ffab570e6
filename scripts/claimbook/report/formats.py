"""Problems -> a report in one of the formats. Adding a format is adding a function and a row."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from claimbook.model.problems import Problem, Rule
from claimbook.report.findings import Findings, Lines, Touched
from claimbook.report.github import github
from claimbook.report.problem_list import json_list
from claimbook.report.sarif import sarif
from claimbook.report.text import text


class Format(StrEnum):
    """The formats of `claimbook check --format`."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


FORMATS: dict[Format, Callable[[Findings], str]] = {
    Format.TEXT: text,
    Format.JSON: json_list,
    Format.GITHUB: github,
    Format.SARIF: sarif,
}


def _no_lines(_path: str, _number: int) -> str | None:
    return None


def report(
    problems: Iterable[Problem],
    format: Format = Format.TEXT,
    *,
    rules: Iterable[Rule] = (),
    lines: Lines = _no_lines,
    colour: bool = False,
    touched: Touched | None = None,
) -> str:
    """All problems, whatever their order, as text that ends with a line end.

    `lines` gives the lines to excerpt, `rules` what the codes stand for; `colour` is for
    terminals, and only the text format knows it. `touched` lines are told of first where the format
    cannot show everything.
    """
    ordered = tuple(sorted(problems, key=lambda problem: problem.order))
    by_code = {rule.code: rule for rule in rules}
    return FORMATS[format](Findings(ordered, by_code, lines, colour, touched or {}))
