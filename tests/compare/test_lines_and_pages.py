"""The lines of files and the pages of sites that differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.compare.lines import changed_lines
from claimbook.compare.pages import PageChanges, page_changes


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (b"a\nb\nc\n", b"a\nx\nc\n", {2}),
        (b"a\nb\n", b"a\nnew\nmore\nb\n", {2, 3}),
        (b"a\nb\nc\n", b"a\nc\n", set()),
        (None, b"a\nb\n", {1, 2}),
        (b"a\n", None, set()),
        (b"a\r\nb\r\n", b"a\nx\n", {2}),
    ],
)
def test_changed_lines_are_those_of_the_newer_file(
    before: bytes | None, after: bytes | None, lines: set[int]
) -> None:
    files = [{"f.yaml": content} if content is not None else {} for content in (before, after)]
    assert changed_lines(*files) == {"f.yaml": lines}


def test_changed_lines_leave_out_files_that_are_the_same() -> None:
    assert changed_lines({"f": b"a\n", "g": b"b\n"}, {"f": b"a\n", "g": b"b\n"}) == {}


SITES = st.dictionaries(st.sampled_from("abcdef"), st.binary(max_size=1))


@given(SITES, SITES)
def test_page_changes_name_every_page_that_differs_and_no_other(
    before: dict[str, bytes], after: dict[str, bytes]
) -> None:
    found = page_changes(before, after)
    both = before.keys() | after.keys()
    assert list(found.all) == sorted(p for p in both if before.get(p) != after.get(p))
    assert page_changes(after, before) == PageChanges(found.removed, found.changed, found.added)
