"""The search index is made beside the pages, and is there when somebody waits for it."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.publish.small import ENTRIES, files_of

import claimbook.publish as room
from claimbook.model.pages import SearchEntry
from claimbook.publish import PublishError, indexing, publish
from claimbook.publish.indexing import index_begun
from claimbook.publish.search_files import search_files


def told_late() -> Iterator[SearchEntry]:
    time.sleep(0.2)
    yield from ENTRIES


@pytest.mark.parametrize("forks", [True, False], ids=["beside", "here and now"])
def test_index_is_whole_once_it_was_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forks: bool
) -> None:
    monkeypatch.setattr(indexing, "may_fork", lambda: forks)
    theme = tmp_path / "theme"
    with index_begun(told_late(), theme_dir=theme, language="en", kept=tmp_path / "kept") as index:
        assert (theme / "pagefind").exists() != forks
        index.whole()
        index.whole()
        assert files_of(theme) == search_files(ENTRIES)


def test_index_that_nobody_waits_for_is_given_up(tmp_path: Path) -> None:
    def endless() -> Iterator[SearchEntry]:
        time.sleep(60)
        yield from ENTRIES

    began = time.monotonic()
    with index_begun(endless(), theme_dir=tmp_path, language="en", kept=tmp_path / "kept"):
        pass
    assert time.monotonic() - began < 30
    assert not files_of(tmp_path)


def refused(_: SearchEntry) -> SearchEntry:
    raise PublishError("Pagefind refused a record")


def full(_: SearchEntry) -> SearchEntry:
    raise OSError(28, "No space left on device")


def lost(_: SearchEntry) -> SearchEntry:
    os._exit(9)


def faulty(_: SearchEntry) -> SearchEntry:
    raise KeyError("of ours")


@pytest.mark.parametrize(
    ("fail", "told"),
    [
        (refused, "Pagefind refused a record"),
        (full, "the site was not made: No space left on device"),
        (lost, "was stopped"),
        (faulty, "the search index was not made: 'of ours'"),
    ],
)
def test_index_that_fails_leaves_the_last_good_site(
    base: Path, fail: Callable[[SearchEntry], SearchEntry], told: str
) -> None:
    publish(base, site_dir=base / "site", entries=ENTRIES, epoch=0, progress=lambda _: None)
    good = files_of(base / "site")
    (base / "build" / "docs" / "index.md").write_text("# Another home")
    entries = map(fail, ENTRIES)
    with pytest.raises(PublishError, match=told) as failure:
        publish(base, site_dir=base / "site", entries=entries, epoch=0, progress=lambda _: None)
    assert not isinstance(failure.value, room.PagesError)
    assert files_of(base / "site") == good
    assert sorted(path.name for path in base.iterdir()) == ["build", "mkdocs.yml", "site"]


def test_index_alone_changed_is_laid(base: Path) -> None:
    for entries in (ENTRIES, ENTRIES[:3]):
        publish(base, site_dir=base / "site", entries=entries, epoch=0, progress=lambda _: None)
        files = files_of(base / "site")
        index = search_files(entries)
        assert {path: files[path] for path in files if path.startswith("pagefind/")} == index
