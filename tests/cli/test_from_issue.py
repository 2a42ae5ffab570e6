"""`claimbook from-issue`."""

import io
import sys
from pathlib import Path

import pytest
from tests.build.bases import CLAIM
from tests.cli.conftest import Run
from tests.cli.test_rename import OLD, texts
from tests.edit.test_from_issue import STANCE, body

ALSO = body("also-said", claim=OLD, source="work-hour-12", at="20:00", stance=STANCE)


def test_from_issue_changes_the_file_and_says_what_to_look_at(
    run: Run, fresh: Path, tmp_path: Path
) -> None:
    issue = tmp_path / "issue.md"
    issue.write_text(ALSO)
    ran = run("from-issue", issue, "--root", fresh)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"{CLAIM}: a place more, work-hour-12, 20:00.\nHave a look:\n"
        "  Is it said there, by them, and so? Listen or read before you take it in.\n"
    )
    assert '  - source: work-hour-12\n    stance: reports\n    at: "20:00"\n' in texts(fresh)[CLAIM]
    assert run("check", "--strict", "--root", fresh).code == 0
    again = run("from-issue", issue, "--root", fresh)
    assert (again.code, "this place is there already" in again.err) == (1, True)


def test_from_issue_reads_standard_input(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(fresh)
    stream = io.TextIOWrapper(io.BytesIO(ALSO.replace("\n", "\r\n").encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    ran = run("from-issue", "-", "--dry-run", "--root", fresh)
    assert (ran.code, texts(fresh)) == (0, before)
    assert ran.out.startswith("Nothing was written. This would be done:\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"\xff\xfe\x00", "the headings are not those of one form"),
        (ALSO.replace(OLD, "::error::x\x1b[31m").encode(), "no claim has the id '::error::x[31m'"),
        (ALSO.replace(OLD, "no-such-claim").encode(), "no claim has the id 'no-such-claim'"),
    ],
)
def test_from_issue_refuses_and_shows_nothing_dangerous(
    run: Run, fresh: Path, tmp_path: Path, text: bytes, told: str
) -> None:
    issue = tmp_path / "issue.md"
    issue.write_bytes(text)
    before = texts(fresh)
    ran = run("from-issue", issue, "--root", fresh)
    assert (ran.code, ran.out, texts(fresh)) == (1, "", before)
    assert told in ran.err
    assert not any(line.startswith("::") for line in ran.err.splitlines())
