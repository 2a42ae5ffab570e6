"""Snipd's Markdown export -> episodes with the moments that were snipped."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimbook.intake.episodes import Episode, Moment, with_moments
from claimbook.intake.markup import FRONT_MATTER, address, plain

_PAIR = re.compile(r"^[-*\s]*([A-Za-z][A-Za-z /]*?)::?\s+(.+)$")
_SNIP = re.compile(r"^#{2,4}\s+\[(\d{1,3}(?::\d{2}){1,2})\]\s*(.*)$")
_SPAN = re.compile(r"\((\d{1,3}(?::\d{2}){1,2})\s*-\s*(\d{1,3}(?::\d{2}){1,2})\)")
_AUDIO = re.compile(r"<source[^>]*\bsrc=\"([^\"#]*)")
_TRANSCRIPT = re.compile(r"^#{2,5}\s.*transcript\b", re.IGNORECASE)
_QUOTE = re.compile(r"^#{2,5}\s.*quote\b", re.IGNORECASE)
_DASHES = ("\N{EM DASH}", "\N{EN DASH} ", "- ")
_NAMELESS = {"untitled", "new snip", ""}
_OF_SOURCE = {
    "episode publish date": "published",
    "published": "published",
    "show notes link": "url",
    "source": "url",
    "episode link": "url",
    "snipd": "url",
}
"""What the export calls a field of a source; of two for one field, the first in this table."""
_NAMES = ("owner / host", "host", "hosts", "guests", "guest")


@dataclass
class _Reading:
    """What is known of the episode under the reader's eye."""

    line: int
    heading: str = ""
    pairs: dict[str, str] = field(default_factory=dict)
    moments: list[Moment] = field(default_factory=list)
    audio: str = ""


def episodes_of(text: str) -> tuple[Episode, ...]:
    """Every episode of the export, in its order; moments in the order they stand in."""
    lines = text.removeprefix("\ufeff").splitlines()
    parts = list(_parts(lines))
    return tuple(_episode(_read(start, part)) for start, part in parts)


def _parts(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines of each episode, with the number of its first: a new one begins with `# `."""
    starts = [n for n, line in enumerate(lines) if line.startswith("# ")] or [0]
    if any(_SNIP.match(line) or _PAIR.match(line) for line in lines[: starts[0]]):
        starts.insert(0, 0)
    for start, end in zip(starts, (*starts[1:], len(lines)), strict=True):
        yield start + 1, lines[start:end]


def _read(start: int, lines: list[str]) -> _Reading:
    reading = _Reading(start)
    snips = [n for n, line in enumerate(lines) if _SNIP.match(line)] or [len(lines)]
    for line in lines[: snips[0]]:
        pair = _PAIR.match(line)
        if line.startswith("# "):
            reading.heading = plain(line)
        elif pair and not line.startswith(">"):
            reading.pairs.setdefault(pair[1].casefold(), pair[2].strip())
    for begin, end in zip(snips, (*snips[1:], len(lines)), strict=True):
        if begin < len(lines):
            reading.moments.append(_moment(start + begin, lines[begin:end]))
            reading.audio = reading.audio or _audio(lines[begin:end])
    return reading


def _audio(lines: list[str]) -> str:
    found = (_AUDIO.search(line) for line in lines)
    return next((match[1] for match in found if match), "")


def _episode(reading: _Reading) -> Episode:
    pairs = reading.pairs
    title = plain(_unquoted(pairs.get("episode title") or pairs.get("title") or reading.heading))
    episode = Episode(
        reading.line,
        title,
        show=plain(_unquoted(pairs.get("show", ""))),
        names=tuple(plain(pairs[name]) for name in _NAMES if name in pairs),
        fields=_fields(pairs) | ({"audio_url": reading.audio} if reading.audio else {}),
    )
    return with_moments(episode, reading.moments)


def _fields(pairs: Mapping[str, str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for name, field_name in _OF_SOURCE.items():
        if name in pairs:
            raw = _unquoted(pairs[name])
            value = address(raw) if field_name == "url" else raw[:10]
            if value:
                fields.setdefault(field_name, value)
    return fields


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def _moment(number: int, lines: list[str]) -> Moment:
    head = _SNIP.match(lines[0])
    moment, title = (head[1], plain(head[2])) if head else ("", "")
    span = next((found for line in lines if (found := _SPAN.search(line))), None)
    quote, speaker = _quote(lines)
    return Moment(
        number,
        "" if title.casefold() in _NAMELESS else title,
        at=span[1] if span else moment,
        end=span[2] if span else "",
        quote=quote,
        speaker=speaker,
        note=tuple(_note(lines[1:], title)),
    )


def _note(lines: list[str], title: str) -> Iterator[str]:
    """What the tool and its user wrote of the moment; the transcript is not theirs."""
    for line in lines:
        if _TRANSCRIPT.match(line) or _QUOTE.match(line):
            return
        words = plain(line)
        if words and words != title and not words.startswith((FRONT_MATTER, "🎧", "✨")):
            yield words


def _quote(lines: list[str]) -> tuple[str, str]:
    """The words under the heading of quotes, and who is said to have spoken them."""
    start = next((n for n, line in enumerate(lines) if _QUOTE.match(line)), len(lines))
    said: list[str] = []
    speaker = ""
    for line in lines[start + 1 :]:
        if line.startswith("#"):
            break
        words = plain(line)
        if words.startswith(_DASHES):
            speaker = words.lstrip("".join(_DASHES))
        elif words:
            said.append(words)
    return " ".join(said).strip('"“”'), speaker
