"""English messages -> themselves, marked for extraction: what a table keeps until it is said."""

from typing import NamedTuple


class Plural(NamedTuple):
    """A message that counts: for one thing and for many, each with `{number}`."""

    one: str
    many: str


def msg(message: str) -> str:
    """The message as it is; those who extract messages find it by this name."""
    return message


def msgs(one: str, many: str) -> Plural:
    """The two forms of a message that counts."""
    return Plural(one, many)


KEYWORDS = {"say": None, "msg": None, "msgs": (1, 2)}
"""The names by which messages are found in Python, templates and scripts, as Babel wants them."""
