"""What a reviewer is asked where a new claim says nearly what another says."""

import dataclasses

from tests.libraries import claim, library_of, source

from claimbook.compare.changes import compare
from claimbook.rank.nearest import nearest
from claimbook.report.changes.meaning import Meaning
from claimbook.report.changes.outline import outline
from claimbook.report.terminal import terminal

OLD = "The toll on the bridge lowers the traffic in the town a great deal."


def told(statement: str) -> str:
    """The report on a new claim, beside an older one."""
    old, new = (claim(id, statement=text) for id, text in (("old", OLD), ("new", statement)))
    first = source("first")
    changes = compare(library_of(first, old), library_of(first, old, new))
    meaning = Meaning("main", changes)
    meaning = dataclasses.replace(meaning, near={"new": nearest(new, changes.after)})
    return " ".join(terminal("", outline(meaning)).split())


def test_report_asks_whether_a_new_claim_says_the_opposite_of_the_nearest() -> None:
    question = (
        "Do they say the opposite? It has \u201clowers\u201d, the new one \u201craises\u201d."
    )
    assert question in told(OLD.replace("lowers", "raises"))


def test_report_asks_after_a_word_that_one_side_lacks() -> None:
    question = "Do they say the opposite? It has nothing like it, the new one \u201cnever\u201d."
    assert question in told(OLD.replace("lowers", "never lowers"))


def test_report_does_not_ask_where_no_cue_differs() -> None:
    report = told(OLD.replace("town", "city"))
    assert "alike)" in report
    assert "opposite? It has" not in report
