"""Library -> related claims, found anew only where what they come from is not what it was."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from pathlib import Path

from claimbook.build.world import world_of
from claimbook.cache.cache import digest
from claimbook.cache.notes import Notes
from claimbook.cache.places import parted
from claimbook.encode.packed import VERSION, missing_packages
from claimbook.link.library import Library
from claimbook.model.settings import Settings
from claimbook.rank.again import come_from, related_again
from claimbook.rank.meaning import Meanings
from claimbook.rank.related import (
    Find,
    Named,
    Related,
    RelatedLists,
    one_by_one,
    related_claims,
)
from claimbook.workers.shares import Share, Tell, in_shares, share_count

_OF = "of"
"""Under what each part notes what its lists come from: too short for an id."""

SHARED = 2_000
"""From so many claims on, each core has its share of them ..."""
_TURN = 50
"""... so many at a time."""

Lists = Mapping[str, tuple[Related, ...]]


def related_of(library: Library, meanings: Callable[[], Meanings | None], folder: Path) -> Lists:
    """What a page of a claim shows beside its relations and rivals, for every active claim.

    `meanings` is asked only where the lists of the last build do not hold; None from it means that
    texts are compared by their words. What is kept in `folder` may be deleted or damaged.
    """
    by_words = bool(missing_packages())
    words_alone = meanings() if by_words else None
    key = digest(world_of(Settings()), "" if by_words else VERSION, *come_from(library))
    parts = parted(id for id, claim in library.claims.items() if claim.active)
    lists = _kept(parts, key, folder)
    if lists is not None:
        return related_again(library, lists)
    known = words_alone if by_words else meanings()
    found = related_claims(library, known, linked=False, rivals=False, spread=_shared_out)
    if by_words or known is not None:  # else they are not what they were to be
        _keep(found, parts, key, folder)
    return found


def _shared_out(find: Find, ids: Sequence[str]) -> list[list[Named]]:
    """What is found for each, by as many processes as this machine does best."""
    shares = share_count() if len(ids) >= SHARED else 1
    if shares == 1:
        return one_by_one(find, ids)
    find(ids[0])  # so that what is reckoned once for all of them is there before they part

    def found(share: Share, _tell: Tell) -> list[tuple[int, list[Named]]]:
        turns = share.turns(range(len(ids)), _TURN)
        return [(number, find(ids[number])) for turn in turns for number in turn]

    lists = dict(chain.from_iterable(in_shares(found, shares=shares)))
    return [lists[number] for number in range(len(ids))]


def _kept(
    parts: Mapping[str, Sequence[str]], key: str, folder: Path
) -> dict[str, Sequence[Named]] | None:
    """The lists that come from what `key` is the digest of; None where any is missing."""
    lists: dict[str, Sequence[Named]] = {}
    for part, ids in parts.items():
        notes = Notes(folder, part)
        if notes.note(_OF) != key:
            return None
        own = {id: notes.note(id) for id in ids}
        if None in own.values():
            return None
        lists |= own
    return lists


def _keep(found: RelatedLists, parts: Mapping[str, Sequence[str]], key: str, folder: Path) -> None:
    for part, ids in parts.items():
        notes = Notes(folder, part)
        notes.keep(_OF, key)
        for id in ids:
            notes.keep(id, found.named[id])
        notes.end()
