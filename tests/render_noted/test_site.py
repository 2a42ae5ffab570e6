"""A site that notes answers as the real one does, and forgets no question."""

from collections.abc import Callable
from dataclasses import fields

import pytest
from tests.libraries import claim, library_of, question, related, source, theme
from tests.render.sites import site_of

from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.notebook import Question
from claimbook.render.noted.site import NotedSite
from claimbook.render.site import Site

LIBRARY = library_of(
    theme("any-theme", aliases=("old-theme",)),
    source("any-source"),
    question("asked"),
    claim("one", answers=({"question": "asked", "position": "yes"},)),
    claim("two", relations=(related("contradicts", "one"),)),
)


@pytest.fixture
def site() -> NotedSite:
    return NotedSite(REAL, Marks())


REAL = site_of(LIBRARY)
ASKED = [
    (lambda site: site.library.claims["one"], "claims one"),
    (lambda site: site.library.claims.get("none"), "claims none"),
    (lambda site: "one" in site.library.of_kind(RecordKind.CLAIM), "claims one"),
    (lambda site: list(site.library.themes.values()), "themes"),
    (lambda site: len(site.library.sources), "sources"),
    (lambda site: sorted(site.library.aliases), "aliases"),
    (
        lambda site: site.library.aliases[RecordKind.THEME, "old-theme"],
        "aliases:theme old-theme",
    ),
    (
        lambda site: site.library.claims_on(RecordKind.THEME, "any-theme"),
        "backlinks:theme any-theme",
    ),
    (lambda site: site.library.links_of("one"), "links_to one"),
    (lambda site: site.library.links_of("two"), "links_from two"),
    (lambda site: site.standings["two"], "standings two"),
    (lambda site: site.faces["two"], "faces two"),
    (lambda site: site.rivals_of(LIBRARY.claims["one"]), "claims one"),
    (lambda site: site.rivals_of(LIBRARY.claims["one"]), "questions asked"),
    (lambda site: site.rivals_of(LIBRARY.claims["one"]), "backlinks:question asked"),
    (lambda site: site.tensions, "tensions"),
    (lambda site: site.events, "events"),
    (lambda site: site.date, "date"),
    (lambda site: site.newest_folder, "newest_folder"),
    (lambda site: site.data_version, "data_version"),
    (lambda site: site.changed.get("claims/one.yaml"), "changed claims/one.yaml"),
]


@pytest.mark.parametrize(
    ("ask", "noted"), ASKED, ids=[f"{n} {noted}" for n, (_, noted) in enumerate(ASKED)]
)
def test_question_is_answered_and_noted(
    site: NotedSite, ask: Callable[[Site], object], noted: Question
) -> None:
    with site.notebook.asked() as asked:
        answered = ask(site)
    assert answered == ask(REAL)
    assert noted in asked
    assert len(site.notebook.mark(noted)) == 32


def test_nothing_is_noted_while_the_notebook_is_shut(site: NotedSite) -> None:
    site.library.claims["one"]
    with site.notebook.asked() as asked:
        pass
    assert not asked


def test_mark_of_an_answer_changes_with_it() -> None:
    other = library_of(*LIBRARY.themes.values(), source("any-source"), claim("one", title="Other"))
    one, two = (NotedSite(site_of(library), Marks()).notebook for library in (LIBRARY, other))
    assert one.mark("claims one") != two.mark("claims one")
    assert one.mark("claims two") != two.mark("claims two")
    assert one.mark("themes any-theme") == two.mark("themes any-theme")


def test_all_that_a_site_and_a_library_hold_is_noted_or_the_same_for_all_pages() -> None:
    same = {"settings", "plans"}
    noted = {"claims", "date", "tensions"} | {field.name for field in fields(Library)}
    for name in {field.name for field in fields(Site)} - same - {"library"} | noted:
        site = NotedSite(site_of(LIBRARY), Marks())
        holder = site if hasattr(site, name) else site.library
        with site.notebook.asked() as asked:
            thing = getattr(holder, name)
            if not asked:
                list(thing)
        assert name in asked
