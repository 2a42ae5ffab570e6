"""Rounds of the benchmark -> a table to be read, in Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench.rounds import MKDOCS

_HEAD = ("Claims", "What", "CPU s", "Wall s", "Peak MB", "CPU to MkDocs", "Wall to MkDocs")


def table(rounds: Sequence[Mapping[str, Any]]) -> str:
    """A row a run, and below it a row a stage, and what size the sites have."""
    lines = [_HEAD, ("---", "---", *["---:"] * 5)]
    lines += [cells for found in rounds for cells in _rows(found)]
    text = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    return f"{text}\n\n" + "".join(f"- {_size(found)}\n" for found in rounds)


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
    beside = found["runs"].get(MKDOCS)
    for name, cost in found["runs"].items():
        yield claims, name, *_cells(cost, beside)
        for stage in found["stages"].get(name, ()):
            yield claims, f"· {stage['stage'].lower()}", *_cells(stage, beside)


def _cells(cost: Mapping[str, float], beside: Mapping[str, float] | None) -> Iterator[str]:
    yield f"{cost['cpu']:.1f}"
    yield f"{cost['wall']:.1f}"
    yield f"{cost['memory']:.0f}"
    for measure in ("cpu", "wall"):
        yield f"{cost[measure] / beside[measure]:.2f}" if beside else ""


def _size(found: Mapping[str, Any]) -> str:
    size = found["size"]
    kilobytes = [size[f"claim_page_kb_{name}"] for name in ("min", "median", "max")]
    least, median, most = (f"{number:.1f}" for number in kilobytes)
    return (
        f"{found['claims']:,} claims: {found['pages']:,} pages; a site of {size['site_mb']:.0f} MB "
        f"in {size['files']:,} files; a claim's page has {least}, {median}, {most} kB of HTML "
        "(least, median, most)."
    )
