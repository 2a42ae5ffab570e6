"""What the process that builds a preview and the one that serves it say to each other."""

from dataclasses import dataclass


@dataclass(frozen=True)
class At:
    """The server has its address: `url` as whoever looks names it, `named` as pages may do."""

    url: str
    named: str


@dataclass(frozen=True)
class NotAt:
    """The server cannot have its address, and why."""

    why: str


@dataclass(frozen=True)
class Touched:
    """The server was told by the system that something is not as it was."""


@dataclass(frozen=True)
class Wanted:
    """Somebody waits for the page whose file is at this place of the site."""

    place: str


@dataclass(frozen=True)
class Building:
    """What is served is out of date from now on."""


@dataclass(frozen=True)
class Ready:
    """The site is not made yet, but each page of it can be had at once."""


@dataclass(frozen=True)
class Made:
    """The page at a place, as the build will make it; None where only the build can tell."""

    place: str
    content: bytes | None


@dataclass(frozen=True)
class Built:
    """The site is there; or the last good one still is, and this is `wrong`.

    `ready` is whether the last good one is still to be had from the builder alone.
    """

    wrong: str
    ready: bool = False


@dataclass(frozen=True)
class Stage:
    """Another stage of a build begins."""

    name: str


@dataclass(frozen=True)
class Count:
    """So many of so many pieces of a stage are done."""

    done: int
    of: int
