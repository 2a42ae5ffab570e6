"""What a reader follows -> the records that are meant, and the candidates of their brief."""

from collections.abc import Iterable, Sequence

from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind
from claimbook.rank.brief import Pick

FOLLOWABLE = (RecordKind.THEME, RecordKind.COMPANY, RecordKind.PERSON)
"""The kinds of record that can be followed. Of two that share an id the earlier kind is meant."""

Name = tuple[RecordKind, str]


def meant(words: str, library: Library) -> tuple[Name, ...]:
    """The records that `ai-agents` or `company:meta` may mean, the first one most likely.

    An old id stands for the new one, after the records whose id it is now.
    """
    prefix, colon, id = words.rpartition(":")
    kinds = [kind for kind in FOLLOWABLE if not colon or kind.value == prefix]
    live = [(kind, id) for kind in kinds if id in library.of_kind(kind)]
    moved = [(kind, library.aliases[kind, id]) for kind in kinds if (kind, id) in library.aliases]
    known = (name for name in (*live, *moved) if name[1] in library.of_kind(name[0]))
    return tuple(dict.fromkeys(known))


def short_name(name: Name, library: Library) -> str:
    """How an address names it: its id, with its kind only where the id would mean another."""
    kind, id = name
    return id if meant(id, library)[:1] == (name,) else f"{kind.value}:{id}"


def followed(picks: Sequence[Pick], names: Iterable[Name], library: Library) -> tuple[Pick, ...]:
    """The candidates that name one of the records, in their order."""
    ids = {claim.id for kind, id in names for claim in library.claims_on(kind, id)}
    return tuple(pick for pick in picks if pick.claim.id in ids)
