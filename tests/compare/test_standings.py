"""Whose standing differs, and why."""

import pytest
from tests.libraries import claim, library_of, related, source

from claimbook.compare.changes import compare
from claimbook.model.claim import Claim
from claimbook.model.record import Record

FIRST, OTHER, PAGE = (source("first"), source("other"), source("insights", kind="aggregator-page"))
BASE = (FIRST, OTHER, PAGE)


def said(*sources: str, stance: str = "asserts") -> list[dict[str, str]]:
    return [{"source": source, "stance": stance} for source in sources]


ONE = claim("one", attestations=said("first"))


def against(target: str) -> Claim:
    return claim("two", attestations=said("other"), relations=[related("contradicts", target)])


AGAINST = against("one")
UPON = claim("upon", attestations=said("first"), relations=[related("depends_on", "one")])
FORECAST = {"kind": "forecast", "attestations": said("first")}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            [ONE],
            [claim("one", attestations=said("first", "other"))],
            [("one", "support", "said", ("other",))],
            id="another voice",
        ),
        pytest.param(
            [claim("one", attestations=said("first", "insights"))],
            [claim("one", attestations=said("insights"))],
            [("one", "support", "unsaid", ("first",))],
            id="a voice less",
        ),
        pytest.param(
            [ONE],
            [ONE, source("first", primary="false")],
            [("one", "support", "sources", ())],
            id="a source that is not primary",
        ),
        pytest.param(
            [ONE], [claim("one", attestations=said("first", "insights"))], [], id="repeated"
        ),
        pytest.param(
            [ONE], [ONE, AGAINST], [("one", "disputed", "contradicted", ("two",))], id="disputed"
        ),
        pytest.param(
            [ONE, AGAINST],
            [ONE, claim("two", attestations=said("other"))],
            [
                ("one", "disputed", "uncontradicted", ("two",)),
                ("two", "disputed", "uncontradicted", ("one",)),
            ],
            id="no longer disputed",
        ),
        pytest.param(
            [ONE],
            [claim("one", attestations=[*said("first"), *said("other", stance="disputes")])],
            [("one", "disputed", "disputed-in", ("other",))],
            id="denied in a source",
        ),
        pytest.param(
            [ONE, UPON],
            [ONE, UPON, AGAINST],
            [
                ("one", "disputed", "contradicted", ("two",)),
                ("upon", "ground", "rests-on", ("one",)),
            ],
            id="what rests on it",
        ),
        pytest.param(
            [claim("one", forecast={"outcome": "open"}, **FORECAST)],
            [claim("one", forecast={"outcome": "false"}, **FORECAST)],
            [("one", "outcome", "judged", ())],
            id="came out false",
        ),
        pytest.param(
            [claim("old", attestations=said("first")), against("old")],
            [claim("one", attestations=said("first"), aliases=["old"]), AGAINST],
            [],
            id="renamed",
        ),
    ],
)
def test_shifts_tell_what_differs_and_why(
    before: list[Record], after: list[Record], expected: list[object]
) -> None:
    libraries = []
    for records in (before, after):
        ids = {record.id for record in records}
        libraries.append(library_of(*records, *(r for r in BASE if r.id not in ids)))
    found = compare(*libraries).shifts
    assert [
        (shift.claim.id, shift.aspect.value, reason.cause.value, reason.names)
        for shift in found
        for reason in shift.reasons
    ] == expected


def test_shifts_leave_out_claims_that_count_in_one_state_alone() -> None:
    withdrawn = claim("one", status="withdrawn", reason="Wrong.", changed="2026-02-03")
    assert compare(library_of(*BASE, ONE), library_of(*BASE, withdrawn)).shifts == ()
    assert compare(library_of(*BASE), library_of(*BASE, ONE, AGAINST)).shifts == ()
