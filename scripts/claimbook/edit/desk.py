"""The answers of an issue form and a base -> the records and values that they mean.

A record is one that is there, by its id, name or address; a path is never taken from an answer.
"""

import datetime
import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimbook.edit.edits import ClaimFile, RefusedError, Shelf, path_of
from claimbook.edit.issue import Answered
from claimbook.edit.new_file import file_of
from claimbook.edit.resolving import Names
from claimbook.link.library import Library
from claimbook.model.drafts import DraftRecord, Written
from claimbook.model.issue_forms import KIND_NAMED
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Status
from claimbook.model.slugs import free_id

_ADDRESS = re.compile(r"https?://\S+", re.ASCII)
_PAGE = re.compile(r"(?:https?://\S+/)?claims/([a-z0-9-]+)/?", re.ASCII)
_MOST = 50
_PLACE = ("source", "stance", "speaker", "organisation", "at", "end", "locator", "quote", "wording")


@dataclass
class Desk:
    """The answers, the base, and what comes of them."""

    given: Answered
    shelf: Shelf
    library: Library
    names: Names
    today: datetime.date
    folder: str
    files: dict[str, str | None] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    look: list[str] = field(default_factory=list)

    def write(self, draft: DraftRecord) -> None:
        """Begins a file for a new record."""
        refuse_faults(draft)
        path = path_of(draft.kind, draft.id, self.folder)
        self.files[path] = file_of(draft)
        begun = "is new."
        if draft.missing:
            begun = f"is begun as a draft; still missing: {', '.join(draft.missing)}."
        elif draft.fields.get("status") == Status.DRAFT:
            begun = "is begun as a draft."
        self.done.append(f"{path} {begun}")

    def free(self, kind: RecordKind, name: str) -> str:
        """An id that no record of a kind has or had."""
        aliases = {alias for of, alias in self.library.aliases if of is kind}
        return free_id(name, self.shelf.ids(kind) | aliases, otherwise=kind.value)


def claim_file(desk: Desk) -> ClaimFile:
    """The file of the claim that the form is about: one that is there, by its id."""
    called = desk.given["claim"]
    page = _PAGE.fullmatch(called)
    id = page[1] if page else called
    id = desk.library.aliases.get((RecordKind.CLAIM, id), id)
    claim = desk.library.claims.get(id)
    file = desk.shelf.get(RecordKind.CLAIM, id) if claim else None
    if claim is None or file is None:
        remedy = desk.names.hint(RecordKind.CLAIM, called[:100])
        raise RefusedError(f"no claim has the id '{called[:100]}'", remedy=remedy)
    if not claim.active:
        desk.look.append(f"'{id}' is {claim.status}: is there still something to do?")
    return file


def number_of(desk: Desk, file: ClaimFile) -> int | None:
    """Which place in the file is meant, from 0; RefusedError where there is none."""
    text = desk.given["number"]
    if not text:
        return None
    places = file.document().plain.get("attestations")
    places = places if isinstance(places, list) else []
    if not re.fullmatch(r"[1-9]\d{0,2}", text, re.ASCII) or int(text) > len(places):
        count = "1 place" if len(places) == 1 else f"{len(places)} places"
        message = f"'{file.id}' has {count}, and none is '{text[:20]}'"
        raise RefusedError(message, path=file.path, remedy="Edit the issue.")
    desk.look.append(f"It is about place {text}: {called_place(places[int(text) - 1])}.")
    return int(text) - 1


def called_place(place: object) -> str:
    """A place in a few words."""
    said = place if isinstance(place, Mapping) else {}
    names = ("source", "speaker", "at", "locator")
    return ", ".join(str(said[name]) for name in names if said.get(name))


def place_of(desk: Desk, *, draft: bool) -> dict[str, Written]:
    """Where it was said; a draft may name a source that is only known by its address."""
    given = desk.given
    said: dict[str, Written] = {}
    for name in (*_PLACE, "basis"):
        answer = given[name]
        if not answer:
            continue
        if name == "source":
            said[name] = _source(desk, answer, draft=draft)
        elif name == "speaker":
            said |= _speaker(desk, answer)
        else:
            said[name] = answer
    return said


def _source(desk: Desk, called: str, *, draft: bool) -> str:
    """The id of a source by id, title or address; in a draft also of one that is begun for it."""
    found = desk.names.id_of(RecordKind.SOURCE, called) or source_at(desk.library, called)
    if found and (draft or found in desk.library.sources):
        return found
    if not _ADDRESS.fullmatch(called):
        remedy = desk.names.hint(RecordKind.SOURCE, called[:100])
        raise RefusedError(f"no source is called '{called[:100]}'", remedy=remedy)
    if draft:
        return _begun(desk, called)
    return _whole(desk, called)


def _begun(desk: Desk, address: str) -> str:
    """The id of a draft of a source, of which no more is known than where it is."""
    name = re.sub(r"^https?://(?:www\.)?", "", address)
    begun = DraftRecord(RecordKind.SOURCE, desk.free(RecordKind.SOURCE, name), {"url": address})
    desk.write(begun)
    return begun.id


def _whole(desk: Desk, address: str) -> str:
    """The id of a new source with all that it needs; RefusedError where that is not told.

    A claim that is published may refer to it, as to no draft.
    """
    title, kind = desk.given["source_title"], desk.given["source_kind"]
    named = desk.free(RecordKind.SOURCE, title or address)
    own = {"title": title, "kind": kind, "url": address}
    new = DraftRecord(RecordKind.SOURCE, named, {name: v for name, v in own.items() if v})
    refuse_faults(new)
    if new.missing:
        again = f"claimbook new source --url {shlex.quote(address)}"
        remedy = f"Say its title and kind in the issue, or add it, then try again: {again}"
        raise RefusedError("no source here has this address", remedy=remedy)
    desk.write(new)
    desk.look.append(f"The source '{new.id}' is new: is it called so, and when was it published?")
    return new.id


def source_at(library: Library, address: str) -> str | None:
    """The id of the source with this address."""
    bare = _bare(address)
    for source in library.sources.values():
        if any(url and _bare(url) == bare for url in (source.url, source.audio_url)):
            return source.id
    return None


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", address.strip()).rstrip("/").casefold()


def _speaker(desk: Desk, called: str) -> dict[str, Written]:
    """The person who speaks, or the company; told where there is neither."""
    if person := desk.names.id_of(RecordKind.PERSON, called):
        return {"speaker": person}
    if company := desk.names.id_of(RecordKind.COMPANY, called):
        return {"organisation": company}
    hint = desk.names.hint(RecordKind.PERSON, called[:100])
    if desk.given.form.id == "reply":
        message = f"nobody is called '{called[:100]}'"
        raise RefusedError(message, remedy=f"{hint} Then try again.")
    desk.look.append(f"Said by “{called[:200]}”, who is not here yet. {hint}")
    return {}


def ids_in(desk: Desk, name: str) -> list[str]:
    """The ids of records in an answer with commas, each once; told of those that are not there."""
    parts = [part.strip() for part in desk.given[name].split(",")]
    if len(parts) > _MOST:
        raise RefusedError(f"a list has at most {_MOST} entries", remedy="Edit the issue.")
    ids = (id_or_told(desk, name, part) for part in parts if part)
    return list(dict.fromkeys(id for id in ids if id))


def id_or_told(desk: Desk, name: str, called: str) -> str | None:
    """The id of a record that an answer names; told where there is none."""
    if not called:
        return None
    kind = KIND_NAMED[name]
    id = desk.names.id_of(kind, called)
    if id is None:
        hint = desk.names.hint(kind, called[:100])
        desk.look.append(f"No {kind} is called “{called[:200]}”. {hint}")
    return id


def refuse_faults(draft: DraftRecord) -> None:
    """RefusedError with all that keeps a file from holding it."""
    reasons = [*_reasons(draft)]
    if reasons:
        first, *others = reasons
        first.others = tuple(others)
        raise first


def _reasons(draft: DraftRecord) -> Iterator[RefusedError]:
    for fault in draft.faults:
        names = [str(step) for step in fault.path if isinstance(step, str)]
        yield RefusedError(f"'{names[-1]}' {fault.message}", remedy="Edit the issue.")
