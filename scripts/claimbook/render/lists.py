"""Long lists -> pages of a hundred rows or fewer, each with the way to its neighbours."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from claimbook.render.links import Here
from claimbook.render.site import PAGE_LENGTH

TOPIC_LENGTH = 30
"""How many claims a page of a topic lists: its first page has much else to say."""

ThingT = TypeVar("ThingT")
OtherT = TypeVar("OtherT")


@dataclass(frozen=True)
class Pager:
    """The way through a long list; both ends have one way only."""

    words: str
    previous: Markup | None
    following: Markup | None


def pages_of(things: Sequence[ThingT], length: int = PAGE_LENGTH) -> list[Sequence[ThingT]]:
    """The pages of a list; an empty list has one page too."""
    starts = range(0, len(things), length)
    return [things[start : start + length] for start in starts] or [()]


def pager(number: int, pages: int, here: Here, page: Callable[[int], str]) -> Pager:
    """The pager of page `number` of `pages`; `page(n)` says where page n is."""
    say, shown = here.tongue.say, here.tongue.number
    return Pager(
        words=say("Page {number} of {pages}", number=shown(number), pages=shown(pages)),
        previous=here.to(say("Previous page"), page(number - 1)) if number > 1 else None,
        following=here.to(say("Next page"), page(number + 1)) if number < pages else None,
    )


def numbered_beside(
    things: Sequence[ThingT], others: Sequence[OtherT]
) -> Iterator[tuple[int, int, Sequence[ThingT], Sequence[OtherT]]]:
    """(number, number of pages, rows, other rows) where two lists go on beside one another."""
    longer = things if len(things) >= len(others) else others
    for number, pages, part in numbered(longer, TOPIC_LENGTH):
        start = (number - 1) * TOPIC_LENGTH
        end = start + len(part)
        yield number, pages, things[start:end], others[start:end]


def numbered(
    things: Sequence[ThingT], length: int = PAGE_LENGTH
) -> Iterator[tuple[int, int, Sequence[ThingT]]]:
    """(number, number of pages, rows) for each page of a list."""
    pages = pages_of(things, length)
    for number, part in enumerate(pages, start=1):
        yield number, len(pages), part
