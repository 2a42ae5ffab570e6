"""Moments of a recording: played here when asked, by the browser's own player, and never before."""

import io
import re
import wave

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.visit import Visit, focused

CLAIM, SOURCE = "claims/acme-anvils-sold-better/", "sources/work-hour-12/"
RECORDING = "https://work-hour.example/12.mp3"
RATE, LENGTH = 3000, 2890  # samples a second, seconds


@pytest.fixture(scope="module")
def recording() -> bytes:
    """Forty-eight minutes of silence."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(RATE)
        sound.writeframes(b"\x80" * RATE * LENGTH)
    return file.getvalue()


@pytest.fixture
def listener(visit: Visit, recording: bytes) -> Visit:
    """A reader for whom the host of the recording answers."""

    def answer(route: Route) -> None:
        found = re.match(r"bytes=(\d+)-(\d*)", route.request.headers.get("range", ""))
        start = int(found[1]) if found else 0
        end = min(int(found[2] or len(recording)) if found else len(recording), len(recording) - 1)
        part = recording[start : end + 1]
        headers = {
            "Content-Type": "audio/wav",
            "Accept-Ranges": "bytes",
            "Content-Range": f"bytes {start}-{end}/{len(recording)}",
        }
        route.fulfill(status=206, headers=headers, body=part)

    visit.context.route(f"{RECORDING}*", answer)
    return visit


def plays_from(page: Page, seconds: int) -> None:
    """The player is at that moment, or has gone on from there a little."""
    page.wait_for_function(
        "s => { const a = document.querySelector('audio');"
        " return a && a.currentTime >= s && a.currentTime < s + 8; }",
        arg=seconds,
    )


@pytest.mark.parametrize("path", [CLAIM, SOURCE], ids=["claim", "source"])
def test_page_asks_nobody_for_a_recording_before_it_is_asked_to(visit: Visit, path: str) -> None:
    page = visit.go(path)
    page.wait_for_load_state("networkidle")
    assert page.locator("audio").count() == 0
    assert visit.strangers == []


def test_claim_plays_from_its_moment(listener: Visit) -> None:
    page = listener.ready(CLAIM)
    page.get_by_role("link", name="Play from 21:10").click()
    plays_from(page, 1270)
    assert listener.path == CLAIM
    assert {url.partition("#")[0] for url in listener.strangers} == {RECORDING}
    place = page.locator(".cb-place", has=page.locator("audio"))
    expect(place).to_contain_text("Ada Jones")
    assert listener.complaints == []


def test_source_has_one_player_that_goes_to_every_moment(listener: Visit) -> None:
    page = listener.ready(SOURCE)
    page.get_by_role("link", name="Listen from the start").click()
    plays_from(page, 0)
    for name, seconds in (("40:02", 2402), ("12:34", 754), ("21:10", 1270)):
        page.locator(".cb-sayings").get_by_role("link", name=f"Play from {name}").click()
        plays_from(page, seconds)
        expect(page.locator(".cb-player")).to_be_in_viewport()
    expect(page.locator("audio")).to_have_count(1)


def test_moment_in_a_disagreement_plays_in_the_player_of_the_source(listener: Visit) -> None:
    page = listener.ready(SOURCE)
    page.locator(".cb-tension").get_by_role("link", name="Play from 12:34").click()
    plays_from(page, 754)
    expect(page.locator("audio")).to_have_count(1)
    assert listener.path == SOURCE


def test_link_with_a_key_held_down_leads_where_it_leads(listener: Visit) -> None:
    page = listener.ready(CLAIM)
    with listener.context.expect_page() as opened:
        page.get_by_role("link", name="Play from 21:10").click(modifiers=["ControlOrMeta"])
    opened.value.close()
    assert page.locator("audio").count() == 0


def test_player_is_reached_and_closed_by_key(listener: Visit) -> None:
    page = listener.ready(CLAIM)
    link = page.get_by_role("link", name="Play from 21:10")
    link.focus()
    page.keyboard.press("Enter")
    plays_from(page, 1270)
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_js_property("tagName", "AUDIO")
    page.get_by_role("button", name="Close the player").focus()
    page.keyboard.press("Enter")
    expect(page.locator("audio")).to_have_count(0)
    expect(link).to_be_focused()


def test_player_says_when_a_recording_is_gone(visit: Visit) -> None:
    visit.context.route(f"{RECORDING}*", lambda route: route.fulfill(status=404, body=""))
    page = visit.ready(CLAIM)
    page.get_by_role("link", name="Play from 21:10").click()
    expect(page.locator(".cb-player")).to_contain_text("It cannot be played here.")
    expect(page.get_by_role("link", name="Open the recording")).to_have_attribute(
        "href", f"{RECORDING}#t=1270,1325"
    )


def test_source_lists_its_claims_in_the_order_said(visit: Visit) -> None:
    page = visit.ready(SOURCE)
    moments = page.locator(".cb-sayings .cb-label").all_inner_texts()
    assert moments == ["12:34", "21:10", "40:02"]
