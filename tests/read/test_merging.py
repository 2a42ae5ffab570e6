"""Both changes to a file, as git would merge them."""

import pytest

from claimbook.read.merging import Content, Merged, merged

LINES = b"a\nb\nc\nd\ne\n"
FIRST, LAST = LINES.replace(b"a", b"A"), LINES.replace(b"e", b"E")


@pytest.mark.parametrize(
    ("origin", "one", "other", "expected"),
    [
        (LINES, LINES, LINES, Merged(LINES)),
        (LINES, FIRST, LINES, Merged(FIRST)),
        (LINES, LINES, LAST, Merged(LAST)),
        (LINES, FIRST, FIRST, Merged(FIRST)),
        (LINES, FIRST, LAST, Merged(FIRST.replace(b"e", b"E"))),
        (LINES, FIRST, LINES.replace(b"a", b"x"), Merged(FIRST, torn=True)),
        (LINES, None, None, Merged(None)),
        (LINES, None, LINES, Merged(None)),
        (LINES, None, LAST, Merged(None, torn=True)),
        (LINES, FIRST, None, Merged(FIRST, torn=True)),
        (None, LINES, None, Merged(LINES)),
        (None, None, LINES, Merged(LINES)),
        (None, FIRST, LAST, Merged(FIRST, torn=True)),
    ],
)
def test_merged_is_what_git_makes_of_both(
    origin: Content, one: Content, other: Content, expected: Merged
) -> None:
    assert merged(origin, one, other) == expected
