"""The editorial guide shows claims that are good or bad by the checks' own case files."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import yaml

from claimbook.build.catalogue import RULES
from environment import ROOT

GUIDE = ROOT / "docs" / "about" / "editorial.md"
CASES = ROOT / "tests" / "cases"


class Example(NamedTuple):
    side: str
    code: str
    text: str


def examples() -> Iterator[Example]:
    """Every example, with the check named before it and whether it is a good one."""
    parts = re.split(
        r"^```yaml\n(.*?)^```$", GUIDE.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    for before, text in zip(parts[::2], parts[1::2], strict=False):
        paragraph = before.strip().rpartition("\n\n")[2]
        side = "bad" if paragraph.startswith("Not so") else "good"
        code = re.findall(r"\[([A-Z]\d{3})\]", paragraph)[-1]
        yield Example(side, code, text)


def shown(example: Example) -> list[str]:
    """The texts of that side of the cases of a check."""
    cases = [yaml.safe_load(path.read_text("utf-8")) for path in CASES.glob(f"{example.code}-*")]
    return [text for case in cases for text in case[example.side].values()]


EXAMPLES = list(examples())


def test_guide_has_good_and_bad_claims_side_by_side() -> None:
    assert len(EXAMPLES) >= 10
    assert {example.side for example in EXAMPLES} == {"good", "bad"}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.code}-{e.side}")
def test_example_stands_in_a_case_of_its_check(example: Example) -> None:
    texts = shown(example)
    assert any(example.text in text for text in texts), texts


def test_guide_names_checks_that_are_there_and_links_to_each() -> None:
    text = GUIDE.read_text("utf-8")
    codes = {rule.code for rule in RULES}
    linked = re.findall(r"\[([A-Z]\d{3})\]\(\.\./reference/checks\.md#([a-z]\d{3})\)", text)
    assert linked
    for code, anchor in linked:
        assert code in codes
        assert anchor == code.lower()
    assert len(re.findall(r"\b[A-Z]\d{3}\b", text)) == len(linked)
