"""A claim or theme -> the words of its picture: whose claim it is, and whether it is disputed."""

from dataclasses import dataclass

from claimbook.derive.support import SupportLevel
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.topics import Theme
from claimbook.render.phrases import DISAGREEMENTS, counted
from claimbook.render.site import Site
from claimbook.render.topics import standing_counts, tensions_among


@dataclass(frozen=True)
class Card:
    """A picture before it is drawn: `lead` stands over the title, `note` under it, one line each.

    `support` is how solid a claim is, as the kind of line beside it; a theme has none.
    """

    lead: str
    title: str
    note: str
    site_name: str
    support: SupportLevel | None
    disputed: bool

    @property
    def words(self) -> tuple[str, ...]:
        """All that has to be legible, from top to bottom."""
        return self.lead, self.title, self.note, self.site_name

    @property
    def alternative(self) -> str:
        """The picture in words, for those who do not see it."""
        return " · ".join(words for words in self.words[:-1] if words)


def claim_card(claim: Claim, site: Site) -> Card:
    """The card of a claim as it stands."""
    standing = site.standings[claim.id]
    return Card(
        lead=site.faces[claim.id].heading,
        title=site.tongue.say("“{title}”", title=claim.title),
        note=" · ".join(chip.words for chip in site.faces[claim.id].chips),
        site_name=site.settings.site_name,
        support=standing.support.level,
        disputed=standing.disputed or bool(standing.fallen),
    )


def theme_card(theme: Theme, site: Site) -> Card:
    """The card of a theme: how much is claimed there, and how much of it clashes."""
    claims = site.library.claims_on(RecordKind.THEME, theme.id)
    clashes = len(tensions_among(claims, site))
    counts = standing_counts(claims, site)
    return Card(
        lead=site.label(RecordKind.THEME),
        title=theme.name,
        note=" · ".join((*counts[:1], counted(clashes, DISAGREEMENTS, site.tongue), *counts[1:])),
        site_name=site.settings.site_name,
        support=None,
        disputed=bool(clashes),
    )
