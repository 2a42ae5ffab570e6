"""A claim -> what a citation of it says: whose claim it is, where it stands, and how it stood."""

import datetime
from dataclasses import dataclass

from claimbook.model.addresses import address_of, record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.render.site import Site
from claimbook.tongue.tongue import Tongue

_COMMIT = 12
"""How much of a commit's id is enough to find it by."""


@dataclass(frozen=True)
class Citation:
    """Plain text, each in one line; `url` and `version` are empty where they are not known.

    `said` is whose claim it is and whether it is disputed; `standing` is that of the day on which
    the citation is taken from the site. No date says which: each page would change with each day.
    """

    id: str
    title: str
    said: str
    standing: str
    site_name: str
    added: datetime.date
    url: str
    version: str
    tongue: Tongue

    @property
    def whole_title(self) -> str:
        """The title, which is never without whose claim it is."""
        return self.tongue.say("{said}: “{title}”", said=self.said, title=self.title)

    @property
    def where(self) -> str:
        """What it is published in."""
        return self.tongue.say("Claim in the knowledge base {site}", site=self.site_name)

    @property
    def note(self) -> str:
        """How it stands, and in which version."""
        standing = self.tongue.say("Standing when cited: {standing}.", standing=self.standing)
        if not self.version:
            return standing
        version = self.tongue.say("Version {version}.", version=self.version)
        return f"{standing} {version}"

    @property
    def text(self) -> str:
        """The whole citation in words."""
        where = self.tongue.say(
            "{site}, added on {day}.", site=self.site_name, day=self.tongue.on_day(self.added)
        )
        return " ".join(
            part for part in (f"{self.whole_title}.", where, self.note, self.url) if part
        )


def citation(claim: Claim, site: Site) -> Citation:
    """The citation of a claim as it stands."""
    face = site.faces[claim.id]
    base = site.settings.site_url
    page = address_of(record_page(RecordKind.CLAIM, claim.id))
    return Citation(
        id=claim.id,
        title=_line(claim.title),
        said=_line(face.heading),
        standing=" · ".join(chip.words for chip in face.chips),
        site_name=_line(site.settings.site_name),
        added=claim.added,
        url=f"{base.rstrip('/')}/{page}" if base else "",
        version=site.commits.get(claim.origin.path, "")[:_COMMIT],
        tongue=site.tongue,
    )


def _line(text: str) -> str:
    return " ".join(text.split())
