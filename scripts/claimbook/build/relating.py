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
from claimbook.rank.nearness import text_of
from claimbook.rank.related import (
    Before,
    Find,
    Named,
    Related,
    RelatedLists,
    one_by_one,
    related_claims,
)
from claimbook.workers.shares import Share, Tell, in_shares, share_count

_OF = "of"
_SAID = "as"
"""Under what each part notes what its lists come from, beside texts and by all texts: these are
too short for an id."""

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
    texts = {id: text_of(claim) for id, claim in library.claims.items() if claim.active}
    before = _kept(texts, key, folder)
    if before and not before.texts:
        return related_again(library, before.lists)
    known = words_alone if by_words else meanings()
    found = related_claims(
        library,
        known,
        linked=False,
        rivals=False,
        spread=_shared_out,
        before=before if by_words else None,  # a meaning may be felt anywhere
    )
    if by_words or known is not None:  # else they are not what they were to be
        _keep(found, texts, key, folder)
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


def _kept(texts: Mapping[str, str], key: str, folder: Path) -> Before | None:
    """The lists that come from what `key` is the digest of, and the texts that are others now.

    None where any is missing, or where parts are left of several builds: one was killed.
    """
    lists: dict[str, Sequence[Named]] = {}
    said: dict[str, str] = {}
    marks = set()
    for part, ids in parted(texts).items():
        notes = Notes(folder, part)
        if notes.note(_OF) != key:
            return None
        marks.add(notes.note(_SAID))
        for id in ids:
            note = notes.note(id)
            if note is None:
                return None
            said[id], lists[id] = note
    if not marks <= {_mark(said)}:
        return None
    return Before(lists, {id: before for id, before in said.items() if before != texts[id]})


def _keep(found: RelatedLists, texts: Mapping[str, str], key: str, folder: Path) -> None:
    mark = _mark(texts)
    for part, ids in parted(texts).items():
        notes = Notes(folder, part)
        notes.keep(_OF, key)
        notes.keep(_SAID, mark)
        for id in ids:
            notes.keep(id, [texts[id], found.named[id]])
        notes.end()


def _mark(texts: Mapping[str, str]) -> str:
    """The same for the same texts: a list comes from more of them than its part has."""
    return digest(*(texts[id] for id in sorted(texts)))
