"""All that pages are made of: the linked base with everything that was judged of it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from claimbook.derive.answers import Column, RivalAnswer, all_columns, rivals_of
from claimbook.derive.events import Event, events_of
from claimbook.derive.standing import Standing
from claimbook.derive.tensions import AnyTension
from claimbook.link.library import Library
from claimbook.model.addresses import tensions_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.settings import Settings
from claimbook.rank.brief import Pick, candidates
from claimbook.rank.related import Related
from claimbook.render.data.version import data_version
from claimbook.render.faces import Face, face_of
from claimbook.render.links import Here
from claimbook.render.phrases import label, tensions_label
from claimbook.tongue.tongue import Tongue, tongue_of

PAGE_LENGTH, DEBATES_LENGTH = 100, 10
"""How many rows a page of a long list has, and how many disagreements, which are long each."""


@dataclass(frozen=True)
class Site:
    """What render is given.

    `changed` has the day of a file's last commit and `commits` its id, where they are known; `date`
    is the site's date.
    """

    settings: Settings
    library: Library
    standings: Mapping[str, Standing]
    tensions: tuple[AnyTension, ...]
    related: Mapping[str, tuple[Related, ...]]
    changed: Mapping[str, datetime.date]
    date: datetime.date
    commits: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def tongue(self) -> Tongue:
        """What says the words of the site that are not its contributors'."""
        return tongue_of(self.settings.site_language)

    def here(self, page: str) -> Here:
        """A page that is being written."""
        return Here(page, self.library, self.tongue)

    def label(self, kind: RecordKind) -> str:
        """What this base calls the records of a kind."""
        return label(self.settings.labels, kind, self.tongue)

    @property
    def tensions_label(self) -> str:
        """What this base calls disagreements."""
        return tensions_label(self.settings.labels, self.tongue)

    @cached_property
    def faces(self) -> Mapping[str, Face]:
        """What every list says of a claim, by id."""
        return {
            id: face_of(claim, self.standings[id], self.library, self.tongue)
            for id, claim in self.library.claims.items()
        }

    def rivals_of(self, claim: Claim) -> tuple[RivalAnswer, ...]:
        """What answers a claim's questions differently."""
        return rivals_of(claim, self.library, columns=self._columns)

    @cached_property
    def _columns(self) -> Mapping[str, tuple[Column, ...]]:
        return all_columns(self.library)

    @cached_property
    def newest_folder(self) -> str:
        """The folder of the claim that was added last: where a new one belongs."""
        claims = self.library.claims.values()
        newest = max(claims, key=lambda claim: (claim.added, claim.id), default=None)
        return newest.origin.path.rpartition("/")[0] if newest else "claims"

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened in the base, the newest day first."""
        return events_of(self.library, self.tensions)

    @cached_property
    def picks(self) -> tuple[Pick, ...]:
        """What the brief of any day is picked from: every active claim with its merits."""
        return candidates(self.library, self.standings)

    @cached_property
    def data_version(self) -> str:
        """The digest of all records, which several files tell."""
        return data_version(self.library)

    @cached_property
    def tension_page(self) -> Mapping[str, str]:
        """The page on which each tension stands, by its anchor: long lists go on."""
        return {
            tension.anchor: tensions_page(1 + index // DEBATES_LENGTH)
            for index, tension in enumerate(self.tensions)
        }
