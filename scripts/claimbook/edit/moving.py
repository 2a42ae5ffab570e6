"""What names a record -> the same naming another one, where that is legal."""

from dataclasses import dataclass, field

from claimbook.edit.change import remove, set_field
from claimbook.edit.document import Document
from claimbook.edit.edits import ClaimFile, Edits, Shelf
from claimbook.edit.nodes import Plain
from claimbook.edit.references import references_in
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.references import Reference
from claimbook.model.relations import RELATION_OF, RelationType

_HISTORY = frozenset({"superseded_by", "merged_into", "not_duplicate_of"})
"""They tell what was, and rightly name records that count no more."""


@dataclass
class Work:
    """Files as they change, and what there is to tell."""

    shelf: Shelf
    files: dict[str, str | None] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    look: list[str] = field(default_factory=list)

    def document(self, file: ClaimFile) -> Document:
        """A file as it is by now."""
        text = self.files.get(file.path)
        return file.document() if text is None else Document.of(text)

    def put(self, file: ClaimFile, document: Document) -> None:
        """Keeps a file's new text."""
        self.files[file.path] = document.written

    def edits(self) -> Edits:
        """All of it."""
        return Edits(self.files, tuple(self.done), tuple(self.look))


def move(work: Work, user: ClaimFile, file: ClaimFile, to: ClaimFile, *, relations: bool) -> None:
    """Let a file name `to` where it named `file`; what history tells stays."""
    document = work.document(user)
    names = [
        reference
        for reference in references_in(document, user.kind)
        if (reference.kind, reference.id) == (file.kind, file.id)
    ]
    told = len(work.look)
    moved = kept = 0
    for reference in reversed(names):
        top = reference.path[0]
        if top in _HISTORY or (top == "relations" and not relations):
            kept += 1
            continue
        document = _moved(work, document, user, reference, to)
        moved += 1
    if moved:
        work.put(user, document)
    if moved > len(work.look) - told:
        work.done.append(f"{user.path} names '{to.id}' instead.")
    elif kept and not moved:
        work.look.append(f"{user.path} still names '{file.id}', and may: does it still hold?")


def _moved(
    work: Work, document: Document, user: ClaimFile, reference: Reference, to: ClaimFile
) -> Document:
    """One reference moved; taken away where it would lead to its own record, or be there twice."""
    changed = set_field(document, user.kind, reference.path, to.id)
    entry = _entry_of(reference.path)
    itself = (user.kind, user.id) == (to.kind, to.id) and reference.path[0] != "attestations"
    twice = entry != reference.path[:1] and _is_twice(changed.plain, entry)
    if itself or twice or _is_stated(work, changed, user, entry):
        why = "it would name itself" if itself else "it is there already"
        note = _note(document.plain, entry)
        told = f": “{note}”" if note else ""
        work.look.append(f"{user.path}: an entry of '{entry[0]}' is gone, since {why}{told}.")
        return remove(document, user.kind, entry)
    return changed


def _entry_of(path: FieldPath) -> FieldPath:
    """The entry of the list in which a reference stands, or its field."""
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]


def _at(value: Plain, path: FieldPath) -> Plain:
    for step in path:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    return value


def _note(value: Plain, entry: FieldPath) -> str:
    found = _at(value, entry)
    note = found.get("note") if isinstance(found, dict) else None
    return note if isinstance(note, str) else ""


_SAME_BY = {
    "relations": ("type", "target"),
    "answers": ("question", "position"),
    "companies": ("id",),
    "people": ("id",),
    "successors": ("id",),
}
"""By which fields an entry of a list is the same as another; of other lists, by all."""


def _key(entry: Plain, name: str) -> object:
    if isinstance(entry, str):
        return (entry,) if name in _SAME_BY else entry
    if isinstance(entry, dict) and name in _SAME_BY:
        return tuple(entry.get(part) for part in _SAME_BY[name])
    return repr(entry)


def _is_twice(value: Plain, path: FieldPath) -> bool:
    name, number = str(path[0]), path[1]
    entries = _at(value, path[:1])
    assert isinstance(entries, list)
    keys = [_key(entry, name) for entry in entries]
    return any(key == keys[int(number)] for n, key in enumerate(keys) if n != number)


def _is_stated(work: Work, changed: Document, user: ClaimFile, entry: FieldPath) -> bool:
    """Whether the other side states the same relation, where one side is enough."""
    relation = _at(changed.plain, entry)
    if entry[0] != "relations" or not isinstance(relation, dict):
        return False
    type, target = relation.get("type"), relation.get("target")
    if type not in {*RelationType} or not RELATION_OF[RelationType(str(type))].symmetric:
        return False
    other = work.shelf.get(RecordKind.CLAIM, str(target))
    stated = work.document(other).plain.get("relations") if other else None
    mirrored = (type, user.id)
    return any(
        isinstance(each, dict) and (each.get("type"), each.get("target")) == mirrored
        for each in (stated if isinstance(stated, list) else [])
    )
