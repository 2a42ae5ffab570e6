"""What a stranger wrote into an issue form becomes a draft or one place, and never more."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.edit.shelves import TODAY, stock
from tests.libraries import claim, company, person, source, theme
from tests.render.hostile import HOSTILE

from claimbook.build.editing import after, new_problems
from claimbook.edit.edits import Edits, RefusedError
from claimbook.edit.from_issue import from_issue
from claimbook.edit.issue import LONGEST_BODY, answered
from claimbook.model.issue_forms import FORM_OF, FORMS, NO_ANSWER, FieldShape, IssueForm
from claimbook.model.problems import Severity
from claimbook.read.record import read_text

ATTACKS = [text for texts in HOSTILE.values() for text in texts]
AIMED = [
    "../../mkdocs.yml", "_themes/x", "x\n### Claim\n\nother-claim", "### Why",
    "---\nstatus: active", "a\nstatus: active", "x: &a [*a]",
    "!!python/object:os.system x", "'", '"', "|\n  x", "# x",
    "the-claim\n- source: any-source", "\u202egnp", "\x00", "null", "~", "yes", "12:34", "1.",
    "<!-- -->", "```\n### Claim\n```", "::error::x", "$(id)", "`id`", "a" * 70_000, ", " * 400,
    "https://example.org/$(id);ls", "https://example.org/page", "any-source", "the-claim",
    "Ann Lee", "'",
    "### " + " " * 3000 + "x", "https://user:pw@example.org/", "javascript:alert(1)", "2", "1",
]  # fmt: skip
BASE = stock(
    theme("any-theme", name="Any theme"),
    source("any-source", url="https://www.example.org/page/"),
    person("ann-lee", name="Ann Lee"),
    company("acme", name="Acme"),
    claim("the-claim", companies=({"id": "acme", "role": "subject"},), aliases=("once-this",)),
    claim("other-claim"),
)
FILE = "claims/2026/the-claim.yaml"


def body(form: str, **answers: str) -> str:
    fields = FORM_OF[form].fields
    return "\n\n".join(
        f"### {field.label}\n\n{answers.get(field.id, NO_ANSWER)}" for field in fields
    )


def taken(text: str, form: str | None = None) -> Edits:
    given = answered(text, form=form)
    return from_issue(given, BASE.shelf, BASE.library, today=TODAY, folder="2026")


def added(edits: Edits) -> str:
    """What a change of the claim's file adds to it."""
    ((path, text),) = edits.files.items()
    assert path == FILE
    assert text is not None
    before = next(file.text for file in BASE.shelf.files if file.path == FILE)
    head, _, tail = before.partition("added: ")
    assert text.startswith(head)
    assert text.endswith(f"added: {tail}")
    return text[len(head) : -len(f"added: {tail}")]


def codes(edits: Edits) -> set[str]:
    problems = new_problems(BASE, after(BASE, edits, today=TODAY))
    return {problem.code for problem in problems if problem.severity is Severity.ERROR}


def sound(edits: Edits) -> bool:
    return not codes(edits)


SAID_TWICE = {"A007"}
"""An error that an issue may bring: nothing is written then, as with any other new error."""


STANCE = "reports - they pass on what others said"


def test_also_said_adds_a_place() -> None:
    edits = taken(body("also-said", claim="the-claim", source="example.org/page", stance=STANCE,
                       at="12:34", quote="So: it is.", speaker="ann lee", basis="told")
                  .replace("example.org/page", "http://example.org/page"))  # fmt: skip
    assert added(edits) == (
        "  - source: any-source\n    stance: reports\n    speaker: ann-lee\n"
        '    at: "12:34"\n    quote: "So: it is."\n    basis: told\n'
    )
    assert sound(edits)
    assert edits.look


def test_also_said_in_a_source_that_is_not_there_adds_the_source_too() -> None:
    edits = taken(body("also-said", claim="the-claim", source="https://new.example/1",
                       source_title="New hour", source_kind="episode", stance=STANCE))  # fmt: skip
    source = edits.files.pop("claims/_sources/new-hour.yaml")  # type: ignore[attr-defined]
    assert source == "title: New hour\nkind: episode\nurl: https://new.example/1\n"
    assert added(edits) == "  - source: new-hour\n    stance: reports\n"
    assert any("The source 'new-hour' is new" in look for look in edits.look)


def test_not_said_disputes_or_is_a_word_to_the_maintainer() -> None:
    text = body("not-said", claim="once-this", number="1", reason="She said the opposite.")
    edits = taken(text)
    assert edits.files == {}
    assert "It is about place 1: any-source." in edits.look
    assert "Reason: “She said the opposite.”" in edits.look
    edits = taken(body("not-said", claim="the-claim", reason="No.", source="any-source", at="1:00"))
    assert added(edits) == (
        '  - source: any-source\n    stance: disputes\n    at: "1:00"\n    wording: "No."\n'
    ).replace('"No."', "No.")
    assert sound(edits)


def test_wrong_moment_corrects_one_place() -> None:
    edits = taken(body("wrong-moment", claim="https://a.example/b/claims/the-claim/", number="1",
                       at="1:02:03", speaker="Ann Lee", reason="I listened."))  # fmt: skip
    text = edits.files[FILE]
    assert text is not None
    assert '  - source: any-source\n    speaker: ann-lee\n    at: "1:02:03"\n' in text
    assert "'at' of place 1 is '1:02:03' now." in edits.done[1]
    assert sound(edits)


@pytest.mark.parametrize(
    ("form", "answers", "type"),
    [
        ("untrue", {}, "contradicts"),
        ("outdated", {}, "restates"),
        ("evidence", {"type": "supports - if this holds, the claim is more credible"}, "supports"),
    ],
)
def test_the_other_side_gets_a_draft_of_its_own(
    form: str, answers: dict[str, str], type: str
) -> None:
    new = {"title": "It is not so", "statement": "It is not so at all, whatever they say of it."}
    edits = taken(
        body(form, claim="the-claim", note="Same year.", source="any-source", **new, **answers)
    )
    ((path, text),) = edits.files.items()
    assert path == "claims/2026/it-is-not-so.yaml"
    assert text is not None
    assert f"  - type: {type}\n    target: the-claim\n    note: Same year.\n" in text
    assert "status: draft\n" in text
    assert "themes:\n  - any-theme\n" in text
    assert "companies:\n  - id: acme\n    role: subject\n" in text
    assert sound(edits)


def test_reply_stands_as_theirs() -> None:
    mine = {"wording": "We never said so.", "source": "any-source"}
    edits = taken(body("reply", claim="the-claim", speaker="Acme", **mine))
    assert added(edits) == (
        "  - source: any-source\n    stance: disputes\n    organisation: acme\n"
        "    wording: We never said so.\n"
    )
    assert "Is it theirs?" in edits.look[-1]


def test_new_claim_begins_its_source_too() -> None:
    words = {"title": "New: one", "statement": "Something new was said here today by some."}
    edits = taken(body("new-claim", **words, kind="forecast - a prediction", companies="acme",
                       themes="Any theme, nothing, any-theme", speaker="Nobody",
                       source="https://example.org/new?a=1"))  # fmt: skip
    assert sorted(edits.files) == [
        "claims/2026/new-one.yaml",
        "claims/_sources/example-org-new-a-1.yaml",
    ]
    text = edits.files["claims/2026/new-one.yaml"] or ""
    assert "status: draft\n" in text
    assert "themes:\n  - any-theme\nattestations" not in text
    assert "themes:\n  - any-theme\ncompanies:\n  - id: acme\n" in text
    assert [told.partition(".")[0] for told in edits.look] == [
        "No theme is called “nothing”",
        "Said by “Nobody”, who is not here yet",
    ]
    assert sound(edits)


def test_new_source_is_a_draft() -> None:
    edits = taken(body("new-source", title="Hour 99", kind="episode", show="No such show",
                       url="https://example.org/99", people="ann-lee"))  # fmt: skip
    ((path, text),) = edits.files.items()
    assert path == "claims/_sources/hour-99.yaml"
    assert text is not None
    assert text.endswith(
        "status: draft\ntitle: Hour 99\nkind: episode\nurl: https://example.org/99\n"
        "people:\n  - id: ann-lee\n"
    )


FULL = {"claim": "the-claim", "source": "any-source", "stance": STANCE}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the headings are not those of one form"),
        ("### Claim\n\nthe-claim", "the headings are not those of one form"),
        (body("also-said", **FULL) + "\n### Claim\n\nother-claim", "not those of one form"),
        (body("also-said", **FULL | {"claim": "../x"}), "no claim has the id '../x'"),
        (body("also-said", **FULL | {"claim": "the-clam"}), "no claim has the id 'the-clam'"),
        (body("also-said", **FULL | {"claim": NO_ANSWER}), "'Claim' must be answered"),
        (body("also-said", **FULL | {"stance": "disputes"}), "must be one of the form's choices"),
        (body("also-said", **FULL | {"source": "nowhere"}), "no source is called 'nowhere'"),
        (body("also-said", **FULL | {"source": "https://b.example/$(x)"}), "no source here has"),
        (body("also-said", **FULL | {"source": "https://b.example/"}, source_title="Half known"),
         "no source here has"),
        (body("also-said", **FULL, at="noon"), "'at' must be a moment"),
        (body("also-said", **FULL, quote="x" * 301), "'quote' must have at most 300"),
        (body("wrong-moment", claim="the-claim", number="2", reason="x", at="1:00"), "has 1 place"),
        (body("wrong-moment", claim="the-claim", number="1", reason="x"), "nothing to correct"),
        (body("reply", **FULL, speaker="Who", wording="x"), "nobody is called 'Who'"),
        (body("new-source", title="A", kind="post", url="http://example.org/page"), "has this"),
        ("x" * (LONGEST_BODY + 1), "an issue has at most"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_refused(text: str, message: str) -> None:
    with pytest.raises(RefusedError, match=re.escape(message)):
        taken(text)


def test_a_command_to_paste_is_quoted() -> None:
    with pytest.raises(RefusedError) as refused:
        taken(body("also-said", **FULL | {"source": "https://b.example/$(x);y"}))
    assert refused.value.remedy.endswith("--url 'https://b.example/$(x);y'")


def test_headings_in_an_answer_do_not_move_it() -> None:
    text = body("also-said", **FULL, quote="A.\n\n### Not of the form\n\nB.")
    assert "quote: A. ### Not of the form B." in added(taken(text)).replace('"', "")


@st.composite
def bodies(draw: DrawFn) -> tuple[str, str]:
    """The body of any form with answers that are good or hostile."""
    form = draw(st.sampled_from(FORMS))
    good = {"claim": "the-claim", "source": "any-source", "number": "1"}
    hostile = st.one_of(st.sampled_from(AIMED), st.sampled_from(ATTACKS), st.text(max_size=30))
    answers: dict[str, str] = {}
    for field in form.fields:
        kind = draw(st.sampled_from([*["good"] * 5, "hostile"]))
        if field.shape is FieldShape.CHOICE and kind == "good":
            answers[field.id] = draw(st.sampled_from(field.choices))
        elif kind == "good":
            answers[field.id] = good.get(field.id, draw(st.sampled_from(["A word.", NO_ANSWER])))
        else:
            answers[field.id] = draw(hostile)
    return form.id, body(form.id, **answers)


@settings(max_examples=200, deadline=None)
@given(bodies(), st.booleans())
def test_no_issue_does_more_than_its_form_may(drawn: tuple[str, str], named: bool) -> None:
    form, text = drawn
    try:
        edits = taken(text, form if named else None)
    except RefusedError as refused:
        assert len(refused.message) < 400  # noqa: PT017 - many are refused, and rightly
        return
    assert_modest(edits.files, FORM_OF[form])
    assert codes(edits) <= SAID_TWICE


def assert_modest(files: Mapping[str, str | None], form: IssueForm) -> None:
    for path, text in files.items():
        assert text is not None
        found = read_text(path, text)
        assert not [p for p in found.problems if p.severity is Severity.ERROR], path
        if path in {file.path for file in BASE.shelf.files}:
            assert path in (FILE, "claims/2026/other-claim.yaml")
            assert "status" not in text
        else:
            assert re.fullmatch(r"claims/(2026|_sources)/[a-z0-9-]{3,60}\.yaml", path)
            assert re.search(r"(?m)^status: draft$", text)
            assert form.id not in ("also-said", "not-said", "wrong-moment", "reply")
