"""A library -> the site's date, so that nothing that is written reads the clock."""

import datetime
from collections.abc import Iterator

from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind

# A base without any dated record has to have some date: the first that file formats can hold.
_EARLIEST = datetime.date(1980, 1, 1)


def site_date(library: Library, *, as_of: datetime.date | None) -> datetime.date:
    """The newest day on which anything was added, changed or resolved; `as_of` where given."""
    return as_of or max(_days(library), default=_EARLIEST)


def epoch_of(day: datetime.date) -> int:
    """A day's first second, in seconds since 1970, UTC."""
    midnight = datetime.datetime.combine(day, datetime.time(), tzinfo=datetime.UTC)
    return int(midnight.timestamp())


def _days(library: Library) -> Iterator[datetime.date]:
    for claim in library.claims.values():
        yield claim.added
        if claim.forecast and claim.forecast.resolved_on:
            yield claim.forecast.resolved_on
    for kind in RecordKind:
        for record in library.of_kind(kind).values():
            if record.changed:
                yield record.changed
