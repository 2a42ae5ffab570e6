"""Episodes with the moments that somebody marked in them -> drafts of sources and claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from claimbook.intake.intake import Complaint, Intake
from claimbook.intake.register import Register, plainly, records_in
from claimbook.link.library import Library
from claimbook.model.drafts import DraftRecord, Written
from claimbook.model.kinds import RecordKind

_TITLE, _LABEL, _QUOTE = 90, 120, 300
_NOTED = 12
"""How many lines of a note go into the draft: enough to write the claim by."""


_Mark = tuple[str, int, str]


@dataclass(frozen=True)
class Moment:
    """One highlight. `at` and `end` are as a file has them, such as 12:34; `line` is where it is.

    `note` are the lines that the tool or its user wrote about it.
    """

    line: int
    title: str
    at: str = ""
    end: str = ""
    quote: str = ""
    speaker: str = ""
    note: tuple[str, ...] = ()


@dataclass(frozen=True)
class Episode:
    """A source as the tool knows it; `fields` are those of a source that it names."""

    line: int
    title: str
    kind: str = "episode"
    show: str = ""
    names: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    moments: tuple[Moment, ...] = ()


def taken_in(episodes: Iterable[Episode], library: Library, *, name: str, added: str) -> Intake:
    """Drafts of what the base does not have yet; `name` is the file's, for their origin.

    A moment gives a draft claim that lacks its statement, kind and themes: a highlight says where
    something was said, not yet what is claimed.
    """
    register = Register(library)
    marked = _marked(library)
    complaints: list[Complaint] = []
    for episode in episodes:
        if not episode.title:
            message = "there must be the title of the episode"
            complaints.append(Complaint(episode.line, message, "Export it again, with metadata."))
            continue
        source = _source(episode, register, f"{name}:{episode.line}")
        for moment in episode.moments:
            mark = _mark(source, moment.at, _cut(moment.title, _TITLE))
            if mark in marked:
                register.known.append(moment.title)
            else:
                marked.add(mark)
                draft = _claim(moment, source, added=added, origin=f"{name}:{moment.line}")
                register.find_or_draft(draft, stem=_stem(moment, source), twins=True)
    return Intake(
        tuple(plainly(draft).with_status() for draft in register.drafts),
        tuple(complaints),
        tuple(dict.fromkeys(register.known)),
    )


def _marked(library: Library) -> set[_Mark]:
    """The moments of which claims and drafts speak already."""
    return {
        _mark(said["source"], said.get("at"), str(fields.get("title") or ""))
        for kind, _, fields in records_in(library)
        if kind is RecordKind.CLAIM
        for said in map(_fields_of, fields.get("attestations") or ())
        if said.get("source")
    }


def _fields_of(part: Any) -> Mapping[str, Any]:
    return part if isinstance(part, Mapping) else vars(part)


def _mark(source: str, at: object, title: str) -> _Mark:
    """How a moment is told from others: by source, second and title."""
    digits = str(at or 0).split(":")
    return source, sum(int(part) * 60**place for place, part in enumerate(reversed(digits))), title


def _source(episode: Episode, register: Register, origin: str) -> str:
    fields: dict[str, Written] = {"title": _cut(episode.title, _LABEL), "kind": episode.kind}
    if episode.show:
        show = DraftRecord(RecordKind.SHOW, "", {"name": _cut(episode.show, _LABEL)}, origin=origin)
        fields["show"] = register.find_or_draft(show)
    comments = tuple(f"Named there: {name}." for name in episode.names)
    draft = DraftRecord(RecordKind.SOURCE, "", {**fields, **episode.fields}, comments, origin)
    return register.find_or_draft(plainly(draft))


def _claim(moment: Moment, source: str, *, added: str, origin: str) -> DraftRecord:
    said: dict[str, Written] = {"source": source}
    said |= {name: value for name in ("at", "end") if (value := getattr(moment, name))}
    comments = [f"Noted: {line}" for line in moment.note[:_NOTED]]
    if moment.speaker:
        comments.append(f"Said by: {moment.speaker}.")
    if moment.quote and len(moment.quote) <= _QUOTE:
        said["quote"] = moment.quote
        comments.append("The quote is the tool's: listen to it, and mend it where it is wrong.")
    elif moment.quote:
        comments.append(f"Too long for a quote: {moment.quote}")
    fields: dict[str, Written] = {"attestations": [said], "added": added}
    if moment.title:
        fields = {"title": _cut(moment.title, _TITLE), **fields}
    return DraftRecord(RecordKind.CLAIM, "", fields, tuple(comments), origin)


def _stem(moment: Moment, source: str) -> str:
    """What a claim's id is made of: its title, or else the source and the moment."""
    return moment.title or f"{source[:45]} at {moment.at.replace(':', '-') or 'some moment'}"


def _cut(text: str, longest: int) -> str:
    """The text, or as many of its words as fit."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rpartition(" ")[0].rstrip(" ,;:.-") + "…"


def with_moments(episode: Episode, moments: Iterable[Moment]) -> Episode:
    """The episode with these moments."""
    return replace(episode, moments=tuple(moments))
