"""`import`: what other tools wrote -> drafts of records."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.intake.samples import FEED, READWISE, SNIPD

from claimbook.cli import importing
from claimbook.web.ask import WebError

CSV = "title,kind\nQueues cost more than staff,observation\n"
JSONL = '{"title": "Queues cost more than staff", "kind": "observation"}\n'
SAMPLES = {"csv": CSV, "jsonl": JSONL, "snipd": SNIPD, "readwise": READWISE, "feed": FEED}


def _claims(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "claims").rglob("*.yaml"))
    }


@pytest.mark.parametrize("tool", SAMPLES)
def test_import_writes_records_without_an_error_and_once(
    tool: str, run: Run, fresh: Path, tmp_path: Path
) -> None:
    before = _claims(fresh)
    (tmp_path / "text").write_text(SAMPLES[tool], encoding="utf-8")
    told = run("import", tool, "--dry-run", tmp_path / "text", "--root", fresh)
    assert (told.code, _claims(fresh)) == (0, before)
    assert "would be written" in told.out
    assert run("import", tool, tmp_path / "text", "--root", fresh).code == 0
    once = _claims(fresh)
    assert before.items() < once.items()
    assert run("check", "--root", fresh).code == 0
    again = run("import", tool, tmp_path / "text", "--root", fresh)
    assert again.out.startswith("0 files are written")
    assert _claims(fresh) == once


def test_import_names_what_a_draft_lacks(run: Run, fresh: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(CSV)
    ran = run("import", "csv", tmp_path / "t.csv", "--root", fresh)
    assert "(a draft; still missing: statement, themes, attestations)" in ran.out
    [path] = (fresh / "claims").rglob("queues-cost-more-than-staff.yaml")
    assert "# themes: One to five themes" in path.read_text("utf-8")


def test_import_writes_nothing_where_one_row_is_wrong(
    run: Run, fresh: Path, tmp_path: Path
) -> None:
    before = _claims(fresh)
    (tmp_path / "t.csv").write_text(f"{CSV}Another,guess\n")
    ran = run("import", "csv", tmp_path / "t.csv", "--root", fresh)
    assert ran.code == 1
    assert f"{tmp_path / 't.csv'}:3: 'kind'" in ran.err
    assert "nothing was written" in ran.err
    assert _claims(fresh) == before


def test_import_tells_errors_that_the_new_records_bring(
    run: Run, fresh: Path, tmp_path: Path
) -> None:
    (tmp_path / "s.jsonl").write_text('{"title": "X", "kind": "episode", "show": "no-show"}\n')
    ran = run("import", "jsonl", "--kind", "source", tmp_path / "s.jsonl", "--root", fresh)
    assert ran.code == 1
    assert "L001" in ran.err


def test_import_of_another_encoding_says_so(run: Run, fresh: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes("title\nK\xf6ln\n".encode("latin-1"))
    ran = run("import", "csv", tmp_path / "t.csv", "--root", fresh)
    assert ran.code != 0
    assert "must be UTF-8" in ran.err


def test_import_feed_asks_the_address(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def content_at(address: str) -> bytes:
        asked.append(address)
        return FEED.encode()

    monkeypatch.setattr(importing, "content_at", content_at)
    assert run("import", "feed", "https://toy.example/other.xml", "--root", fresh).code == 0
    assert asked == ["https://toy.example/other.xml"]
    show = (fresh / "claims/_shows/toy-hour.yaml").read_text("utf-8")
    assert "feed: https://toy.example/other.xml" in show


def test_import_feed_that_cannot_be_had_says_so(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def content_at(address: str) -> bytes:
        raise WebError(f"{address} answers 404 Not Found")

    monkeypatch.setattr(importing, "content_at", content_at)
    ran = run("import", "feed", "https://toy.example/gone.xml", "--root", fresh)
    assert ran.code != 0
    assert "answers 404" in ran.err
