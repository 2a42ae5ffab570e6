"""Answers -> JSON files and JSON Lines, by a serialiser."""

import json
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from claimbook.model.addresses import API, record_data
from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.model.pages import File
from claimbook.render.data.answers import Answers
from claimbook.render.data.base_shapes import AliasEntry, ListAnswer
from claimbook.render.data.contents import CHANGES, CLAIM_LINES


def json_bytes(content: object) -> bytes:
    """One JSON document that a person can read too."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def record_files(answers: Answers) -> Iterator[File]:
    """An answer a record and a copy of it an old id."""
    for kind in RecordKind:
        for answer in answers.of_kind(kind):
            yield _file(record_data(kind, answer.id), answer)
    for alias, answer in answers.moved():
        yield _file(record_data(answer.record, alias), answer)


def list_files(answers: Answers) -> Iterator[File]:
    """A list a kind of record; no id is `index`, so that it stands beside them."""
    edition = answers.edition
    for kind in RecordKind:
        records = edition.site.library.of_kind(kind).values()
        claims = edition.site.library.claims
        is_claim = kind is RecordKind.CLAIM
        aliases = sorted(edition.site.library.aliases.items())
        content = ListAnswer(
            **dict(edition.origin),
            record=kind,
            records=tuple(
                edition.claim_name(claims[record.id]) if is_claim else edition.name(record)
                for record in records
            ),
            aliases=tuple(AliasEntry(alias=a, id=id) for (of, a), id in aliases if of is kind),
        )
        yield _file(list_path(kind), content)


def list_path(kind: RecordKind) -> str:
    """Where the records of a kind are listed."""
    return f"{API}{ROW_OF[kind].plural}/index.json"


def line_files(answers: Answers) -> Iterator[File]:
    """All claims, and all changes, one a line."""
    yield _lines(CLAIM_LINES, answers.claims)
    yield _lines(CHANGES, answers.changes)


def _file(path: str, answer: BaseModel) -> File:
    return File(path, f"{answer.model_dump_json(indent=1)}\n".encode())


def _lines(path: str, answers: Iterable[BaseModel]) -> File:
    return File(path, "".join(f"{answer.model_dump_json()}\n" for answer in answers).encode())
