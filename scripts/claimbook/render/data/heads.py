"""A page -> what its head says to machines: its twin, data, feeds, claim and picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from claimbook.model.addresses import (
    HOME,
    address_of,
    index_page,
    record_data,
    record_page,
    tensions_page,
    twin_of,
)
from claimbook.model.kinds import RecordKind
from claimbook.render.data.contents import INDEX, JSON
from claimbook.render.data.edition import Edition
from claimbook.render.data.json_files import list_path
from claimbook.render.data.json_ld import json_ld
from claimbook.render.feeds.all_feeds import fed_folders
from claimbook.render.lists import pages_of
from claimbook.render.share.files import share_of, share_option
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site

MARKDOWN, ATOM, JSON_FEED = "text/markdown", "application/atom+xml", "application/feed+json"


@dataclass(frozen=True)
class Form:
    """Another form of a page: its media type and its path from the root of the site."""

    media: str
    path: str
    title: str

    @property
    def option(self) -> dict[str, str]:
        """As the theme's template reads it; plain text, which the template escapes."""
        return {"type": self.media, "href": self.path, "title": self.title}


@dataclass(frozen=True)
class Head:
    """What the head of one page is made of: its other forms, its feeds' folder, its record."""

    forms: tuple[Form, ...]
    feeds: str | None
    record: tuple[RecordKind, str] | None

    def options(self, sheet: Sheet, site: Site) -> dict[str, object]:
        """Front matter for the head; empty where the page has no other form."""
        found: dict[str, object] = {}
        forms = [*self.forms, *self._feeds(sheet)]
        if forms:
            found["alternates"] = [form.option for form in forms]
        if self.record is None:
            return found
        kind, id = self.record
        if kind is RecordKind.CLAIM:
            found["json_ld"] = json_ld(site.library.claims[id], Edition(site))
        share = share_of(kind, id, site)
        if share:
            found["share"] = share_option(share, site)
        return found

    def _feeds(self, sheet: Sheet) -> Iterator[Form]:
        if self.feeds is not None:
            yield Form(ATOM, f"{self.feeds}feed.xml", f"{sheet.title} (Atom)")
            yield Form(JSON_FEED, f"{self.feeds}feed.json", f"{sheet.title} (JSON Feed)")


@dataclass(frozen=True)
class Heads:
    """Which pages of a site have what in their heads."""

    site: Site

    def of(self, page: str) -> Head:
        """The head of a page."""
        folder = address_of(page)
        return Head(
            forms=self._forms.get(page, ()),
            feeds=folder if folder in self._fed else None,
            record=self._records.get(page),
        )

    @cached_property
    def _fed(self) -> frozenset[str]:
        return fed_folders(self.site)

    @cached_property
    def _records(self) -> dict[str, tuple[RecordKind, str]]:
        """The records whose heads say more, by their pages."""
        kinds = (RecordKind.CLAIM, RecordKind.THEME)
        names = [(kind, id) for kind in kinds for id in self.site.library.of_kind(kind)]
        return {record_page(*name): name for name in names}

    @cached_property
    def _forms(self) -> dict[str, tuple[Form, ...]]:
        """Twin and data by page."""
        site, data = self.site, self.site.tongue.say("Data")
        found: dict[str, tuple[Form, ...]] = {HOME: (Form(JSON, INDEX, data),)}
        for kind in RecordKind:
            records = site.library.of_kind(kind)
            for number, _ in enumerate(pages_of(tuple(records)), start=1):
                page = index_page(kind, number)
                found[page] = (self._twin(page), Form(JSON, list_path(kind), data))
            for id in (*records, *self._aliases(kind)):
                page = record_page(kind, id)
                found[page] = (self._twin(page), Form(JSON, record_data(kind, id), data))
        for page in {tensions_page(), *site.tension_page.values()}:
            found[page] = (self._twin(page),)
        return found

    def _twin(self, page: str) -> Form:
        return Form(MARKDOWN, twin_of(page), self.site.tongue.say("Plain text"))

    def _aliases(self, kind: RecordKind) -> Iterator[str]:
        return (alias for of, alias in self.site.library.aliases if of is kind)
