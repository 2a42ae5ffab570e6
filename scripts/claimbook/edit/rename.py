"""A record gets another id: its file, every reference to it, and the old id as an alias."""

from claimbook.edit.change import add_to_list, remove, set_field
from claimbook.edit.document import Document
from claimbook.edit.edits import ClaimFile, Edits, RefusedError, Shelf
from claimbook.edit.naming import owners_of_alias, refuse_id, users_of
from claimbook.edit.references import references_in
from claimbook.model.record import Status


def rename(file: ClaimFile, new: str, shelf: Shelf) -> Edits:
    """The edits; RefusedError where the new id is no id, or another record's.

    A draft was never published, so its old id leads nowhere and is forgotten.
    """
    refuse_id(new)
    _refuse_taken(file, new, shelf)
    folder = file.path.rpartition("/")[0]
    path = f"{folder}/{new}.yaml"
    document = _aliased(file, new)
    files: dict[str, str | None] = {
        file.path: None,
        path: _renamed(ClaimFile(path, document.written), file, new).written,
    }
    users = users_of(file, shelf)
    for user in users:
        files[user.path] = _renamed(user, file, new).written
    done = [f"{file.path} is {path} now."]
    done += [f"{user.path} names it '{new}'." for user in users]
    if _is_draft(file):
        done.append("It is a draft, so the old id is not kept.")
    else:
        done.append(f"The old address leads on: '{file.id}' is among its aliases.")
    return Edits(files, tuple(done), tuple(_mentions(file, shelf, users)))


def _refuse_taken(file: ClaimFile, new: str, shelf: Shelf) -> None:
    if new == file.id:
        raise RefusedError(f"the {file.kind} is called '{new}' already")
    other = shelf.get(file.kind, new)
    if other:
        remedy = f"If the two are the same: claimbook merge {file.kind}:{file.id} {new}"
        raise RefusedError(
            f"another {file.kind} has the id '{new}'", path=other.path, remedy=remedy
        )
    for owner in owners_of_alias(file.kind, new, shelf):
        if owner is not file:
            message = f"'{new}' was the id of '{owner.id}', and its address leads there"
            raise RefusedError(message, path=owner.path, remedy="Choose another id.")


def _is_draft(file: ClaimFile) -> bool:
    return file.document().plain.get("status") == Status.DRAFT


def _aliased(file: ClaimFile, new: str) -> Document:
    """The file with its old id among its aliases, and its new one no longer."""
    document = file.document()
    aliases = document.plain.get("aliases")
    if isinstance(aliases, list) and new in aliases:
        document = remove(document, file.kind, ("aliases", aliases.index(new)))
    if _is_draft(file):
        return document
    return add_to_list(document, file.kind, ("aliases",), file.id)


def _renamed(user: ClaimFile, file: ClaimFile, new: str) -> Document:
    """A file in which every reference to `file` has its new id."""
    document = user.document()
    for reference in [*references_in(document, user.kind)]:
        if (reference.kind, reference.id) == (file.kind, file.id):
            document = set_field(document, user.kind, reference.path, new)
    return document


def _mentions(file: ClaimFile, shelf: Shelf, users: list[ClaimFile]) -> list[str]:
    """Texts that may speak of the record by its old id: links in statements and notes."""
    known = {file.path, *(user.path for user in users)}
    others = [f.path for f in shelf.mentioning(f"({file.id})") if f.path not in known]
    return [f"{path} has a link to '{file.id}' in a text; it still works." for path in others]
