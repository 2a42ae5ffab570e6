"""A broken rule in a text whose file is not known where it is found."""

from dataclasses import dataclass

from claimbook.model.origin import FieldPath, Mark
from claimbook.model.problems import Problem, Rule, Severity


@dataclass(frozen=True)
class Fault:
    """A problem without its path; `place` is the field it concerns."""

    rule: Rule
    message: str
    mark: Mark
    remedy: str = ""
    place: FieldPath = ()
    severity: Severity | None = None

    def at(self, path: str) -> Problem:
        """The fault as a problem of the file `path`."""
        severity = self.severity or self.rule.severity
        return Problem(self.rule.code, severity, self.message, path, self.mark, self.remedy)
