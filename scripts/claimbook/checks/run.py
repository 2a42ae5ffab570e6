"""Library and today -> problems, all at once and sorted."""

import datetime

from claimbook.checks.finding import Evidence
from claimbook.checks.table import CHECKS
from claimbook.link.library import Library
from claimbook.model.problems import Problem, problem_at


def check(library: Library, today: datetime.date) -> tuple[Problem, ...]:
    """What every check finds, by file and place. Drafts are not judged."""
    evidence = Evidence(library, today)
    problems = []
    for row in CHECKS:
        rule = row.rule
        problems += [
            problem_at(
                rule,
                finding.record,
                finding.field,
                finding.message,
                remedy=finding.remedy,
                key=finding.key,
            )
            for finding in row.find(evidence)
        ]
    return tuple(sorted(problems, key=lambda problem: problem.order))
