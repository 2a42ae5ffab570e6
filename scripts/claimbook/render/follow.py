"""What can be followed -> a line on its page, and a small file that one's own brief is made of."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache

from markupsafe import Markup

from claimbook.model.addresses import address_of, follow_file, record_page
from claimbook.model.pages import File, Planned, PlannedFiles, files_of
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.rank.brief import WINDOWS, Pick, candidates, shortlist, window_start
from claimbook.rank.follow import FOLLOWABLE, Name, meant, short_name
from claimbook.render.glance import pick_glance
from claimbook.render.links import Here
from claimbook.render.site import Site


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


def planned_follow(site: Site) -> Iterator[PlannedFiles]:
    """`brief/follow/<id>.json` for every id and old id of what can be followed, all at once.

    It has the records that the id may mean, the first one most likely, each with all the claims
    of the last days that can come into a brief.
    """
    library = site.library
    ids = {id for kind in FOLLOWABLE for id in library.of_kind(kind)}
    ids |= {alias for kind, alias in library.aliases if kind in FOLLOWABLE}
    known = tuple(id for id in sorted(ids) if meant(id, library))
    yield Planned(tuple(map(follow_file, known)), _written, (known, site))


def follow_files(site: Site) -> Iterator[File]:
    """The same, made."""
    return files_of(planned_follow(site))


def _written(ids: Sequence[str], site: Site) -> tuple[bytes, ...]:
    library = site.library
    picks = candidates(library, site.standings)
    place = {pick.claim.id: number for number, pick in enumerate(picks)}

    @cache
    def entry(name: Name) -> dict[str, object]:
        own = sorted(place[claim.id] for claim in library.claims_on(*name))
        found = shortlist(
            [picks[number] for number in own],
            day=site.date,
            since=window_start(site.date, max(WINDOWS)),
        )
        # Counted from the oldest, so that a new claim does not change the numbers of all others.
        shown = [_pick(pick, len(picks) - place[pick.claim.id], site) for pick in found]
        return {**_record(name, site), "picks": shown}

    return tuple(_line([entry(name) for name in meant(id, library)]) for id in ids)


def _line(records: list[dict[str, object]]) -> bytes:
    text = json.dumps({"records": records}, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


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
