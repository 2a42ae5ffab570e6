"""Site -> the edition of its data: version, addresses, and how records name one another."""

from dataclasses import dataclass
from functools import cached_property

from claimbook.derive.standing import Standing
from claimbook.model.addresses import address_of, link, record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.render.data.shapes import SCHEMA_VERSION, Addresses, ClaimName, Name
from claimbook.render.faces import attributed_statement
from claimbook.render.feeds.all_feeds import FOLLOWED
from claimbook.render.inline import parsed, plain
from claimbook.render.site import Site


@dataclass(frozen=True)
class Edition:
    """A site with all that its data say about themselves."""

    site: Site

    @property
    def data_version(self) -> str:
        """The digest of all its records."""
        return self.site.data_version

    def origin(self, data_version: str = "") -> dict[str, str]:
        """Where an answer is from; whoever writes it down knows its digest, if it is not given."""
        return {
            "schema_version": SCHEMA_VERSION,
            "data_version": data_version,
            "licence": self.site.settings.data_licence,
            "site_language": self.site.tongue.language,
        }

    @cached_property
    def base(self) -> str:
        """The site's address with a slash at its end; empty where it is not known."""
        url = self.site.settings.site_url
        return url.rstrip("/") + "/" if url else ""

    def url(self, path: str) -> str:
        """The address of a file or page: absolute, or relative to the site."""
        return self.base + path

    def page(self, page: str) -> str:
        """The address of a page."""
        return self.url(address_of(page))

    def way(self, start: str, path: str) -> str:
        """A link from one file of the site to another."""
        return link(start, path) + ("/" if path.endswith("/") else "")

    def addresses(self, record: Record) -> Addresses:
        """Where a record is to be found."""
        kind, settings = record.kind_of_record, self.site.settings
        page = self.page(record_page(kind, record.id))
        fed = bool(self.base) and kind in FOLLOWED
        return Addresses(
            page=page,
            atom=f"{page}feed.xml" if fed else None,
            json_feed=f"{page}feed.json" if fed else None,
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
        return Name(id=record.id, name=name_of(record), status=record.status)

    def claim_name(self, claim: Claim) -> ClaimName:
        """A claim as others name it."""
        return ClaimName(
            id=claim.id,
            title=claim.title,
            status=claim.status,
            disputed=self.site.faces[claim.id].disputed,
        )

    def standing(self, claim: Claim) -> Standing:
        """How a claim stands."""
        return self.site.standings[claim.id]

    def heading(self, claim: Claim) -> str:
        """Whose claim it is and whether it is disputed."""
        return self.site.faces[claim.id].heading

    def attributed_title(self, claim: Claim) -> str:
        """The title, whose it is, and whether it is disputed."""
        return self.site.faces[claim.id].title

    def quoted_title(self, claim: Claim) -> str:
        """The title in quotation marks, and whether it is disputed."""
        return self.site.faces[claim.id].quoted

    def unmarked(self, claim: Claim) -> str | None:
        """The statement in plain words, where these are not what is written."""
        words = plain(parsed(claim.statement))
        return None if words == claim.statement else words

    def attributed_statement(self, claim: Claim) -> str:
        """Whose claim it is and whether it is disputed, then the claim in plain words."""
        return attributed_statement(claim, self.site.faces[claim.id])
