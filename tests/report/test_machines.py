"""What programs read: JSON, GitHub's annotations, SARIF."""

import json

import pytest
from tests.report.samples import COLON, PROBLEMS, RULES, hostile, lines

from claimbook.model.origin import Mark
from claimbook.model.problems import Problem, Severity
from claimbook.report.formats import FORMATS, Format, report


def test_every_format_has_its_function() -> None:
    assert set(FORMATS) == set(Format)


def test_json_is_the_list_that_the_design_says() -> None:
    assert json.loads(report(PROBLEMS, Format.JSON)) == [
        {
            "code": "T002",
            "severity": "info",
            "message": "a thin theme",
            "path": "claims/_themes/b.yaml",
            "line": 2,
            "column": 10,
            "help": "",
        },
        {
            "code": "Y001",
            "severity": "error",
            "message": "a colon needs quotes",
            "path": "claims/a.yaml",
            "line": 1,
            "column": 12,
            "help": 'Write:\ntitle: "Meta: cuts"',
        },
        {
            "code": "P003",
            "severity": "warning",
            "message": "not read",
            "path": "claims/notes, all.md",
            "line": 1,
            "column": 1,
            "help": "Move it.",
        },
    ]


def test_json_without_problems_is_an_empty_list() -> None:
    assert report([], Format.JSON) == "[]\n"


@pytest.mark.parametrize("text", ["\udc80", "\x1b\x00", "</script>", "\u2028", '"\\'], ids=ascii)
def test_any_text_is_whole_in_json(text: str) -> None:
    (row,) = json.loads(report([hostile(text)], Format.JSON))
    assert (row["message"], row["path"], row["help"]) == (text, text, text)
    (run,) = json.loads(report([hostile(text)], Format.SARIF, rules=[COLON]))["runs"]
    assert run["results"][0]["message"]["text"] == f"{text}\n{text}"


def test_annotations_are_the_worst_first_and_escaped() -> None:
    assert report(PROBLEMS, Format.GITHUB, rules=RULES) == (
        "::error file=claims/a.yaml,line=1,col=12,title=Y001 A file is written in YAML"
        '::a colon needs quotes%0AWrite:%0Atitle: "Meta: cuts"\n'
        "::warning file=claims/notes%2C all.md,line=1,col=1,title=P003 Only records"
        "::not read%0AMove it.\n"
        "::notice file=claims/_themes/b.yaml,line=2,col=10,title=T002 A theme has claims"
        "::a thin theme\n"
        "Found 1 error, 1 warning and 1 info in 3 files.\n"
    )


def test_annotation_escapes_what_would_end_it() -> None:
    problem = Problem("X001", Severity.ERROR, "50%\r\n::x", "a:b,c%.yaml", Mark(3, 4))
    assert report([problem], Format.GITHUB).splitlines()[0] == (
        "::error file=a%3Ab%2Cc%25.yaml,line=3,col=4,title=X001::50%25\\x0d\\x0a::x"
    )


def test_ten_annotations_of_a_kind_are_shown_and_the_rest_counted() -> None:
    problems = [
        Problem("X001", severity, "m", "p", Mark(number, 1))
        for number in range(1, 13)
        for severity in (Severity.INFO, Severity.ERROR)
    ]
    told = report(problems, Format.GITHUB).splitlines()
    assert [line.split(" ")[0] for line in told] == [
        *["::error"] * 10,
        "and",
        *["::notice"] * 10,
        "and",
        "Found",
    ]
    assert told[9].startswith("::error file=p,line=10,")
    assert told[10] == "and 2 errors more, not shown here"


def test_sarif_has_a_result_a_problem_and_every_rule() -> None:
    told = json.loads(report(PROBLEMS, Format.SARIF, rules=RULES, lines=lines))
    assert told["version"] == "2.1.0"
    (run,) = told["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["P003", "T002", "Y001"]
    assert run["tool"]["driver"]["rules"][2] == {
        "id": "Y001",
        "shortDescription": {"text": "A file is written in YAML"},
        "fullDescription": {"text": "A file is written in YAML"},
        "help": {"text": "Put it in quotes.\n", "markdown": "Put it in quotes.\n"},
        "defaultConfiguration": {"level": "error"},
    }
    assert [(r["ruleId"], r["ruleIndex"], r["level"]) for r in run["results"]] == [
        ("T002", 1, "note"),
        ("Y001", 2, "error"),
        ("P003", 0, "warning"),
    ]
    assert run["results"][1] == {
        "ruleId": "Y001",
        "level": "error",
        "message": {"text": 'a colon needs quotes\nWrite:\ntitle: "Meta: cuts"'},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "claims/a.yaml", "uriBaseId": "ROOT"},
                    "region": {"startLine": 1, "startColumn": 12},
                }
            }
        ],
        "ruleIndex": 2,
    }
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
    ]
    assert uris[2] == "claims/notes%2C%20all.md"


def test_sarif_of_a_rule_that_is_not_given_has_no_index() -> None:
    (run,) = json.loads(report(PROBLEMS[:1], Format.SARIF))["runs"]
    assert "ruleIndex" not in run["results"][0]
