"""Two libraries -> relations that are new, lost, or have another note."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimbook.link.library import Library, Link

Key = tuple[str, str, str]
"""The type and both ends; of a relation that holds both ways, the ends by id."""


@dataclass(frozen=True)
class LinkChange:
    """A relation that is there in both states, with another note."""

    before: Link
    after: Link


@dataclass(frozen=True)
class LinkChanges:
    """Relations that differ, the strongest type first, then by the ids of both ends."""

    gained: tuple[Link, ...] = ()
    lost: tuple[Link, ...] = ()
    noted: tuple[LinkChange, ...] = ()


def link_changes(before: Library, after: Library) -> LinkChanges:
    """What became of relations; `before` has today's ids. It does not matter which side states."""
    were, are = links_by_key(before), links_by_key(after)
    shared = (LinkChange(were[key], are[key]) for key in are if key in were)
    noted = (c for c in shared if c.before.relation.note != c.after.relation.note)
    return LinkChanges(
        gained=_ordered(are[key] for key in are.keys() - were.keys()),
        lost=_ordered(were[key] for key in were.keys() - are.keys()),
        noted=tuple(sorted(noted, key=lambda change: change.after.order)),
    )


def _ordered(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: link.order))


def links_by_key(library: Library) -> Mapping[Key, Link]:
    """Every relation of a library by what makes it the same one in another state."""
    return {key_of(link): link for links in library.links_from.values() for link in links}


def key_of(link: Link) -> Key:
    """What makes a relation the same one in another state of the base."""
    ends = (link.claim.id, link.target.id)
    one, other = sorted(ends) if link.row.symmetric else ends
    return (link.relation.type, one, other)
