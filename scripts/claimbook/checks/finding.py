"""What a check is given, and what it yields."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.record import Record
from claimbook.model.references import Reference, references


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
    def references(self) -> tuple[tuple[Record, Sequence[Reference]], ...]:
        """Each of these records with its references, in the order of fields."""
        return tuple((record, references(record)) for record in self.records)


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
