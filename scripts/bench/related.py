"""Labelled texts -> how well claims like them would be ranked: a table.

It ranks by what `claimbook.rank` and `claimbook.encode` reckon for claims. A text that is searched
with is none of the base, as a new claim is not.
"""

import math
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from bench.labelled import TOP, Task, duplicates, mean, ndcg, tasks
from claimbook.encode.grid import FRIENDS, Grid, befriended, centred, cosines, middle
from claimbook.encode.neighbours import nearest
from claimbook.encode.vectors import Vectors
from claimbook.model.claim import Claim
from claimbook.rank.facets import FacetIndex
from claimbook.rank.nearest import COUNT, POOL
from claimbook.rank.nearness import TEXT_WEIGHT, likeness
from claimbook.rank.sameness import READ, sameness
from claimbook.rank.text import TextIndex

Scores = Mapping[str, float]
THEMED = "persp_"
"""Tasks whose texts are of one debate or another, so that themes can be made up for them."""
THEMES, THEMES_EACH = 18, 2
"""Like the 18 topics of that collection, of which a debate has two."""
MOST_THEMES = 5
MOST_BY_WORDS = 200
"""Of more documents no word score is looked at."""
NOISY_KEPT, NOISY_ADDED = 0.65, 0.4
"""How likely a careless hand keeps a theme of a text, and adds one that is none of its own."""


class Base:
    """The documents of a task, ready to be searched with its queries."""

    def __init__(self, task: Task, kept: Path) -> None:
        self.task = task
        self.ids = sorted(task.documents)
        self._words = TextIndex(task.documents)
        self._scored: dict[str, dict[str, float]] = {}
        documents = _vectors([task.documents[id] for id in self.ids], kept / task.name)
        common = middle(documents)
        self._alone = centred(documents, common)
        self._together = befriended(self._alone, nearest(self._alone, FRIENDS), self._alone)
        rows = _vectors(list(task.queries.values()), kept / f"{task.name}-queries")
        self._rows = dict(zip(task.queries, centred(rows, common), strict=True))

    def words(self, query: str) -> dict[str, float]:
        """What the documents score by their words, but for those left out."""
        if query not in self._scored:
            out = self.task.left_out(query)
            near = self._words.nearest(self.task.queries[query], MOST_BY_WORDS, without=out)
            self._scored[query] = {one.id: one.score for one in near}
        return self._scored[query]

    def meaning(self, query: str, *, alone: bool = True) -> dict[str, float]:
        """How near the documents are in meaning, but for those left out."""
        row, grid = self._rows[query], self._alone
        if not alone:
            near = cosines(row, grid)
            near[[id == query for id in self.ids]] = -1
            friends = np.argsort(-near, kind="stable")[:FRIENDS].astype(np.int32)
            row, grid = befriended(row[None, :], friends[None, :], grid)[0], self._together
        out = self.task.left_out(query)
        found = zip(self.ids, cosines(row, grid).tolist(), strict=True)
        return {id: cosine for id, cosine in found if id not in out}

    def both(self, query: str, *, alone: bool = False) -> dict[str, float]:
        """The likeness of texts, as claims have it."""
        words = self.words(query)
        near = self.meaning(query, alone=alone)
        return {id: likeness(cosine, words.get(id, 0.0)) for id, cosine in near.items()}

    def same(self, query: str) -> dict[str, float]:
        """How nearly the nearest say the same, as a new claim is compared."""
        meanings = self.meaning(query)
        meanings = {id: meanings[id] for id in _best(meanings, POOL)}
        texts = {id: self.task.documents[id] for id in meanings}
        near = TextIndex(texts).nearest(self.task.queries[query], POOL)
        words = {one.id: one.score for one in near}
        return sameness(self.task.queries[query], texts, words, meanings)

    def same_by_words(self, query: str) -> dict[str, float]:
        """The same where meanings are not known."""
        words = self.words(query)
        texts = {id: self.task.documents[id] for id in _best(words, READ)}
        return sameness(self.task.queries[query], texts, words, None)


WAYS: Mapping[str, Callable[[Base, str], Scores]] = {
    "words": Base.words,
    "meaning": Base.meaning,
    "both, alone": lambda base, query: base.both(query, alone=True),
    "both": Base.both,
}
"""How texts are compared; the last is what is built."""
SAME: Mapping[str, Callable[[Base, str], Scores]] = {
    "words": Base.words,
    "meaning": Base.meaning,
    "words and letters": Base.same_by_words,
    "meaning, words and letters": Base.same,
}
"""How the text is sought that says the same; the last two are built: without the encoder, and with
it."""


def figures(folder: Path, kept: Path) -> Iterator[str]:
    """The rows of the tables, each as soon as it is known; vectors are kept in `kept`."""
    found = tasks(folder)
    yield f"| nDCG@{TOP} | {' | '.join([task.name for task in found])} | mean |"
    yield "| --- |" + " ---: |" * (len(found) + 1)
    bases = [Base(task, kept) for task in found]
    for name, way in WAYS.items():
        yield _row(name, [_quality(base, way) for base in bases])
    debates = debates_of([task for task in found if task.name.startswith(THEMED)])
    themed = [base for base in bases if base.task.name.startswith(THEMED)]
    for name, noisy in (("clean", False), ("noisy", True)) if themed else ():
        given = {base: Themes(base, debates, noisy=noisy) for base in themed}
        for what, worth in (("alone", Themes.overlap), ("and both", Themes.beside)):
            told = {base: _quality(base, partial(worth, given[base])) for base in themed}
            yield _row(f"themes, {name}, {what}", [told.get(base) for base in bases])
    for task in duplicates(folder):
        base = Base(task, kept)
        yield f"\n| {task.name} | first | among the first {COUNT} |"
        yield "| --- | ---: | ---: |"
        for name, way in SAME.items():
            ranks = [_place(_best(way(base, q)), task.relevant[q]) for q in task.queries]
            shares = [mean([rank <= most for rank in ranks]) for most in (1, COUNT)]
            yield f"| {name} | {' | '.join(f'{share:.3f}' for share in shares)} |"


class Themes:
    """Themes made up for the texts of one base: each of a debate has the two of that debate.

    With `noisy` a careless hand gave them: some are missing, and some are wrong.
    """

    def __init__(self, base: Base, debates: Mapping[str, set[str]], *, noisy: bool) -> None:
        ids = sorted({*base.task.documents, *base.task.queries})
        self._numbers = {id: number for number, id in enumerate(ids)}
        given = (_given(id, debates.get(id, {id}), noisy=noisy) for id in ids)
        self._index = FacetIndex(
            [_claim(id, themes) for id, themes in zip(ids, given, strict=True)]
        )

    def overlap(self, base: Base, query: str) -> dict[str, float]:
        """What each document has in common with a query, 1 being all."""
        own, out = self._numbers[query], base.task.left_out(query)
        numbers = {id: self._numbers[id] for id in base.ids if id not in out}
        merits = {id: self._index.merits(own, n) for id, n in numbers.items()}
        return {id: math.fsum(part for _, part in found) for id, found in merits.items()}

    def beside(self, base: Base, query: str) -> dict[str, float]:
        """What a document is worth by both, as a claim is."""
        shared = self.overlap(base, query)
        return {id: shared[id] + TEXT_WEIGHT * near for id, near in base.both(query).items()}


def debates_of(found: Sequence[Task]) -> dict[str, set[str]]:
    """The debates that each text is of: the ids of the claims debated, which begin with a c."""
    debates: dict[str, set[str]] = {}
    for task in found:
        for query, relevant in task.relevant.items():
            for id in (id for id, rel in relevant.items() if rel > 0):
                pairs = ((id, query), (query, id), (query, query), (id, id))
                for text, about in (pair for pair in pairs if pair[1].startswith("c")):
                    debates.setdefault(text, set()).add(about)
    return debates


def _given(id: str, debates: Iterable[str], *, noisy: bool) -> list[str]:
    themes = {theme for debate in debates for theme in _drawn(debate)}
    if noisy:
        dice = random.Random(id)
        themes = {theme for theme in sorted(themes) if dice.random() < NOISY_KEPT}
        if not themes or dice.random() < NOISY_ADDED:
            themes.add(f"theme-{dice.randrange(THEMES)}")
    return sorted(themes)


def _drawn(debate: str) -> list[str]:
    chosen = random.Random(debate).sample(range(THEMES), THEMES_EACH)
    return [f"theme-{number}" for number in chosen]


def _claim(id: str, themes: Sequence[str]) -> Claim:
    return Claim.model_validate(
        {
            "id": f"text-{id}",
            "title": id,
            "statement": id,
            "kind": "observation",
            "themes": themes[:MOST_THEMES],
            "attestations": [{"source": f"source-of-{id}"}],
            "added": "2026-01-01",
        }
    )


def _quality(base: Base, way: Callable[[Base, str], Scores]) -> float:
    task = base.task
    return mean([ndcg(_best(way(base, query)), task.relevant[query]) for query in task.queries])


def _vectors(texts: Sequence[str], folder: Path) -> Grid:
    return Vectors(folder).of(texts, keeping=True)


def _best(scores: Scores, most: int = TOP) -> list[str]:
    """The ids of the best ten, or so many, by score and then by id."""
    return sorted(scores, key=lambda id: (-scores[id], id))[:most]


def _place(found: Sequence[str], right: Mapping[str, int]) -> int:
    """The place of the first right one, from 1 on; past the end where there is none."""
    return next((place for place, id in enumerate(found, 1) if id in right), TOP + 1)


def _row(name: str, values: Sequence[float | None]) -> str:
    known = [value for value in values if value is not None]
    cells = ["" if value is None else f"{value:.3f}" for value in (*values, mean(known))]
    return f"| {name} | {' | '.join(cells)} |"
