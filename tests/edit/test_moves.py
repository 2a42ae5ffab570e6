"""Renaming, merging and ending records: what named them follows, and nothing breaks."""

from collections import Counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from tests.edit.shelves import TODAY, file_for, stock, stocks
from tests.libraries import claim, person, question, related, source, theme

from claimbook.build.editing import Stock, after, new_problems
from claimbook.edit.edits import Edits, RefusedError, Shelf
from claimbook.edit.endings import merge, supersede, withdraw
from claimbook.edit.naming import named
from claimbook.edit.nodes import comments_in
from claimbook.edit.rename import rename
from claimbook.model.kinds import RecordKind
from claimbook.model.problems import Severity

law = settings(max_examples=60, deadline=None)
BASE = (theme("any-theme"), source("any-source"))


def errors_of(before: Stock, edits: Edits) -> list[str]:
    found = new_problems(before, after(before, edits, today=TODAY))
    return [f"{p.code} {p.path} {p.message}" for p in found if p.severity is Severity.ERROR]


@law
@given(stocks, st.data())
def test_rename_brings_no_problem_and_keeps_every_link(base: Stock, data: DataObject) -> None:
    assume(base.shelf.files)
    file = data.draw(st.sampled_from(base.shelf.files))
    edits = rename(file, "a-new-name", base.shelf)
    then = after(base, edits, today=TODAY)
    assert new_problems(base, then) == ()
    links = Counter((link.claim.id, link.relation.type, link.target.id) for links in
                    base.library.links_from.values() for link in links)  # fmt: skip
    renamed = Counter(
        (_was(link.claim.id, file.id), link.relation.type, _was(link.target.id, file.id))
        for links in then.library.links_from.values()
        for link in links
    )
    assert renamed == links or file.kind is not RecordKind.CLAIM
    assert then.library.aliases.get((file.kind, file.id), "a-new-name") == "a-new-name"
    assert then.shelf.get(file.kind, file.id) is None


def _was(id: str, old: str) -> str:
    return old if id == "a-new-name" else id


@law
@given(stocks, st.data())
def test_rename_there_and_back_leaves_the_files(base: Stock, data: DataObject) -> None:
    assume(base.shelf.files)
    file = data.draw(st.sampled_from(base.shelf.files))
    there = after(base, rename(file, "a-new-name", base.shelf), today=TODAY)
    moved = there.shelf.get(file.kind, "a-new-name")
    assert moved is not None
    back = after(there, rename(moved, file.id, there.shelf), today=TODAY)
    again = back.shelf.get(file.kind, file.id)
    assert again is not None
    others = {f.path: f.text for f in base.shelf.files if f.path != file.path}
    assert {f.path: f.text for f in back.shelf.files if f.path != file.path} == others


# A merger can close a circle that two claims only half made; that is refused when it is written.
CIRCLES = {"R007", "R004", "S003", "T001", "H006"}
COPIED = {"L001", "L002", "L003", "A001", "A002", "A003"}
"""What is wrong with a place is wrong with its copy too."""


@law
@given(stocks, st.data(), st.booleans())
def test_merge_brings_no_error_but_circles(base: Stock, data: DataObject, carry: bool) -> None:
    assume(base.shelf.files)
    file = data.draw(st.sampled_from(base.shelf.files))
    others = [f for f in base.shelf.files if f.kind is file.kind and f is not file]
    assume(others)
    into = data.draw(st.sampled_from(others))
    try:
        edits = merge(file, into, base.shelf, reason=None, with_attestations=carry, today=TODAY)
    except RefusedError:
        return
    errors = errors_of(base, edits)
    allowed = CIRCLES | COPIED if carry else CIRCLES
    assert [error for error in errors if error[:4] not in allowed] == []


@law
@given(stocks, st.data())
def test_withdraw_and_supersede_bring_no_error(base: Stock, data: DataObject) -> None:
    assume(base.shelf.files)
    file = data.draw(st.sampled_from(base.shelf.files))
    others = [f for f in base.shelf.files if f.kind is file.kind and f is not file]
    by = data.draw(st.sampled_from(others)) if others else file
    try:
        ended = withdraw(file, base.shelf, reason="Wrong.", today=TODAY)
        replaced = supersede(file, by, base.shelf, reason=None, today=TODAY)
    except RefusedError:
        return
    assert set(ended.files) == {file.path}
    assert errors_of(base, ended) == []
    assert [e for e in errors_of(base, replaced) if e[:4] not in CIRCLES] == []


def shelf(*records: object) -> Shelf:
    return stock(*BASE, *records).shelf  # type: ignore[arg-type]


def files(edits: Edits) -> dict[str, str]:
    return {path.rpartition("/")[2]: text or "" for path, text in edits.files.items()}


def test_rename_keeps_comments_and_order_and_names_what_it_did() -> None:
    base = shelf(
        claim("old-name"), claim("other-one", relations=(related("supports", "old-name"),))
    )
    other = named("other-one", base)
    text = other.text.replace("target: old-name", "target: old-name  # see minute 3")
    text = "# By hand.\n" + text.replace("kind:", "# why\nkind:")
    base = Shelf([type(other)(other.path, text), *(f for f in base.files if f is not other)])
    edits = rename(named("claim:old-name", base), "new-name", base)
    assert edits.files["claims/2026/old-name.yaml"] is None
    assert files(edits)["other-one.yaml"] == text.replace("old-name", "new-name")
    assert files(edits)["new-name.yaml"].startswith("aliases:\n  - old-name\ntitle: Old name\n")
    assert edits.done == (
        "claims/2026/old-name.yaml is claims/2026/new-name.yaml now.",
        "claims/2026/other-one.yaml names it 'new-name'.",
        "The old address leads on: 'old-name' is among its aliases.",
    )


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("other-one", "another claim has the id 'other-one'"),
        ("old-name", "is called 'old-name' already"),
        ("Not An Id", "'Not An Id' is no id"),
        ("once-that", "'once-that' was the id of 'other-one'"),
        ("index", "reserved name"),
    ],
)
def test_rename_refuses_ids_that_cannot_be(new: str, told: str) -> None:
    base = shelf(claim("old-name"), claim("other-one", aliases=("once-that",)))
    with pytest.raises(RefusedError, match=told):
        rename(named("old-name", base), new, base)


@pytest.mark.parametrize(
    ("words", "told", "remedy"),
    [
        ("same", "several records are called 'same'", "Write claim:same or theme:same."),
        ("animal:same", "'animal' is no kind of record", "One of claim, theme,"),
        ("some-clam", "no record has the id 'some-clam'", "Did you mean 'some-claim'?"),
        ("theme:nothing", "no theme has the id 'nothing'", "claimbook find"),
        ("once-that", "'once-that' is called 'some-claim' today", "Write 'some-claim'."),
    ],
)
def test_names_that_lead_to_no_record_are_told(words: str, told: str, remedy: str) -> None:
    base = shelf(claim("same"), theme("same"), claim("some-claim", aliases=("once-that",)))
    with pytest.raises(RefusedError) as refused:
        named(words, base)
    assert told in refused.value.message
    assert remedy in refused.value.remedy


def test_merge_moves_what_is_legal_and_tells_what_is_not() -> None:
    both = (related("supports", "one-here"), related("supports", "two-there"))
    base = shelf(
        claim("one-here", relations=(related("supports", "two-there"),)),
        claim("two-there", relations=(related("contradicts", "one-here"),)),
        claim("names-one", relations=(related("refines", "one-here"),)),
        claim("names-both", relations=both),
        claim("told-apart", not_duplicate_of=("one-here",)),
    )
    edits = merge(
        named("one-here", base), named("two-there", base), base,
        reason="The same.", with_attestations=True, today=TODAY,
    )  # fmt: skip
    then = files(edits)
    assert "target: two-there" in then["names-one.yaml"]
    assert then["names-both.yaml"].count("target: two-there") == 1
    assert "one-here" not in then["two-there.yaml"]
    assert "told-apart.yaml" not in then
    assert then["one-here.yaml"].startswith(
        "status: merged\nmerged_into: two-there\nreason: The same.\nchanged: 2026-11-23\n"
    )
    assert "target: two-there" in then["one-here.yaml"]
    assert any("it would name itself" in told for told in edits.look)
    assert any("it is there already" in told for told in edits.look)


def test_merge_carries_each_place_once() -> None:
    said = ({"source": "any-source"}, {"source": "any-source", "at": "12:34"})
    base = shelf(claim("one-here", attestations=said), claim("two-there"))
    pair = named("one-here", base), named("two-there", base)
    edits = merge(*pair, base, reason=None, with_attestations=True, today=TODAY)
    assert files(edits)["two-there.yaml"].count("source: any-source") == 2
    assert 'at: "12:34"' in files(edits)["two-there.yaml"]


def test_merge_of_people_leaves_no_one_twice() -> None:
    roles = ({"id": "ann-a", "role": "host"}, {"id": "anna-a", "role": "guest"})
    base = shelf(person("ann-a"), person("anna-a"), source("episode", people=roles))
    pair = named("ann-a", base), named("anna-a", base)
    edits = merge(*pair, base, reason=None, with_attestations=False, today=TODAY)
    assert files(edits)["episode.yaml"].count("anna-a") == 1
    assert (
        errors_of(
            stock(*BASE, person("ann-a"), person("anna-a"), source("episode", people=roles)), edits
        )
        == []
    )


def test_merge_of_questions_wants_the_positions() -> None:
    answers = ({"question": "first-one", "position": "yes"},)
    base = shelf(
        question("first-one"),
        question("other-one", positions=({"id": "maybe", "name": "M"},)),
        claim("answers", answers=answers),
    )
    with pytest.raises(RefusedError) as refused:
        merge(
            named("first-one", base), named("other-one", base), base,
            reason=None, with_attestations=False, today=TODAY,
        )  # fmt: skip
    assert refused.value.remedy == "Add yes, nay there first, or change the answers."


def test_supersede_keeps_relations_and_moves_the_rest() -> None:
    base = shelf(
        theme("new-theme"),
        claim("new-one"),
        claim("old-one"),
        claim("rests", relations=(related("depends_on", "old-one"),)),
    )
    pair = named("old-one", base), named("new-one", base)
    edits = supersede(*pair, base, reason=None, today=TODAY)
    assert list(edits.files) == ["claims/2026/old-one.yaml"]
    told = "claims/2026/rests.yaml still names 'old-one', and may: does it still hold?"
    assert edits.look == (told,)
    pair = named("any-theme", base), named("new-theme", base)
    edits = supersede(*pair, base, reason=None, today=TODAY)
    assert sorted(files(edits)) == ["any-theme.yaml", "new-one.yaml", "old-one.yaml", "rests.yaml"]


def test_a_missed_forecast_is_not_hidden() -> None:
    missed = {"outcome": "false", "resolved_on": "2026-02-01", "note": "It did not."}
    base = shelf(claim("missed", kind="forecast", forecast=missed), claim("later"))
    pair = named("missed", base), named("later", base)
    with pytest.raises(RefusedError, match="must stay active"):
        supersede(*pair, base, reason=None, today=TODAY)


def test_comments_of_ended_files_stay() -> None:
    file = file_for(claim("one-here"))
    file = type(file)(file.path, "# On top.\n\n" + file.text + "# below\n")
    (text,) = withdraw(file, Shelf([file]), reason="Wrong: so.", today=TODAY).files.values()
    assert text is not None
    assert text.startswith("# On top.\n\nstatus: withdrawn\nreason: ")
    assert [*comments_in(type(file)(file.path, text).document().root)] == ["# On top.", "# below"]
