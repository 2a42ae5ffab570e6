"""The site's date."""

import datetime

import pytest
from tests.libraries import claim, library_of, theme

from claimbook.build.dates import epoch_of, site_date
from claimbook.model.record import Record

CLAIM = claim("a-claim", added="2026-03-01")
FORECAST = {
    "kind": "forecast",
    "added": "2026-01-01",
    "forecast": {
        "resolve_by": "2026-09-01",
        "outcome": "true",
        "resolved_on": "2026-04-02",
        "note": "So it went.",
    },
}
GONE = {"status": "withdrawn", "reason": "Wrong.", "changed": "2026-05-03"}


@pytest.mark.parametrize(
    ("records", "day"),
    [
        pytest.param([], "1980-01-01", id="nothing dated"),
        pytest.param([CLAIM, claim("another", added="2025-12-31")], "2026-03-01", id="added"),
        pytest.param([CLAIM, claim("a-forecast", **FORECAST)], "2026-04-02", id="resolved"),
        pytest.param(
            [CLAIM, claim("a-fallen", added="2026-01-01", **GONE)], "2026-05-03", id="gone"
        ),
        pytest.param([CLAIM, theme("a-theme", **GONE)], "2026-05-03", id="a theme changed"),
        pytest.param(
            [CLAIM, claim("a-draft", status="draft", added="2026-08-08")],
            "2026-03-01",
            id="a draft",
        ),
    ],
)
def test_site_date_is_the_newest_day_on_which_something_happened(
    records: list[Record], day: str
) -> None:
    for order in (records, records[::-1]):
        assert site_date(library_of(*order), as_of=None).isoformat() == day


@pytest.mark.parametrize("as_of", ["2025-05-05", "2027-07-07"])
def test_site_date_is_the_one_asked_for(as_of: str) -> None:
    day = datetime.date.fromisoformat(as_of)
    assert site_date(library_of(CLAIM), as_of=day) == day


def test_epoch_is_the_days_first_second_in_utc() -> None:
    assert epoch_of(datetime.date(1970, 1, 2)) == 86_400
    assert epoch_of(datetime.date(2023, 11, 14)) == 1_699_920_000
