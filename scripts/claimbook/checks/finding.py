"""What a check is given, and what it yields."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimbook.link.library import Library
from claimbook.model.claim import Attestation, Claim, Relation
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.record import Record
from claimbook.model.references import Reference, references

LISTS = frozenset({"themes", "companies", "people", "successors", "not_duplicate_of"})
"""Fields that name records, each of them once, and say nothing else."""


@dataclass(frozen=True)
class Evidence:
    """What is judged, and on which day. References may lead nowhere: a check looks with `.get`."""

    library: Library
    today: datetime.date

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The active claims, by id."""
        return tuple(claim for claim in self.library.claims.values() if claim.active)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every record that is no draft, by kind and id."""
        return tuple(
            record for kind in RecordKind for record in self.library.of_kind(kind).values()
        )

    @cached_property
    def said(self) -> Sequence[tuple[Claim, int, Attestation]]:
        """Every attestation with its claim and its place there."""
        claims = self.library.claims.values()
        return [(claim, *entry) for claim in claims for entry in enumerate(claim.attestations)]

    @cached_property
    def stated(self) -> Sequence[tuple[Claim, int, Relation]]:
        """Every relation with the claim that states it and its place there."""
        claims = self.library.claims.values()
        return [(claim, *entry) for claim in claims for entry in enumerate(claim.relations)]

    @cached_property
    def listed(self) -> Sequence[tuple[Record, Sequence[Reference]]]:
        """Each record with what its plain lists of names refer to, in the order of fields."""
        return [(record, references(record, LISTS)) for record in self.records]


@dataclass(frozen=True)
class Finding:
    """A rule broken at a field of a record (at the field's key, if `key`)."""

    record: Record
    field: FieldPath
    message: str
    remedy: str = ""
    key: bool = False


Check = Callable[[Evidence], Iterator[Finding]]
"""The docstring is the rule: its first line the title, the rest Markdown for newcomers."""
