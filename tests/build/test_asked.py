"""What is other than in an earlier state, whichever builds ended in between."""

from pathlib import Path

import pytest

from claimbook.build.asked import Asked

FIRST = {"claims one": "a", "claims two": "b", "themes pay": "c"}
SECOND = {"claims one": "x", "claims two": "b"}
THIRD = FIRST | {"claims two": "y"}


def test_answers_are_others_where_their_marks_are_or_where_they_are_no_more(
    tmp_path: Path,
) -> None:
    first = Asked(tmp_path, FIRST)
    first.end(["notes"])
    second = Asked(tmp_path, SECOND)
    assert second.others("notes", first.state) == frozenset({"claims one", "themes pay"})
    assert second.others("new", second.state) == frozenset()


def test_state_of_the_same_marks_is_the_same(tmp_path: Path) -> None:
    assert Asked(tmp_path, FIRST).state == Asked(tmp_path, dict(FIRST)).state


def test_notes_that_held_when_a_build_ended_hold_since_then(tmp_path: Path) -> None:
    first = Asked(tmp_path, FIRST)
    Asked(tmp_path, SECOND).end(["notes"])
    others = Asked(tmp_path, THIRD).others("notes", first.state)
    assert others == frozenset({"claims one", "claims two"})


def test_notes_of_a_build_that_was_killed_are_compared_with_its_own_state(tmp_path: Path) -> None:
    Asked(tmp_path, FIRST).end(["old"])
    killed = Asked(tmp_path, SECOND)
    again = Asked(tmp_path, FIRST)
    assert again.others("old", again.state) == frozenset()
    assert again.others("new", killed.state) == frozenset({"claims one"})


@pytest.mark.parametrize("how", ["unknown", "let go", "damaged"])
def test_what_is_other_than_in_a_lost_state_is_not_known(how: str, tmp_path: Path) -> None:
    first = Asked(tmp_path, FIRST)
    state = "0" * 40 if how == "unknown" else first.state
    if how == "let go":
        Asked(tmp_path, SECOND).end(["notes"])
    elif how == "damaged":
        file = tmp_path / "files" / state[:2] / state[2:]
        file.write_bytes(file.read_bytes().replace(b'"a"', b'"x"'))
    assert Asked(tmp_path, SECOND if how != "let go" else THIRD).others("new", state) is None
