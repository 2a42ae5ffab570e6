"""records -> Library and problems: every reference leads to a record, a relation to two."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from claimbook.link.identities import Identities, Name, identities
from claimbook.link.judge import Named, reference_problems
from claimbook.link.library import Library, Link
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.problems import Problem
from claimbook.model.record import Record
from claimbook.model.references import references, rewritten
from claimbook.model.relations import RELATIONS, RelationType


def link_records(
    records: Iterable[Record], unread: Collection[Name] = ()
) -> tuple[Library, tuple[Problem, ...]]:
    """The linked base, whatever the order of `records`, and what its references get wrong.

    `unread` names records whose files have errors of their own: to refer to one is no mistake.
    """
    who = identities(records, unread)
    named = {name: references(record) for name, record in who.live.items()}
    problems = tuple(reference_problems(who, named))
    live = dict(who.live)
    for name, found in named.items() if who.aliases else ():
        if any((reference.kind or name[0], reference.id) in who.aliases for reference in found):
            live[name] = _resolved(live[name], who)
    renamed = {name: references(live[name]) for name in live if live[name] is not who.live[name]}
    return _library(live, named | renamed, who), problems


def _resolved(record: Record, who: Identities) -> Record:
    return rewritten(record, lambda kind, id: who.resolve(kind or record.kind_of_record, id))


def _library(live: Mapping[Name, Record], named: Mapping[Name, Named], who: Identities) -> Library:
    # A name's kind says the type of its record; the table of types cannot.
    kinds: dict[RecordKind, dict[str, Any]] = {kind: {} for kind in RecordKind}
    for (kind, id), record in live.items():
        kinds[kind][id] = record
    links = _links(kinds[RecordKind.CLAIM])
    return Library(
        claims=kinds[RecordKind.CLAIM],
        themes=kinds[RecordKind.THEME],
        companies=kinds[RecordKind.COMPANY],
        sources=kinds[RecordKind.SOURCE],
        shows=kinds[RecordKind.SHOW],
        people=kinds[RecordKind.PERSON],
        questions=kinds[RecordKind.QUESTION],
        drafts=who.drafts,
        aliases=who.aliases,
        links_from=_grouped((link.claim.id, link) for link in links),
        links_to=_grouped((link.target.id, link) for link in links),
        backlinks=_backlinks(live, named),
    )


def _standing_in(claims: Mapping[str, Claim], id: str) -> Claim | None:
    """The claim that a relation to `id` means: a merged claim's relations are its successor's."""
    seen: set[str] = set()
    while (claim := claims.get(id)) and claim.merged_into and id not in seen:
        seen.add(id)
        id = claim.merged_into
    return claim


def _links(claims: Mapping[str, Claim]) -> tuple[Link, ...]:
    """One link a claim, type and target, in their order; `claims` are sorted by id.

    A stated one comes before one that a merger has carried here.
    """
    found: dict[RelationType, list[Link]] = {
        row.type: [] for row in sorted(RELATIONS, key=lambda row: row.rank)
    }
    for claim in claims.values():
        unique: dict[tuple[str, RelationType], Link] = {}
        for link in sorted(_links_of(claim, claims), key=_carried):
            unique.setdefault((link.target.id, link.relation.type), link)
        for target, type in sorted(unique):
            found[type].append(unique[target, type])
    return tuple(link for links in found.values() for link in links)


def _links_of(claim: Claim, claims: Mapping[str, Claim]) -> Iterator[Link]:
    for index, relation in enumerate(claim.relations):
        target = _standing_in(claims, relation.target)
        if target and target.id != claim.id:
            yield Link(claim, target, relation, index)


def _carried(link: Link) -> bool:
    """Whether a merger has brought it to its target."""
    return link.relation.target != link.target.id


def _grouped(pairs: Iterable[tuple[str, Link]]) -> dict[str, tuple[Link, ...]]:
    groups: defaultdict[str, list[Link]] = defaultdict(list)
    for id, link in pairs:
        groups[id].append(link)
    return {id: tuple(group) for id, group in sorted(groups.items())}


def _backlinks(
    live: Mapping[Name, Record], named: Mapping[Name, Named]
) -> dict[Name, tuple[Record, ...]]:
    """The records that name each, in their order: that of `live`, by kind and id."""
    found: defaultdict[Name, list[Record]] = defaultdict(list)
    for own, record in live.items():
        for name in {(kind or own[0], id) for _, kind, id in named[own]}:
            found[name].append(record)
    there = [name for name in live if name in found]
    names = there if len(there) == len(found) else sorted(found)  # some lead nowhere
    return {name: tuple(found[name]) for name in names}
