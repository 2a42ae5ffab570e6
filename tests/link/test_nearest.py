"""What is most likely meant by a name that is not there."""

import pytest

from claimbook.link.nearest import did_you_mean, nearest

KNOWN = ["layoff-drivers", "talent-and-skills", "ai-agents", "ai-capital-allocation", "meta"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("layof-drivers", ("layoff-drivers",), id="a letter less"),
        pytest.param("layoffs-driver", ("layoff-drivers",), id="letters moved"),
        pytest.param("skills-and-talent", ("talent-and-skills",), id="words in another order"),
        pytest.param("layoffdrivers", ("layoff-drivers",), id="without the hyphen"),
        pytest.param("ai-agent", ("ai-agents",), id="singular"),
        pytest.param("taxes", (), id="nothing like it"),
        pytest.param("", (), id="no name at all"),
    ],
)
def test_nearest_finds_what_was_meant(name: str, expected: tuple[str, ...]) -> None:
    assert nearest(name, KNOWN) == expected


def test_nearest_gives_few_names_the_most_alike_first_whatever_their_order() -> None:
    known = ["claim-12", "claim-1", "claim-13", "claim-14"]
    assert nearest("claim-1x", known) == nearest("claim-1x", known[::-1]) == ("claim-1", "claim-12")


def test_did_you_mean_asks_or_is_silent() -> None:
    assert did_you_mean("ai-agent", KNOWN) == "Did you mean 'ai-agents'?"
    assert did_you_mean("claim-9", ["claim-1", "claim-2"]) == (
        "Did you mean 'claim-1' or 'claim-2'?"
    )
    assert did_you_mean("taxes", KNOWN) == ""
