"""Rounds of the benchmark -> a table to be read, in Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench.rounds import HUGO, MKDOCS

_COSTS = ("CPU s", "Wall s", "Peak MB", "CPU to MkDocs", "Wall to MkDocs", "Wall to Hugo")

_SEEN = 0.01
"""A stage of fewer seconds has nothing to do; the JSON has it all the same."""


def table(rounds: Sequence[Mapping[str, Any]]) -> str:
    """A row a run, and below it a row a stage; what size the sites have; a row a search."""
    lines = [("Claims", "What", *_COSTS), ("---", "---", *["---:"] * len(_COSTS))]
    lines += [cells for found in rounds for cells in _rows(found)]
    text = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    sizes = "".join(f"- {_size(found)}\n" for found in rounds if "size" in found)
    searches = [found for found in rounds if "searches" in found]
    return f"{text}\n\n{sizes}" + (f"\n{search_table(searches)}" if searches else "")


def search_table(found: Sequence[Mapping[str, Any]]) -> str:
    """A row a search: how many claims use its word, and what its first result cost a reader."""
    rows = [("Claims", "Claims with the word", "Seconds", "kB", "Files"), ("---:",) * 5]
    rows += [
        (
            f"{one['claims']:,}",
            f"{search['used_by']:,}",
            f"{search['seconds']:.2f}",
            f"{search['kilobytes']:.0f}",
            str(search["files"]),
        )
        for one in found
        for search in one["searches"]
    ]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


def _rows(found: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    claims = f"{found['claims']:,}"
    runs = found["runs"]
    for name, cost in runs.items():
        yield claims, name, *_cells(cost, runs)
        for stage in found["stages"].get(name, ()):
            if stage["wall"] >= _SEEN:
                name_alone = stage["name"].partition(":")[0]  # without why it is done so
                yield claims, f"· {name_alone.lower()}", *_cells(stage, runs)


def _cells(cost: Mapping[str, float], runs: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    yield f"{cost['cpu']:.2f}"
    yield f"{cost['wall']:.2f}"
    yield f"{cost['memory']:.0f}"
    for measure, engine in (("cpu", MKDOCS), ("wall", MKDOCS), ("wall", HUGO)):
        yield f"{cost[measure] / runs[engine][measure]:.3f}" if engine in runs else ""


def _size(found: Mapping[str, Any]) -> str:
    size = found["size"]
    kilobytes = [size[f"claim_page_kb_{name}"] for name in ("min", "median", "max")]
    least, median, most = (f"{number:.1f}" for number in kilobytes)
    return (
        f"{found['claims']:,} claims: {found['pages']:,} pages; a site of {size['site_mb']:.0f} MB "
        f"in {size['files']:,} files; a claim's page has {least}, {median}, {most} kB of HTML "
        "(least, median, most)."
    )
