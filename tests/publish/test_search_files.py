"""The search index: what it knows, and that it is the same on every run."""

import gzip
import hashlib
import itertools
import json
from pathlib import Path
from typing import Any

import cbor2
import pytest
from tests.publish.small import ENTRIES, python

from claimbook.model.pages import SearchEntry
from claimbook.publish import PublishError, search_service
from claimbook.publish.search_files import search_files

# Enough values a facet that two orders of a hash table are never the same by chance.
MANY = tuple(
    SearchEntry(
        address=f"claims/c{number:03}/",
        title=f"Claim {number}",
        content=f"Word{number % 17} of {number % 29} layoffs",
        meta=(("standing", "one"), ("attributed", "Someone")),
        filters=tuple(
            (facet, (f"{facet} {number % size}", f"Ü {number % 5}"))
            for facet, size in (("theme", 40), ("company", 37), ("kind", 6), ("source", 90))
        ),
        sort=(("date", f"{number % 13:02}"), ("title", f"{number:03}"), ("same", "1")),
    )
    for number in range(150)
)

DIGEST = """
from claimbook.publish.search_files import search_files
from tests.publish.test_search_files import MANY, digest
print(digest(search_files(MANY)))
"""


def digest(files: dict[str, bytes]) -> str:
    return hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()


def decoded(content: bytes) -> Any:
    return cbor2.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))


def facets(files: dict[str, bytes]) -> dict[str, dict[str, list[int]]]:
    tables = (decoded(content) for path, content in files.items() if path.endswith(".pf_filter"))
    return {facet: dict(values) for facet, values in tables}


def test_search_files_are_the_same_in_any_order_of_entries() -> None:
    expected = search_files(MANY)
    for entries in (MANY, MANY[::-1], MANY[70:] + MANY[:70]):
        assert search_files(entries) == expected


def test_search_files_are_the_same_in_another_process() -> None:
    root = Path(__file__).parents[2]
    paths = f"{root / 'scripts'}:{root}"
    runs = [python(DIGEST, PYTHONPATH=paths, PYTHONHASHSEED=seed) for seed in ("1", "2")]
    assert {run.communicate()[0] for run in runs} == {digest(search_files(MANY)) + "\n"}


def test_search_files_know_each_facet_with_its_values_in_order() -> None:
    known = facets(search_files(ENTRIES))
    assert known == {
        "company": {"amazon": [2], "general-motors": [3], "meta": [0, 1, 4]},
        "theme": {
            "capex": [1, 2],
            "hiring": [0, 3],
            "labour": [0, 1, 2, 3, 4],
            "monitoring": [4],
        },
        "year": {"2024": [0], "2025": [1, 2], "2026": [3, 4]},
    }
    assert all(list(values) == sorted(values) for values in known.values())


def test_search_files_name_one_another() -> None:
    files = search_files(ENTRIES)
    entry = json.loads(files["pagefind/pagefind-entry.json"])
    (language,) = entry["languages"].values()
    _, pages, chunks, named_facets, sort_keys, _ = decoded(
        files[f"pagefind/pagefind.{language['hash']}.pf_meta"]
    )
    assert language["page_count"] == len(ENTRIES)
    assert [name for name, _ in sort_keys] == ["date", "title"]
    named = itertools.chain(
        (f"pagefind/fragment/{name}.pf_fragment" for name, _ in pages),
        (f"pagefind/index/{chunk[-1]}.pf_index" for chunk in chunks),
        (f"pagefind/filter/{name}.pf_filter" for _, name in named_facets),
    )
    assert sorted(named) == [path for path in files if path.count("/") == 2]


def test_search_files_hold_only_what_a_search_asks_for() -> None:
    names = [path for path in search_files(ENTRIES) if path.count("/") == 1 and "pf_" not in path]
    assert names == [
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind-worker.js",
        "pagefind/pagefind.js",
        "pagefind/wasm.en.pagefind",
        "pagefind/wasm.unknown.pagefind",
    ]


def test_search_files_count_a_value_given_twice_once() -> None:
    twice = SearchEntry("claims/x/", "X", "x", filters=(("theme", ("labour", "labour")),))
    assert facets(search_files([twice])) == {"theme": {"labour": [0]}}


def test_search_files_keep_an_entry_that_has_only_a_title() -> None:
    files = search_files([SearchEntry("claims/x/", "Only a title", "")])
    assert len([path for path in files if path.endswith(".pf_fragment")]) == 1


def test_search_files_of_no_entry_are_an_index_without_a_page() -> None:
    entry = json.loads(search_files([])["pagefind/pagefind-entry.json"])
    assert entry["languages"] == {}


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("#!/bin/sh\necho 'out of luck' >&2\nexit 3\n", "ended without an index: 'out of luck'"),
        ("#!/bin/sh\nexec cat >/dev/null\n", "ended without an index"),
        ("#!/bin/sh\necho 'not what was asked,'\nexec sleep 60\n", "not understood"),
        (None, "does not start"),
    ],
    ids=["fails", "says nothing", "says something else", "is missing"],
)
def test_search_service_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None, told: str
) -> None:
    path = tmp_path / "pagefind"
    if program is not None:
        path.write_text(program)
        path.chmod(0o755)
    monkeypatch.setattr(search_service, "get_executable", lambda: path)
    monkeypatch.setattr(search_service, "SECONDS", 2)
    with pytest.raises(PublishError, match=told):
        search_files(ENTRIES)


def test_search_service_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_service, "get_executable", lambda: None)
    with pytest.raises(PublishError, match="not installed"):
        search_files(ENTRIES)


def test_search_service_passes_on_what_was_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_service, "_FIRST_INDEX", 7)
    with pytest.raises(PublishError, match="refused a record: 'Invalid index"):
        search_files(ENTRIES)
