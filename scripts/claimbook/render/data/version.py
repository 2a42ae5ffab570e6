"""All published records -> the version of the data."""

import hashlib

from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind

DIGITS = 16
"""How many digits of a digest are told."""


def data_version(library: Library) -> str:
    """A digest of all published records: the same for the same claims, whatever the day.

    What no file says is left out, so that a new field of the program changes no digest.
    """
    digest = hashlib.sha256()
    for kind in RecordKind:
        for id, record in sorted(library.of_kind(kind).items()):
            written = record.model_dump_json(exclude_defaults=True)
            digest.update(f"{kind} {id} {written}\n".encode())
    return digest.hexdigest()[:DIGITS]
