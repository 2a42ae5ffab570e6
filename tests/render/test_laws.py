"""What holds of the pages of every base."""

import html
import posixpath
import re
from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings
from tests.render.bases import sound_bases
from tests.render.sites import DAY, pages_of, site_of, split

from claimbook.checks.run import check
from claimbook.link.library import Library, Link
from claimbook.link.resolve import link_records
from claimbook.model.addresses import (
    address_of,
    record_data,
    record_page,
    relation_anchor,
    tension_anchor,
)
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import files_of
from claimbook.model.problems import Severity
from claimbook.model.record import Record, Status
from claimbook.model.relations import RelationType
from claimbook.model.settings import Settings
from claimbook.render.companions import planned_companions
from claimbook.render.gate import as_text
from claimbook.render.search import search_entries
from claimbook.render.site import Site
from claimbook.render.site_pages import render

law = settings(max_examples=25, deadline=None)

SETTINGS = Settings.model_validate(
    {"site_url": "https://toy.example/repo/", "repository": "https://forge.example/toy"}
)
LINK = re.compile(r'\]\(([^)\s]+)\)| href="([^"]+)"')
ANCHOR = re.compile(r'^#.*\{[^}]*#([^ }]+)[^}]*\}$| id="([^"]+)"', re.MULTILINE)


def site(records: list[Record]) -> Site:
    return site_of(link_records(records)[0], SETTINGS)


def links(page: str) -> Iterator[str]:
    """Where a page leads inside the site, as it is written."""
    for markdown, href in LINK.findall(split(page)[0]):
        target = html.unescape(markdown or href)
        if not target.startswith(("https://", "http://")):
            yield target


def anchors(page: str) -> list[str]:
    return [heading or id for heading, id in ANCHOR.findall(split(page)[0])]


def target_of(link: str, path: str) -> tuple[str, str]:
    """The page or file that a link on the page `path` leads to, and the anchor on it.

    Engines rewrite links to Markdown files; others start from the page's address.
    """
    file, _, anchor = link.partition("#")
    if not file:
        return path, anchor
    if file.endswith(".md") or not file.endswith("/"):
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), file)), anchor
    return posixpath.normpath(posixpath.join(address_of(path), file)), anchor


@given(sound_bases())
@law
def test_bases_are_sound(records: list[Record]) -> None:
    library, problems = link_records(records)
    found = [*problems, *check(library, DAY)]
    assert [problem for problem in found if problem.severity is Severity.ERROR] == []


@given(sound_bases())
@law
def test_every_link_leads_to_a_page_and_a_place_on_it(records: list[Record]) -> None:
    base = site(records)
    pages = pages_of(base)
    files = {page.path for page in render(base)} | {
        file.path for file in files_of(planned_companions(base))
    }
    addresses = {posixpath.normpath(address_of(path)): path for path in pages}
    places = {path: set(anchors(page)) for path, page in pages.items()}
    for path, page in pages.items():
        for link in links(page):
            target, anchor = target_of(link, path)
            target = addresses.get(target, target)
            if target.startswith("about/") and not anchor:
                continue
            assert target in files or is_data(target, base.library), (path, link)
            assert not anchor or anchor in places[target], (path, link)


def is_data(target: str, library: Library) -> bool:
    """Whether it is the data of a record: its file is made elsewhere."""
    return any(
        record_data(kind, id) == target for kind in RecordKind for id in library.of_kind(kind)
    )


@given(sound_bases())
@law
def test_no_page_has_a_place_twice(records: list[Record]) -> None:
    for path, page in pages_of(site(records)).items():
        twice = [id for id, times in Counter(anchors(page)).items() if times > 1]
        assert twice == [], path


@given(sound_bases())
@law
def test_no_path_is_written_twice_whatever_the_case(records: list[Record]) -> None:
    paths = [page.path for page in render(site(records))]
    assert all(path == path.lower() for path in paths)
    assert len(set(paths)) == len(paths)


@given(sound_bases())
@law
def test_order_of_records_does_not_matter_nor_does_rendering_again(records: list[Record]) -> None:
    first = [*render(site(records))]
    assert [*render(site(records))] == first
    assert [*render(site(records[::-1]))] == first


@given(sound_bases())
@law
def test_every_relation_is_told_at_both_ends_with_its_note(records: list[Record]) -> None:
    base = site(records)
    pages = pages_of(base)
    for links_of_claim in base.library.links_from.values():
        for link in links_of_claim:
            if not link.active:
                continue
            for end in (link.claim, link.target):
                page = pages[record_page(RecordKind.CLAIM, end.id)]
                note = as_text(link.relation.note or "")
                assert note in page.partition(f'id="{place_of(link, end)}"')[2]


def place_of(link: Link, end: Record) -> str:
    """The anchor of a relation on the page of one of its ends."""
    if link.relation.type is RelationType.CONTRADICTS:
        return tension_anchor(link.claim.id, link.target.id)
    return relation_anchor(link.relation.type, link.other(end.id).id)


@given(sound_bases())
@law
def test_every_record_keeps_its_page_but_drafts_have_none(records: list[Record]) -> None:
    pages = pages_of(site(records))
    for record in records:
        page = pages.get(record_page(record.kind_of_record, record.id))
        assert (page is None) is (record.status is Status.DRAFT)
        assert page is None or (("cb-banner" in page) is not record.active)


@given(sound_bases())
@law
def test_every_old_address_leads_on(records: list[Record]) -> None:
    pages = pages_of(site(records))
    for record in records:
        for alias in record.aliases:
            if record.status is Status.DRAFT:
                assert record_page(record.kind_of_record, alias) not in pages
                continue
            path = record_page(record.kind_of_record, alias)
            new = record_page(record.kind_of_record, record.id)
            assert split(pages[path])[1]["moved_to"] == address_of(new)
            assert new in {target_of(link, path)[0] for link in links(pages[path])}


@given(sound_bases())
@law
def test_every_search_entry_leads_to_the_page_of_a_record_that_counts(
    records: list[Record],
) -> None:
    base = site(records)
    found = [entry.address for entry in search_entries(base)]
    pages = (record_page(record.kind_of_record, record.id) for record in records if record.active)
    assert sorted(found) == sorted(map(address_of, pages))


@given(sound_bases())
@law
def test_without_a_repository_no_page_leads_to_one(records: list[Record]) -> None:
    base = site_of(link_records(records)[0], Settings())
    assert not any("forge.example" in page for page in pages_of(base).values())
