"""What machines find in a page's head, as a browser with its content policy has it."""

import json
from xml.etree import ElementTree

import pytest
from playwright.sync_api import APIResponse
from tests.browser.built import PAGES
from tests.browser.visit import Visit

FORMS = """
() => [...document.head.querySelectorAll("link[rel~=alternate][type], link[rel=help]")]
    .map((link) => [link.type, link.href])
"""
DATA = """
() => [...document.querySelectorAll("script[type='application/ld+json']")].map((s) => s.textContent)
"""


def sound(media: str, answer: APIResponse) -> bool:
    """Whether a file is there and is what its link says."""
    if media.endswith("json"):
        return bool(answer.json())
    if media.endswith("xml"):
        return ElementTree.fromstring(answer.body()).tag.endswith("feed")
    return answer.text().startswith("# ")


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_head_leads_machines_to_sound_files_and_breaks_no_policy(visit: Visit, path: str) -> None:
    page = visit.go(path)
    found = page.evaluate(FORMS)
    assert ["text/plain", f"{visit.address}llms.txt"] in found
    for media, url in found:
        answer = page.request.get(url)
        assert answer.ok, url
        assert sound(media, answer), url
    assert [text for text in visit.complaints if "Content Security Policy" in text] == []


@pytest.mark.parametrize(
    ("kind", "forms"),
    [("claim", 2), ("theme", 4), ("person", 4), ("old address", 2), ("home", 3), ("explore", 0)],
)
def test_head_names_as_many_forms_as_there_are(visit: Visit, kind: str, forms: int) -> None:
    found = visit.go(PAGES[kind]).evaluate(FORMS)
    assert len(found) == forms + 1  # and llms.txt


@pytest.mark.parametrize("kind", ["claim", "claim with moments", "claim of hostile words"])
def test_head_of_a_claim_says_in_json_whose_it_is(visit: Visit, kind: str) -> None:
    page = visit.go(PAGES[kind])
    (text,) = page.evaluate(DATA)
    node = json.loads(text)
    said = page.locator("h1 .cb-said").inner_text().removesuffix(":")
    assert node["@type"] == "Claim"
    assert node["text"].startswith(said)
    assert node["@id"].endswith(f"/repo/{PAGES[kind]}#claim")


def test_head_of_another_page_has_no_claim(visit: Visit) -> None:
    assert visit.go(PAGES["theme"]).evaluate(DATA) == []
