"""Problems -> SARIF 2.1.0, for code scanning and editors."""

import json
from typing import Any
from urllib.parse import quote

from claimbook.model.problems import Problem, Rule, Severity
from claimbook.report.findings import Findings

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "ROOT"


def sarif(findings: Findings) -> str:
    """One run with every rule, and a result a problem; paths are relative to the base's root."""
    rules = [rule for _, rule in sorted(findings.rules.items())]
    places = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "claimbook", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The knowledge base's root."}}},
        "results": [_result(problem, places) for problem in findings.problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.title},
        "help": {"text": rule.explanation, "markdown": rule.explanation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(problem: Problem, places: dict[str, int]) -> dict[str, Any]:
    told = f"{problem.message}\n{problem.help}" if problem.help else problem.message
    uri = quote(problem.path, errors="surrogateescape")
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "level": _LEVELS[problem.severity],
        "message": {"text": told},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri, "uriBaseId": _ROOT},
                    "region": {
                        "startLine": problem.mark.line,
                        "startColumn": problem.mark.column,
                    },
                }
            }
        ],
    }
    if problem.code in places:
        result["ruleIndex"] = places[problem.code]
    return result
