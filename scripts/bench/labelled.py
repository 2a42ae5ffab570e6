"""A folder of labelled texts -> tasks, and how good a ranking of a task is.

A retrieval task is a folder with `queries.jsonl` and `docs.jsonl` (id, text) and `qrels.jsonl` (q,
d, rel): above 0 is relevant, below 0 leaves the document out for that query. Duplicates are a
folder whose queries have `dup_of`, the ids of the documents that they say again.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOP = 10


@dataclass(frozen=True)
class Task:
    """Texts to search with and to be found, by id; `relevant` by query and document."""

    name: str
    queries: Mapping[str, str]
    documents: Mapping[str, str]
    relevant: Mapping[str, Mapping[str, int]]

    def left_out(self, query: str) -> set[str]:
        """The documents that do not count for a query: itself, and those that are marked."""
        return {query, *(id for id, rel in self.relevant.get(query, {}).items() if rel < 0)}


def tasks(folder: Path) -> list[Task]:
    """The retrieval tasks of a folder, by name."""
    return [_task(path) for path in sorted(folder.iterdir()) if (path / "qrels.jsonl").is_file()]


def duplicates(folder: Path) -> list[Task]:
    """The tasks in which the document is sought that a query says again, by name."""
    found = []
    for path in sorted(folder.iterdir()):
        rows = _lines(path / "queries.jsonl")
        if any("dup_of" in row for row in rows):
            said = {row["id"]: dict.fromkeys(row["dup_of"], 1) for row in rows if row["dup_of"]}
            queries = {row["id"]: row["text"] for row in rows if row["id"] in said}
            found.append(Task(path.name, queries, _texts(path / "docs.jsonl"), said))
    return found


def ndcg(found: Sequence[str], relevant: Mapping[str, int]) -> float:
    """How good the first ten are: 1 where no other order would be better."""
    gains = [max(relevant.get(id, 0), 0) for id in found[:TOP]]
    ideal = sorted((rel for rel in relevant.values() if rel > 0), reverse=True)[:TOP]
    return _discounted(gains) / _discounted(ideal) if ideal else 0.0


def mean(values: Sequence[float]) -> float:
    """Their mean; 0 of none."""
    return math.fsum(values) / (len(values) or 1)


def _discounted(gains: Sequence[int]) -> float:
    return math.fsum((2**gain - 1) / math.log2(place + 2) for place, gain in enumerate(gains))


def _task(folder: Path) -> Task:
    relevant: dict[str, dict[str, int]] = {}
    for row in _lines(folder / "qrels.jsonl"):
        relevant.setdefault(row["q"], {})[row["d"]] = row["rel"]
    queries, documents = _texts(folder / "queries.jsonl"), _texts(folder / "docs.jsonl")
    return Task(folder.name, queries, documents, relevant)


def _texts(file: Path) -> dict[str, str]:
    return {row["id"]: row["text"] for row in _lines(file)}


def _lines(file: Path) -> list[dict[str, Any]]:
    if not file.is_file():
        return []
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]
