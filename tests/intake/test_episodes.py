"""Note tools' exports -> drafts of sources and claims."""

from tests.intake.samples import READWISE, SNIPD
from tests.libraries import library_of

from claimbook.intake import readwise, snipd
from claimbook.intake.episodes import taken_in
from claimbook.intake.intake import Intake
from claimbook.link.library import Library

EMPTY = library_of()


def _snipd(text: str = SNIPD, known: Library = EMPTY) -> Intake:
    return taken_in(snipd.episodes_of(text), known, name="notes.md", added="2026-04-02")


def _readwise(text: str = READWISE) -> Intake:
    episodes, complaints = readwise.episodes_of(text)
    assert complaints == ()
    return taken_in(episodes, EMPTY, name="notes.md", added="2026-04-02")


def test_snipd_gives_show_source_and_a_draft_claim_a_snip() -> None:
    assert [(draft.id, dict(draft.fields), draft.comments) for draft in _snipd().drafts] == [
        ("toy-hour", {"name": "Toy Hour"}, ()),
        (
            "the-price-of-queues",
            {
                "title": "The price of queues",
                "kind": "episode",
                "show": "toy-hour",
                "published": "2026-03-04",
                "url": "https://toy.example/episodes/1",
                "audio_url": "https://sound.example/1.mp3",
            },
            ("Named there: Ana Example.",),
        ),
        (
            "queues-cost-more-than-staff",
            {
                "status": "draft",
                "title": "Queues cost more than staff",
                "attestations": [{"source": "the-price-of-queues", "at": "02:49", "end": "04:42"}],
                "added": "2026-04-02",
            },
            (
                "Noted: A queue costs more than a cashier.",
                "Noted: Nobody counts the waiting.",
            ),
        ),
        (
            "the-price-of-queues-at-01-02-03",
            {
                "status": "draft",
                "attestations": [
                    {
                        "source": "the-price-of-queues",
                        "at": "01:02:03",
                        "end": "01:03:00",
                        "quote": "Nobody counts the waiting.",
                    }
                ],
                "added": "2026-04-02",
            },
            (
                "Said by: Ana Example.",
                "The quote is the tool's: listen to it, and mend it where it is wrong.",
            ),
        ),
    ]


def test_snipd_reads_front_matter_too() -> None:
    text = (
        "---\nauthor: Toys and Co\npublished: '2026-03-04T09:36:39'\nshow: Toy Hour\n"
        "source: https://toy.example/\ntitle: The price of queues\n---\n## Snips\n"
        "### [04:47] Queues cost more than staff\n[🎧 Play snip (03:50 - 04:47)](https://a.example)\n"
    )
    [_, source, claim] = _snipd(text).drafts
    assert source.fields["published"] == "2026-03-04"
    assert source.fields["title"] == "The price of queues"
    assert claim.fields["attestations"] == [
        {"source": "the-price-of-queues", "at": "03:50", "end": "04:47"}
    ]


def test_snipd_of_two_episodes_of_a_show_gives_the_show_once() -> None:
    other = SNIPD.replace("The price of queues", "Other queues").replace("/1", "/2")
    ids = [draft.id for draft in _snipd(SNIPD + other).drafts]
    assert ids.count("toy-hour") == 1
    assert {"the-price-of-queues", "other-queues"} <= set(ids)
    assert "queues-cost-more-than-staff-2" in ids


def test_snipd_read_again_in_one_go_adds_nothing() -> None:
    twice, once = _snipd(SNIPD + SNIPD), _snipd()
    assert twice.drafts == once.drafts


def test_readwise_gives_the_same_episode() -> None:
    [show, source, first, second] = _readwise().drafts
    assert show.fields == {"name": "Toy Hour"}
    assert source.fields["url"] == "https://notes.example/episode/1"
    assert first.fields["title"] == "Queues cost more than staff"
    assert first.fields["attestations"] == [{"source": "the-price-of-queues", "at": "24:09"}]
    assert first.comments == (
        "Noted: A queue costs more than a cashier.",
        "Noted: Ask who counted.",
    )
    assert second.fields["title"] == "Nobody counts the waiting"
    assert second.missing == ("statement", "kind", "themes")


def test_readwise_refuses_what_is_no_kind_of_source() -> None:
    episodes, [complaint] = readwise.episodes_of(READWISE.replace("#podcasts", "#books"))
    assert episodes == ()
    assert complaint.line == 1
    assert "'books'" in complaint.message


def test_export_without_a_title_is_complained_of() -> None:
    intake = _snipd("## Snips\n### [04:47] Something\n")
    assert intake.drafts == ()
    assert [complaint.message for complaint in intake.complaints] == [
        "there must be the title of the episode"
    ]
