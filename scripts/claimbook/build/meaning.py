"""Claims -> how near their texts are in meaning, where the encoder is installed."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from claimbook.encode.packed import NoEncoderError, missing_packages
from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.rank.meaning import Meanings
from claimbook.rank.nearness import text_of

KEPT = Path("build", "cache", "meaning")
WITHOUT = "Comparing the claims by words, themes and companies alone: {why}"
NOT_INSTALLED = "for meaning, install `claimbook[semantic]`"


def meanings_of_base(library: Library, root: Path) -> Meanings:
    """The texts of all active claims; NoEncoderError says why that cannot be."""
    return _meanings(_texts(library.claims.values()), root, whole=True)


def meanings_beside(library: Library, new: Iterable[Claim], root: Path) -> Meanings:
    """The texts of all active claims and of new ones, to ask about the new ones alone.

    NoEncoderError says why that cannot be.
    """
    return _meanings(_texts(library.claims.values()) | _every(new), root, whole=False)


def _texts(claims: Iterable[Claim]) -> dict[str, str]:
    return _every(claim for claim in claims if claim.active)


def _every(claims: Iterable[Claim]) -> dict[str, str]:
    return {claim.id: text_of(claim) for claim in claims}


def _meanings(texts: Mapping[str, str], root: Path, *, whole: bool) -> Meanings:
    if missing_packages():
        raise NoEncoderError(NOT_INSTALLED)
    from claimbook.encode.meanings import meanings_of  # noqa: PLC0415 - it needs what is an extra

    return meanings_of(texts, folder=root / KEPT, whole=whole)
