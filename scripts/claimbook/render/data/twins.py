"""Records -> every page's twin in plain Markdown, as a file of the site beside its HTML."""

from collections.abc import Iterator

from claimbook.model.addresses import record_page, twin_of
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.data.claim_twins import claim_twin
from claimbook.render.data.edition import Edition
from claimbook.render.data.index_twins import index_twins
from claimbook.render.data.topic_twins import topic_twin
from claimbook.render.data.twin_parts import Place
from claimbook.render.site import Site


def planned_twins(site: Site) -> Iterator[PlannedFiles]:
    """A twin a record, an old id and a list.

    They are for the made site alone: among the Markdown pages, engines would take them for pages.
    """
    for kind in RecordKind:
        for id, record in site.library.of_kind(kind).items():
            for alias in ("", *record.aliases):
                yield Planned((_path(kind, alias or id),), _twin, (kind, id, alias, site))
    yield from index_twins(site)


def _path(kind: RecordKind, id: str) -> str:
    return twin_of(record_page(kind, id))


def _twin(kind: RecordKind, id: str, alias: str, site: Site) -> tuple[bytes]:
    record = site.library.of_kind(kind)[id]
    place = Place(_path(kind, alias or id), Edition(site), alias)
    if isinstance(record, Claim):
        return (claim_twin(record, place),)
    return (topic_twin(record, place),)
