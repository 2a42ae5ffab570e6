"""`claimbook new claims`."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_rename import texts

NOTES = '12:34 Ada: Anvils sell well. "As many as before."\n\n15:00 Prices fell. #output\n'


def test_notes_are_drafts_once(run: Run, fresh: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES)
    arguments = ["new", "claims", "--source", "work-hour-12", "--from", notes, "--root", fresh]
    ran = run(*arguments)
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "claims/2026/anvils-sell-well.yaml is begun as a draft; still missing: kind, themes.",
        "claims/2026/prices-fell.yaml is begun as a draft; still missing: kind.",
    ]
    before = texts(fresh)
    assert "# kind: observation," in before["claims/2026/anvils-sell-well.yaml"]
    again = run(*arguments)
    assert again.out == "anvils-sell-well is there already.\nprices-fell is there already.\n"
    assert texts(fresh) == before


def test_one_bad_line_keeps_all_from_being_written(run: Run, fresh: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES + "\nNobody knows when.\n16:00 Cy: x\n")
    before = texts(fresh)
    ran = run("new", "claims", "--source", "work-hour-12", "--from", notes, "--root", fresh)
    assert (ran.code, ran.out) == (1, "")
    assert f"{notes}:5: a note must begin with its moment\n  help: Begin with it" in ran.err
    assert f"{notes}:6: no person is called 'Cy'" in ran.err
    assert texts(fresh) == before


def test_the_source_must_be_there(run: Run, fresh: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES)
    ran = run("new", "claims", "--source", "work-hour-13", "--from", notes, "--root", fresh)
    assert (ran.code, "Did you mean 'work-hour-12'?" in ran.err) == (2, True)
