"""Whatever strangers write, a page shows it as it is, in its place."""

from collections.abc import Iterator

import nh3
import pytest
from tests.render.families import Family
from tests.render.hostile import ORDINARY
from tests.render.hostile_base import KINDS, TEXTS, Base, families_of
from tests.render.html_tree import Element, line, tree

from claimbook.render import notes
from claimbook.render.inline import parsed, plain


def own_text(element: Element) -> str:
    """The text of a heading, without whose claim it is and the link to itself."""
    return line("".join(child for child in element.children if isinstance(child, str)))


def shown(kind: str, body: Element, own: Family) -> Iterator[tuple[str, str]]:
    """(what a place shows, what it must show) for the places of a page that show the text."""
    if kind != "claim":
        yield body.one(".cb-banner").text, f"This was withdrawn on 6 May 2026. {own.long}"
    if kind == "claim":
        yield from shown_on_claim(body, own)
    elif kind != "gone":
        yield own_text(body.one("h1")), own.label
        yield body.all(".cb-summary")[0].text, own.long
    if kind == "question":
        yield own_text(body.one("#position-yes")), own.label
        yield own_text(body.one("#position-nay")), own.label
    if kind in DETAILS:
        yield body.one(".cb-details").text, DETAILS[kind].format(own.label)


DETAILS = {
    "person": "Also known as {0}",
    "company": "Also known as {0} · Formerly {0}",
    "show": "Published by {0}",
    "source": "{0} · Published by {0} · {0} (guest) · Open the source · Transcript",
}


def shown_on_claim(body: Element, own: Family) -> Iterator[tuple[str, str]]:
    label, long = own.label, own.long
    place = body.one("#said-1")
    yield own_text(body.one("h1")), own.title
    yield body.one(".cb-said").text, f"Said by {label}{'; disputed' if own.disputed else ''}:"
    yield body.one(".cb-statement").text, plain(parsed(long))
    yield body.all(".cb-crumbs", "a")[1].text, label
    yield place.one(".cb-place-who").text, f"Said by {label}, {label} · {label}, {label}"
    yield place.one(".cb-quote").text, f"“{own.quote}”"
    yield place.one(".cb-wording").text, long
    yield place.one(".cb-meta").text, f"Paper · {label} · checked by {label} on 4 March 2026"
    yield body.one(".cb-figures").text, f"In figures: {label}."
    judged = "Prediction: not decided yet. Can be judged by 2030."
    yield body.one(".cb-forecast").text, f"{judged} {long}"
    answers = body.one(f"#answers-question-{own.id}")
    yield own_text(answers), f"Other answers to “{label}”"
    yield body.one(".cb-notes").text, notes_text(own.notes)
    if own.disputed_by_a_voice:
        voice = body.one(f"#claim-{own.id}--said-2")
        yield voice.one(".cb-why").text, f"How they put it {long}"
        yield voice.one(".cb-side-title").text, f"Disputed in {label}"


def notes_text(text: str) -> str:
    """The words of notes, as their own Markdown engine leaves them."""
    return tree(nh3.clean(notes._PARSER.render(text), tags={"p"})).text


@pytest.mark.parametrize("group", TEXTS)
@pytest.mark.parametrize("kind", KINDS)
def test_page_shows_the_text_as_it_is(base: Base, kind: str, group: str) -> None:
    for own in families_of(base, group):
        for found, wanted in shown(kind, base.of(kind, own).body, own):
            assert found == line(wanted)


@pytest.mark.parametrize("group", TEXTS)
def test_relation_shows_its_note_at_both_ends(base: Base, group: str) -> None:
    for own in families_of(base, group):
        following = base.ring[own.number + 1]
        for end, other in ((own, following), (following, own)):
            body = base.of("claim", end).body
            if own.contradicts:
                note = body.one(f"#claim-{own.id}--claim-{following.id}", ".cb-why").text
                assert note == line(f"Why they clash {own.long}")
            else:
                anchor = f"#qualifies-claim-{other.id}"
                (row,) = (li for li in body.all("li") if li.all(anchor))
                assert row.one("i").text == line(own.long)
                assert row.one(anchor).text == line(other.title)


@pytest.mark.parametrize("text", ORDINARY)
def test_statement_and_notes_of_ordinary_words_are_these_words(base: Base, text: str) -> None:
    own = next(own for own in base.ring if own.text == text)
    body = base.of("claim", own).body
    marked = text in MARKED_UP
    assert (body.one(".cb-statement").text == line(text)) is not marked
    assert marked or not list(body.one(".cb-statement"))


MARKED_UP = frozenset({"2*3*4 = 24", "`backticks`", "snake_case_name and __init__"})
"""Ordinary words that inline Markdown takes for its own, as every Markdown reader would."""
