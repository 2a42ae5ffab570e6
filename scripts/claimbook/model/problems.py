"""What is wrong in a knowledge base, as values: rules, and the problems that break them."""

from dataclasses import dataclass
from enum import StrEnum

from claimbook.model.origin import FieldPath, Mark
from claimbook.model.record import Record


class Severity(StrEnum):
    """How bad a problem is: errors stop a build, warnings do with --strict, infos never."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


SEVERITY_ORDER = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True)
class Rule:
    """A rule that problems refer to by `code`: a letter for its family and three digits.

    `explanation` is Markdown for newcomers: what the rule asks, why, and what to do.
    """

    code: str
    severity: Severity
    title: str
    explanation: str


@dataclass(frozen=True)
class Problem:
    """One broken rule at one place. `message` says what must be, `help` how to get there."""

    code: str
    severity: Severity
    message: str
    path: str
    mark: Mark
    help: str = ""

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key of a total order: by file, then place, then the worst first."""
        return (self.path, self.mark, SEVERITY_ORDER[self.severity], self.code, self.message)


def problem_at(
    rule: Rule,
    record: Record,
    field: FieldPath,
    message: str,
    *,
    remedy: str = "",
    key: bool = False,
    severity: Severity | None = None,
) -> Problem:
    """A problem at a field of a record (at its key instead of its value, if `key`)."""
    origin = record.origin
    mark = origin.mark(field, key=key)
    return Problem(rule.code, severity or rule.severity, message, origin.path, mark, remedy)
