"""Claims -> how near their texts are in meaning, where the encoder is installed."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from claimbook.encode.packed import NoEncoderError, missing_packages
from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.rank.meaning import Meanings
from claimbook.rank.nearness import text_of

if TYPE_CHECKING:
    from claimbook.encode.vectors import Vectors

KEPT = Path("build", "cache", "meaning")
WITHOUT = "Comparing the claims by words, themes and companies alone: {why}"
BY_WORDS = "Comparing new claims by their words alone: {why}"
NOT_INSTALLED = "for meaning, install `claimbook[semantic]`"


def meanings_of_base(library: Library, root: Path) -> Meanings:
    """The texts of all active claims; NoEncoderError says why that cannot be."""
    _refuse_missing()
    from claimbook.encode.meanings import meanings_of  # noqa: PLC0415 - it needs what is an extra

    return meanings_of(_active(library), folder=root / KEPT)


class Beside:
    """Bases much like the one under a root, with new claims that are to be compared with theirs.

    What the encoder made of the base's texts in a build is used; nothing is kept.
    """

    def __init__(self, root: Path, tell: Callable[[str], None]) -> None:
        """`tell` is told once if it must be done without meanings, and why."""
        self._root, self._tell = root, tell
        self._in_vain = False

    def meanings(self, library: Library, new: Iterable[Claim] = ()) -> Meanings | None:
        """The texts of all active claims and of new ones, to ask about the new ones alone."""
        if self._in_vain:
            return None
        texts = _active(library) | {claim.id: text_of(claim) for claim in new}
        try:
            return self._compared(texts)
        except NoEncoderError as reason:
            self._in_vain = True
            self._tell(BY_WORDS.format(why=reason))
        return None

    def _compared(self, texts: Mapping[str, str]) -> Meanings:
        _refuse_missing()
        from claimbook.encode.meanings import meanings_beside  # noqa: PLC0415 - as above

        return meanings_beside(texts, self._vectors)

    @cached_property
    def _vectors(self) -> "Vectors":
        from claimbook.encode.vectors import Vectors  # noqa: PLC0415 - as above

        return Vectors(self._root / KEPT)


def _active(library: Library) -> dict[str, str]:
    return {claim.id: text_of(claim) for claim in library.claims.values() if claim.active}


def _refuse_missing() -> None:
    if missing_packages():
        raise NoEncoderError(NOT_INSTALLED)
