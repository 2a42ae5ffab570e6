"""Site -> every feed: the whole base, its disagreements, and what readers can follow."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from claimbook.derive.events import Event, EventKind
from claimbook.model.addresses import (
    ALL_FEEDS,
    HOME,
    address_of,
    brief_page,
    record_page,
    tensions_page,
)
from claimbook.model.kinds import KINDS, RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.model.records import name_of
from claimbook.render.feeds.atom import atom
from claimbook.render.feeds.briefs import brief_entries, newest_briefs
from claimbook.render.feeds.entries import (
    ENTRIES,
    FEW,
    Entry,
    Feed,
    beginnings_of,
    entries_of,
)
from claimbook.render.feeds.json_feed import json_feed
from claimbook.render.feeds.opml import opml
from claimbook.render.site import Site

FOLLOWED = (RecordKind.THEME, RecordKind.COMPANY, RecordKind.PERSON, RecordKind.QUESTION)
"""The kinds of record that have feeds of their own."""


def planned_feeds(site: Site) -> Iterator[PlannedFiles]:
    """Every feed as feed.xml and feed.json, and all in feeds.opml.

    None without a `site_url`, which entries must name.
    """
    if site.settings.site_url is None:
        return
    feeds = []
    for feed, entries, given in _feeds(site):
        feeds.append(feed)
        paths = (f"{feed.folder}feed.xml", f"{feed.folder}feed.json")
        yield Planned(paths, _written, (feed, entries, given, site))
    yield Planned((ALL_FEEDS,), _opml, (tuple(feeds), site))


def fed_folders(site: Site) -> frozenset[str]:
    """The folders in which feeds are."""
    if site.settings.site_url is None:
        return frozenset()
    names = [(kind, id) for kind in FOLLOWED for id in site.library.of_kind(kind)]
    names += [(kind, alias) for kind, alias in site.library.aliases if kind in FOLLOWED]
    pages = {HOME, tensions_page(), brief_page(), *(record_page(*name) for name in names)}
    return frozenset(map(address_of, pages))


def _written(
    feed: Feed, entries: Callable[..., Iterable[Entry]], given: object, site: Site
) -> tuple[bytes, bytes]:
    base = _base(site)
    whole = replace(feed, entries=tuple(entries(given, site, base)))
    name, language = site.settings.site_name, site.tongue.language
    return (
        atom(whole, base=base, author=name, language=language).encode(),
        json_feed(whole, base=base, author=name, language=language).encode(),
    )


def _opml(feeds: Sequence[Feed], site: Site) -> tuple[bytes]:
    names = {row.plural: site.label(row.kind) for row in KINDS}
    return (opml(feeds, base=_base(site), title=site.settings.site_name, names=names).encode(),)


def _base(site: Site) -> str:
    return (site.settings.site_url or "").rstrip("/") + "/"


Announced = tuple[Feed, Callable[..., Iterable[Entry]], object]
"""A feed without its entries, and what makes them of what."""


def _feeds(site: Site) -> Iterator[Announced]:
    name = site.settings.site_name
    yield _feed(HOME, name, site.events)
    disputes = (event for event in site.events if event.kind is EventKind.DISPUTED)
    yield _feed(tensions_page(), f"{name}: {site.tensions_label}", disputes)
    yield _brief_feed(site)
    touching = _by_record(site)
    for kind in FOLLOWED:
        for id, record in site.library.of_kind(kind).items():
            title = f"{name}: {name_of(record)}"
            events = touching.get((kind, id), ())
            # A static host cannot redirect: an old address has a copy that names the new one.
            for own in (id, *record.aliases):
                folder = address_of(record_page(kind, own))
                feed = Feed(folder, title, address_of(record_page(kind, id)), ())
                yield feed, beginnings_of, tuple(events)


def _brief_feed(site: Site) -> Announced:
    folder = address_of(brief_page())
    title = site.tongue.say("Brief")
    feed = Feed(folder, f"{site.settings.site_name}: {title}", folder, ())
    return feed, brief_entries, newest_briefs(site)


def _feed(page: str, title: str, events: Iterable[Event]) -> Announced:
    address = address_of(page)
    return Feed(address, title, address, ()), entries_of, tuple(islice(events, ENTRIES))


def _by_record(site: Site) -> dict[tuple[RecordKind, str], list[Event]]:
    """The newest events that touch each record, in their order."""
    named = defaultdict(set)
    for kind in FOLLOWED:
        for id in site.library.of_kind(kind):
            for record in site.library.backlinks.get((kind, id), ()):
                if record.kind_of_record is RecordKind.CLAIM:
                    named[record.id].add((kind, id))
    found: defaultdict[tuple[RecordKind, str], list[Event]] = defaultdict(list)
    for event in site.events:
        for name in {name for claim in event.claims for name in named[claim.id]}:
            if len(found[name]) < FEW:
                found[name].append(event)
    return found
