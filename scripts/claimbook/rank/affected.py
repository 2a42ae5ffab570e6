"""Texts that were others -> the claims whose list of related ones may be another for it.

A list found by words comes from the stems of its claim that few hold, from who holds them, and from
how rare and how long texts are. So a text that changes is felt where such a stem is shared, and
nowhere else, as long as the coarse measures of all texts stay as they are.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import chain

from claimbook.rank.nearness import TOUCHED
from claimbook.rank.text import Text, TextIndex, coarse, read_text


def affected(texts: TextIndex, before: Mapping[str, str]) -> frozenset[str] | None:
    """The claims that a list may be another of, by id; None where that may be all of them.

    `before` has the texts that some of the documents had, by id.
    """
    number_of = {id: number for number, id in enumerate(texts.ids)}
    numbers = [number_of[id] for id in before]
    old = [read_text(text) for text in before.values()]
    new = [texts.texts[number] for number in numbers]
    longer = sum(text.length for text in old) - sum(text.length for text in new)
    if coarse((texts.length + longer) / len(texts.ids)) != texts.mean_length:
        return None
    found = set(numbers)
    for term, more in _moved(old, new).items():
        if _is_felt(len(texts.holders(term)), more):
            found.update(texts.holders(term))
    for text in new:
        found.update(_sharing(text, texts))
    return frozenset(texts.ids[number] for number in found)


def _moved(old: list[Text], new: list[Text]) -> dict[str, int]:
    """The stems that a text has got or lost, each with how many more texts held it before."""
    moved: dict[str, int] = {}
    for before, now in zip(old, new, strict=True):
        for term in before.forms.keys() ^ now.forms.keys():
            moved[term] = moved.get(term, 0) + (1 if term in before.forms else -1)
    return moved


def _is_felt(holders: int, more: int) -> bool:
    """Whether a stem that others hold now is looked for in a list, or counts otherwise."""
    return min(holders, holders + more) <= TOUCHED or coarse(holders) != coarse(holders + more)


def _sharing(text: Text, texts: TextIndex) -> list[int]:
    """The documents that a text may be found from: they share two stems that few hold."""
    held = (numbers for term in text.forms if len(numbers := texts.holders(term)) <= TOUCHED)
    times = Counter(chain.from_iterable(held))
    return [number for number, shared in times.items() if shared > 1]
