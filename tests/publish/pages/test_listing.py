"""Where pages are on a site, as MkDocs has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.structure.files import File

from claimbook.publish.pages.listing import PageFile, place_of

NAMES = st.sampled_from(["index", "README", "readme", "page", "a.b", "..", ".a", "ü"])
ENDS = st.sampled_from([".md", ".markdown", ".MD", ".md.md", ".html", ""])
PATHS = st.builds(
    lambda folders, name, end: "/".join((*folders, f"{name}{end}")),
    st.lists(st.sampled_from(["a", "index", "b.md"]), max_size=2),
    NAMES,
    ENDS,
)


@given(PATHS, st.booleans())
def test_place_is_told_as_mkdocs_does_or_not_at_all(path: str, in_folders: bool) -> None:
    place = place_of(path, in_folders=in_folders)
    file = File(path, "docs", "site", in_folders)
    assert place in (None, file.dest_uri)
    ours = PageFile(path, "docs", "site", in_folders, dest_uri=place)
    assert (ours.src_uri, ours.src_path, ours.dest_uri, ours.url, ours.name) == (
        file.src_uri,
        file.src_path,
        file.dest_uri,
        file.url,
        file.name,
    )


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("index.md", "index.html"),
        ("claims/index.md", "claims/index.html"),
        ("claims/page/2.md", "claims/page/2/index.html"),
        ("README.md", None),
        ("data.json", None),
    ],
)
def test_place_of_what_we_write_is_told(path: str, place: str | None) -> None:
    assert place_of(path, in_folders=True) == place
