"""Every web address of every kind of record is found."""

from tests.libraries import company, person, show, source

from claimbook.checks.addresses import _address_fields, addresses
from claimbook.model.records import MODEL_OF


def test_addresses_are_found_wherever_a_model_has_one() -> None:
    found = {kind.value: _address_fields(model) for kind, model in MODEL_OF.items()}
    assert found == {
        "claim": (),
        "theme": (),
        "company": ("url",),
        "source": ("url", "audio_url", "archived_url", "transcript"),
        "show": ("url", "feed"),
        "person": ("url",),
        "question": (),
    }


def test_addresses_come_with_their_fields() -> None:
    transcript = {"url": "https://d.example", "type": "text/vtt"}
    told = source(
        "one",
        url="https://a.example",
        audio_url="https://b.example",
        archived_url="https://c.example",
        transcript=transcript,
        note="https://not.an.address.example",
    )
    assert [*addresses(told)] == [
        (("url",), "https://a.example"),
        (("audio_url",), "https://b.example"),
        (("archived_url",), "https://c.example"),
        (("transcript", "url"), "https://d.example"),
    ]
    assert [*addresses(show("one", feed="https://a.example"))] == [(("feed",), "https://a.example")]
    assert [*addresses(person("one"))] == [*addresses(company("one"))] == []
