"""Whole or not at all: whatever ends a build, the last good site stands, and the next one mends."""

import gzip
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.build.bases import CLAIM, build_base, change
from tests.publish.small import files_of, python

from claimbook.build import judging, making, pipeline
from claimbook.build.pipeline import Outcome
from claimbook.model.problems import Severity
from claimbook.publish import BusyError, PagesError, building, engine, swap
from claimbook.workers.shares import share_count

PAGE = "claims/four-days-kept-output/index.html"
LISTED = "claims/index.html"
PART = "claims/four-days-kept-output.md.part"
OLD, NEW = "turned out as many", "made just as many"


def retell(base: Path) -> None:
    change(base / CLAIM, OLD, NEW)


def tells(site: dict[str, bytes], words: str) -> bool:
    return words.encode() in site[PAGE]


def leftovers(base: Path) -> list[str]:
    return sorted(path.name for path in base.iterdir() if path.name.startswith(".site"))


def assert_next_build_mends(base: Path) -> None:
    assert build_base(base).pages
    assert tells(files_of(base / "site"), NEW)
    assert leftovers(base) == []
    assert [path for path in files_of(base / "build") if path.endswith((".part", ".new"))] == []


def errors(outcome: Outcome) -> list[str]:
    return [p.code for p in outcome.problems if p.severity is Severity.ERROR]


def spoil_a_claim(base: Path) -> None:
    change(base / CLAIM, "kind: observation", "kind: obsrvation")


def spoil_the_settings(base: Path) -> None:
    change(base / "mkdocs.yml", "data_licence:", "data_license:")


def link_to_nothing(base: Path) -> None:
    (base / "docs" / "about" / "extra.md").write_text("# Extra\n\n[gone](gone.md)\n")


def take_a_pages_place(base: Path) -> None:
    (base / "docs" / "claims").mkdir()
    (base / "docs" / "claims" / "four-days-kept-output.md").write_text("# Mine\n")


@pytest.mark.parametrize(
    ("spoil", "codes"),
    [(spoil_a_claim, ["F003"]), (spoil_the_settings, ["F001"]), (take_a_pages_place, ["P007"])],
)
def test_build_with_a_problem_touches_nothing(
    base: Path, spoil: Callable[[Path], None], codes: list[str]
) -> None:
    before = files_of(base / "site"), files_of(base / "build" / "docs")
    spoil(base)
    outcome = build_base(base)
    assert (outcome.pages, errors(outcome)) == (None, codes)
    assert (files_of(base / "site"), files_of(base / "build" / "docs")) == before


def test_build_with_a_page_that_mkdocs_refuses_keeps_the_last_good_site(base: Path) -> None:
    before = files_of(base / "site")
    link_to_nothing(base)
    with pytest.raises(PagesError, match=r"about/extra\.md.*gone\.md"):
        build_base(base)
    assert files_of(base / "site") == before
    (base / "docs" / "about" / "extra.md").unlink()
    build_base(base)
    assert files_of(base / "site") == before


class Fault(Exception):
    """Something that nobody thought of."""


@pytest.mark.parametrize(
    ("room", "stage"),
    [
        (pipeline, "examine"),
        (judging, "standings"),
        (pipeline, "planned_pages"),
        (pipeline, "Making"),
        (making, "put"),
        (pipeline, "search_entries"),
        (engine, "make_site"),
        (swap, "_exchange"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_build_that_breaks_at_a_stage_keeps_the_last_good_site(
    base: Path, room: object, stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise Fault

    before = files_of(base / "site")
    retell(base)
    monkeypatch.setattr(room, stage, breaks)
    with pytest.raises((Fault, PagesError)):
        build_base(base)
    assert (files_of(base / "site"), leftovers(base)) == (before, [])


STOPPED = """
import errno, os, resource, signal, sys
import claimbook.cli

root, how, event, place, *cores = sys.argv[1:]
if not cores and hasattr(os, "sched_setaffinity"):  # one process makes all pages, and ends as told
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

def stop(name, arguments):
    if name != event or not any(str(argument).endswith(place) for argument in arguments):
        return
    if name == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR):
        return
    if how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "short":
        resource.setrlimit(resource.RLIMIT_FSIZE, (999, 999))
        return
    raise OSError(errno.ENOSPC, "No space left on device", str(arguments[0]))

sys.addaudithook(stop)
sys.argv = ["claimbook", "build", "--root", root]
claimbook.cli.main()
"""

MOMENTS = [
    ("a page of build/docs opened", "full", "open", PART),
    ("a page of build/docs written", "killed", "os.rename", "claims/four-days-kept-output.md"),
    ("a page of the site laid", "killed", "os.link", f".site.claimbook-new/{PAGE}"),
    ("a page of the site written", "killed", "open", f".site.claimbook-new/{LISTED}"),
    ("a page of the site written", "full", "open", f".site.claimbook-new/{LISTED}"),
    ("the old site put aside", "killed", "os.rename", ".site.claimbook-old"),
    ("the new site put in place", "killed", "os.rename", ".site.claimbook-new"),
    ("the new site put in place", "full", "os.rename", ".site.claimbook-new"),
]


@pytest.mark.parametrize(
    ("how", "event", "place"),
    [pytest.param(*rest, id=f"{moment}, {rest[0]}") for moment, *rest in MOMENTS],
)
def test_build_that_is_stopped_keeps_the_last_good_site_and_the_next_one_mends(
    base: Path, how: str, event: str, place: str
) -> None:
    before = files_of(base / "site")
    retell(base)
    with python(STOPPED, base, how, event, place) as stopped:
        _, told = stopped.communicate()
    if how == "killed":
        assert stopped.returncode == -signal.SIGKILL
    else:
        assert (stopped.returncode, "No space left on device" in told) == (2, True)
        assert "Traceback" not in told
    last_good = base / "site" if (base / "site").exists() else base / ".site.claimbook-old"
    assert files_of(last_good) == before
    assert_next_build_mends(base)


@pytest.mark.parametrize("how", ["killed", "full"])
@pytest.mark.parametrize("place", [PART, ".pf_fragment.new"], ids=["a page", "the search index"])
def test_build_of_which_one_process_is_stopped_keeps_the_last_good_site(
    base: Path, how: str, place: str
) -> None:
    if share_count() == 1:
        pytest.skip("one process makes all pages on this machine")
    before = files_of(base / "site")
    retell(base)
    with python(STOPPED, base, how, "open", place, "all cores") as stopped:
        _, told = stopped.communicate()
    expected = "was stopped (exit code -9)" if how == "killed" else "No space left on device"
    assert (stopped.returncode, expected in told, "Traceback" in told) == (2, True, False), told
    assert files_of(base / "site") == before
    assert_next_build_mends(base)


@pytest.mark.parametrize(
    ("event", "place", "told", "torn"),
    [
        ("open", PART, "File too large: this machine\n", {PART}),
        ("sqlite3.connect", "/base", "disk I/O error: /", set()),
    ],
    ids=["a page", "the database"],
)
def test_build_that_cannot_be_written_leaves_half_a_page_nowhere(
    base: Path, event: str, place: str, told: str, torn: set[str]
) -> None:
    """The disk takes the beginning of a file and no more."""
    site, old = files_of(base / "site"), files_of(base / "build" / "docs")
    retell(base)
    with python(STOPPED, base, "short", event, place) as short:
        _, trouble = short.communicate()
    assert (short.returncode, trouble.startswith(f"claimbook: {told}")) == (2, True), trouble
    assert files_of(base / "site") == site
    left = files_of(base / "build" / "docs")
    assert_next_build_mends(base)
    new = files_of(base / "build" / "docs")
    assert {path for path in left if left[path] not in (old.get(path), new.get(path))} == torn


def test_build_removes_a_page_whose_claim_is_gone_from_site_and_search(base: Path) -> None:
    (base / "claims" / "2026" / "acme-will-keep-four-days.yaml").unlink()
    assert build_base(base).pages
    site = files_of(base / "site")
    assert not [path for path in site if "acme-will-keep-four-days" in path]
    found = [
        gzip.decompress(content)
        for path, content in site.items()
        if path.startswith("pagefind/fragment/")
    ]
    assert any(b"claims/four-days-kept-output/" in fragment for fragment in found)
    assert not any(b"acme-will-keep-four-days" in fragment for fragment in found)
    assert b"acme-will-keep-four-days" not in site["sitemap.xml"]


def test_build_leaves_another_one_alone_while_it_is_under_way(base: Path) -> None:
    before = files_of(base)
    with building(base), pytest.raises(BusyError, match="is building this base"):
        build_base(base)
    del before["build/lock"]
    after = files_of(base)
    del after["build/lock"]
    assert after == before


def test_two_builds_at_once_do_not_mix(base: Path) -> None:
    retell(base)
    with (
        python(STOPPED, base, "", "", "") as one,
        python(STOPPED, base, "", "", "") as other,
    ):
        told = one.communicate()[1] + other.communicate()[1]
    codes = sorted((one.returncode, other.returncode))
    assert (codes, "is building this base" in told) in (([0, 2], True), ([0, 0], False))
    site = files_of(base / "site")
    shutil.rmtree(base / "build")
    assert build_base(base).pages
    assert site == files_of(base / "site")


@pytest.mark.parametrize("place", ["build", "build/docs", "build/lock", "build/theme/assets"])
def test_build_writes_nothing_where_a_link_leads(base: Path, tmp_path: Path, place: str) -> None:
    there = tmp_path / "there"
    shutil.move(base / place, there)
    (base / place).symlink_to(there)
    before = files_of(there) if there.is_dir() else there.read_bytes()
    retell(base)
    with pytest.raises(Exception, match="is a symbolic link"):
        build_base(base)
    assert (files_of(there) if there.is_dir() else there.read_bytes()) == before


def test_build_publishes_no_folder_that_a_link_brings_in(base: Path, tmp_path: Path) -> None:
    shutil.move(base / "docs", tmp_path / "elsewhere")
    (base / "docs").symlink_to(tmp_path / "elsewhere")
    outcome = build_base(base)
    assert (outcome.pages, errors(outcome)) == (None, ["P004"])
