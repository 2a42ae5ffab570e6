"""Site -> every feed: the whole base, its disagreements, and what readers can follow."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
from claimbook.model.pages import Page
from claimbook.model.records import name_of
from claimbook.render.feeds.atom import atom
from claimbook.render.feeds.briefs import brief_entries
from claimbook.render.feeds.entries import Feed, entries_of
from claimbook.render.feeds.json_feed import json_feed
from claimbook.render.feeds.opml import opml
from claimbook.render.site import Site

FOLLOWED = (RecordKind.THEME, RecordKind.COMPANY, RecordKind.PERSON, RecordKind.QUESTION)
"""The kinds of record that have feeds of their own."""


def feed_pages(site: Site) -> Iterator[Page]:
    """Every feed as feed.xml and feed.json, and all in feeds.opml.

    None without a `site_url`, which entries must name.
    """
    if site.settings.site_url is None:
        return
    base = site.settings.site_url.rstrip("/") + "/"
    name = site.settings.site_name
    feeds = tuple(_feeds(site, base))
    language = site.tongue.language
    names = {row.plural: site.label(row.kind) for row in KINDS}
    for feed in feeds:
        yield Page(f"{feed.folder}feed.xml", atom(feed, base=base, author=name, language=language))
        feed_json = json_feed(feed, base=base, author=name, language=language)
        yield Page(f"{feed.folder}feed.json", feed_json)
    yield Page(ALL_FEEDS, opml(feeds, base=base, title=name, names=names))


def _feeds(site: Site, base: str) -> Iterator[Feed]:
    name = site.settings.site_name
    yield _feed(HOME, name, site.events, site, base)
    disputes = (event for event in site.events if event.kind is EventKind.DISPUTED)
    yield _feed(tensions_page(), f"{name}: {site.tensions_label}", disputes, site, base)
    brief = address_of(brief_page())
    title = site.tongue.say("Brief")
    yield Feed(brief, f"{name}: {title}", brief, tuple(brief_entries(site, base)))
    touching = _by_record(site)
    for kind in FOLLOWED:
        for id, record in site.library.of_kind(kind).items():
            title = f"{name}: {name_of(record)}"
            feed = _feed(record_page(kind, id), title, touching.get((kind, id), ()), site, base)
            yield feed
            # A static host cannot redirect: an old address has a copy that names the new one.
            for alias in record.aliases:
                yield replace(feed, folder=address_of(record_page(kind, alias)))


def _feed(page: str, title: str, events: Iterable[Event], site: Site, base: str) -> Feed:
    address = address_of(page)
    return Feed(address, title, address, entries_of(events, site, base))


def _by_record(site: Site) -> dict[tuple[RecordKind, str], list[Event]]:
    """The events that touch each record, in their order."""
    named = defaultdict(set)
    for kind in FOLLOWED:
        for id in site.library.of_kind(kind):
            for record in site.library.backlinks.get((kind, id), ()):
                if record.kind_of_record is RecordKind.CLAIM:
                    named[record.id].add((kind, id))
    found: defaultdict[tuple[RecordKind, str], list[Event]] = defaultdict(list)
    for event in site.events:
        for name in sorted({name for claim in event.claims for name in named[claim.id]}):
            found[name].append(event)
    return found
