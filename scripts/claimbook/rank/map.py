"""Claims and what links them -> what a map shows of them: the most connected, and their links."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claimbook.derive.standing import Standing
from claimbook.link.library import Library, Link
from claimbook.model.claim import Claim
from claimbook.model.relations import RelationType

CLAIMS, LINKS = 16, 22
"""How many claims and links the map of a topic shows: more of either is a tangle."""
NEIGHBOURS = 8
"""How many links the map of a claim shows, the second steps down to weak ground among them."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a map shows: claims by id, and links among them, the strongest first.

    The last two say how many other claims, and links among those shown, there are.
    """

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    claims_left_out: int
    links_left_out: int


def most_connected(links: Mapping[str, int], most: int = CLAIMS) -> tuple[str, ...]:
    """The ids with most links, the most linked first, then by id; none that has no link."""
    linked = (id for id, number in links.items() if number)
    return tuple(sorted(linked, key=lambda id: (-links[id], id))[:most])


def argument(
    claims: Iterable[Claim], library: Library, ties: Mapping[str, int] | None = None
) -> Selection:
    """The most connected of the claims of a topic, and the links among them.

    `ties` says how often each claim is tied to something else that the map shows, such as the
    answers of a question: it counts as links do. What is tied to nothing on the map is left out.
    """
    tied = ties or {}
    by_id = {claim.id: claim for claim in claims}
    every = _among(by_id, library)
    connections = Counter(id for link in every for id in _ends(link))
    connections.update({id: tied.get(id, 0) for id in by_id})
    chosen = set(most_connected(connections))
    between = [link for link in every if chosen.issuperset(_ends(link))]
    links = _strongest(between)
    shown = {id for link in links for id in _ends(link)} | {id for id in chosen if tied.get(id)}
    return Selection(
        claims=tuple(by_id[id] for id in sorted(shown)),
        links=tuple(links),
        claims_left_out=len(by_id) - len(shown),
        links_left_out=len(between) - len(links),
    )


def neighbourhood(claim: Claim, standing: Standing, library: Library) -> Selection:
    """What a claim is linked to directly; and, where its ground is weak, one step further down."""
    own = library.links_of(claim.id)
    steps = _steps_down(standing, library)
    every = _each_once([*_grounds(claim, standing, library), *own])
    links = every[:NEIGHBOURS]
    shown = {end.id: end for link in links for end in (link.claim, link.target)}
    further = tuple(link for link in steps if link.claim.id in shown)[: NEIGHBOURS - len(links)]
    shown |= {link.target.id: link.target for link in further}
    return Selection(
        claims=tuple(shown[id] for id in sorted(shown)),
        links=tuple(sorted((*links, *further), key=lambda link: link.order)),
        claims_left_out=len({link.other(claim.id).id for link in every} - shown.keys()),
        links_left_out=len(every) - len(links),
    )


def _strongest(links: list[Link]) -> list[Link]:
    """As many of these as a map shows: first one for each claim, then the strongest others."""
    reached: set[str] = set()
    first: list[Link] = []
    others: list[Link] = []
    for link in links:
        (others if reached.issuperset(_ends(link)) else first).append(link)
        reached.update(_ends(link))
    return sorted([*first, *others][:LINKS], key=lambda link: link.order)


def _among(claims: Mapping[str, Claim], library: Library) -> list[Link]:
    """Every link between two of these active claims, the strongest first."""
    found = (link for id in claims for link in library.links_from.get(id, ()))
    among = (link for link in found if link.active and link.target.id in claims)
    return sorted(among, key=lambda link: link.order)


def _ends(link: Link) -> tuple[str, str]:
    return link.claim.id, link.target.id


def _grounds(claim: Claim, standing: Standing, library: Library) -> Iterator[Link]:
    """The links to the weak ground that a claim rests on: one that has fallen may be inactive."""
    for weakness in standing.weaknesses:
        yield from _resting(claim.id, weakness.path[0], library)


def _steps_down(standing: Standing, library: Library) -> tuple[Link, ...]:
    """The second step of each way down to weak ground."""
    ways = [weakness.path for weakness in standing.weaknesses if len(weakness.path) > 1]
    found = (link for way in ways for link in _resting(way[0], way[1], library))
    return _each_once(found)


def _each_once(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links in their order, by where they are stated: to compare all of two claims is slow."""
    return tuple({(link.claim.id, link.index): link for link in links}.values())


def _resting(upper: str, lower: str, library: Library) -> Iterator[Link]:
    for link in library.links_from.get(upper, ()):
        if link.target.id == lower and link.relation.type is RelationType.DEPENDS_ON:
            yield link
