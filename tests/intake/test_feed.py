"""A podcast's feed -> its show and episodes."""

import datetime

import pytest
from tests.intake.samples import FEED
from tests.libraries import library_of, show

from claimbook.intake.feed import taken_in
from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind

EMPTY = library_of()


def _drafts(
    known: Library = EMPTY, *, since: datetime.date | None = None
) -> dict[str, dict[str, object]]:
    intake = taken_in(FEED.encode(), known, address="", since=since)
    assert intake.complaints == ()
    return {draft.id: dict(draft.fields) for draft in intake.drafts}


def test_feed_gives_the_show_its_episodes_and_who_speaks() -> None:
    assert _drafts() == {
        "toy-hour": {
            "name": "Toy Hour",
            "publisher": "Toys and Co",
            "url": "https://toy.example/",
            "feed": "https://toy.example/feed.xml",
            "guid": "917393e3-1b1e-5cef-ace4-edaa54e1f810",
            "summary": "What toys & queues cost.",
        },
        "ana-example": {"name": "Ana Example", "url": "https://toy.example/ana"},
        "the-price-of-queues": {
            "title": "The price of queues",
            "kind": "episode",
            "show": "toy-hour",
            "published": "2026-03-04",
            "url": "https://toy.example/episodes/1",
            "audio_url": "https://sound.example/1.mp3",
            "duration": "1:02:03",
            "language": "en-US",
            "guid": "toy-1",
            "transcript": {"url": "https://toy.example/1.vtt", "type": "text/vtt"},
            "people": [{"id": "ana-example", "role": "host"}],
        },
        "ben-sample": {"name": "Ben Sample"},
        "guests": {
            "title": "Guests",
            "kind": "episode",
            "show": "toy-hour",
            "published": "2026-03-11",
            "duration": "59:07",
            "language": "en-US",
            "guid": "toy-2",
            "people": [
                {"id": "ana-example", "role": "host"},
                {"id": "ben-sample", "role": "guest"},
            ],
        },
    }


def test_feed_says_what_it_left_out() -> None:
    drafts = taken_in(FEED.encode(), EMPTY, address="").drafts
    [guests] = [draft for draft in drafts if draft.id == "guests"]
    assert any("audio_url" in comment for comment in guests.comments)
    assert not any(draft.faults or draft.missing for draft in drafts)


def test_feed_read_again_adds_nothing() -> None:
    records = [draft.record() for draft in taken_in(FEED.encode(), EMPTY, address="").drafts]
    again = taken_in(FEED.encode(), library_of(*records), address="")
    assert again.drafts == ()
    assert "The price of queues" in again.known


def test_feed_knows_a_show_by_its_guid_though_it_changed_its_name() -> None:
    there = show("old-name", guid="917393e3-1b1e-5cef-ace4-edaa54e1f810")
    drafts = _drafts(known=library_of(there))
    assert "toy-hour" not in drafts
    assert drafts["guests"]["show"] == "old-name"


def test_feed_takes_episodes_since_a_day() -> None:
    drafts = _drafts(since=datetime.date(2026, 3, 5))
    assert {id for id, fields in drafts.items() if "kind" in fields} == {"guests"}


def test_feed_of_two_episodes_of_one_title_gives_two_sources() -> None:
    twice = FEED.replace("<title>Guests</title>", "<title>The price of queues</title>")
    ids = [
        draft.id
        for draft in taken_in(twice.encode(), EMPTY, address="").drafts
        if draft.kind is RecordKind.SOURCE
    ]
    assert ids == ["the-price-of-queues", "the-price-of-queues-2"]


BOMB = (
    "<!DOCTYPE a ["
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 12 if n else "x" * 1000}">' for n in range(9))
    + "]><rss><channel><title>&e8;</title></channel></rss>"
)
NO_FEEDS = {
    "page": "<html><body>Hello</body></html>",
    "text": "just words",
    "empty": "",
    "torn": FEED[:500],
    "nameless": FEED.replace("<title>Toy Hour</title>", ""),
    "bomb": BOMB,
    "outside": '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><rss>&e;</rss>',
}


@pytest.mark.parametrize("content", NO_FEEDS.values(), ids=NO_FEEDS)
def test_what_is_no_feed_is_complained_of(content: str) -> None:
    intake = taken_in(content.encode(), EMPTY, address="")
    assert intake.drafts == ()
    assert len(intake.complaints) == 1
