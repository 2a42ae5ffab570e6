"""A site -> the same site, which notes what is asked of it.

Whatever differs between two states of a base is asked for here, or is in what a plan is given:
settings, language and program are the same for all pages, so a change of them remakes everything.
"""

import datetime
from collections.abc import Iterator

from claimbook.derive.answers import RivalAnswer
from claimbook.derive.events import Event
from claimbook.derive.tensions import AnyTension
from claimbook.link.library import Library, Link
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.rank.brief import Pick
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.notebook import (
    Notebook,
    Noted,
    Question,
    answer,
    parts_of,
    question_of,
)
from claimbook.render.site import Site

_OF_LIBRARY = (
    *("claims", "themes", "companies", "sources", "shows", "people", "questions"),
    *("drafts", "aliases", "links_from", "links_to", "backlinks"),
)
_OF_SITE = ("standings", "related", "changed", "commits", "faces", "tension_page")


def _answer(site: Site, question: Question) -> object:
    """What the site says to a question, or all that it is said by."""
    name, key = parts_of(question)
    if name in _OF_LIBRARY:
        return answer(getattr(site.library, name), key)
    if name in _OF_SITE:
        return answer(getattr(site, name), key)
    match name, key:
        case "claims_on", (kind, id):
            return site.library.claims_on(RecordKind(kind), id)
        case "links_of", (id,):
            return site.library.links_of(id)
        case "rivals_of", (id,):
            return _rivals_of(site.library, id)
    return getattr(site, name)  # the date, and what is asked of the whole base


def _rivals_of(library: Library, id: str) -> object:
    """All that rivals are chosen from: to choose them would cost more than a page made in vain."""
    claim = library.claims.get(id)
    questions = dict.fromkeys(answer.question for answer in claim.answers) if claim else ()
    return claim, [
        (library.questions.get(question), library.claims_on(RecordKind.QUESTION, question))
        for question in questions
    ]


def _questions(site: Site) -> Iterator[Question]:
    """What pages of the site may ask about one record or another."""
    for holder, names in ((site.library, _OF_LIBRARY), (site, _OF_SITE)):
        for name in names:
            for key in getattr(holder, name):
                yield question_of(name, key)
    for kind in RecordKind:
        for id in site.library.of_kind(kind):
            yield question_of("claims_on", (kind, id))
    for id in site.library.claims:
        yield question_of("links_of", id)
        yield question_of("rivals_of", id)


class NotedLibrary(Library):
    """A library that notes; what it works out for itself, the one that it follows does."""

    _real: Library
    _notebook: Notebook

    def __init__(self, real: Library, notebook: Notebook) -> None:
        noting = {name: Noted(name, getattr(real, name), notebook) for name in _OF_LIBRARY}
        super().__init__(**noting)
        _set(self, _real=real, _notebook=notebook)

    def claims_on(self, kind: RecordKind, id: str) -> tuple[Claim, ...]:
        """The active claims that name a record, by id."""
        self._notebook.note(question_of("claims_on", (kind, id)))
        return self._real.claims_on(kind, id)

    def links_of(self, id: str) -> tuple[Link, ...]:
        """Every link of a claim between active claims."""
        self._notebook.note(question_of("links_of", id))
        return self._real.links_of(id)


class NotedSite(Site):
    """A site that notes. Whoever adds to Site what differs from base to base has it noted here."""

    _real: Site
    notebook: Notebook

    def __init__(self, real: Site, marks: Marks) -> None:
        notebook = Notebook(lambda asked: _answer(real, asked), lambda: _questions(real), marks)
        noting = {name: Noted(name, getattr(real, name), notebook) for name in _OF_SITE}
        _set(self, _real=real, notebook=notebook, **noting)
        _set(self, library=NotedLibrary(real.library, notebook))
        _set(self, settings=real.settings)

    @property
    def tensions(self) -> tuple[AnyTension, ...]:
        """All of them: whoever asks depends on each."""
        self.notebook.note("tensions")
        return self._real.tensions

    @property
    def events(self) -> tuple[Event, ...]:
        """All of them."""
        self.notebook.note("events")
        return self._real.events

    @property
    def picks(self) -> tuple[Pick, ...]:
        """All of them."""
        self.notebook.note("picks")
        return self._real.picks

    @property
    def date(self) -> datetime.date:
        """The site's date."""
        self.notebook.note("date")
        return self._real.date

    @property
    def newest_folder(self) -> str:
        """The folder of the claim that was added last."""
        self.notebook.note("newest_folder")
        return self._real.newest_folder

    def rivals_of(self, claim: Claim) -> tuple[RivalAnswer, ...]:
        """What answers a claim's questions differently."""
        self.notebook.note(question_of("rivals_of", claim.id))
        return self._real.rivals_of(claim)


def _set(thing: object, **attributes: object) -> None:
    """Give attributes to what is frozen."""
    for name, value in attributes.items():
        object.__setattr__(thing, name, value)
