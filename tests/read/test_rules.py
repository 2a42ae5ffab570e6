"""Every rule of reading: told once, shown by a good and a bad case."""

import re
from pathlib import Path

import pytest
import yaml

from claimbook.model.problems import Rule
from claimbook.read.rules import RULES

CASES = Path(__file__).parents[1] / "cases"


def test_rules_have_codes_of_their_own_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[YFP]\d{3}", code) for code in codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_has_a_case_with_a_good_and_a_bad_side(rule: Rule) -> None:
    cases = [yaml.safe_load(path.read_text()) for path in CASES.glob(f"{rule.code}-*.yaml")]
    assert cases
    assert all("good" in case for case in cases)
    for case in cases:
        assert any(f" {rule.code}: " in line for line in case["problems"])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_is_told_in_lines_that_fit_a_terminal(rule: Rule) -> None:
    assert rule.explanation.endswith("\n")
    assert all(len(line) <= 100 for line in rule.explanation.splitlines())
