"""Readwise's Markdown export -> sources with the highlights made in them."""

import re
from collections.abc import Iterator

from claimbook.intake.episodes import Episode, Moment, with_moments
from claimbook.intake.intake import Complaint
from claimbook.intake.markup import address, plain

KIND = {"podcasts": "episode", "articles": "article", "tweets": "post", "papers": "paper"}
"""What sort of source each of the export's categories is here."""
_PAIR = re.compile(r"^\s*[-*]\s+(Author|Full Title|Category|URL|Published Date):\s*(.*)$")
_HIGHLIGHT = re.compile(r"^[-*]\s+(.*)$")
_TIME = re.compile(r"\(\[Time (\d{1,3}(?::\d{2}){1,2})\]\([^()\s]*\)\)\s*$")
_PLACE = re.compile(r"\(\[[A-Z][a-z]+ ?[^\]]*\]\([^()\s]*\)\)\s*$")
_ASIDE = re.compile(r"^\s+[-*]\s+(Note|Tags):\s*(.*)$")
_TRANSCRIPT = re.compile(r"^\s*Transcript:\s*$")


def episodes_of(text: str) -> tuple[tuple[Episode, ...], tuple[Complaint, ...]]:
    """Every source of the export; a category that is no kind of source here is complained of."""
    lines = text.removeprefix("\ufeff").splitlines()
    starts = [n for n, line in enumerate(lines) if line.startswith("# ")] or [0]
    read = [
        _source(start + 1, lines[start:end])
        for start, end in zip(starts, (*starts[1:], len(lines)), strict=True)
    ]
    return (
        tuple(part for part in read if isinstance(part, Episode)),
        tuple(part for part in read if isinstance(part, Complaint)),
    )


def _source(start: int, lines: list[str]) -> Episode | Complaint:
    body = next((n for n, line in enumerate(lines) if re.match(r"#+ Highlights", line)), len(lines))
    pairs = {pair[1]: pair[2].strip() for line in lines[:body] if (pair := _PAIR.match(line))}
    category = plain(pairs.get("Category", "#podcasts")).lstrip("#").casefold()
    if category not in KIND:
        remedy = f"Export only {', '.join(KIND)}."
        return Complaint(start, f"no source is of the category '{category}'", remedy)
    fields = {"url": address(pairs.get("URL", "")), "published": pairs.get("Published Date", "")}
    episode = Episode(
        start,
        plain(pairs.get("Full Title") or (lines[0] if lines else "")),
        kind=KIND[category],
        show=plain(pairs.get("Author", "")) if category == "podcasts" else "",
        names=()
        if category == "podcasts"
        else tuple(filter(None, [plain(pairs.get("Author", ""))])),
        fields={name: value for name, value in fields.items() if value},
    )
    return with_moments(episode, _moments(start + body, lines[body:]))


def _moments(start: int, lines: list[str]) -> Iterator[Moment]:
    begins = [n for n, line in enumerate(lines) if _HIGHLIGHT.match(line)]
    for begin, end in zip(begins, (*begins[1:], len(lines)), strict=False):
        moment = _moment(start + begin, lines[begin:end])
        if moment:
            yield moment


def _moment(number: int, lines: list[str]) -> Moment | None:
    """One highlight: its first line names it, what follows is noted, its transcript is not."""
    asides = [found for line in lines if (found := _ASIDE.match(line))]
    notes = [found[2] for found in asides if found[1] == "Note"]
    own = [line for line in lines if not _ASIDE.match(line)]
    time = next((found for line in own if (found := _TIME.search(line))), None)
    said = [_PLACE.sub("", line) for line in own]
    spoken = next((n for n, line in enumerate(said) if _TRANSCRIPT.match(line)), len(said))
    words = [text for line in said[:spoken] if (text := plain(line))]
    words = [text for text in words if text not in ("Summary:", "Transcript:")]
    if not words:
        return None
    return Moment(
        number,
        words[0],
        at=time[1].removeprefix("0:") if time else "",
        note=(*words[1:], *(plain(note) for note in notes)),
    )
