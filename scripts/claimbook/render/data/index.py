"""Answers -> what is here: counts, version, licence and where to go on."""

from collections.abc import Iterator

from claimbook.model.addresses import HOME
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import File
from claimbook.render.data.answers import Answers
from claimbook.render.data.base_shapes import FileEntry, IndexAnswer, KindEntry
from claimbook.render.data.contents import CONTENTS, INDEX
from claimbook.render.data.edition import Edition
from claimbook.render.data.json_files import json_bytes, list_path
from claimbook.render.data.mentions import counts_of
from claimbook.render.data.schemas import schema_path


def index_files(answers: Answers) -> Iterator[File]:
    """The one file to begin with."""
    yield File(INDEX, json_bytes(index_answer(answers.edition).model_dump(mode="json")))


def index_answer(edition: Edition) -> IndexAnswer:
    """What is here."""
    site = edition.site
    return IndexAnswer(
        **dict(edition.origin),
        description=site.settings.site_description,
        page=edition.page(HOME),
        newest=max((event.day for event in site.events), default=None),
        counts=counts_of([claim for claim in site.library.claims.values() if claim.active], site),
        tensions=len(site.tensions),
        records=tuple(_kind(kind, edition) for kind in RecordKind),
        files=tuple(
            FileEntry(
                url=edition.url(content.path),
                type=content.media,
                about=site.tongue.say(content.about),
            )
            for content in CONTENTS
        ),
    )


def _kind(kind: RecordKind, edition: Edition) -> KindEntry:
    records = edition.site.library.of_kind(kind).values()
    return KindEntry(
        record=kind,
        count=len(records),
        active=sum(record.active for record in records),
        list=edition.url(list_path(kind)),
        record_schema=edition.url(schema_path(kind.value)),
    )
