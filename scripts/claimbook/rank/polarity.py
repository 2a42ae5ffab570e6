"""Two statements in nearly the same words -> the cues by which they may say the opposite.

For whoever reviews, as a question, and never for a page: that two claims contradict each other is
for people to write.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

NEARLY_THE_SAME = 0.75
"""What share of their words two statements must have in common, in the same order."""


class Cue(StrEnum):
    """In what two statements differ."""

    NEGATION = "negation"
    DIRECTION = "direction"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Difference:
    """A cue and the words in which it shows; of a word that one side lacks, none."""

    cue: Cue
    old: str
    new: str


_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_NEGATIONS = frozenset(
    [
        "not",
        "no",
        "never",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "cannot",
        "hardly",
        "barely",
        "fails",
        "failed",
    ]
)
_DIRECTIONS = (
    ("more", "less"),
    ("more", "fewer"),
    ("most", "least"),
    ("higher", "lower"),
    ("rise", "fall"),
    ("rises", "falls"),
    ("rose", "fell"),
    ("rising", "falling"),
    ("increase", "decrease"),
    ("increases", "decreases"),
    ("increased", "decreased"),
    ("increases", "reduces"),
    ("raise", "lower"),
    ("raises", "lowers"),
    ("raised", "lowered"),
    ("grow", "shrink"),
    ("grows", "shrinks"),
    ("grew", "shrank"),
    ("gain", "lose"),
    ("gains", "loses"),
    ("gained", "lost"),
    ("create", "destroy"),
    ("creates", "destroys"),
    ("created", "destroyed"),
    ("before", "after"),
    ("always", "never"),
    ("all", "none"),
    ("faster", "slower"),
    ("better", "worse"),
    ("hire", "fire"),
    ("hires", "fires"),
    ("hired", "fired"),
    ("true", "false"),
    ("legal", "illegal"),
    ("possible", "impossible"),
    ("likely", "unlikely"),
    ("safe", "unsafe"),
)
_OPPOSED = frozenset(_DIRECTIONS) | frozenset((b, a) for a, b in _DIRECTIONS)


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """The cues in which two statements in nearly the same words differ, in the order of the words.

    None where their words differ more than a little, or in something else alone.
    """
    before, after = _words(old), _words(new)
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    if matcher.ratio() < NEARLY_THE_SAME:
        return ()
    return tuple(
        difference
        for tag, start, end, begin, stop in matcher.get_opcodes()
        if tag != "equal" and (difference := _difference(before[start:end], after[begin:stop]))
    )


def _words(text: str) -> list[str]:
    return [word.replace("\u2019", "'") for word in _WORD.findall(text.casefold())]


def _difference(old: list[str], new: list[str]) -> Difference | None:
    """The first cue among words that stand in each other's place."""
    for one in old:
        for other in new:
            if (one, other) in _OPPOSED:
                return Difference(Cue.DIRECTION, one, other)
    denials = [[word for word in side if _denies(word)] for side in (old, new)]
    if bool(denials[0]) != bool(denials[1]):
        return Difference(Cue.NEGATION, " ".join(denials[0]), " ".join(denials[1]))
    numbers = [[word for word in side if word[0].isdigit()] for side in (old, new)]
    if all(numbers) and numbers[0] != numbers[1]:
        return Difference(Cue.NUMBER, " ".join(numbers[0]), " ".join(numbers[1]))
    return None


def _denies(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")
