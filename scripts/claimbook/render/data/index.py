"""Site -> what is here: counts, version, licence, words, and where to go on."""

from collections.abc import Iterator

from claimbook.model.addresses import HOME, record_data, record_page
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.model.relations import RELATIONS, RelationRow
from claimbook.render.data.base_shapes import FileEntry, IndexAnswer, KindEntry, RelationEntry
from claimbook.render.data.contents import CONTENTS, INDEX
from claimbook.render.data.edition import Edition
from claimbook.render.data.json_files import json_bytes, list_path
from claimbook.render.data.mentions import counts_of
from claimbook.render.data.schemas import schema_path
from claimbook.render.site import Site
from claimbook.render.words import RELATION_WORDS

_ANY = "{id}"


def index_files(site: Site) -> Iterator[PlannedFiles]:
    """The one file to begin with."""
    yield Planned((INDEX,), _index, (site,))


def _index(site: Site) -> tuple[bytes]:
    return (json_bytes(index_answer(Edition(site)).model_dump(mode="json", exclude_none=True)),)


def index_answer(edition: Edition) -> IndexAnswer:
    """What is here."""
    site = edition.site
    return IndexAnswer(
        **edition.origin(edition.data_version),
        site=site.settings.site_name,
        description=site.settings.site_description,
        page=edition.page(HOME),
        newest=max((event.day for event in site.events), default=None),
        counts=counts_of([claim for claim in site.library.claims.values() if claim.active], site),
        tensions=len(site.tensions),
        records=tuple(_kind(kind, edition) for kind in RecordKind),
        relations=tuple(_relation(row, edition) for row in RELATIONS),
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
        data=edition.url(record_data(kind, _ANY)),
        page=edition.page(record_page(kind, _ANY)),
        record_schema=edition.url(schema_path(kind.value)),
    )


def _relation(row: RelationRow, edition: Edition) -> RelationEntry:
    say = edition.site.tongue.say
    return RelationEntry(
        type=row.type,
        words=say(RELATION_WORDS[row.type, True]),
        inverse_words=say(RELATION_WORDS[row.type, False]),
    )
