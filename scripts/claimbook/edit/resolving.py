"""Names of records in a draft -> their ids, or the nearest names."""

from collections.abc import Mapping

from claimbook.edit.edits import RefusedError, Shelf
from claimbook.edit.plain import as_plain, with_value, written_again
from claimbook.edit.references import references_of
from claimbook.link.library import Library
from claimbook.link.nearest import nearest
from claimbook.model.drafts import DraftRecord
from claimbook.model.kinds import RecordKind
from claimbook.model.records import name_of
from claimbook.model.slugs import slug


class Names:
    """The records of a base by id, former id and name."""

    def __init__(self, shelf: Shelf, library: Library) -> None:
        self._shelf = shelf
        self._library = library
        self._by_name: dict[tuple[RecordKind, str], list[str]] = {}
        for kind in RecordKind:
            for record in library.of_kind(kind).values():
                if record.active:
                    key = (kind, name_of(record).casefold())
                    self._by_name.setdefault(key, []).append(record.id)

    def id_of(self, kind: RecordKind, called: str) -> str | None:
        """The id of the one record that is called so; None where none or several are."""
        if called in self._shelf.ids(kind):
            return called
        if alias := self._library.aliases.get((kind, called)):
            return alias
        found = self._by_name.get((kind, called.strip().casefold()), [])
        if len(found) == 1:
            return found[0]
        plain = slug(called)
        return plain if not found and plain in self._shelf.ids(kind) else None

    def known(self, kind: RecordKind) -> list[str]:
        """The ids of a kind, drafts among them."""
        return sorted(self._shelf.ids(kind))

    def hint(self, kind: RecordKind, called: str) -> str:
        """What was most likely meant, or how to add it."""
        ids = {id: id for id in self._shelf.ids(kind)}
        names = {name: found[0] for (of, name), found in self._by_name.items() if of is kind}
        found = dict.fromkeys(
            (names | ids)[near] for near in nearest(called.casefold(), names | ids)
        )
        if not found:
            return f"`claimbook new {kind}` adds it."
        return f"Did you mean {' or '.join(map(repr, found))}?"

    def resolved(self, draft: DraftRecord) -> DraftRecord:
        """The draft with ids for names; RefusedError for the first that leads nowhere."""
        plain = as_plain(draft.fields)
        for reference in [*references_of(plain, draft.kind)]:
            kind = reference.kind or draft.kind
            id = self.id_of(kind, reference.id)
            if id is None:
                message = f"no {kind} is called '{reference.id}'"
                raise RefusedError(message, remedy=self.hint(kind, reference.id))
            plain = with_value(plain, reference.path, id)
        fields = written_again(plain)
        assert isinstance(fields, Mapping)
        return DraftRecord(draft.kind, draft.id, fields, draft.comments, draft.origin)
