"""The law: whatever was made before, what is made of a base is what is made of it from nothing.

CLAIMBOOK_SEQUENCES says how many sequences of edits are tried; docs/about/maintain.md tells of it.
"""

import contextlib
import datetime
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.damage import damaged
from tests.libraries import claim, source, theme
from tests.render.bases import sound_bases
from tests.render.sites import site_of

from claimbook.build import making
from claimbook.build.making import Making
from claimbook.build.pipeline import planned_files
from claimbook.build.world import world_of
from claimbook.link.resolve import link_records
from claimbook.model.claim import Claim
from claimbook.model.pages import files_of
from claimbook.model.record import Record
from claimbook.model.settings import Settings
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.site import NotedSite
from claimbook.render.site import Site
from claimbook.write import folder

SEQUENCES = int(os.environ.get("CLAIMBOOK_SEQUENCES", "200")) // 4
DAY = datetime.date(2026, 11, 23)
ADDRESSED = {"site_url": "https://toy.example/repo/"}


@dataclass
class Base:
    """Records, settings and a day; and the folder that holds what builds have left of them."""

    records: list[Record]
    place: Path
    settings: dict[str, Any] = field(default_factory=lambda: dict(ADDRESSED))
    day: datetime.date = DAY
    changed: dict[str, datetime.date] = field(default_factory=dict)

    def site(self) -> Site:
        made = site_of(link_records(self.records)[0], Settings.model_validate(self.settings))
        return replace(made, date=self.day, changed=self.changed)

    def claims(self) -> list[Claim]:
        return sorted((r for r in self.records if isinstance(r, Claim)), key=lambda c: c.id)

    def edit(self, which: int, **fields: Any) -> None:
        claims = self.claims()
        old = claims[which % len(claims)]
        new = old.model_copy(update=fields)
        self.records = [new if record is old else record for record in self.records]


Step = Callable[[Base], None]


def other(records: list[Record]) -> Step:
    return lambda base: setattr(base, "records", records)


def edit(which: int, name: str, value: object) -> Step:
    return lambda base: base.edit(which, **{name: value})


def drop_last(base: Base) -> None:
    """Claims refer to earlier ones only."""
    *_, last = base.claims()
    if len(base.claims()) > 1:
        base.records = [record for record in base.records if record is not last]


def rename(name: str) -> Step:
    return lambda base: base.settings.update(site_name=name)


def later(days: int) -> Step:
    return lambda base: setattr(base, "day", DAY + datetime.timedelta(days))


def commit(which: int, days: int) -> Step:
    def step(base: Base) -> None:
        claims = base.claims()
        base.changed[claims[which % len(claims)].origin.path] = DAY - datetime.timedelta(days)

    return step


def damage(folder: str, which: int, how: str) -> Step:
    return lambda base: damaged(base.place / folder, which, how)


def stop(after: int) -> Step:
    """A build that ends in the middle: files are written of which nothing is noted."""

    def step(base: Base) -> None:
        left = iter(range(after))
        real = folder.put

        def put(*arguments: Any) -> Any:
            if next(left, None) is None:
                raise KeyboardInterrupt
            return real(*arguments)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(making, "put", put)
            with contextlib.suppress(KeyboardInterrupt):  # there may be less to write
                make(base)

    return step


WORDS = st.sampled_from(["Once", "Once more", "Not so", "<b>Bold</b>", "[[claim-0]]", "12 %"])
WHICH = st.integers(0, 9)
STEPS = st.one_of(
    sound_bases().map(other),
    st.builds(edit, WHICH, st.sampled_from(["title", "statement"]), WORDS),
    st.builds(edit, WHICH, st.just("added"), st.dates(datetime.date(2026, 1, 1), DAY)),
    st.just(drop_last),
    st.builds(rename, st.sampled_from(["Toy", "Game"])),
    st.builds(later, st.integers(0, 400)),
    st.builds(commit, WHICH, WHICH),
    st.builds(
        damage,
        st.sampled_from(["docs", "notes"]),
        st.integers(0, 400),
        st.sampled_from(["all", "delete", "change", "shorten"]),
    ),
    st.builds(stop, st.integers(0, 40)),
)


def make(base: Base) -> int:
    """How many plans were made of all that there are."""
    marks = Marks()
    site = NotedSite(base.site(), marks)
    planned = planned_files(site)
    made = 0

    def noted(plan: Any) -> Any:
        nonlocal made
        made += 1
        return plan.make(*plan.given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "share_count", lambda: 1)
        patch.setattr("claimbook.model.pages.Planned.made", noted)
        Making(
            root=base.place,
            notes=base.place / "notes",
            world=world_of(site.settings),
            marks=marks,
            notebook=site.notebook,
        ).make({"docs": planned}, lambda _done, _all: None)
    return made


def held(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def from_nothing(base: Base) -> dict[str, bytes]:
    return {file.path: file.content for file in files_of(planned_files(base.site()))}


@given(sound_bases(), st.lists(STEPS, min_size=1, max_size=5))
@settings(max_examples=SEQUENCES, deadline=None)
def test_after_any_edits_the_files_are_those_made_from_nothing(
    records: list[Record], steps: Sequence[Step]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Base(records, Path(folder))
        make(base)
        for step in steps:
            step(base)
            make(base)
            assert held(base.place / "docs") == from_nothing(base)


@given(sound_bases())
@settings(max_examples=10, deadline=None)
def test_nothing_is_made_of_a_base_that_did_not_change(records: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first = Base(records, Path(folder))
        assert make(first) > len(records)
        again = [record.model_copy(deep=True) for record in reversed(records)]
        assert make(Base(again, first.place)) == 0


def test_what_did_not_ask_about_a_claim_is_not_made_for_it(tmp_path: Path) -> None:
    records = [theme("any-theme"), source("any-source"), *map(claim, ("one", "two", "three"))]
    base = Base(list(records), tmp_path)
    all_plans = make(base)
    base.edit(0, statement="It says something else by now, and at some length.")
    assert 0 < make(base) < all_plans * 2 // 3


@pytest.mark.parametrize("after", [1, 3, 9, 27])
def test_an_edit_that_is_taken_back_after_a_stopped_build_leaves_nothing(
    after: int, tmp_path: Path
) -> None:
    records = [theme("any-theme"), source("any-source"), *map(claim, ("one", "two", "three"))]
    base = Base(list(records), tmp_path)
    make(base)
    base.edit(0, title="Another title", statement="Another statement.")
    stop(after)(base)
    base.records = list(records)
    make(base)
    assert held(tmp_path / "docs") == from_nothing(base)
    assert make(base) == 0
