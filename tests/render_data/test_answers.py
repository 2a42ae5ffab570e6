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
from claimbook.model.claim import Claim
from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.model.scalars import clock
from claimbook.model.settings import Settings
from claimbook.render.attribution import disputed_words
from claimbook.render.data.version import data_version

bases = pytest.mark.parametrize("name", BASES)


def answer(name: str, path: str) -> Any:
    return json.loads(files_called(name)[f"api/v1/{path}.json"])


def lines(files: Files, name: str) -> list[Any]:
    return [json.loads(line) for line in files[f"api/v1/{name}.jsonl"].decode().splitlines()]


def claims(name: str) -> list[Any]:
    """The answers of all claims of a base."""
    ids = base_called(name).edition.site.library.claims
    return [answer(name, f"claims/{id}") for id in ids]


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
        assert {entry["alias"] for entry in listed.get("aliases", ())} == aliases


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
    assert "moved_from" not in own
    assert copy["id"] == new.rpartition("/")[2]
    assert copy["data_version"] != own["data_version"]
    told = {key: value for key, value in copy.items() if key != "moved_from"}
    assert told | {"data_version": own["data_version"]} == own


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
    assert (found.get("superseded_by") or found.get("merged_into")) == successor


def test_claim_answer_has_the_arithmetic_of_its_standing() -> None:
    standing = answer("full", "claims/weeks-cost")["standing"]
    assert standing["words"] == ["Disputed by 2", "Said independently by 2"]
    assert standing["groups"] == [
        {"attestations": [1]},
        {"attestations": [4]},
    ]
    assert (standing["repeated"], standing["disputing"], standing["named"]) == ([2], [3], [1, 3, 4])
    two_sided, one_sided = standing["tensions"]
    if "claim" not in two_sided:
        two_sided, one_sided = one_sided, two_sided
    assert (two_sided["id"], two_sided["claim"]) == ("weeks-cost--weeks-give", "weeks-give")
    assert (one_sided["id"], one_sided["attestation"]) == ("weeks-cost--said-3", 3)
    assert "claim" not in one_sided
    assert answer("full", "claims/so-acme-stays")["standing"]["weaknesses"] == [
        {"path": ["old-claim"], "fallen": "withdrawn"},
        {"path": ["weeks-cost"], "disputed": True},
    ]


@bases
def test_claim_answers_tell_the_reason_of_every_disagreement(name: str) -> None:
    for found in claims(name):
        related = (*found.get("relations", ()), *found.get("inverse_relations", ()))
        notes = {each["claim"]["id"]: each.get("note") for each in related}
        for tension in found["standing"].get("tensions", ()):
            if "claim" in tension:
                assert notes[tension["claim"]]
            else:
                said = found["attestations"][tension["attestation"] - 1]
                assert said["stance"] == "disputes"


@bases
def test_claim_answers_have_every_relation_at_both_ends_with_note_and_title(name: str) -> None:
    found = {claim["id"]: claim for claim in claims(name)}
    stated = [
        (one, other["type"], other["claim"]["id"], other["note"], other.get("counts", True))
        for one, claim in found.items()
        for other in claim.get("relations", ())
    ]
    inverse = [
        (other["claim"]["id"], other["type"], one, other["note"], other.get("counts", True))
        for one, claim in found.items()
        for other in claim.get("inverse_relations", ())
    ]
    assert sorted(stated) == sorted(inverse)
    for answered in found.values():
        for other in (*answered.get("relations", ()), *answered.get("inverse_relations", ())):
            own = found[other["claim"]["id"]]
            assert other["claim"]["title"] == own["title"]
            assert other["claim"].get("disputed", False) == own["standing"]["disputed"]
            assert other["claim"].get("status", "active") == own["status"]


def test_claim_answer_reads_each_relation_from_its_own_end() -> None:
    found = answer("full", "claims/old-claim")
    words = {row["type"]: row["inverse_words"] for row in answer("full", "index")["relations"]}
    assert [(words[r["type"]], r["claim"]["id"]) for r in found["inverse_relations"]] == [
        ("is supported by", "weeks-cost"),
        ("is relied on by", "so-acme-stays"),
    ]


def test_claim_answer_has_dates_as_iso_and_moments_in_seconds() -> None:
    found = answer("full", "claims/weeks-cost")
    assert (found["event_date"], found["added"]) == ("2026-05", "2026-03-02")
    said = found["attestations"][0]
    assert (said["at"], said["end"]) == (754, 785)
    assert said["playback"]["url"] == "https://hours.example/12.mp3#t=754,785"
    assert answer("full", "sources/hour-12")["duration"] == 3723


@bases
def test_claim_answers_never_say_a_claim_in_the_sites_own_voice(name: str) -> None:
    site = base_called(name).edition.site
    for found in claims(name):
        words, own = found["attribution"], site.library.claims[found["id"]]
        assert words.startswith(site.faces[own.id].whose)
        assert ("disputed" in words) == found["standing"]["disputed"]
        assert disputed_words(own, site.standings[own.id], site.tongue) in words


@bases
def test_lines_have_every_claim_as_its_file_has_it_and_whose_it_is(name: str) -> None:
    own = base_called(name).edition.site.library.claims
    answered = {found["id"]: found for found in claims(name)}
    found = lines(files_called(name), "claims")
    assert [line["id"] for line in found] == list(own)
    for line in found:
        told, standing = answered[line["id"]], answered[line["id"]]["standing"]
        assert told["attribution"] == line["attribution"]
        assert (line["support"], line["voices"]) == (
            standing["support"],
            len(standing.get("groups", ())),
        )
        assert (line["disputed"], line["shaky"], line.get("fallen")) == (
            standing["disputed"],
            standing["shaky"],
            standing.get("fallen"),
        )
        written = line["claim"]
        for said in written["attestations"]:
            said |= {key: clock(said[key]) for key in ("at", "end") if key in said}
        assert Claim.model_validate({"id": line["id"], **written}) == own[line["id"]]


def test_answers_are_made_anew_only_where_they_say_something_else() -> None:
    """Whoever keeps a copy need not take all again, nor need a build write all again."""
    changed = [
        record.model_copy(update={"notes": "Else."}) if record.id == "so-acme-stays" else record
        for record in full_base()
    ]
    files, own = files_of(answers_of(changed)), files_called("full")
    found = {path for path in files if path.startswith("api/") and files[path] != own[path]}
    assert {path.removeprefix("api/v1/") for path in found} == {
        "claims/so-acme-stays.json",
        "claims.jsonl",
        "claimbook.sqlite",
        "index.json",
    }


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
                exists = link in there or f"{page}index.md" in there or "{id}" in link
                assert exists or link == "" or link.endswith(("feed.xml", "feed.json")), link


def test_answers_tell_what_happened_the_newest_first() -> None:
    found = lines(files_called("full"), "changes")
    days = [change["day"] for change in found]
    assert days == sorted(days, reverse=True)
    told = [(c["day"], c["kind"], c["claim"]["id"], c.get("tension")) for c in found]
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
    ids = [column.get("claims_for", []) for column in positions]
    against = [column.get("claims_against", []) for column in positions]
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
    assert [(claim["id"], claim.get("attestations", [])) for claim in found] == expected


def test_answers_without_an_address_of_the_site_are_relative_to_it() -> None:
    files = files_of(answers_of(full_base(), Settings()))
    found = json.loads(files["api/v1/claims/weeks-cost.json"])
    assert found["addresses"] == {"page": "claims/weeks-cost/"}
    assert "$id" not in json.loads(files["api/v1/schema/claim.json"])


def test_answers_lead_to_feeds_where_there_are_some() -> None:
    feeds = answer("full", "themes/work")["addresses"]
    assert feeds["atom"] == "https://claims.example/repo/themes/work/feed.xml"
    assert feeds["json_feed"] == "https://claims.example/repo/themes/work/feed.json"
    assert "atom" not in answer("full", "shows/hour")["addresses"]


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
    assert renamed.edition.data_version == own
