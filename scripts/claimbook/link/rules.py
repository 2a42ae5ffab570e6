"""identities -> problems: references that lead nowhere, to a draft, or by an old name."""

from collections.abc import Iterator

from claimbook.link.identities import Identities
from claimbook.model.problems import Problem, Rule, Severity, problem_at
from claimbook.model.references import references

UNKNOWN = Rule("L001", Severity.ERROR, "A reference leads to a record", "Every id named must be.")
RULES = (UNKNOWN,)


def reference_problems(who: Identities) -> Iterator[Problem]:
    """What the references of all records get wrong, in the order of records and fields."""
    for (kind, _), record in (*who.live.items(), *who.drafts.items()):
        for reference in references(record):
            wanted = (reference.kind or kind, who.resolve(reference.kind or kind, reference.id))
            if wanted not in who.live:
                yield problem_at(
                    UNKNOWN, record, reference.path, f"no {wanted[0]} has the id '{wanted[1]}'"
                )
