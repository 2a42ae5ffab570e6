"""Two libraries -> what the way from one to the other means, in one value."""

from collections.abc import Collection
from dataclasses import dataclass

from claimbook.compare.moments import NewPlace, new_places
from claimbook.compare.records import Fate, RecordChange, record_changes
from claimbook.compare.relations import LinkChanges, link_changes
from claimbook.compare.renames import renames_of, seen_from_today
from claimbook.compare.standings import Shift, shifts
from claimbook.compare.tensions import TensionChanges, tension_changes
from claimbook.link.identities import Name
from claimbook.link.library import Library
from claimbook.model.claim import Claim


@dataclass(frozen=True)
class Changes:
    """What differs between two states of a base, and what follows from it.

    `before` is the former library under today's ids, `after` the one of today.
    """

    before: Library
    after: Library
    records: tuple[RecordChange, ...]
    links: LinkChanges
    tensions: TensionChanges
    shifts: tuple[Shift, ...]
    places: tuple[NewPlace, ...]

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.records or self.links != LinkChanges() or self.shifts)

    @property
    def new_claims(self) -> tuple[Claim, ...]:
        """The active claims that were added."""
        added = (change.record for change in self.records if change.fate is Fate.ADDED)
        return tuple(record for record in added if isinstance(record, Claim) and record.active)


def compare(before: Library, after: Library, *, unread: Collection[Name] = ()) -> Changes:
    """What became of the base; `unread` names records that are there, but cannot be read."""
    renames = renames_of(before, after)
    former = seen_from_today(before, renames)
    return Changes(
        before=former,
        after=after,
        records=record_changes(former, after, renames, unread),
        links=link_changes(former, after),
        tensions=tension_changes(former, after),
        shifts=shifts(former, after),
        places=new_places(former, after),
    )
