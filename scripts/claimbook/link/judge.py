"""identities -> problems: references that lead nowhere, to a draft, or by an old name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimbook.link.identities import Identities, Name, name_of_record
from claimbook.link.nearest import did_you_mean
from claimbook.link.rules import (
    ALIAS_TAKEN,
    ALIAS_USED,
    DRAFT_DANGLES,
    OTHER_KIND,
    POSITION,
    REPLACED,
    TO_DRAFT,
    UNKNOWN,
)
from claimbook.model.claim import Claim
from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.model.problems import Problem, Rule, problem_at
from claimbook.model.record import Record, Status
from claimbook.model.references import Reference, references
from claimbook.model.topics import Question

MOST_HINTS = 200
"""Beyond so many unknown names a folder is missing, not a letter: looking for each takes long."""

Named = Sequence[Reference]
"""The references of a record."""

_HISTORY = frozenset({"superseded_by", "merged_into", "not_duplicate_of"})
"""Fields that tell what was: they name records that count no more, and rightly so."""


def reference_problems(who: Identities, named: Mapping[Name, Named]) -> Iterator[Problem]:
    """What references and aliases get wrong, in the order of records and fields.

    `named` has the references of every live record.
    """
    hints = Hints(who)
    drafts = ((record, references(record)) for record in who.drafts.values())
    for record, found in (*zip(who.live.values(), named.values(), strict=True), *drafts):
        yield from _alias_problems(record, who)
        own, active = name_of_record(record)[0], record.active
        for reference in found:
            target = who.live.get((reference.kind or own, reference.id))
            if target is None or (active and not target.active):  # all others are as they must be
                yield from _reference_problems(record, reference, who, hints)
        if isinstance(record, Claim) and record.answers:
            yield from _position_problems(record, who)


@dataclass
class Hints:
    """The names of a kind that are nearest to an unknown one, looked for once each."""

    who: Identities
    _found: dict[Name, str] = field(default_factory=dict)
    _known: dict[RecordKind, list[str]] = field(default_factory=dict)

    def near(self, name: Name) -> str:
        """`did you mean ...?`, or nothing."""
        if name not in self._found and len(self._found) < MOST_HINTS:
            kind, id = name
            if kind not in self._known:
                self._known[kind] = [known for of, known in self.who.live if of is kind]
            self._found[name] = did_you_mean(id, self._known[kind])
        return self._found.get(name, "")


def _reference_problems(
    record: Record, reference: Reference, who: Identities, hints: Hints
) -> Iterator[Problem]:
    kind = reference.kind or name_of_record(record)[0]
    id = who.resolve(kind, reference.id)
    draft = record.status is Status.DRAFT
    if target := who.live.get((kind, id)):
        if id != reference.id:
            yield _alias_used(record, reference, id)
        if record.active and not target.active:
            yield from _replaced(record, reference, target, who)
    elif (kind, id) in who.unread:
        return
    elif (kind, id) not in who.drafts:
        yield _dangling(record, reference, kind, who, hints)
    elif not draft:
        message = f"the {kind} '{id}' is a draft, and only drafts may refer to it"
        yield problem_at(TO_DRAFT, record, reference.path, message)


def _alias_used(record: Record, reference: Reference, id: str) -> Problem:
    message = f"'{reference.id}' is called '{id}' today"
    return problem_at(ALIAS_USED, record, reference.path, message, remedy=f"Write '{id}'.")


def _dangling(
    record: Record, reference: Reference, kind: RecordKind, who: Identities, hints: Hints
) -> Problem:
    others = [other for other in RecordKind if _is_there((other, reference.id), who)]
    if others:
        message = f"'{reference.id}' is a {others[0]}, not a {kind}"
        rule = OTHER_KIND
    else:
        message = f"no {kind} has the id '{reference.id}'"
        rule = UNKNOWN
    if record.status is Status.DRAFT:
        rule = DRAFT_DANGLES
    place = f"claims/{ROW_OF[kind].folder or '<folder>'}/{reference.id}.yaml"
    remedy = hints.near((kind, reference.id)) or f"Add {place}, or correct the id."
    return problem_at(rule, record, reference.path, message, remedy=remedy)


def _is_there(name: Name, who: Identities) -> bool:
    return name in who.live or name in who.drafts or name in who.aliases


def _replaced(
    record: Record, reference: Reference, target: Record, who: Identities
) -> Iterator[Problem]:
    field_name = reference.path[0]
    kept = field_name in _HISTORY or (
        field_name == "relations" and target.status is not Status.MERGED
    )
    last = _last_successor(target, who)
    if kept or last is None:
        return
    what = "was merged into" if target.status is Status.MERGED else "was replaced by"
    own = last == record.id and target.kind_of_record is record.kind_of_record
    remedy = "That is this record itself: remove the line." if own else f"Write '{last}'."
    message = f"the {target.kind_of_record} '{target.id}' {what} '{last}'"
    yield problem_at(REPLACED, record, reference.path, message, remedy=remedy)


def _last_successor(record: Record, who: Identities) -> str | None:
    """The id of the record that stands in for this one at the end of the chain, if any does."""
    kind = record.kind_of_record
    seen = {record.id}
    last = None
    step: Record | None = record
    while step and step.successor:
        id = who.resolve(kind, step.successor)
        if id in seen or (kind, id) not in who.live:
            break
        seen.add(id)
        last = id
        step = who.live[(kind, id)]
    return last


def _alias_problems(record: Record, who: Identities) -> Iterator[Problem]:
    kind, id = name_of_record(record)
    for index, alias in enumerate(record.aliases):
        owner = who.aliases.get((kind, alias), id)
        if (kind, alias) in who.live or (kind, alias) in who.drafts:
            message = f"the alias '{alias}' must not be the id of a {kind} that is there"
        elif owner != id:
            message = f"the alias '{alias}' must not be one of the {kind} '{owner}' too"
        elif alias in record.aliases[:index]:
            message = f"the alias '{alias}' must be listed once"
        else:
            continue
        yield problem_at(
            ALIAS_TAKEN, record, ("aliases", index), message, remedy="Remove the alias."
        )


def _position_problems(claim: Claim, who: Identities) -> Iterator[Problem]:
    rule: Rule = DRAFT_DANGLES if claim.status is Status.DRAFT else POSITION
    for index, answer in enumerate(claim.answers):
        id = who.resolve(RecordKind.QUESTION, answer.question)
        question = who.live.get((RecordKind.QUESTION, id))
        if not isinstance(question, Question):
            continue
        known = [position.id for position in question.positions]
        if answer.position not in known:
            message = f"the question '{id}' has no position '{answer.position}'"
            listed = ", ".join(f"'{position}'" for position in known)
            remedy = did_you_mean(answer.position, known) or f"Its positions are {listed}."
            yield problem_at(rule, claim, ("answers", index, "position"), message, remedy=remedy)
