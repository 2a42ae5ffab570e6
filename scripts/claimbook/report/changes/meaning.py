"""What every format of `diff` is given: the changes, and what only other rooms know of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimbook.compare.changes import Changes
from claimbook.compare.pages import PageChanges
from claimbook.model.problems import Problem
from claimbook.rank.nearest import Near


@dataclass(frozen=True)
class Play:
    """The address at which a new place can be heard or read; `plays` if it starts at the moment."""

    url: str
    words: str


@dataclass(frozen=True)
class Meaning:
    """A change with its pages, its nearest claims and its problems.

    `base` names the state that it is compared with. `pages` is None where they were not compared,
    for the reason in `without_pages`. `near` has, by the id of a new claim, what exists already;
    `plays` the address of a place, by claim and number. `problems` are all that the change has
    brought, `others` how many stood there before, and `unread` how many records of the former
    state could not be read.
    """

    base: str
    changes: Changes
    pages: PageChanges | None = None
    without_pages: str = ""
    near: Mapping[str, tuple[Near, ...]] = field(default_factory=dict)
    plays: Mapping[tuple[str, int], Play] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    others: int = 0
    unread: int = 0
