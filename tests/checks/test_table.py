"""Every rule of linking and checking: told, numbered, and shown by a case file."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest
import yaml

import claimbook.checks
from claimbook.checks.table import CHECKS, RULES
from claimbook.link.rules import RULES as LINK_RULES
from claimbook.model.problems import Rule

CASES = Path(__file__).parent.parent / "cases"
ALL = (*LINK_RULES, *RULES)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_rule_has_a_case_with_a_good_and_a_bad_side(rule: Rule) -> None:
    (path,) = CASES.glob(f"{rule.code}-*.yaml")
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert case["good"]
    assert case["bad"]
    assert any(f" {rule.severity} {rule.code}: " in problem for problem in case["problems"])


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_rule_is_told_for_newcomers(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z][^\n]{10,90}[^.\n]", rule.title)
    assert len(rule.explanation.split()) >= 12
    assert rule.explanation.endswith(".\n")
    assert max(map(len, rule.explanation.splitlines())) <= 100


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert not {rule.code for rule in LINK_RULES} & set(codes)


def test_every_check_stands_in_the_table_once() -> None:
    modules = [
        importlib.import_module(f"claimbook.checks.{found.name}")
        for found in pkgutil.iter_modules(claimbook.checks.__path__)
    ]
    written = {
        f"{module.__name__}.{name}"
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and str(inspect.signature(function)).startswith("(evidence:")
    }
    listed = [f"{row.find.__module__}.{row.find.__name__}" for row in CHECKS]
    assert sorted(listed) == sorted(written)
