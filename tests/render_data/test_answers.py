"""What is answered of each record: all of it, from both ends, under every name it ever had."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.libraries import claim, source, theme
from tests.render_data.editions import (
    BASES,
    SETTINGS,
    Files,
    answers_of,
    base_called,
    files_called,
    files_of,
    full_base,
    twins_of,
)

from claimbook.link.resolve import link_records
from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.model.settings import Settings
from claimbook.render.attribution import disputed_words
from claimbook.render.data.edition import data_version

bases = pytest.mark.parametrize("name", BASES)


def answer(name: str, path: str) -> Any:
    return json.loads(files_called(name)[f"api/v1/{path}.json"])


def lines(files: Files, name: str) -> list[Any]:
    return [json.loads(line) for line in files[f"api/v1/{name}.jsonl"].decode().splitlines()]


@bases
def test_answers_are_there_for_every_record_and_old_name_and_nothing_else(name: str) -> None:
    answers = base_called(name)
    library, files = answers.edition.site.library, files_called(name)
    for kind in RecordKind:
        folder = f"api/v1/{ROW_OF[kind].plural}/"
        aliases = {alias for of, alias in library.aliases if of is kind}
        wanted = {*library.of_kind(kind), *aliases, "index"}
        assert {path for path in files if path.startswith(folder)} == {
            f"{folder}{id}.json" for id in wanted
        }
        listed = json.loads(files[f"{folder}index.json"])
        assert [record["id"] for record in listed["records"]] == list(library.of_kind(kind))
        assert {entry["alias"] for entry in listed["aliases"]} == aliases


def test_answers_leave_out_drafts() -> None:
    files = {**files_called("full"), **twins_of(base_called("full"))}
    assert not [path for path, content in files.items() if b"draft-claim" in content]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("claims/weeks-are-dear", "claims/weeks-cost", id="claim"),
        pytest.param("themes/labour", "themes/work", id="theme"),
        pytest.param("companies/acme-inc", "companies/acme", id="company"),
        pytest.param("people/ada-jones", "people/ada", id="person"),
        pytest.param("sources/hour-xii", "sources/hour-12", id="source"),
    ],
)
def test_answer_of_an_old_name_is_a_copy_that_names_the_new_one(old: str, new: str) -> None:
    copy, own = answer("full", old), answer("full", new)
    assert copy["moved_from"] == old.rpartition("/")[2]
    assert own["moved_from"] is None
    assert copy["id"] == new.rpartition("/")[2]
    assert copy | {"moved_from": None} == own
    files = files_called("full")
    assert f"api/v1/{copy['addresses']['data'].partition('/api/v1/')[2]}" in files


@pytest.mark.parametrize(
    ("id", "status", "successor"),
    [
        pytest.param("old-claim", "withdrawn", None, id="withdrawn"),
        pytest.param("older-claim", "superseded", "weeks-cost", id="superseded"),
        pytest.param("same-claim", "merged", "weeks-cost", id="merged"),
    ],
)
def test_answer_of_a_claim_that_ended_says_so(id: str, status: str, successor: str | None) -> None:
    found = answer("full", f"claims/{id}")
    assert (found["status"], found["reason"], found["changed"]) == (
        status,
        "It was wrong.",
        "2026-05-06",
    )
    assert (found["superseded_by"] or found["merged_into"]) == successor


def test_claim_answer_has_the_arithmetic_of_its_standing() -> None:
    standing = answer("full", "claims/weeks-cost")["standing"]
    assert standing["words"] == ["Disputed by 2", "Said independently by 2"]
    assert standing["groups"] == [
        {"attestations": [1], "shared": []},
        {"attestations": [4], "shared": []},
    ]
    assert (standing["repeated"], standing["disputing"], standing["named"]) == ([2], [3], [1, 3, 4])
    two_sided, one_sided = standing["tensions"]
    if two_sided["claim"] is None:
        two_sided, one_sided = one_sided, two_sided
    assert (two_sided["claim"]["id"], two_sided["note"]) == ("weeks-give", "For a reason.")
    assert two_sided["page"].endswith("/repo/tensions/#weeks-cost--weeks-give")
    assert (one_sided["claim"], one_sided["attestation"]) == (None, 3)
    weak = answer("full", "claims/so-acme-stays")["standing"]["weaknesses"]
    assert [[step["id"] for step in way["path"]] for way in weak] == [["old-claim"], ["weeks-cost"]]
    assert [(way["disputed"], way["fallen"]) for way in weak] == [
        (False, "withdrawn"),
        (True, None),
    ]


@bases
def test_claim_answers_have_every_relation_at_both_ends_with_note_and_title(name: str) -> None:
    found = {claim["id"]: claim for claim in lines(files_called(name), "claims")}
    stated = [
        (one, other["type"], other["claim"]["id"], other["note"], other["counts"])
        for one, claim in found.items()
        for other in claim["relations"]
    ]
    inverse = [
        (other["claim"]["id"], other["type"], one, other["note"], other["counts"])
        for one, claim in found.items()
        for other in claim["inverse_relations"]
    ]
    assert sorted(stated) == sorted(inverse)
    for answered in found.values():
        for other in (*answered["relations"], *answered["inverse_relations"]):
            assert other["claim"]["title"] == found[other["claim"]["id"]]["title"]


def test_claim_answer_reads_each_relation_from_its_own_end() -> None:
    found = answer("full", "claims/old-claim")
    assert [(r["words"], r["claim"]["id"]) for r in found["inverse_relations"]] == [
        ("is supported by", "weeks-cost"),
        ("is relied on by", "so-acme-stays"),
    ]


def test_claim_answer_has_dates_as_iso_and_moments_twice() -> None:
    found = answer("full", "claims/weeks-cost")
    assert (found["event_date"], found["added"]) == ("2026-05", "2026-03-02")
    said = found["attestations"][0]
    assert said["at"] == {"seconds": 754, "clock": "12:34"}
    assert said["playback"]["url"] == "https://hours.example/12.mp3#t=754,785"
    assert answer("full", "sources/hour-12")["duration"] == {"seconds": 3723, "clock": "1:02:03"}


@bases
def test_claim_answers_never_say_a_claim_in_the_sites_own_voice(name: str) -> None:
    site = base_called(name).edition.site
    for found in lines(files_called(name), "claims"):
        for words in (found["attributed_statement"], found["attributed_title"]):
            assert found["attribution"].removesuffix("; speaker not named") in words
            assert ("disputed" in words) == found["standing"]["disputed"]
            own = site.library.claims[found["id"]]
            assert disputed_words(own, site.standings[own.id], site.tongue) in words


@bases
def test_answers_as_lines_are_those_in_the_files(name: str) -> None:
    files = files_called(name)
    for found in lines(files, "claims"):
        assert json.loads(files[f"api/v1/claims/{found['id']}.json"]) == found
    library = base_called(name).edition.site.library
    assert [found["id"] for found in lines(files, "claims")] == list(library.claims)


@bases
def test_answers_lead_to_files_and_pages_that_are_there(name: str) -> None:
    answers = base_called(name)
    there = {**files_called(name), **twins_of(answers)}
    base = answers.edition.base
    own = re.compile(rf'"{re.escape(base)}([^"#]*)[^"]*"')
    for path, content in there.items():
        if path.endswith((".json", ".jsonl")) and "openapi" not in path and "schema/" not in path:
            for link in own.findall(content.decode()):
                # The later pages of a long claim have no twin, as that of the claim has it whole.
                page = re.sub(r"page/\d+/$", "", link)
                exists = link in there or f"{page}index.md" in there
                assert exists or link == "" or link.endswith(("feed.xml", "feed.json")), link


def test_answers_tell_what_happened_the_newest_first() -> None:
    found = lines(files_called("full"), "changes")
    days = [change["day"] for change in found]
    assert days == sorted(days, reverse=True)
    told = [(c["day"], c["kind"], c["claim"]["id"], c["tension"]) for c in found]
    assert ("2026-05-06", "withdrawn", "old-claim", None) in told
    assert ("2026-03-03", "disputed", "weeks-cost", "weeks-cost--weeks-give") in told
    assert len({change["key"] for change in found}) == len(found)


def test_index_counts_what_is_there() -> None:
    found = answer("seed", "index")
    counts = {row["record"]: (row["count"], row["active"]) for row in found["records"]}
    assert counts["claim"] == (11, 11)
    assert (counts["theme"], counts["company"], counts["question"]) == ((8, 8), (3, 3), (2, 2))
    assert found["counts"] == {
        "claims": 11,
        "disputed": 4,
        "shaky": 1,
        "corroborated": 0,
        "single_source": 0,
        "second_hand": 11,
    }
    assert found["tensions"] == 2
    assert (found["newest"], found["licence"]) == ("2026-11-23", "CC-BY-4.0")


def test_answer_of_a_question_shows_the_gap() -> None:
    positions = answer("full", "questions/does-it-cost")["positions"]
    ids = [[claim["id"] for claim in column["claims_for"]] for column in positions]
    against = [[claim["id"] for claim in column["claims_against"]] for column in positions]
    assert (ids, against) == ([["weeks-cost"], []], [["weeks-give"], []])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("companies/acme", [("weeks-cost", [4]), ("weeks-give", [])], id="company"),
        pytest.param("people/ben", [("weeks-cost", [3])], id="person"),
        pytest.param("shows/hour", [("weeks-cost", [1])], id="show"),
        pytest.param("sources/digest", [("weeks-cost", [2]), ("weeks-give", [1])], id="source"),
        pytest.param("themes/hours", [("weeks-cost", []), ("weeks-give", [])], id="theme"),
    ],
)
def test_answer_of_a_topic_has_its_claims_with_the_places(
    path: str, expected: list[tuple[str, list[int]]]
) -> None:
    found = answer("full", path)["claims"]
    assert [(claim["id"], claim["attestations"]) for claim in found] == expected


def test_answers_without_an_address_of_the_site_are_relative_to_it() -> None:
    files = files_of(answers_of(full_base(), Settings()))
    found = json.loads(files["api/v1/claims/weeks-cost.json"])
    assert found["addresses"] == {
        "page": "claims/weeks-cost/",
        "data": "api/v1/claims/weeks-cost.json",
        "markdown": "claims/weeks-cost/index.md",
        "atom": None,
        "json_feed": None,
        "edit": None,
        "history": None,
    }
    assert "$id" not in json.loads(files["api/v1/schema/claim.json"])


def test_answers_lead_to_feeds_where_there_are_some() -> None:
    feeds = answer("full", "themes/work")["addresses"]
    assert feeds["atom"] == "https://claims.example/repo/themes/work/feed.xml"
    assert feeds["json_feed"] == "https://claims.example/repo/themes/work/feed.json"
    assert answer("full", "shows/hour")["addresses"]["atom"] is None


@settings(max_examples=5)
@given(st.permutations(full_base()))
def test_data_are_the_same_bytes_whatever_the_order_of_the_records(records: list[Any]) -> None:
    again = answers_of(records)
    assert files_of(again) == files_called("full")
    assert twins_of(again) == twins_of(base_called("full"))


def test_data_version_is_that_of_the_claims_alone() -> None:
    records = [theme("any-theme"), source("any-source"), claim("some-claim")]
    own = data_version(link_records(records)[0])
    assert own == data_version(link_records(records[::-1])[0])
    assert re.fullmatch(r"[0-9a-f]{16}", own)
    said_anyway = claim("some-claim", status="active", notes=None)
    assert data_version(link_records([*records[:2], said_anyway])[0]) == own
    for other in (
        [*records, claim("new-claim")],
        [*records[:2], claim("some-claim", added="2026-01-03")],
        [*records[:2], claim("named-otherwise", title="Some claim")],
    ):
        assert data_version(link_records(other)[0]) != own
    renamed = answers_of(records, SETTINGS.model_copy(update={"site_name": "Other"}))
    assert renamed.edition.origin.data_version == own
