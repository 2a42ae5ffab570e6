"""Notes of an evening with one episode -> drafts of claims, one a note."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claimbook.edit.edits import ClaimFile, Shelf
from claimbook.edit.notes import Note, NoteFault, notes_in, seconds
from claimbook.link.library import Library
from claimbook.link.nearest import nearest
from claimbook.model.drafts import DraftRecord, Written
from claimbook.model.kinds import RecordKind
from claimbook.model.records import name_of
from claimbook.model.scalars import clock
from claimbook.model.slugs import slug
from claimbook.model.sources import Source
from claimbook.model.text import ID_MAX, id_fault

_DASH = re.compile("[-\N{EN DASH}](?:\\s+|$)")
_SPEAKER = re.compile(r"(?P<who>[^\s:][^:\"“]{0,60}):\s+(?P<rest>.*)", re.DOTALL)
_QUOTE = re.compile(r"\"([^\"]+)\"|“([^”]+)”")
_THEME = re.compile(r"(?<!\S)#([A-Za-z0-9][\w-]*)")
_TITLE = 90


@dataclass(frozen=True)
class Evening:
    """What notes come to: new drafts, ids that are there already, and what is wrong."""

    drafts: tuple[DraftRecord, ...]
    known: tuple[str, ...] = ()
    faults: tuple[NoteFault, ...] = ()


@dataclass(frozen=True)
class _Base:
    shelf: Shelf
    library: Library


def evening(
    text: str, source: Source, shelf: Shelf, library: Library, *, name: str, added: str
) -> Evening:
    """The drafts of all notes; where any line is wrong, that is told of every one that is."""
    found, faults = notes_in(text)
    base = _Base(shelf, library)
    voices = _Voices(source, library)
    drafts: list[DraftRecord] = []
    known: list[str] = []
    taken: dict[str, DraftRecord] = {}
    for note in found:
        fields = _fields(note, source, voices, library, added=added)
        faults += note.faults
        if note.faults:
            continue
        id, there = _id(note, fields, source, base, taken)
        draft = DraftRecord(RecordKind.CLAIM, id, fields, origin=f"{name}:{note.line}")
        faults += [NoteFault(note.line, str(fault), "Shorten it.") for fault in draft.faults]
        taken[id] = draft
        if there:
            known.append(id)
        else:
            drafts.append(draft)
    if not found and not faults:
        faults = [NoteFault(1, "there must be a note", "Such as: 12:34 Ana: What she says.")]
    return Evening(tuple(drafts), tuple(known), tuple(sorted(faults)))


class _Voices:
    """Who may be meant by a name: those who speak in the source first."""

    def __init__(self, source: Source, library: Library) -> None:
        here = [appearance.id for appearance in source.people]
        self._groups = [
            [person for person in library.people.values() if person.id in here],
            [person for person in library.people.values() if person.active],
        ]

    def find(self, called: str) -> str | None:
        """The id of the one person who is called so: by id, name, first name or last name."""
        for group in self._groups:
            for means in _MEANS:
                found = [person.id for person in group if called.casefold() in means(person)]
                if len(found) == 1:
                    return found[0]
        return None

    def hint(self, called: str) -> str:
        """Whom it may mean, and how to say that it is no name."""
        names = {name_of(person): person.id for person in self._groups[1]}
        near = nearest(called, names)
        meant = f"Did you mean {' or '.join(near)}? " if near else ""
        return (
            f"{meant}`claimbook new person` adds one. If it is no name, write a dash after the "
            "moment: 12:34 - ..."
        )


_MEANS: tuple[Callable[..., set[str]], ...] = (
    lambda person: {person.id},
    lambda person: {name.casefold() for name in (person.name, *person.also_known_as)},
    lambda person: {person.name.casefold().split()[0], person.name.casefold().split()[-1]},
)


def _fields(
    note: Note, source: Source, voices: _Voices, library: Library, *, added: str
) -> dict[str, Written]:
    """The fields of a note's draft; what is wrong with it is told to the note."""
    said: dict[str, Written] = {"source": source.id}
    text = note.text
    if unnamed := _DASH.match(text):
        text = text[unnamed.end() :]
    elif found := _SPEAKER.fullmatch(text):
        who, text = found["who"].strip(), found["rest"]
        speaker = voices.find(who)
        if speaker:
            said["speaker"] = speaker
        else:
            note.fault(f"no person is called '{who}'", voices.hint(who))
    said |= _moments(note, source)
    themes = [*_themes(note, text, library)]
    text = _THEME.sub("", text)
    if quoted := _QUOTE.search(text):
        said["quote"] = " ".join((quoted[1] or quoted[2]).split())
        text = text[: quoted.start()] + text[quoted.end() :]
    words = " ".join(text.split())
    if not words and "quote" not in said:
        note.fault("a note must say what was claimed", "Write it after the moment.")
    fields: dict[str, Written] = {"title": _title(words or str(said.get("quote", "")))}
    if words:
        fields["statement"] = words
    if themes:
        fields["themes"] = themes
    return {**fields, "attestations": [said], "added": added}


def _moments(note: Note, source: Source) -> dict[str, Written]:
    found = {name: seconds(text) for name, text in (("at", note.at), ("end", note.end)) if text}
    if any(value is None for value in found.values()):
        note.fault("a moment has at most 59 seconds", "Write 12:34 or 1:02:03.")
        return {}
    known = {name: value for name, value in found.items() if value is not None}
    if source.duration is not None and max(known.values()) > source.duration:
        message = f"the moment is after the end of '{source.id}' ({clock(source.duration)})"
        note.fault(message, "Correct it, or the source's duration.")
    if known.get("end", known["at"]) < known["at"]:
        note.fault("a range must not end before it begins", "Change the two.")
    return {name: clock(value) for name, value in known.items()}


def _themes(note: Note, text: str, library: Library) -> Iterator[str]:
    for called in dict.fromkeys(_THEME.findall(text)):
        id = library.aliases.get((RecordKind.THEME, called.casefold()), called.casefold())
        if id in library.themes:
            yield id
            continue
        near = nearest(id, library.themes)
        hint = f"Did you mean {' or '.join(f'#{name}' for name in near)}?" if near else ""
        note.fault(f"no theme has the id '{called}'", hint or "`claimbook new theme` adds it.")


def _title(words: str) -> str:
    """The first sentence, cut after a whole word where it is too long for a title."""
    first = re.split(r"(?<=[.!?])\s", words, maxsplit=1)[0].rstrip(".")
    if len(first) <= _TITLE:
        return first
    return first[: _TITLE + 1].rpartition(" ")[0] or first[:_TITLE]


def _id(
    note: Note,
    fields: dict[str, Written],
    source: Source,
    base: _Base,
    taken: dict[str, DraftRecord],
) -> tuple[str, bool]:
    """The draft's id, and whether the base has this note already: the same in every run."""
    moment = note.at.replace(":", "-")
    first = slug(str(fields["title"]))
    for id in _candidates(first, moment, source.id):
        if id in taken or id_fault(id):
            continue
        there = _there(id, base)
        if there is None:
            return id, False
        if _says(there, source.id, note.at):
            return id, True
    raise AssertionError("candidates do not end")


def _candidates(first: str, moment: str, source: str) -> Iterator[str]:
    yield first
    stem = slug(first or source, longest=ID_MAX - len(moment) - 1)
    yield f"{stem}-{moment}"
    number = 2
    while True:
        ending = f"-{moment}-{number}"
        yield f"{slug(stem, longest=ID_MAX - len(ending))}{ending}"
        number += 1


def _there(id: str, stock: _Base) -> ClaimFile | None:
    id = stock.library.aliases.get((RecordKind.CLAIM, id), id)
    return stock.shelf.get(RecordKind.CLAIM, id)


def _says(file: ClaimFile, source: str, at: str) -> bool:
    """Whether a claim, or the draft of one, was said at this moment of this source."""
    places = file.document().plain.get("attestations")
    for said in places if isinstance(places, list) else []:
        if isinstance(said, dict) and said.get("source") == source:
            found = said.get("at")
            if isinstance(found, str) and seconds(found) == seconds(at):
                return True
    return False
