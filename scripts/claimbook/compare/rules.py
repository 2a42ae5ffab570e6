"""The rules of a change: what must hold between a state of the base and an earlier one."""

from claimbook.model.problems import Rule, Severity

VANISHED = Rule(
    "B001",
    Severity.ERROR,
    "No id vanishes",
    """\
A record that was once published has an address that others link to, cite and follow. So its file is
never deleted: a record that no longer holds gets `status: withdrawn`, one that another replaces
`status: superseded` with `superseded_by`, and one that says what another says `status: merged` with
`merged_into`, each with `reason` and `changed`. Its page then says so. A file may be renamed if the
old id goes among the `aliases` of the new one, and there it stays. Drafts were never published, and
may go.

This is looked at where a change is compared with an earlier state: `claimbook diff BASE` and
`claimbook check --base BASE`.
""",
)
MOVED = Rule(
    "B002",
    Severity.WARNING,
    "A relation is looked at again when the other claim says something else",
    """\
The statement of a claim has changed, and another claim, which nobody has touched, says that it
supports, contradicts or limits it. Perhaps that no longer holds, or for another reason. Read both
claims. If the relation does not hold, change it or its note. If it does, say so:

    claimbook accept CLAIM

writes the day into the relation, as `reviewed: 2026-11-23`. That is all that is asked: the warning
is gone, and a later reader of the file sees when somebody last looked. Writing a better note does
as well.

This is looked at where a change is compared with an earlier state: `claimbook diff BASE` and
`claimbook check --base BASE`.
""",
)
RULES = (VANISHED, MOVED)
