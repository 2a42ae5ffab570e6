"""The linked knowledge base: one index a kind of record, forward and reverse."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from claimbook.model.claim import Claim, Relation
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.relations import RELATION_OF, RelationRow
from claimbook.model.sources import Person, Show, Source
from claimbook.model.topics import Company, Question, Theme


@dataclass(frozen=True, slots=True)
class Link:
    """One relation with both ends found. `index` is its place in the stating claim's list."""

    claim: Claim
    target: Claim
    relation: Relation
    index: int

    def __hash__(self) -> int:
        # Not of all that both claims say.
        return hash((self.claim.id, self.target.id, self.index))

    @property
    def row(self) -> RelationRow:
        """The relation type's row."""
        return RELATION_OF[self.relation.type]

    @property
    def active(self) -> bool:
        """Whether both ends count."""
        return self.claim.active and self.target.active

    @property
    def order(self) -> tuple[int, str, str]:
        """Sort key of a total order: the strongest relation first."""
        return (self.row.rank, self.claim.id, self.target.id)

    def other(self, id: str) -> Claim:
        """The claim at the other end, seen from the claim `id`."""
        return self.target if self.claim.id == id else self.claim


_FIELD_OF = {
    RecordKind.CLAIM: "claims",
    RecordKind.THEME: "themes",
    RecordKind.COMPANY: "companies",
    RecordKind.SOURCE: "sources",
    RecordKind.SHOW: "shows",
    RecordKind.PERSON: "people",
    RecordKind.QUESTION: "questions",
}


@dataclass(frozen=True)
class Library:
    """Every published record by id (drafts are not here), sorted by id, and what leads to each.

    References in records are live ids: aliases are resolved. A reference that leads nowhere is a
    problem that link has told; it stays in its record, so look records up with `.get` before a
    build is known to be sound. `backlinks` has, for (kind, id), the records that name it.
    """

    claims: Mapping[str, Claim]
    themes: Mapping[str, Theme]
    companies: Mapping[str, Company]
    sources: Mapping[str, Source]
    shows: Mapping[str, Show]
    people: Mapping[str, Person]
    questions: Mapping[str, Question]
    drafts: Mapping[tuple[RecordKind, str], Record]
    aliases: Mapping[tuple[RecordKind, str], str]
    links_from: Mapping[str, tuple[Link, ...]]
    links_to: Mapping[str, tuple[Link, ...]]
    backlinks: Mapping[tuple[RecordKind, str], tuple[Record, ...]]

    def of_kind(self, kind: RecordKind) -> Mapping[str, Record]:
        """The records of a kind by id."""
        records: Mapping[str, Record] = getattr(self, _FIELD_OF[kind])
        return records

    def claims_on(self, kind: RecordKind, id: str) -> tuple[Claim, ...]:
        """The active claims that name a record, by id: in a theme, about a company, in a source."""
        found = self._claims_on.get((kind, id))
        if found is None:
            named = self.backlinks.get((kind, id), ())
            found = tuple(r for r in named if isinstance(r, Claim) and r.active)
            self._claims_on[kind, id] = found
        return found

    def links_of(self, id: str) -> tuple[Link, ...]:
        """Every link of a claim between active claims, whichever side states it."""
        return self._links_of.get(id, ())

    @cached_property
    def _claims_on(self) -> dict[tuple[RecordKind, str], tuple[Claim, ...]]:
        """What has been asked for: most records are claims, which nobody asks for in this way."""
        return {}

    @cached_property
    def _links_of(self) -> Mapping[str, tuple[Link, ...]]:
        ends = dict.fromkeys((*self.links_from, *self.links_to))
        return {
            id: tuple(sorted(self._active_links(id), key=lambda link: link.order)) for id in ends
        }

    def _active_links(self, id: str) -> Iterator[Link]:
        both = (*self.links_from.get(id, ()), *self.links_to.get(id, ()))
        return (link for link in both if link.active)
