"""A base built in German says nothing of ours in English: pages, feeds, twins, data, letters."""

import html
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.render.sites import site_of
from tests.render_data.editions import Answers, data_files, twin_files

from claimbook.link.resolve import link_records
from claimbook.model.pages import files_of
from claimbook.model.settings import Settings
from claimbook.read.base import read_base
from claimbook.render.companions import planned_companions
from claimbook.render.data.edition import Edition
from claimbook.render.letters.forms import WRITTEN, LetterForm
from claimbook.render.letters.letter import letter
from claimbook.render.search import search_entries
from claimbook.render.site import Site
from claimbook.render.site_pages import render
from claimbook.tongue.catalogue import catalogue_of

TESTS = Path(__file__).parents[1]
BASES = {"golden": TESTS / "golden" / "base", "toy": TESTS / "toy"}
SETTINGS = Settings(
    site_name="Buch",
    site_description="Wer was sagt.",
    site_url="https://buch.example/",
    site_language="de",
    repository="https://forge.example/toy/claims",
)
# Addresses, marks and names that are no words for readers.
HIDDEN = re.compile(
    r"\]\([^)]*\)|\{[ #.][^}]*\}|https?:\S+|<[^>]*\sclass=\"[^\"]*\"|\bid=\"[^\"]*\""
    r"|[\w./-]+\.(?:md|xml|json\w*|csv|txt|sqlite)\b"
)
LABELS = re.compile(r"(?:aria-label|title|alt)=\"([^\"]*)\"")
OF_OTHERS = {"Wikidata", "Memo", "Feed", "Feeds", "Player", "Person", "JSON"}


def spoken(name: str, language: str = "de") -> Site:
    settings = SETTINGS.model_copy(update={"site_language": language})
    return site_of(link_records(read_base(BASES[name]).records)[0], settings)


def shown(site: Site) -> dict[str, str]:
    """What readers of a site see, by file."""
    answers = Answers(Edition(site))
    pages = {page.path: page.text for page in render(site)}
    twins = {file.path: file.content.decode() for file in twin_files(answers)}
    data = {file.path: file.content for file in data_files(answers)}
    letters = {
        f"letter.{form}": WRITTEN[form](letter(site)).decode()
        for form in (LetterForm.MARKDOWN, LetterForm.HTML)
    }
    return {
        path: readable(text)
        for path, text in {**pages, **twins, **letters, "llms": data["llms.txt"].decode()}.items()
        if not path.endswith((".json", ".opml"))
    }


def readable(text: str) -> str:
    bare = HIDDEN.sub(" ", LABELS.sub(r" \1 ", text))
    return html.unescape(re.sub(r"<[^>]+>", " ", bare))


@cache
def of_contributors() -> str:
    return " ".join(
        path.read_text("utf-8") for root in BASES.values() for path in sorted(root.rglob("*.yaml"))
    )


@cache
def english() -> tuple[re.Pattern[str], ...]:
    """What stands between the places of each message, where it is a word or more."""
    pieces = set(_pieces())
    german_words = " ".join(_said())
    return tuple(
        re.compile(rf"(?<![\w&-]){re.escape(piece)}(?![\w=-])")
        for piece in sorted(pieces)
        if piece not in OF_OTHERS
        and not re.search(rf"\b{re.escape(piece)}\b", german_words)
        and piece not in of_contributors()
    )


def _pieces() -> Iterator[str]:
    for message in catalogue_of("de"):
        forms = (message.id,) if isinstance(message.id, str) else message.id
        for form in forms:
            for piece in re.split(r"\{\w+\}", form):
                bare = piece.strip(" .,;:?!()“”…")
                if len(bare) > 3:
                    yield bare


def _said() -> Iterator[str]:
    for message in catalogue_of("de"):
        if message.id:
            said = message.string or ""
            yield from [said] if isinstance(said, str) else said


def left(site: Site) -> set[str]:
    """The English words of ours that readers see."""
    text = "\n".join(shown(site).values())
    return {pattern.pattern for pattern in english() if pattern.search(text)}


@pytest.mark.parametrize("name", BASES)
def test_no_message_of_ours_is_left_in_english(name: str) -> None:
    assert left(spoken(name)) == set()


def test_messages_would_be_seen_if_they_were_left() -> None:
    assert len(english()) > 300
    assert len(left(spoken("golden", "en"))) > 150


def test_site_in_a_language_without_a_catalogue_is_in_english() -> None:
    pages, english_pages = (
        {page.path: page.text for page in render(spoken("toy", language))}
        for language in ("tlh", "en")
    )
    assert pages == english_pages


def test_data_and_feeds_say_in_which_language_they_speak() -> None:
    site = spoken("golden")
    pages = {page.path: page.text for page in render(site)}
    assert json.loads(pages["feed.json"])["language"] == "de"
    assert '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">' in pages["feed.xml"]
    files = {file.path: file.content for file in data_files(Answers(Edition(site)))}
    claim = json.loads(files["api/v1/claims/toll-cut-traffic.json"])
    assert claim["site_language"] == "de"
    assert claim["kind"] == "explanation"
    assert claim["standing"]["support"] == "corroborated"
    assert claim["attribution"].startswith("Gesagt von ")
    assert "Unabhängig gesagt von 2" in claim["standing"]["words"]
    written = letter(site)
    assert json.loads(WRITTEN[LetterForm.JSON](written))["language"] == "de"
    assert '<html lang="de">' in WRITTEN[LetterForm.HTML](written).decode()


def test_small_files_beside_the_pages_speak_german() -> None:
    files = {
        file.path: file.content.decode() for file in files_of(planned_companions(spoken("golden")))
    }
    cited = files["claims/toll-cut-traffic/cite.ris"]
    assert "\nN1  - Stand beim Zitieren: " in cited
    picks = json.loads(files["brief/follow/tolls.json"])["records"][0]["picks"]
    assert all(pick["why"].startswith("Hinzugefügt am ") for pick in picks)


def test_facets_of_search_speak_german_and_scripts_filter_by_names_that_stay() -> None:
    entries = list(search_entries(spoken("golden")))
    filters = [dict(entry.filters) for entry in entries]
    assert {value for one in filters for value in one["record"]} <= {
        "Claim", "Theme", "Company", "Source", "Show", "Person", "Question",
    }  # fmt: skip
    solid = {value for one in filters for value in one.get("standing", ())}
    assert {"Bestritten", "Unabhängig gesagt", "Nur aus zweiter Hand"} <= solid
    assert {"Thema", "Unternehmen"} <= {dict(entry.meta)["kind"] for entry in entries}
