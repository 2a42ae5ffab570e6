"""benchmark.py --search: what a first search costs a reader, and the table of it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

import benchmark
from bench.search import measured_search
from bench.table import search_table
from environment import ROOT, NotReadyError

FOUND = {
    "claims": 10_000,
    "searches": [
        {"used_by": 1, "seconds": 0.123, "kilobytes": 287.2, "files": 31},
        {"used_by": 5781, "seconds": 1.0, "kilobytes": 314.5, "files": 37},
    ],
}


@pytest.mark.slow
def test_search_is_measured_and_few_files_come_with_it(tmp_path: Path, browser: Browser) -> None:
    found = measured_search(100, tmp_path / "base", like=ROOT, browser=browser)
    used = [search["used_by"] for search in found["searches"]]
    assert (found["claims"], used) == (100, sorted(used))
    for search in found["searches"]:
        # What grows with the claims is the list of pages, of some 10 bytes each.
        assert 100 < search["kilobytes"] < 220
        assert search["files"] < 40
        assert search["seconds"] > 0


def test_search_table_has_a_row_a_search() -> None:
    assert search_table([FOUND]) == (
        "| Claims | Claims with the word | Seconds | kB | Files |\n"
        "| ---: | ---: | ---: | ---: | ---: |\n"
        "| 10,000 | 1 | 0.12 | 287 | 31 |\n"
        "| 10,000 | 5,781 | 1.00 | 314 | 37 |\n"
    )


def test_search_without_a_chromium_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotReadyError, match="no Chromium"):
        benchmark.measure_search([10])
