"""An index that is put together from parts is the one that Pagefind makes of all at once."""

import gzip
import json
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import cbor2
import pytest

from claimbook.cache.cache import Cache
from claimbook.model.pages import SearchEntry
from claimbook.publish import search_parts, search_tables, search_words
from claimbook.publish.search_files import search_files
from claimbook.publish.search_parts import parted
from claimbook.publish.search_service import index_files

FILES = sys.modules["claimbook.publish.search_files"]
"""The package has a function of that name."""
WORDS = ("Café", "cafe", "résumé", "running", "runs", "re-start", "AB_cd", "Übergröße", "don't")


def entry(number: int, content: str | None = None) -> SearchEntry:
    """One of many that differ in their words, fields and facets; every fifth is no claim."""
    claim = number % 5 != 0
    text = " ".join(WORDS[number * step % len(WORDS)] + str(number % step) for step in range(2, 40))
    return SearchEntry(
        address=f"{'claims' if claim else 'themes'}/n{number:03}/",
        title=f"{WORDS[number % 7]} number {number}",
        content=content or text,
        meta=(("said", f"by {number % 9}"),) if claim else (("about", f"it {number}"),),
        filters=(("year", (str(2000 + number % 8),)), ("theme", (f"T {number % 3}", "Ü"))),
        sort=(("age", str(number % 13)), ("title", f"t{number % 10}")) if claim else (),
    )


MANY = tuple(map(entry, range(300)))
CLAIM = MANY[7].address


def tables(files: dict[str, bytes]) -> dict[str, Any]:
    """All that an index knows, but for the names of its files."""

    def decoded(path: str) -> Any:
        return cbor2.loads(gzip.decompress(files[path]).removeprefix(b"pagefind_dcd"))

    about = json.loads(files["pagefind/pagefind-entry.json"])
    (language,) = about["languages"].values()
    meta = decoded(f"pagefind/pagefind.{language.pop('hash')}.pf_meta")
    version, pages, chunks, facets, sorts, fields = meta
    shown = [gzip.decompress(files[f"pagefind/fragment/{name}.pf_fragment"]) for name, _ in pages]
    words = [(*ends, decoded(f"pagefind/index/{name}.pf_index")) for *ends, name in chunks]
    values = [decoded(f"pagefind/filter/{name}.pf_filter") for _, name in facets]
    counts = [count for _, count in pages]
    return {
        "pages": (about, version, shown, counts), "words": words, "facets": values,
        "sorts": sorts, "fields": fields,
    }  # fmt: skip


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_parts, "MOST", 80)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many records Pagefind was asked to take, each time."""
    numbers: list[int] = []

    def noted(entries: Sequence[SearchEntry], language: str) -> dict[str, bytes]:
        numbers.append(len(entries))
        return index_files(entries, language)

    monkeypatch.setattr(FILES, "index_files", noted)
    return numbers


@pytest.fixture(scope="module")
def at_once() -> dict[str, Any]:
    return tables(search_files(MANY))


@pytest.mark.usefixtures("in_parts")
@pytest.mark.parametrize("what", ["pages", "words", "facets", "sorts", "fields"])
def test_index_of_parts_is_the_index_of_all(what: str, at_once: dict[str, Any]) -> None:
    assert len(list(parted(sorted(MANY, key=lambda one: one.address)))) > 3
    assert tables(search_files(MANY))[what] == at_once[what]


@pytest.mark.usefixtures("in_parts")
def test_only_the_part_that_changed_is_made_again(tmp_path: Path, asked: list[int]) -> None:
    def build(entries: Sequence[SearchEntry]) -> dict[str, bytes]:
        cache = Cache(tmp_path)
        files = search_files(entries, cache=cache)
        cache.end()
        return files

    build(MANY)
    whole, asked[:] = sum(asked), []
    build(MANY)
    assert (whole, asked) == (300, [])
    changed = [entry(7, "Something else") if one.address == CLAIM else one for one in MANY]
    without = [one for one in changed if one.address != CLAIM]
    for entries in (changed, without):
        files = build(entries)
        (again,), asked[:] = asked, []
        assert again < 200
        assert files == search_files(entries)
        asked.clear()


@pytest.mark.usefixtures("in_parts")
def test_only_chunks_of_words_that_changed_are_packed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_words, "_CHUNK", 500)
    packed: list[bytes] = []
    closed = search_tables._closed

    def noted(written: bytes, effort: int) -> bytes:
        packed.extend([written] if effort == search_tables._EFFORT else [])
        return closed(written, effort)

    monkeypatch.setattr(search_tables, "_closed", noted)

    def build(entries: Sequence[SearchEntry]) -> int:
        packed.clear()
        cache = Cache(tmp_path)
        files = search_files(entries, cache=cache)
        cache.end()
        number = len(packed)
        assert files == search_files(entries)
        return number

    changed = [entry(7, "Something else") if one.address == CLAIM else one for one in MANY]
    first, again = build(MANY), build(changed)
    assert 0 < again < first


@pytest.mark.usefixtures("in_parts")
def test_what_shows_a_page_is_told_apart_where_two_parts_name_it_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(FILES, "index_files", lambda *given: _named_alike(index_files(*given)))
    shown = tables(search_files(MANY))["pages"][2]
    assert [json.loads(text[12:])["url"] for text in shown] == sorted(one.address for one in MANY)


@pytest.mark.usefixtures("in_parts")
def test_record_without_a_word_does_not_shift_the_others(asked: list[int]) -> None:
    silent = SearchEntry("claims/n007/", "…", "…", sort=(("age", "7"),))
    search_files([silent if one.address == CLAIM else one for one in MANY])
    assert max(asked) == 300


def test_parts_are_cut_by_addresses_alone() -> None:
    entries = sorted(map(entry, range(3000)), key=lambda one: one.address)
    firsts = {part[0].address for part in parted(entries)}
    assert list(chain(*parted(entries))) == entries
    for without in range(1, 3000, 100):
        if entries[without].address not in firsts:
            fewer = entries[:without] + entries[without + 1 :]
            assert {part[0].address for part in parted(fewer)} <= firsts
    assert max(map(len, parted(entries))) <= search_parts.MOST < len(entries)
    assert list(parted([])) == [[]]


def _named_alike(files: dict[str, bytes]) -> dict[str, bytes]:
    """The first page of each index under one name."""
    about = json.loads(files["pagefind-entry.json"])["languages"]["en"]
    path = f"pagefind.{about['hash']}.pf_meta"
    meta = cbor2.loads(gzip.decompress(files[path]).removeprefix(b"pagefind_dcd"))
    old, meta[1][0][0] = meta[1][0][0], "en_1234567"
    files[path] = gzip.compress(b"pagefind_dcd" + cbor2.dumps(meta))
    files["fragment/en_1234567.pf_fragment"] = files.pop(f"fragment/{old}.pf_fragment")
    return files
