"""To cite and to share a claim."""

import json

from playwright.sync_api import Browser, expect
from tests.browser.visit import Visit

CLAIM = "claims/meta-layoffs-fund-ai-capex/"


def test_citation_is_folded_and_leads_to_its_files(visit: Visit) -> None:
    page = visit.go(CLAIM)
    text = page.locator(".cb-cite-text")
    expect(text).to_be_hidden()
    page.get_by_text("Cite this claim").press("Enter")
    expect(text).to_contain_text(
        "Passed on by Podcast insight page on Meta's layoffs; disputed: “Meta's layoffs fund AI "
        "infrastructure; AI did not replace the workers”. Claimbook, added on 23 November 2026."
    )
    for name, ending in (("BibTeX", "bib"), ("RIS", "ris")):
        link = page.get_by_role("link", name=name, exact=True)
        expect(link).to_have_attribute("href", f"cite.{ending}")
        answer = page.request.get(f"{visit.address}{CLAIM}cite.{ending}")
        assert f"https://claimbook.example/repo/{CLAIM}" in answer.text()


def test_citation_is_made_into_csl_json_where_it_is_asked_for(visit: Visit) -> None:
    page = visit.ready(CLAIM)
    page.get_by_text("Cite this claim").press("Enter")
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSL-JSON").click()
    assert saved.value.suggested_filename == "meta-layoffs-fund-ai-capex.csl.json"
    assert json.loads(saved.value.path().read_text(encoding="utf-8")) == [
        {
            "id": "meta-layoffs-fund-ai-capex",
            "type": "webpage",
            "title": "Passed on by Podcast insight page on Meta's layoffs; disputed: “Meta's "
            "layoffs fund AI infrastructure; AI did not replace the workers”",
            "author": [{"literal": "Claimbook"}],
            "container-title": "Claimbook",
            "issued": {"date-parts": [[2026, 11, 23]]},
            "note": "Standing when cited: Disputed by 1 · Second-hand only.",
            "URL": f"https://claimbook.example/repo/{CLAIM}",
        }
    ]
    assert (visit.complaints, visit.strangers) == ([], [])


def test_share_copies_the_address_where_there_is_no_share_sheet(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    visit = Visit(context, address)
    page = visit.go(f"{CLAIM}?q=x#said")
    page.evaluate("Object.defineProperty(navigator, 'share', { value: undefined })")
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_text("The address is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == address + CLAIM
    context.close()


def test_share_opens_the_share_sheet_where_there_is_one(visit: Visit) -> None:
    page = visit.go(CLAIM)
    page.evaluate(
        "Object.defineProperty(navigator, 'share',"
        " { value: async (what) => { window.shared = what; } })"
    )
    page.get_by_role("button", name="Share").click()
    page.wait_for_function("window.shared")
    shared = page.evaluate("window.shared")
    assert shared["url"] == visit.address + CLAIM
    assert shared["title"].startswith("“Meta's layoffs fund AI infrastructure")
