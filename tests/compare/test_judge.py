"""What a change gets wrong: ids that vanish, relations whose other end says something else."""

import datetime

import pytest
from tests.libraries import claim, library_of, related, theme

from claimbook.compare.changes import compare
from claimbook.compare.judge import judge
from claimbook.compare.rules import RULES
from claimbook.model.record import Record

TODAY = datetime.date(2026, 11, 23)
OTHER_WORDS = "Something else is said here, and it is long enough to be a claim."
ONE, NEWER = claim("one"), claim("one", statement=OTHER_WORDS)
REVIEWED = related("supports", "one") | {"reviewed": "2026-11-20"}
TODAY_REVIEWED = related("supports", "one") | {"reviewed": "2026-11-23"}
NOTED = related("supports", "one") | {"note": "For another reason."}
VANISH = "must not vanish: its page is known, and links lead there"


def told(before: list[Record], after: list[Record], **options: object) -> list[str]:
    changes = compare(library_of(*before), library_of(*after))
    found = judge(changes, today=TODAY, **options)  # type: ignore[arg-type]
    return [f"{p.path}: {p.severity} {p.code}: {p.message}" for p in found]


def two(relation: dict[str, str] | None) -> Record:
    return claim("two", relations=[relation] if relation else [])


MOVED = (
    "claims/2026/two.yaml: warning B002: the statement of 'one' has changed: "
    "does 'supports' still hold?"
)
SUPPORTS = related("supports", "one")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([ONE], [ONE], [], id="nothing"),
        pytest.param(
            [ONE], [], [f"claims/2026/one.yaml: error B001: the claim 'one' {VANISH}"], id="gone"
        ),
        pytest.param(
            [theme("one")],
            [],
            [f"claims/_theme/one.yaml: error B001: the theme 'one' {VANISH}"],
            id="a theme that is gone",
        ),
        pytest.param([ONE], [claim("two", aliases=["one"])], [], id="renamed"),
        pytest.param(
            [ONE],
            [claim("one", status="withdrawn", reason="Wrong.", changed="2026-02-03")],
            [],
            id="withdrawn",
        ),
        pytest.param([claim("one", status="draft")], [], [], id="a draft"),
        pytest.param(
            [ONE],
            [claim("one", status="draft")],
            [
                (
                    "claims/2026/one.yaml: error B001: the claim 'one' must not become a draft "
                    "again: its page is known"
                )
            ],
            id="a draft again",
        ),
        pytest.param(
            [claim("one", aliases=["old"])],
            [ONE],
            [
                (
                    "claims/2026/one.yaml: error B001: 'old' must stay among the aliases of the "
                    "claim 'one'"
                )
            ],
            id="an alias that is gone",
        ),
        pytest.param([ONE, two(SUPPORTS)], [NEWER, two(SUPPORTS)], [MOVED], id="moved"),
        pytest.param([ONE, two(SUPPORTS)], [NEWER, two(REVIEWED)], [], id="accepted"),
        pytest.param([ONE, two(REVIEWED)], [NEWER, two(REVIEWED)], [MOVED], id="accepted before"),
        pytest.param([ONE, two(TODAY_REVIEWED)], [NEWER, two(TODAY_REVIEWED)], [], id="today"),
        pytest.param([ONE, two(SUPPORTS)], [NEWER, two(NOTED)], [], id="another note"),
        pytest.param([ONE, two(None)], [NEWER, two(SUPPORTS)], [], id="a relation that is new"),
        pytest.param(
            [ONE, two(SUPPORTS)],
            [claim("one", title="Another title"), two(SUPPORTS)],
            [],
            id="another title",
        ),
        pytest.param(
            [ONE, two(SUPPORTS)],
            [claim("uno", statement=OTHER_WORDS, aliases=["one"]), two(SUPPORTS)],
            [MOVED.replace("'one'", "'uno'")],
            id="renamed and changed",
        ),
    ],
)
def test_judge_tells_what_a_change_gets_wrong(
    before: list[Record], after: list[Record], expected: list[str]
) -> None:
    assert told(before, after) == expected


def test_judge_names_the_record_that_a_vanished_one_most_likely_became() -> None:
    before, after = claim("one", title="Hours fell"), claim("two", title="Hours fell")
    (problem,) = judge(compare(library_of(before), library_of(after)), today=TODAY)
    assert problem.help.startswith("Is it 'two' now? Then add 'one' to its aliases.\n")


def test_judge_takes_a_file_that_cannot_be_read_for_one_that_is_there() -> None:
    unread = [(ONE.kind_of_record, "one")]
    changes = compare(library_of(ONE), library_of(), unread=unread)
    assert judge(changes, today=TODAY, unread=unread) == ()


def test_judge_knows_no_rule_that_it_does_not_break_here() -> None:
    assert [rule.code for rule in RULES] == ["B001", "B002"]
