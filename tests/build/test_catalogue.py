"""The one list of rules."""

import inspect
import re
from collections import Counter
from pathlib import Path

import pytest
from tests.publish.small import ROOT

from claimbook.build.catalogue import FAMILIES, RULES
from claimbook.model.problems import Rule

EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_catalogue_names_each_code_once_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert [code for code, count in Counter(codes).items() if count > 1] == []
    assert codes == sorted(codes)


def test_catalogue_knows_every_family_and_no_other() -> None:
    assert {rule.code[0] for rule in RULES} == set(FAMILIES)


def test_catalogue_numbers_each_family_from_one_without_a_gap() -> None:
    for letter in FAMILIES:
        numbers = [int(rule.code[1:]) for rule in RULES if rule.code[0] == letter]
        assert numbers == list(range(1, len(numbers) + 1)), letter


@EACH
def test_catalogue_explains_each_rule_to_newcomers(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert re.fullmatch(r"[A-Z].*[^.\s]", rule.title)
    assert len(rule.explanation.split()) >= 10
    assert rule.explanation.strip() == inspect.cleandoc(rule.explanation).strip()


def test_catalogue_has_every_rule_that_the_package_writes() -> None:
    """Rules that nobody lists would be explained nowhere."""
    written = set()
    for path in Path(ROOT, "scripts", "claimbook").rglob("*.py"):
        written |= set(re.findall(r'"([A-Z]\d{3})"', path.read_text("utf-8")))
    assert written == {rule.code for rule in RULES}
