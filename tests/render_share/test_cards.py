"""What a picture says: whose claim it is, whether it is disputed, and how much clashes."""

import pytest
from tests.libraries import claim, person, related, source, theme
from tests.render.sites import site_of

from claimbook.derive.support import SupportLevel
from claimbook.link.resolve import link_records
from claimbook.model.settings import Labels, Settings
from claimbook.render.share.card import Card, claim_card, theme_card

SETTINGS = Settings(site_name="Toy", labels=Labels(themes="Topics"))
BASE = (
    theme("tolls", name="Tolls"),
    theme("empty", name="Nothing yet"),
    person("ana-lee", name="Ana Lee"),
    source("any-source", title="Town hour 7"),
    source("a-page", title="A page", kind="aggregator-page"),
    claim(
        "one",
        title="The toll cut traffic",
        themes=("tolls",),
        attestations=({"source": "any-source", "speaker": "ana-lee"},),
        relations=(related("contradicts", "other"),),
    ),
    claim(
        "other",
        title="It did not",
        themes=("tolls",),
        attestations=({"source": "a-page", "stance": "reports"},),
    ),
    claim(
        "gone",
        title="It was never there",
        themes=("tolls",),
        status="withdrawn",
        reason="Wrong.",
        changed="2026-02-03",
    ),
)
COUNTS = "2 claims · 1 disagreement · 2 disputed · 1 from one original source · 1 second-hand only"
SITE = site_of(link_records(BASE)[0], SETTINGS)


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        (
            "one",
            Card(
                lead="Said by Ana Lee; disputed",
                title="“The toll cut traffic”",
                note="Disputed by 1 · One original source",
                site_name="Toy",
                support=SupportLevel.SINGLE_SOURCE,
                disputed=True,
            ),
        ),
        (
            "other",
            Card(
                lead="Passed on by A page; disputed",
                title="“It did not”",
                note="Disputed by 1 · Second-hand only",
                site_name="Toy",
                support=SupportLevel.SECOND_HAND,
                disputed=True,
            ),
        ),
        (
            "gone",
            Card(
                lead="Said in Town hour 7; withdrawn",
                title="“It was never there”",
                note="Withdrawn · One original source",
                site_name="Toy",
                support=SupportLevel.SINGLE_SOURCE,
                disputed=True,
            ),
        ),
    ],
)
def test_card_of_a_claim_says_whose_it_is_and_whether_it_is_disputed(
    id: str, expected: Card
) -> None:
    assert claim_card(SITE.library.claims[id], SITE) == expected


@pytest.mark.parametrize(
    ("id", "name", "note", "disputed"),
    [
        (
            "tolls",
            "Tolls",
            COUNTS,
            True,
        ),
        ("empty", "Nothing yet", "no claims · no disagreements", False),
    ],
)
def test_card_of_a_theme_counts_in_words(id: str, name: str, note: str, disputed: bool) -> None:
    expected = Card("Topics", name, note, "Toy", None, disputed)
    assert theme_card(SITE.library.themes[id], SITE) == expected


def test_alternative_is_what_the_picture_says_without_the_site() -> None:
    found = claim_card(SITE.library.claims["one"], SITE).alternative
    assert found == (
        "Said by Ana Lee; disputed · “The toll cut traffic” · Disputed by 1 · One original source"
    )
    assert Card("", "“T”", "", "Toy", None, False).alternative == "“T”"
