"""What has changed in a base -> problems: ids that vanished, relations whose ground has moved."""

import datetime
from collections.abc import Collection, Iterator

from claimbook.compare.changes import Changes
from claimbook.compare.records import Fate, RecordChange
from claimbook.compare.relations import key_of, links_by_key
from claimbook.compare.rules import MOVED, VANISHED
from claimbook.link.identities import Name
from claimbook.link.library import Library, Link
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.problems import Problem, problem_at
from claimbook.model.record import Record
from claimbook.model.records import name_of


def judge(
    changes: Changes, *, today: datetime.date, unread: Collection[Name] = ()
) -> tuple[Problem, ...]:
    """What a change gets wrong, by file and place; `unread` records are there, if unreadable."""
    found = [
        *(_vanished(change, changes) for change in changes.records if change.fate is Fate.LOST),
        *_lost_aliases(changes.before, changes.after, unread),
        *(_moved(link) for link in moved_links(changes, today)),
    ]
    return tuple(sorted(found, key=lambda problem: problem.order))


def moved_links(changes: Changes, today: datetime.date) -> Iterator[Link]:
    """Relations that nobody has looked at since the statement of the other claim has changed."""
    former = links_by_key(changes.before)
    for links in changes.after.links_from.values():
        for link in links:
            old = former.get(key_of(link))
            if old and link.active and _untouched(old, link, today) and _restated(link, changes):
                yield link


def _untouched(old: Link, link: Link, today: datetime.date) -> bool:
    """Whether the relation is as it was; a review of today may have been there this morning."""
    return old.relation == link.relation and link.relation.reviewed != today


def _restated(link: Link, changes: Changes) -> bool:
    """Whether another statement stands at the target; a space more or less is not another."""
    old = changes.before.claims.get(link.target.id)
    return bool(old and old.statement.split() != link.target.statement.split())


def _moved(link: Link) -> Problem:
    target, type = link.target.id, link.relation.type
    message = f"the statement of '{target}' has changed: does '{type}' still hold?"
    remedy = (
        f"Read both. If it holds, say so with: claimbook accept {link.claim.id}\n"
        "If not, change the relation or its note."
    )
    return problem_at(
        MOVED, link.claim, ("relations", link.index, "target"), message, remedy=remedy
    )


def _vanished(change: RecordChange, changes: Changes) -> Problem:
    kind, id = change.kind, change.record.id
    if (kind, id) in changes.after.drafts:
        draft = changes.after.drafts[kind, id]
        message = f"the {kind} '{id}' must not become a draft again: its page is known"
        return problem_at(VANISHED, draft, ("status",), message, remedy=_TOMBSTONE)
    message = f"the {kind} '{id}' must not vanish: its page is known, and links lead there"
    heir = _heir(change, changes)
    remedy = f"Is it '{heir}' now? Then add '{id}' to its aliases.\n{_TOMBSTONE}" if heir else ""
    return problem_at(VANISHED, change.record, (), message, remedy=remedy or _TOMBSTONE)


_TOMBSTONE = (
    "Bring the file back, with 'status: withdrawn' (or superseded, or merged), 'reason' and "
    "'changed'."
)


def _heir(lost: RecordChange, changes: Changes) -> str | None:
    """The added record that says the same, if there is one: most likely the file was renamed."""
    said = _said(lost.record)
    added = (c.record for c in changes.records if c.fate is Fate.ADDED and c.kind is lost.kind)
    return next((record.id for record in added if said & _said(record)), None)


def _said(record: Record) -> set[str]:
    own = {name_of(record)}
    return own | {record.statement} if isinstance(record, Claim) else own


def _lost_aliases(before: Library, after: Library, unread: Collection[Name]) -> Iterator[Problem]:
    """Old ids that lead nowhere any more, though the record they led to is there."""
    for (kind, alias), id in sorted(before.aliases.items()):
        owner = after.of_kind(kind).get(id)
        if owner and not _known(kind, alias, after) and (kind, id) not in unread:
            message = f"'{alias}' must stay among the aliases of the {kind} '{id}'"
            remedy = f"Add it again: the address of '{alias}' leads here."
            yield problem_at(VANISHED, owner, ("aliases",), message, remedy=remedy)


def _known(kind: RecordKind, id: str, library: Library) -> bool:
    return id in library.of_kind(kind) or (kind, id) in library.aliases
