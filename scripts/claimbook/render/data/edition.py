"""Site -> the edition of its data: version, addresses, and how records name one another."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from claimbook.derive.tensions import AnyTension
from claimbook.link.library import Library
from claimbook.model.addresses import address_of, link, record_data, record_page, twin_of
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.render.attribution import attributed_title
from claimbook.render.data.shapes import SCHEMA_VERSION, Addresses, ClaimName, Name, Origin
from claimbook.render.feeds.all_feeds import FOLLOWED
from claimbook.render.site import Site

_DIGITS = 16


def data_version(library: Library) -> str:
    """A digest of all published records: the same for the same claims, whatever the day.

    What no file says is left out, so that a new field of the program changes no digest.
    """
    digest = hashlib.sha256()
    for kind in RecordKind:
        for id, record in sorted(library.of_kind(kind).items()):
            written = record.model_dump_json(exclude_defaults=True)
            digest.update(f"{kind} {id} {written}\n".encode())
    return digest.hexdigest()[:_DIGITS]


@dataclass(frozen=True)
class Edition:
    """A site with all that its data say about themselves."""

    site: Site

    @cached_property
    def origin(self) -> Origin:
        """Where every answer is from."""
        return Origin(
            schema_version=SCHEMA_VERSION,
            data_version=data_version(self.site.library),
            licence=self.site.settings.data_licence,
            site=self.site.settings.site_name,
            site_language=self.site.tongue.language,
        )

    @cached_property
    def tensions(self) -> Mapping[str, AnyTension]:
        """Every disagreement by its anchor."""
        return {tension.anchor: tension for tension in self.site.tensions}

    @cached_property
    def base(self) -> str:
        """The site's address with a slash at its end; empty where it is not known."""
        url = self.site.settings.site_url
        return url.rstrip("/") + "/" if url else ""

    def url(self, path: str) -> str:
        """The address of a file or page: absolute, or relative to the site."""
        return self.base + path

    def page(self, page: str, anchor: str = "") -> str:
        """The address of a page, or of a place on it."""
        return self.url(address_of(page)) + (f"#{anchor}" if anchor else "")

    def way(self, start: str, path: str) -> str:
        """A link from one file of the site to another."""
        if self.base:
            return self.url(path)
        return link(start, path) + ("/" if path.endswith("/") else "")

    def addresses(self, record: Record, id: str) -> Addresses:
        """Where a record is to be found under `id`, which may be an alias."""
        kind, settings = record.kind_of_record, self.site.settings
        page = record_page(kind, id)
        fed = bool(self.base) and kind in FOLLOWED
        return Addresses(
            page=self.page(page),
            data=self.url(record_data(kind, id)),
            markdown=self.url(twin_of(page)),
            atom=self.page(page) + "feed.xml" if fed else None,
            json_feed=self.page(page) + "feed.json" if fed else None,
            edit=settings.edit_link(record.origin.path),
            history=settings.history_link(record.origin.path),
        )

    def named(self, kind: RecordKind, id: str) -> Name:
        """A record that is known to be there, as others name it."""
        return self.name(self.site.library.of_kind(kind)[id])

    def perhaps(self, kind: RecordKind, id: str | None) -> Name | None:
        """The record that an optional field names."""
        return self.named(kind, id) if id else None

    def name(self, record: Record) -> Name:
        """A record as others name it."""
        kind = record.kind_of_record
        return Name(
            id=record.id,
            name=name_of(record),
            status=record.status,
            page=self.page(record_page(kind, record.id)),
            data=self.url(record_data(kind, record.id)),
        )

    def claim_name(self, claim: Claim) -> ClaimName:
        """A claim as others name it; made once, since a claim in the middle is named often."""
        if claim.id not in self._claim_names:
            standing = self.site.standings[claim.id]
            self._claim_names[claim.id] = ClaimName(
                id=claim.id,
                title=claim.title,
                attributed_title=attributed_title(
                    claim, standing, self.site.library, self.site.tongue
                ),
                status=claim.status,
                disputed=standing.disputed,
                page=self.page(record_page(RecordKind.CLAIM, claim.id)),
                data=self.url(record_data(RecordKind.CLAIM, claim.id)),
            )
        return self._claim_names[claim.id]

    @cached_property
    def _claim_names(self) -> dict[str, ClaimName]:
        return {}
