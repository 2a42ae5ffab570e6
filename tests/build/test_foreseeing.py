"""Marks that are reckoned beside the planning are those that would be reckoned without it."""

import pytest
from tests.libraries import claim, library_of, source, theme
from tests.render.sites import site_of

from claimbook.build import foreseeing as module
from claimbook.build.foreseeing import foreseeing
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.notebook import Notebook
from claimbook.render.noted.site import NotedSite

REAL = site_of(library_of(theme("any-theme"), source("any-source"), claim("one"), claim("two")))


def notebook() -> Notebook:
    return NotedSite(REAL, Marks()).notebook


@pytest.mark.parametrize("cores", [1, 2])
@pytest.mark.parametrize("worth", [0, 20_000])
def test_marks_are_known_afterwards_where_that_is_worth_a_process(
    cores: int, worth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "share_count", lambda: cores)
    monkeypatch.setattr(module, "_WORTH", worth)
    foreseen, late = notebook(), notebook()
    with foreseeing(foreseen):
        assert not any(map(foreseen.knows, foreseen.likely()))
    assert all(map(foreseen.knows, foreseen.likely())) is (cores > 1 and worth == 0)
    assert foreseen.reckoned(foreseen.likely()) == late.reckoned(late.likely())


def test_what_goes_wrong_meanwhile_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "share_count", lambda: 2)
    monkeypatch.setattr(module, "_WORTH", 0)
    with pytest.raises(ZeroDivisionError), foreseeing(notebook()):
        _ = 1 // 0
