"""Feeds: what they tell, whose it is, and that they are whole in both forms."""

import json
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from tests.libraries import claim, library_of, question, related, source, theme
from tests.render.sites import site_of

from claimbook.model.pages import files_of
from claimbook.model.record import Record
from claimbook.model.settings import Settings
from claimbook.render.feeds.all_feeds import planned_feeds
from claimbook.render.feeds.entries import ENTRIES, FEW, SHORT

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://claims.example/repo/"
ENDED = {"status": "withdrawn", "reason": "Wrong & out.", "changed": "2026-03-01"}


def feeds(*records: Record, site_url: str | None = BASE) -> dict[str, str]:
    site = site_of(library_of(*records), Settings(site_url=site_url))
    return {file.path: file.content.decode() for file in files_of(planned_feeds(site))}


def base() -> dict[str, str]:
    return feeds(
        source("any-source", title="A page <b> & more"),
        theme("any-theme", aliases=["old-theme"]),
        question("any-question"),
        claim("early", added="2026-01-01"),
        claim("late", added="2026-02-01", relations=[related("contradicts", "early")]),
        claim("gone", added="2026-01-01", **ENDED),
    )


def atom_entries(text: str) -> list[dict[str, str]]:
    root = Xml.fromstring(text)
    return [
        {child.tag.removeprefix(ATOM): child.text or child.get("href") or "" for child in entry}
        for entry in root.findall(f"{ATOM}entry")
    ]


def test_feeds_stand_at_home_disagreements_brief_and_under_what_can_be_followed() -> None:
    folders = {path.rpartition("feed.xml")[0] for path in base() if path.endswith("feed.xml")}
    assert folders == {
        "",
        "tensions/",
        "brief/",
        "themes/any-theme/",
        "themes/old-theme/",
        "questions/any-question/",
    }


def test_feeds_are_none_without_an_address_to_lead_to() -> None:
    assert feeds(claim("one"), site_url=None) == {}


def test_site_feed_tells_what_is_new_disputed_and_withdrawn_newest_first() -> None:
    entries = atom_entries(base()["feed.xml"])
    assert [(entry["id"].removeprefix(f"{BASE}#"), entry["updated"]) for entry in entries] == [
        ("withdrawn:gone", "2026-03-01T00:00:00Z"),
        ("added:late", "2026-02-01T00:00:00Z"),
        ("disputed:early--late", "2026-02-01T00:00:00Z"),
        ("added:early", "2026-01-01T00:00:00Z"),
        ("added:gone", "2026-01-01T00:00:00Z"),
    ]


def test_entry_says_whose_claim_it_is_and_that_it_is_disputed() -> None:
    entries = {entry["id"]: entry for entry in atom_entries(base()["feed.xml"])}
    late = entries[f"{BASE}#added:late"]
    assert late["title"] == "New: “Late” · Said in A page <b> & more · disputed"
    assert late["content"].startswith("Said in A page <b> & more; disputed: ")
    assert late["link"] == f"{BASE}claims/late/"
    assert "Wrong & out." in entries[f"{BASE}#withdrawn:gone"]["content"]


def test_disagreement_leads_to_its_place_and_tells_both_sides_and_the_reason() -> None:
    (entry,) = atom_entries(base()["tensions/feed.xml"])
    assert entry["link"] == f"{BASE}tensions/#early--late"
    assert entry["title"] == "Now disputed: “Late” against “Early”"
    assert entry["content"].endswith("Why they clash: For a reason.")


def test_brief_feed_has_an_entry_a_day_with_the_claims_numbered() -> None:
    entries = atom_entries(base()["brief/feed.xml"])
    assert [entry["link"] for entry in entries] == [
        f"{BASE}brief/2026-02-01/",
        f"{BASE}brief/2026-01-01/",
    ]
    assert entries[0]["content"].startswith("1. Said in ")
    assert " 2. Said in " in entries[0]["content"]


def test_old_address_has_a_copy_that_names_the_new_one() -> None:
    made = base()
    old, new = (Xml.fromstring(made[f"themes/{id}/feed.xml"]) for id in ("old-theme", "any-theme"))
    assert old.findtext(f"{ATOM}id") == new.findtext(f"{ATOM}id") == f"{BASE}themes/any-theme/"


@pytest.mark.parametrize("folder", ["", "tensions/", "brief/", "themes/any-theme/"])
def test_both_forms_tell_the_same(folder: str) -> None:
    made = base()
    items: list[dict[str, Any]] = json.loads(made[f"{folder}feed.json"])["items"]
    entries = atom_entries(made[f"{folder}feed.xml"])
    told = [(item["id"], item["url"], item["title"], item["content_text"]) for item in items]
    assert told == [(e["id"], e["link"], e["title"], e["content"]) for e in entries]
    assert told


def test_feed_holds_no_more_than_its_newest_entries() -> None:
    many = [claim(f"claim-{n:03}") for n in range(ENTRIES + 5)]
    made = feeds(source("any-source"), theme("any-theme"), *many)
    assert len(atom_entries(made["feed.xml"])) == ENTRIES
    assert len(atom_entries(made["themes/any-theme/feed.xml"])) == FEW


def test_feed_of_a_record_says_how_a_claim_begins_and_whose_it_is_first() -> None:
    words = "so many words that nobody reads them in a list of what is new"
    long = claim("long", statement=" ".join([words] * 6).capitalize() + ".")
    made = feeds(source("any-source"), theme("any-theme"), long)
    (whole,), (own,) = (
        atom_entries(made[path]) for path in ("feed.xml", "themes/any-theme/feed.xml")
    )
    assert whole["content"].endswith("what is new.")
    assert own["content"].startswith("Said in Any source: So many words")
    assert SHORT - 20 < len(own["content"]) <= SHORT
    assert whole["content"].startswith(own["content"].removesuffix("…") + " ")


def test_feed_of_a_record_says_of_a_disagreement_why_they_clash() -> None:
    entries = {entry["id"]: entry for entry in atom_entries(base()["themes/any-theme/feed.xml"])}
    clash = entries[f"{BASE}#disputed:early--late"]
    assert clash["content"] == "Why they clash: For a reason."
