"""A claim -> how much of its lists its own page shows, and on which later page each of the rest is.

A page stays small however much is said about a claim. What does not fit goes on at page/2/, the
places first, then the disagreements, then the links: each of them is on one page only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, islice, zip_longest

from markupsafe import Markup

from claimbook.derive.tensions import AnyTension, OneSidedTension, Tension
from claimbook.link.library import Link
from claimbook.model.addresses import record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.render.links import Here
from claimbook.render.phrases import AND_MORE
from claimbook.render.site import Site
from claimbook.render.words import RELATION_HEADING

PLACES, DEBATES, LINKS = 3, 2, 8
"""How many of each a claim's own page shows; of links, one under each heading in any case."""
HEADINGS, CROWD = 7, 20
"""With links under so many headings, or so many links, there is room for one disagreement only."""
CROWDED_LINKS = 4
"""How many links are shown where there is such a crowd: the other headings lead on only."""
RELATED, RELATED_BESIDE = 6, 2
"""How many related claims it shows, and how many where its links fill the page."""
ENTRIES = 25
"""How much each of the later pages shows: a disagreement takes the room of many links."""

_HEADINGS = tuple(dict.fromkeys(RELATION_HEADING.values()))
Entry = int | AnyTension | Link
"""An attestation by its number, from 1; a disagreement; a link that is none."""


@dataclass(frozen=True)
class Part:
    """What one page of a claim shows: the numbers of attestations, disagreements, and links.

    The links come in the order of their headings.
    """

    number: int
    places: tuple[int, ...]
    tensions: tuple[AnyTension, ...]
    links: tuple[Link, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of it, in the order in which a claim goes on."""
        return (*self.places, *self.tensions, *self.links)


@dataclass(frozen=True)
class Parts:
    """All pages of a claim, its own first; each of the others has some of the rest.

    `left` is what is left for the others, as if they were one.
    """

    claim: Claim
    own: Part
    left: Part

    @cached_property
    def following(self) -> tuple[Part, ...]:
        """The pages after the claim's own."""
        rest = self.left.entries
        starts = range(0, len(rest), ENTRIES)
        return tuple(
            _part(number, rest[start : start + ENTRIES])
            for number, start in enumerate(starts, start=2)
        )

    def page(self, number: int) -> str:
        """Where page `number` is."""
        return record_page(RecordKind.CLAIM, self.claim.id, number)

    def page_of(self, entry: Entry) -> str:
        """The page that shows an entry of this claim."""
        return self.page(self._numbers.get(_key(entry), 1))

    @cached_property
    def _numbers(self) -> dict[object, int]:
        return {_key(entry): part.number for part in self.following for entry in part.entries}


def _part(number: int, entries: Sequence[Entry]) -> Part:
    return Part(
        number,
        tuple(entry for entry in entries if isinstance(entry, int)),
        tuple(entry for entry in entries if isinstance(entry, Tension | OneSidedTension)),
        tuple(entry for entry in entries if isinstance(entry, Link)),
    )


def page_of_place(claim: Claim, number: int) -> str:
    """The page of a claim that shows its attestation `number`, from 1: places go on first."""
    after = max(0, number - _fitting(len(claim.attestations), PLACES))
    return record_page(RecordKind.CLAIM, claim.id, 1 + -(-after // ENTRIES))


def _fitting(number: int, most: int) -> int:
    """How many of so many are shown: nobody is sent on for a single one."""
    return number if number <= most + 1 else most


def _key(entry: Entry) -> object:
    """What tells an entry from all others of a claim, and is quick to compare."""
    if isinstance(entry, int):
        return entry
    if isinstance(entry, Link):
        return entry.claim.id, entry.index
    return entry.anchor


def parts_of(claim: Claim, site: Site) -> Parts:
    """How a claim's lists are shared out among its pages."""
    places = range(1, len(claim.attestations) + 1)
    tensions = site.standings[claim.id].tensions
    headed = _headed(claim, site)
    links, left = _some_of_each(headed)
    here = _fitting(len(places), PLACES)
    crowded = len(headed) >= HEADINGS or len(links) + len(left) >= CROWD
    debates = _fitting(len(tensions), DEBATES) if not crowded else 1
    return Parts(
        claim,
        Part(1, tuple(places[:here]), tensions[:debates], links),
        Part(0, tuple(places[here:]), tensions[debates:], left),
    )


def is_crowded(claim: Claim, site: Site) -> bool:
    """Whether so much bears on a claim that its page has room for the first of it only."""
    return len(site.library.links_of(claim.id)) >= CROWD


def related_shown(parts: Parts) -> int:
    """How many related claims the claim's own page shows; the data has more."""
    return RELATED_BESIDE if len(parts.own.links) >= LINKS else RELATED


def heading_of(link: Link, claim: Claim) -> str | None:
    """Under which heading of a claim's page a link stands; none for a conflict."""
    return RELATION_HEADING.get((link.relation.type, link.claim.id == claim.id))


def _headed(claim: Claim, site: Site) -> dict[str, list[Link]]:
    """The links by heading, in the order of the headings."""
    found: dict[str, list[Link]] = {}
    for link in site.library.links_of(claim.id):
        heading = heading_of(link, claim)
        if heading:
            found.setdefault(heading, []).append(link)
    return {heading: found[heading] for heading in _HEADINGS if heading in found}


def _some_of_each(
    headed: Mapping[str, Sequence[Link]],
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """The first under each heading, then the second ones, while there is room; and the others."""
    links = [link for group in headed.values() for link in group]
    number = len(links)
    room = CROWDED_LINKS if number >= CROWD else _fitting(number, max(LINKS, len(headed)))
    if room >= number:
        return tuple(links), ()
    rounds = chain.from_iterable(zip_longest(*headed.values()))
    shown = {_key(link) for link in islice(filter(None, rounds), room)}
    return (
        tuple(link for link in links if _key(link) in shown),
        tuple(link for link in links if _key(link) not in shown),
    )


@dataclass(frozen=True)
class More:
    """Where the lists of a claim's own page go on; None where they are whole.

    `headings` has those of all links that go on, by anchor, in their order, `links` the ways on.
    """

    places: Markup | None
    tensions: Markup | None
    headings: Mapping[str, str]
    links: Mapping[str, Markup]


def more_of(parts: Parts, here: Here) -> More:
    """The links to what the claim's own page leaves out, each with how much that is."""
    left = parts.left
    headed: dict[str, list[Link]] = {}
    for link in left.links:
        headed.setdefault(heading_of(link, parts.claim) or "", []).append(link)
    return More(
        places=_more(parts, left.places, "said", here),
        tensions=_more(parts, left.tensions, "other-side", here),
        headings={anchor_of(heading): here.tongue.say(heading) for heading in headed},
        links={
            anchor: found
            for heading, links in headed.items()
            if (found := _more(parts, links, anchor := anchor_of(heading), here))
        },
    )


def _more(parts: Parts, left: Sequence[Entry], anchor: str, here: Here) -> Markup | None:
    if not left:
        return None
    words = here.tongue.count(AND_MORE, len(left))
    return here.to(words, parts.page_of(left[0]), anchor)


@cache  # there are a dozen headings
def anchor_of(heading: str) -> str:
    """The anchor of a heading, which is in English in every language."""
    letters = "".join(letter if letter.isalnum() else " " for letter in heading.lower())
    return "-".join(letters.split())


def continued(site: Site) -> Iterator[Parts]:
    """The claims whose lists go on, by id."""
    for claim in site.library.claims.values():
        parts = parts_of(claim, site)
        if parts.left.entries:
            yield parts
