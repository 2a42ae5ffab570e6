"""Problems -> annotations on a pull request, in the commands of GitHub's runner."""

from collections.abc import Iterator

from claimbook.model.problems import Problem, Severity
from claimbook.report.findings import Findings, counted, summary
from claimbook.report.visible import visible, visible_lines

MOST = 10
"""GitHub shows no more annotations of a kind than these."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(findings: Findings) -> str:
    """At most ten annotations of a severity, the worst first; then how many more there are.

    Of a severity, those come first that are on lines which a pull request touches.
    """
    ordered = findings.urgent_first
    lines: list[str] = []
    for severity in Severity:
        of_kind = [problem for problem in ordered if problem.severity is severity]
        lines += [_annotation(problem, findings) for problem in of_kind[:MOST]]
        if len(of_kind) > MOST:
            lines.append(f"and {counted(len(of_kind) - MOST, severity)} more, not shown here")
    return "\n".join([*lines, summary(findings)]) + "\n"


def _annotation(problem: Problem, findings: Findings) -> str:
    rule = findings.rules.get(problem.code)
    title = f"{problem.code} {rule.title}" if rule else problem.code
    properties = {
        "file": visible(problem.path),
        "line": str(problem.mark.line),
        "col": str(problem.mark.column),
        "title": visible(title),
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    told = "\n".join(_told(problem))
    return f"::{_COMMANDS[problem.severity]} {listed}::{_message(told)}"


def _told(problem: Problem) -> Iterator[str]:
    yield visible(problem.message)
    if problem.help:
        yield from visible_lines(problem.help)


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
