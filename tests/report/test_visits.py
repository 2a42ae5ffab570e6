"""What is told of addresses that were asked: whole reports."""

import json

import pytest
from click.testing import CliRunner
from tests.libraries import company, person, record, source

from claimbook.cli import links
from claimbook.model.kinds import RecordKind
from claimbook.model.sources import Person, Show, Source
from claimbook.model.topics import Company
from claimbook.model.visits import FIELDS, Verdict, Visit, mentions
from claimbook.report.visits import Visits, json_list, markdown, text
from environment import ROOT

GONE = "https://gone.example/a*b_c"
RECORDS = (
    source("episode", url=GONE, audio_url="https://there.example/e.mp3", published="2026-03-01"),
    source("article", url="https://old.example/", transcript={"url": "https://shut.example/t"}),
    source("copied", url=GONE, archived_url="https://copy.example/1"),
    record(RecordKind.SHOW, "show-a", url="https://show.example/", feed="https://show.example/f"),
    person("ada", url="https://silent.example/"),
    company("acme", url="https://inside.example/"),
)
ANSWERS = {
    GONE: Visit(Verdict.DEAD, "404 Not Found"),
    "https://old.example/": Visit(Verdict.MOVED, "200 OK", "https://new.example/|`(b)"),
    "https://shut.example/t": Visit(Verdict.SHUT, "403 Forbidden"),
    "https://silent.example/": Visit(Verdict.SILENT, "503 |`no`|"),
    "https://inside.example/": Visit(Verdict.UNASKED, "it is not public"),
}
FINE = Visit(Verdict.ALIVE, "200 OK")


def visits() -> Visits:
    named = mentions(RECORDS)
    return {address: (ANSWERS.get(address, FINE), named[address]) for address in named}


def test_mentions_find_every_field_that_holds_an_address() -> None:
    found = mentions(RECORDS)
    assert list(found) == sorted(found)
    assert [(m.record.id, m.field) for m in found[GONE]] == [("episode", "url"), ("copied", "url")]
    assert [m.field for m in found["https://shut.example/t"]] == ["transcript"]
    assert len(found) == 9


def test_fields_with_an_address_are_all_those_of_the_records() -> None:
    for model in (Source, Show, Person, Company):
        shaped = model.model_json_schema()
        told = {
            name
            for name, field in shaped["properties"].items()
            if "'format': 'uri'" in str(field) or "Transcript" in str(field)
        }
        assert set(FIELDS[model]) == told


def test_text_names_what_is_gone_or_moved_the_worst_first() -> None:
    assert text(visits()).splitlines() == [
        "claims/_source/episode.yaml: url: https://gone.example/a*b_c: 404 Not Found",
        "claims/_source/copied.yaml: url: https://gone.example/a*b_c: 404 Not Found",
        "claims/_person/ada.yaml: url: https://silent.example/: 503 |`no`|",
        "claims/_company/acme.yaml: url: https://inside.example/: it is not public",
        "claims/_source/article.yaml: url: https://old.example/: 200 OK; now https://new.example/%7C%60%28b%29",
        "9 addresses: 1 dead, 1 silent, 1 unasked, 1 moved, 1 shut, 4 alive.",
    ]


def test_markdown_says_what_would_mend_each_and_lets_no_text_out_of_its_cell() -> None:
    copy = "https://web.archive.org/web/20260301/https://gone.example/a*b_c"
    assert (
        markdown(visits())
        == f"""\
9 addresses: 1 dead, 1 silent, 1 unasked, 1 moved, 1 shut, 4 alive.

### Gone, or silent in three tries

| File | Address | Answer | What to do |
|---|---|---|---|
| `claims/_source/episode.yaml`, `url` | `https://gone.example/a*b_c` | `404 Not Found` | \
Look whether there is [a copy]({copy}), and name it as `archived_url`. |
| `claims/_source/copied.yaml`, `url` | `https://gone.example/a*b_c` | `404 Not Found` | \
A copy is named already. |
| `claims/_person/ada.yaml`, `url` | `https://silent.example/` | `503 /'no'/` | \
Name another address, or none. |

### Moved for good

| File | Address | Answer | To where |
|---|---|---|---|
| `claims/_source/article.yaml`, `url` | `https://old.example/` | `200 OK` | \
`https://new.example/%7C%60%28b%29` |
"""
    )


def test_markdown_of_a_base_where_all_is_well_is_one_line() -> None:
    named = mentions(RECORDS[3:4])
    assert markdown({a: (FINE, named[a]) for a in named}) == "2 addresses: 2 alive.\n"
    assert markdown({}) == "No addresses.\n"


def test_json_has_every_address() -> None:
    rows = json.loads(json_list(visits()))
    assert [row["address"] for row in rows] == list(visits())
    assert rows[[row["address"] for row in rows].index(GONE)] == {
        "address": GONE,
        "verdict": "dead",
        "answer": "404 Not Found",
        "moved_to": None,
        "named_in": [
            {"path": "claims/_source/episode.yaml", "field": "url"},
            {"path": "claims/_source/copied.yaml", "field": "url"},
        ],
    }


@pytest.mark.parametrize(
    ("verdict", "code"),
    [(Verdict.ALIVE, 0), (Verdict.MOVED, 0), (Verdict.SHUT, 0), (Verdict.DEAD, 1)],
)
def test_links_end_with_1_where_an_address_is_gone(
    monkeypatch: pytest.MonkeyPatch, verdict: Verdict, code: int
) -> None:
    def asked(addresses: dict[str, object]) -> dict[str, Visit]:
        return {address: Visit(verdict, "as told", "") for address in addresses}

    monkeypatch.setattr(links, "rounds", asked)
    told = CliRunner().invoke(links.links_command, ["--root", str(ROOT / "tests" / "toy")])
    assert told.exit_code == code
    assert told.output.splitlines()[-1].endswith(f"{verdict}.")
