"""Numbers and names -> words: `two claims`, `A, B and C`."""

from collections.abc import Sequence

_WORDS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def number(count: int) -> str:
    """A number in words up to twelve, then in digits."""
    return _WORDS[count] if count < len(_WORDS) else f"{count:,}"


def things(count: int, one: str, many: str = "") -> str:
    """`one claim`, `two claims`, `no claims`."""
    return f"{number(count)} {one if count == 1 else many or f'{one}s'}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def sentence(words: str) -> str:
    """The words with a capital first and a full stop."""
    return f"{words[:1].upper()}{words[1:]}." if words else ""
