"""How near texts are in meaning, as rank is handed it: vectors and encoders are not known here."""

from collections.abc import Sequence
from typing import Protocol


class Meanings(Protocol):
    """Texts by id, and how near they are: 1 is the same, 0 nothing in common, less the opposite."""

    def near(self, id: str) -> Sequence[str]:
        """A few of those nearest to a text, each for itself, the nearest first, then by id."""

    def nearest(self, id: str, most: int) -> Sequence[str]:
        """The same, so many of them, for a text alone: quick for one, and slow for all of them."""

    def likenesses(self, id: str, others: Sequence[str], *, alone: bool = False) -> list[float]:
        """How near others are to a text, in their order.

        With `alone` each counts for itself, else together with what is nearest around it.
        """
