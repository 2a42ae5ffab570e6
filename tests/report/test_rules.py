"""Rules as they are explained, and the page of them all."""

from tests.report.samples import COLON, RULES

from claimbook.report.rules import explain, rules_page


def test_explanation_has_code_title_weight_and_reason() -> None:
    assert explain(COLON) == (
        "Y001: A file is written in YAML\n"
        "===============================\n"
        "(error: the site is not built)\n"
        "\n"
        "Put it in quotes.\n"
    )


def test_page_has_a_section_a_rule_in_the_order_of_codes() -> None:
    page = rules_page(RULES)
    assert page.startswith("# Every check\n")
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## P003",
        "## T002",
        "## Y001",
    ]
    assert page.endswith("## Y001\n\n**A file is written in YAML** (error)\n\nPut it in quotes.\n")
    assert rules_page(reversed(RULES)) == page
