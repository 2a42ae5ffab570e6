"""What can be followed -> a line on its page, and a small file that one's own brief is made of."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache

from markupsafe import Markup

from claimbook.model.addresses import address_of, follow_file, record_page
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.rank.brief import WINDOWS, Pick, shortlist, window_start
from claimbook.rank.follow import FOLLOWABLE, Name, meant, short_name
from claimbook.render.glance import pick_glance
from claimbook.render.links import Here
from claimbook.render.site import Site

Placed = tuple[Pick, int]
"""A candidate with its place among all, the oldest first."""


@dataclass(frozen=True)
class FollowLine:
    """`name` is what a script follows, empty where it cannot be followed; `feed` its feed."""

    name: str
    feed: Markup | None


def follow_line(record: Record, site: Site, here: Here) -> FollowLine:
    """The line of a record's page; without an address of the site there are no feeds."""
    kind = record.kind_of_record
    feed = f"{address_of(record_page(kind, record.id))}feed.xml"
    return FollowLine(
        name=f"{kind.value}:{record.id}" if kind in FOLLOWABLE and record.active else "",
        feed=here.to(site.tongue.say("Feed of what is new here"), feed)
        if site.settings.site_url
        else None,
    )


def planned_follow_files(site: Site) -> Iterator[PlannedFiles]:
    """`brief/follow/<id>.json` for every id and old id of what can be followed.

    It has the records that the id may mean, the first one most likely, each with all the claims
    of the last days that can come into a brief.
    """
    library = site.library
    candidates_of = _recent(site)
    ids = {id for kind in FOLLOWABLE for id in library.of_kind(kind)}
    ids |= {alias for kind, alias in library.aliases if kind in FOLLOWABLE}
    for id in sorted(ids):
        entries = tuple((name, candidates_of(name)) for name in meant(id, library))
        if entries:
            yield Planned((follow_file(id),), _followed, (entries, site))


def _recent(site: Site) -> Callable[[Name], tuple[Placed, ...]]:
    """What says which claims of a record can come into a brief of the last days."""
    picks = site.picks
    place = {pick.claim.id: number for number, pick in enumerate(picks)}
    since = window_start(site.date, max(WINDOWS))

    @cache
    def of(name: Name) -> tuple[Placed, ...]:
        own = sorted(place[claim.id] for claim in site.library.claims_on(*name))
        found = shortlist([picks[number] for number in own], day=site.date, since=since)
        # Counted from the oldest, so that a new claim does not change the numbers of all others.
        return tuple((pick, len(picks) - place[pick.claim.id]) for pick in found)

    return of


def _followed(entries: Sequence[tuple[Name, Sequence[Placed]]], site: Site) -> tuple[bytes]:
    records = [
        {**_record(name, site), "picks": [_pick(pick, order, site) for pick, order in placed]}
        for name, placed in entries
    ]
    text = json.dumps({"records": records}, ensure_ascii=False, separators=(",", ":"))
    return (f"{text}\n".encode(),)


def _record(name: Name, site: Site) -> dict[str, object]:
    kind, id = name
    address = address_of(record_page(kind, id))
    return {
        "follow": short_name(name, site.library),
        "kind": kind.value,
        "id": id,
        "name": name_of(site.library.of_kind(kind)[id]),
        "address": address,
        "feed": f"{address}feed.xml" if site.settings.site_url else None,
    }


def _pick(pick: Pick, order: int, site: Site) -> dict[str, object]:
    sides = sorted(f"{question}/{position}" for question, position in pick.sides)
    return {"order": order, "sides": sides, **asdict(pick_glance(pick, site))}
