"""Problems -> what a person reads in a terminal: place, message, excerpt with a caret, remedy."""

from collections.abc import Iterator

import click

from claimbook.model.problems import Problem, Severity
from claimbook.report.excerpt import excerpt
from claimbook.report.findings import Findings, summary
from claimbook.report.visible import visible, visible_lines, without_commands

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
# Problems of this family are about a file's name or place, not about its first line.
_OF_FILES = "P"


def text(findings: Findings) -> str:
    """Every problem in its order, and a closing line."""
    blocks = ["\n".join(_block(problem, findings)) for problem in findings.problems]
    told = "\n\n".join([*blocks, summary(findings)]) + "\n"
    return without_commands(told if findings.colour else click.unstyle(told))


def _block(problem: Problem, findings: Findings) -> Iterator[str]:
    line, column = problem.mark
    severity = click.style(problem.severity, fg=_COLOURS[problem.severity], bold=True)
    place = click.style(f"{visible(problem.path)}:{line}:{column}", bold=True)
    code = click.style(problem.code, bold=True)
    yield f"{place}: {severity} {code}: {visible(problem.message)}"
    source = findings.lines(problem.path, line)
    if source is not None and not problem.code.startswith(_OF_FILES):
        yield from _excerpt(source, line, column)
    if problem.help:
        first, *more = visible_lines(problem.help)
        yield f"  {click.style('help', fg='cyan', bold=True)}: {first}"
        yield from (f"        {line}" for line in more)


def _excerpt(source: str, number: int, column: int) -> Iterator[str]:
    shown, caret = excerpt(source, column)
    margin = " " * len(str(number))
    bar = click.style("|", fg="cyan")
    yield f"  {margin} {bar}"
    yield f"  {click.style(str(number), fg='cyan')} {bar} {shown}".rstrip()
    yield f"  {margin} {bar} {click.style(caret, fg='red', bold=True)}"
