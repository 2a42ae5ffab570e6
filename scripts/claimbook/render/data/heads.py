"""A page -> what its head says to machines: its twin, data, feeds, claim and picture."""

from collections.abc import Collection, Iterable, Iterator, Mapping
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
from claimbook.model.pages import Page
from claimbook.render.data.contents import INDEX, JSON
from claimbook.render.data.edition import Edition
from claimbook.render.data.json_files import list_path
from claimbook.render.data.json_ld import json_ld
from claimbook.render.lists import pages_of
from claimbook.render.share.files import share_options
from claimbook.render.sheet import Sheet

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
class Heads:
    """What the heads of an edition's pages hold. `fed` are the folders in which feeds are."""

    edition: Edition
    fed: Collection[str]

    def options(self, sheet: Sheet) -> dict[str, object]:
        """Front matter for the head of a page; empty where it has no other form."""
        found: dict[str, object] = {}
        forms = [*self._forms.get(sheet.path, ()), *self._feeds(sheet)]
        if forms:
            found["alternates"] = [form.option for form in forms]
        claim = self._claims.get(sheet.path)
        if claim:
            found["json_ld"] = json_ld(self.edition.site.library.claims[claim], self.edition)
        share = self._shares.get(sheet.path)
        if share:
            found["share"] = dict(share)
        return found

    def _feeds(self, sheet: Sheet) -> Iterator[Form]:
        folder = address_of(sheet.path)
        if folder in self.fed:
            yield Form(ATOM, f"{folder}feed.xml", f"{sheet.title} (Atom)")
            yield Form(JSON_FEED, f"{folder}feed.json", f"{sheet.title} (JSON Feed)")

    @cached_property
    def _shares(self) -> Mapping[str, Mapping[str, str]]:
        """The pictures by page."""
        return share_options(self.edition.site)

    @cached_property
    def _claims(self) -> dict[str, str]:
        """The claims by their pages."""
        return {record_page(RecordKind.CLAIM, id): id for id in self.edition.site.library.claims}

    @cached_property
    def _forms(self) -> dict[str, tuple[Form, ...]]:
        """Twin and data by page."""
        site, data = self.edition.site, self.edition.site.tongue.say("Data")
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
        return Form(MARKDOWN, twin_of(page), self.edition.site.tongue.say("Plain text"))

    def _aliases(self, kind: RecordKind) -> Iterator[str]:
        return (alias for of, alias in self.edition.site.library.aliases if of is kind)


def fed_folders(pages: Iterable[Page]) -> frozenset[str]:
    """The folders of the feeds among these files."""
    name = "feed.xml"
    return frozenset(page.path.removesuffix(name) for page in pages if page.path.endswith(name))
