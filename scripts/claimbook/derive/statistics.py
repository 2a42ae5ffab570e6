"""Library -> what it holds, in numbers."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from claimbook.derive.gaps import Gap, gaps_of
from claimbook.derive.standing import Standing
from claimbook.derive.support import SupportLevel
from claimbook.link.library import Library
from claimbook.model.claim import ClaimKind
from claimbook.model.kinds import KINDS, RecordKind
from claimbook.model.record import Status
from claimbook.model.relations import RELATIONS, RelationType


@dataclass(frozen=True)
class Statistics:
    """Counts of a base. All but `statuses` and `records` are of what counts: active claims.

    `months` has how many claims were added in each month, from the first to the last; `themes`
    those with most claims first.
    """

    records: Mapping[RecordKind, int]
    drafts: int
    statuses: Mapping[Status, int]
    kinds: Mapping[ClaimKind, int]
    support: Mapping[SupportLevel, int]
    disputed: int
    shaky: int
    tensions: int
    relations: Mapping[RelationType, int]
    themes: Mapping[str, int]
    months: Mapping[str, int]
    gaps: Mapping[Gap, int]


def statistics_of(
    library: Library, standings: Mapping[str, Standing], day: datetime.date
) -> Statistics:
    """The numbers of a library, with what is missing in it on a day."""
    active = [claim for claim in library.claims.values() if claim.active]
    solid = [standings[claim.id] for claim in active]
    links = [link for found in library.links_from.values() for link in found if link.active]
    themes = Counter(theme for claim in active for theme in claim.themes)
    gaps = Counter(missing.gap for missing in gaps_of(library, standings, day))
    statuses = Counter(claim.status for claim in library.claims.values())
    kinds = Counter(claim.kind for claim in active)
    support = Counter(standing.support.level for standing in solid)
    relations = Counter(link.relation.type for link in links)
    tensions = {tension.anchor for standing in solid for tension in standing.tensions}
    return Statistics(
        records={row.kind: len(library.of_kind(row.kind)) for row in KINDS},
        drafts=len(library.drafts),
        statuses={status: statuses[status] for status in Status if statuses[status]},
        kinds={kind: kinds[kind] for kind in ClaimKind},
        support={level: support[level] for level in SupportLevel},
        disputed=sum(standing.disputed for standing in solid),
        shaky=sum(standing.shaky for standing in solid),
        tensions=len(tensions),
        relations={row.type: relations[row.type] for row in RELATIONS},
        themes=dict(sorted(themes.items(), key=lambda found: (-found[1], found[0]))),
        months=_months([claim.added for claim in active]),
        gaps={gap: gaps[gap] for gap in Gap if gaps[gap]},
    )


def _months(days: list[datetime.date]) -> dict[str, int]:
    """How many days are in each month, the empty ones between among them."""
    if not days:
        return {}
    counts = Counter((day.year, day.month) for day in days)
    first, last = min(counts), max(counts)
    between = range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1])
    months = ((number // 12, number % 12 + 1) for number in between)
    return {f"{year:04}-{month:02}": counts[year, month] for year, month in months}
