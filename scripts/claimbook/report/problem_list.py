"""Problems -> JSON, a list of objects, as the design says."""

import json

from claimbook.model.problems import Problem
from claimbook.report.findings import Findings


def json_list(findings: Findings) -> str:
    """A list of {code, severity, message, path, line, column, help}, in order."""
    rows = [problem_row(problem) for problem in findings.problems]
    # ASCII: half a surrogate pair in a file's name could not be written otherwise.
    return json.dumps(rows, indent=2) + "\n"


def problem_row(problem: Problem) -> dict[str, object]:
    """A problem as every JSON of ours has it."""
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "path": problem.path,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "help": problem.help,
    }
