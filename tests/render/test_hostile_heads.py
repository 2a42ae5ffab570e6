"""Whatever strangers write, titles, descriptions, contents and search say it as text."""

import html
from collections.abc import Iterator

import pytest
from markupsafe import Markup
from tests.render.hostile_base import KINDS, TEXTS, Base, families_of, folder_of, twin
from tests.render.html_tree import line, tree

from claimbook.model.pages import SearchEntry
from claimbook.render.inline import parsed, plain


@pytest.mark.parametrize("group", TEXTS)
@pytest.mark.parametrize("kind", KINDS)
def test_front_matter_has_the_text_escaped_and_nothing_else(
    base: Base, plain_base: Base, kind: str, group: str
) -> None:
    for own in families_of(base, group):
        meta = base.of(kind, own).meta
        assert set(meta) == set(plain_base.of(kind, twin(own, plain_base)).meta)
        for field in ("title", "description"):
            assert not set(meta[field]) & set('<>"'), own.text
            assert "\n" not in meta[field]
        title, description = html.unescape(meta["title"]), html.unescape(meta["description"])
        assert line(TITLES[kind].format(own)) == line(title).removesuffix(" · disputed")
        assert line(DESCRIPTIONS[kind].format(own, plain(parsed(own.long)))) in line(description)


TITLES = {
    "theme": "{0.label}",
    "show": "Claims from {0.label}",
    "person": "Claims by {0.label}",
    "company": "Claims about {0.label}",
    "question": "{0.label}",
    "source": "{0.label}",
    "claim": "“{0.title}” · Said by {0.label}",
    "gone": "“Gone {0.id}” · Said in Plain words that mean nothing but themselves · withdrawn",
}
DESCRIPTIONS = {
    "theme": "and where they disagree: {0.long}",
    "show": "claimed on {0.label}, by whom",
    "person": "What {0.label} claims",
    "company": "about {0.label}, and",
    "question": "argues for them: {0.label}, {0.label}.",
    "source": "",
    "claim": ": {1}",
    "gone": "",
}


@pytest.mark.parametrize("group", TEXTS)
@pytest.mark.parametrize("kind", KINDS)
def test_headings_in_the_table_of_contents_are_text(base: Base, kind: str, group: str) -> None:
    for own in families_of(base, group):
        for name in base.of(kind, own).headings:
            assert not list(tree(name)), own.text


@pytest.mark.parametrize("group", TEXTS)
def test_search_entry_is_plain_text(base: Base, group: str) -> None:
    for own in families_of(base, group):
        claim = base.entries[f"claims/claim-{own.id}/"]
        assert claim.title == own.title
        assert claim.content.startswith(plain(parsed(own.long)))
        assert dict(claim.meta)["statement"] == plain(parsed(own.long))
        assert dict(claim.meta)["said"] == f"Said by {own.label}"
        assert dict(claim.filters)["theme"] == (own.label,)
        for kind in ("theme", "company", "person", "show", "source", "question"):
            entry = base.entries[f"{folder_of(kind)}/{kind}-{own.id}/"]
            assert entry.title == own.label
            assert not any(isinstance(text, Markup) for text in texts_of(entry))
        assert not any(isinstance(text, Markup) for text in texts_of(claim))


def texts_of(entry: SearchEntry) -> Iterator[str]:
    yield from (entry.title, entry.content)
    yield from (text for pair in entry.meta for text in pair)
    yield from (text for _, choices in entry.filters for text in choices)
