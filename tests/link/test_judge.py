"""What references get wrong, beyond what the case files L* show."""

import pytest
from tests.libraries import claim, company, question, related, source, theme

from claimbook.link.judge import MOST_HINTS
from claimbook.link.resolve import link_records
from claimbook.model.kinds import RecordKind
from claimbook.model.problems import Problem, Severity
from claimbook.model.record import Record
from claimbook.model.records import Draft

GROUND = (theme("any-theme"), source("any-source"))
ENDED = {"reason": "R.", "changed": "2026-02-03"}
SUPERSEDED = {**ENDED, "status": "superseded", "superseded_by": "newer"}
MERGED = {**ENDED, "status": "merged", "merged_into": "newer"}


def problems_of(*records: Record) -> list[Problem]:
    return [*link_records((*GROUND, *records))[1]]


def told(*records: Record) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in problems_of(*records)]


def test_a_whole_base_has_no_problems() -> None:
    assert problems_of(claim("one", relations=[related("supports", "two")]), claim("two")) == []


@pytest.mark.parametrize(
    ("known", "help"),
    [
        pytest.param("any-themes", "Did you mean 'any-theme'?", id="near"),
        pytest.param(
            "taxation", "Add claims/_themes/taxation.yaml, or correct the id.", id="not near"
        ),
    ],
)
def test_an_unknown_id_is_helped_with_the_nearest_or_the_file_to_add(known: str, help: str) -> None:
    (problem,) = problems_of(claim("one", themes=(known,)))
    assert (problem.code, problem.help) == ("L001", help)


def test_hints_stop_where_a_whole_folder_is_missing() -> None:
    names = [f"sorce-{number:03}" for number in range(MOST_HINTS + 5)]
    claims = [claim(f"of-{name}", attestations=[{"source": name}]) for name in names]
    sources = [source(name.replace("sorce", "source"), url=None) for name in names]
    helps = [problem.help for problem in problems_of(*claims, *sources)]
    assert sum(help.startswith("Did you mean") for help in helps) == MOST_HINTS
    assert len(helps) == len(names)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"relations": [related("depends_on", "older")]}, [], id="relation"),
        pytest.param({"not_duplicate_of": ["older"]}, [], id="told apart"),
        pytest.param(
            {**SUPERSEDED, "superseded_by": "older"}, [], id="successor that has one itself"
        ),
    ],
)
def test_a_superseded_claim_may_be_named_as_history(
    fields: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    records = (claim("one", **fields), claim("older", **SUPERSEDED), claim("newer"))
    assert told(*records) == expected


def test_a_merged_claim_is_not_named_in_a_relation() -> None:
    one = claim("one", relations=[related("supports", "older")])
    (problem,) = problems_of(one, claim("older", **MERGED), claim("newer"))
    assert (problem.code, problem.severity) == ("L005", Severity.WARNING)
    assert problem.message == "the claim 'older' was merged into 'newer'"
    assert problem.help == "Write 'newer'."


def test_a_claim_that_names_what_was_merged_into_it_is_told_to_remove_it() -> None:
    newer = claim("newer", relations=[related("supports", "older")])
    (problem,) = problems_of(newer, claim("older", **MERGED))
    assert problem.help == "That is this record itself: remove the line."


def test_the_last_successor_is_named() -> None:
    older = theme("older", **{**SUPERSEDED, "superseded_by": "middle"})
    middle = theme("middle", **MERGED)
    records = (claim("one", themes=["older"]), older, middle, theme("newer"))
    assert told(*records) == [("L005", "the theme 'older' was replaced by 'newer'")]


def test_successors_in_a_circle_end_the_search() -> None:
    older = theme("older", **MERGED)
    newer = theme("newer", **{**MERGED, "merged_into": "older"})
    found = told(claim("one", themes=["older"]), older, newer)
    assert found == [("L005", "the theme 'older' was merged into 'newer'")]


def test_a_record_that_counts_no_more_may_name_what_it_named() -> None:
    withdrawn = {**ENDED, "status": "withdrawn"}
    records = (claim("one", themes=["older"], **withdrawn), theme("older", **MERGED))
    assert told(*records, theme("newer")) == []


def test_an_alias_of_a_draft_is_no_name() -> None:
    draft = theme("new-name", status="draft", aliases=["old-name"])
    assert told(claim("one", themes=["old-name"]), draft) == [
        ("L001", "no theme has the id 'old-name'")
    ]


def test_a_draft_that_lacks_fields_is_judged_by_those_it_has() -> None:
    fields = {"status": "draft", "aliases": ["two"], "merged_into": "gone"}
    draft = Draft.model_validate({"id": "one", "drafted": RecordKind.CLAIM, **fields})
    assert told(draft, claim("two")) == [
        ("L006", "the alias 'two' must not be the id of a claim that is there"),
        ("L008", "no claim has the id 'gone'"),
    ]


def test_a_reference_to_what_could_not_be_read_is_no_mistake() -> None:
    unread = [(RecordKind.THEME, "broken"), (RecordKind.QUESTION, "broken")]
    answers = [{"question": "broken", "position": "any"}]
    records = (*GROUND, claim("one", themes=["broken"], answers=answers))
    assert link_records(records, unread)[1] == ()
    assert [problem.code for problem in link_records(records)[1]] == ["L001", "L001"]


def test_an_answer_by_an_alias_finds_the_positions() -> None:
    asked = question("new-name", aliases=["old-name"])
    answers = [{"question": "old-name", "position": "maybe"}]
    problems = problems_of(claim("one", answers=answers), asked)
    assert [(p.code, p.help) for p in problems] == [
        ("L004", "Write 'new-name'."),
        ("L007", "Its positions are 'yes', 'nay'."),
    ]


def test_what_a_company_became_is_its_own_history_but_today_it_is_named_by_its_id() -> None:
    old = company("old-co", successors=[{"id": "mid-co", "how": "merged"}])
    mid = company("mid-co", **{**MERGED, "merged_into": "new-co"})
    assert told(old, mid, company("new-co")) == [
        ("L005", "the company 'mid-co' was merged into 'new-co'")
    ]
