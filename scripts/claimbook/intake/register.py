"""The records of the base and those being made: finds one, or makes a draft of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from claimbook.link.library import Library
from claimbook.model.drafts import DraftRecord, Written
from claimbook.model.kinds import RecordKind
from claimbook.model.records import Draft
from claimbook.model.slugs import free_id

LABEL = {
    RecordKind.CLAIM: "title",
    RecordKind.SOURCE: "title",
    RecordKind.SHOW: "name",
    RecordKind.PERSON: "name",
}
"""By which field a reader knows a record of each kind that is imported."""
_SIGNS = ("guid", "url", "audio_url", "feed")
"""The fields that are one record's alone, the surest first."""


class Register:
    """Grows while one text is read: what is met twice in it is one record.

    A record is the same as one that is there if they share a guid or an address, else if they bear
    the same name, are of the same show, and their guids do not differ.
    """

    def __init__(self, library: Library) -> None:
        self.drafts: list[DraftRecord] = []
        self.known: list[str] = []
        self._ids: dict[RecordKind, set[str]] = {kind: set() for kind in RecordKind}
        self._found: dict[tuple[str, ...], str] = {}
        self._guids: dict[tuple[RecordKind, str], str] = {}
        for kind in RecordKind:
            self._ids[kind].update(library.of_kind(kind))
        for kind, id in (*library.aliases, *library.drafts):
            self._ids[kind].add(id)
        for kind, id, fields in records_in(library):
            if kind in LABEL:
                names = (fields.get(LABEL[kind]), *(fields.get("also_known_as") or ()))
                signs = {name: fields[name] for name in _SIGNS if name in fields}
                self._remember(kind, id, names, signs, fields.get("show"))

    def has_id(self, kind: RecordKind, id: str) -> bool:
        """Whether a record of this kind has the id, or had it."""
        return id in self._ids[kind]

    def find_or_draft(self, draft: DraftRecord, *, stem: str = "", twins: bool = False) -> str:
        """The id of the record that the draft means: one there is, or the draft's own.

        The draft's id may be empty: then it is made of `stem`, or of its name. With `twins` it is
        a record of its own, even where another bears the same name.
        """
        kind, fields = draft.kind, draft.fields
        label = str(fields.get(LABEL[kind], ""))
        show = str(fields.get("show", ""))
        signs = {name: str(fields[name]) for name in _SIGNS if name in fields}
        there = None if twins else self._known(kind, label, signs, show)
        if there is not None:
            self.known.append(label)
            return there
        id = draft.id or free_id(stem or label, self._ids[kind], otherwise=kind.value)
        self._ids[kind].add(id)
        self._remember(kind, id, (label,), signs, show)
        self.drafts.append(replace(draft, id=id))
        return id

    def _known(
        self, kind: RecordKind, label: str, signs: Mapping[str, str], show: str
    ) -> str | None:
        for key in _sign_keys(kind, signs):
            if key in self._found:
                return self._found[key]
        namesake = self._found.get((kind.value, "", show, _folded(label)))
        guids = {signs.get("guid"), self._guids.get((kind, namesake or ""))} - {None}
        return namesake if len(guids) < 2 else None

    def _remember(
        self,
        kind: RecordKind,
        id: str,
        names: Iterable[object],
        signs: Mapping[str, object],
        show: object,
    ) -> None:
        for key in _sign_keys(kind, signs):
            self._found.setdefault(key, id)
        if signs.get("guid"):
            self._guids[kind, id] = str(signs["guid"])
        for name in names:
            if name:
                self._found.setdefault((kind.value, "", str(show or ""), _folded(name)), id)


def records_in(library: Library) -> Iterator[tuple[RecordKind, str, Mapping[str, Any]]]:
    """Every record with its fields, drafts too, whose scalars are texts."""
    for kind in RecordKind:
        for id, record in library.of_kind(kind).items():
            yield kind, id, vars(record)
    for (kind, id), draft in library.drafts.items():
        yield kind, id, draft.written if isinstance(draft, Draft) else vars(draft)


def _sign_keys(kind: RecordKind, signs: Mapping[str, object]) -> list[tuple[str, ...]]:
    return [(kind.value, name, str(value)) for name, value in signs.items() if value]


def _folded(name: object) -> str:
    return " ".join(str(name).casefold().split())


def plainly(draft: DraftRecord) -> DraftRecord:
    """The draft without the fields that no file may hold, with a comment on each."""
    wrong = {str(fault.path[0]): fault for fault in draft.faults}
    if not wrong:
        return draft
    fields: dict[str, Written] = {k: v for k, v in draft.fields.items() if k not in wrong}
    told = tuple(f"Left out: {fault}." for fault in wrong.values())
    return replace(draft, fields=fields, comments=(*draft.comments, *told))
