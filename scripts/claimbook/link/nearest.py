"""A name that is not there -> those that are nearly the same: what was meant, most likely."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

LIKENESS = 78.0
"""How like (of 100) a name must be: one wrong letter in five, or the same words rearranged."""


def nearest(name: str, known: Iterable[str], *, limit: int = 2) -> tuple[str, ...]:
    """The known names most like `name`, the most alike first; empty where none is like it."""
    names = sorted(set(known))
    spaced = [name.replace("-", " ") for name in names]
    likeness: dict[str, float] = {}
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        found = process.extract(
            name.replace("-", " "), spaced, scorer=scorer, score_cutoff=LIKENESS, limit=limit
        )
        for _, score, index in found:
            likeness[names[index]] = max(score, likeness.get(names[index], 0.0))
    best = sorted(likeness.items(), key=lambda found: (-found[1], found[0]))
    return tuple(name for name, _ in best[:limit])


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A question that names the nearest known names; empty where none is near."""
    names = [f"'{near}'" for near in nearest(name, known)]
    return f"Did you mean {' or '.join(names)}?" if names else ""
