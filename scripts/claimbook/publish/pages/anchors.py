"""The ids of all pages and the links to them -> the links that lead to none.

Of each id and each link only a number is held, since a large site has millions of them. Where a
number is missing, which is seldom, the pages are looked at once more to tell which link it was.
"""

from array import array
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

Link = tuple[str, str, str]
"""The path of the page that it leads to, the id there, and the link as it is written."""


@dataclass(frozen=True)
class Ties:
    """The ids that a page can be linked by, and its links to ids."""

    ids: Collection[str]
    links: Collection[Link]


def ties_of(page: Page) -> Ties:
    """Those of a page that was read; without links to ids of files that are no pages."""
    links = [
        (file.src_uri, anchor, link)
        for file, found in (page.links_to_anchors or {}).items()
        if file.is_documentation_page()
        for anchor, link in found.items()
    ]
    return Ties(sorted(page.present_anchor_ids or ()), links)


@dataclass
class Anchors:
    """The ids of some pages and their links to ids, each as a number."""

    _here: "array[int]" = field(default_factory=lambda: array("q"))
    _linked: "array[int]" = field(default_factory=lambda: array("q"))

    def add(self, uri: str, ties: Ties) -> None:
        """Add those of the page at this path."""
        self._here.extend(hash((uri, id)) for id in ties.ids)
        self._linked.extend({hash((to, anchor)) for to, anchor, _ in ties.links})

    @staticmethod
    def missing(parts: Iterable["Anchors"]) -> frozenset[int]:
        """The numbers of links that lead to no id on any page."""
        parts = list(parts)
        missing = {number for part in parts for number in part._linked}  # noqa: SLF001 - its own
        for part in parts:
            missing.difference_update(part._here)  # noqa: SLF001 - its own
        return frozenset(missing)


def tell_of_missing(
    page: Page, ties: Ties, missing: frozenset[int], *, files: Files, level: int
) -> None:
    """Have MkDocs log the links of a page whose numbers are missing."""
    found = [link for link in ties.links if hash(link[:2]) in missing]
    held = []
    page.links_to_anchors = {}
    for to, anchor, link in found:
        file = files.get_file_from_path(to)
        if file is None or file.page is None:
            continue
        held.append(file.page)
        if file.page.present_anchor_ids is None:
            file.page.present_anchor_ids = set()  # whatever is there, this one is not
        page.links_to_anchors.setdefault(file, {})[anchor] = link
    page.validate_anchor_links(files=files, log_level=level)
