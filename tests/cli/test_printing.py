"""What is shown on a terminal, and what in a pipe."""

import io
import sys

import pytest

from claimbook.cli.printing import coloured, complain, progress, say, tell


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CI", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(
    ("stream", "no_color", "shown"),
    [
        (Terminal(), None, True),
        (Terminal(), "", True),
        (Terminal(), "1", False),
        (io.StringIO(), None, False),
    ],
)
def test_colours_are_for_terminals_whose_owner_wants_them(
    stream: io.StringIO, no_color: str | None, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    assert coloured(stream) == shown


@pytest.mark.parametrize(
    ("stream", "surroundings", "shown"),
    [
        (Terminal(), {}, True),
        (io.StringIO(), {}, False),
        (Terminal(), {"CI": "true"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
    ],
    ids=["terminal", "pipe", "log of a service", "terminal that cannot draw again"],
)
def test_progress_is_shown_where_somebody_looks_on_and_nowhere_else(
    stream: io.StringIO,
    surroundings: dict[str, str],
    shown: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", stream)
    with progress() as stage:
        stage("Making the pages")
        stage.tally(1, 2)
    assert ("Making the pages …" in stream.getvalue()) == shown
    assert ("1 of 2" in stream.getvalue()) == shown
    assert shown or stream.getvalue() == ""


def test_results_and_troubles_go_their_own_ways(capsys: pytest.CaptureFixture[str]) -> None:
    say("a result\n")
    tell("a note")
    tell("")
    complain("a trouble")
    assert capsys.readouterr() == ("a result\n", "a note\nclaimbook: a trouble\n")
