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
from claimbook.rank.telling import RelatedLists
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
    if name == "related" and key and isinstance(site.related, RelatedLists):
        return site.related.told_from(*key)  # to tell all reasons would cost more
    if name in _OF_LIBRARY:
        return answer(getattr(site.library, name), key)
    if name in _OF_SITE:
        return answer(getattr(site, name), key)
    return getattr(site, name)  # the date, and what is asked of the whole base


def _questions(site: Site) -> Iterator[Question]:
    """What pages of the site may ask about one record or another."""
    for holder, names in ((site.library, _OF_LIBRARY), (site, _OF_SITE)):
        for name in names:
            for key in getattr(holder, name):
                yield question_of(name, key)


class NotedLibrary(Library):
    """A library that notes; what it works out for itself, the one that it follows does.

    What is worked out is not marked: what it is worked out from is, which others ask for too.
    """

    _real: Library
    _notebook: Notebook

    def __init__(self, real: Library, notebook: Notebook) -> None:
        noting = {name: Noted(name, getattr(real, name), notebook) for name in _OF_LIBRARY}
        super().__init__(**noting)
        _set(self, _real=real, _notebook=notebook)

    def claims_on(self, kind: RecordKind, id: str) -> tuple[Claim, ...]:
        """The active claims that name a record, by id."""
        self._notebook.note(question_of("backlinks", (kind, id)))
        return self._real.claims_on(kind, id)

    def links_of(self, id: str) -> tuple[Link, ...]:
        """Every link of a claim between active claims."""
        self._notebook.note(question_of("links_from", id))
        self._notebook.note(question_of("links_to", id))
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
    def data_version(self) -> str:
        """The digest of all records."""
        self.notebook.note("data_version")
        return self._real.data_version

    @property
    def newest_folder(self) -> str:
        """The folder of the claim that was added last."""
        self.notebook.note("newest_folder")
        return self._real.newest_folder

    def rivals_of(self, claim: Claim) -> tuple[RivalAnswer, ...]:
        """What answers a claim's questions differently."""
        # All that rivals are chosen from: to choose them would cost more than a page made in vain.
        self.notebook.note(question_of("claims", claim.id))
        for question in dict.fromkeys(taken.question for taken in claim.answers):
            self.notebook.note(question_of("questions", question))
            self.notebook.note(question_of("backlinks", (RecordKind.QUESTION, question)))
        return self._real.rivals_of(claim)


def _set(thing: object, **attributes: object) -> None:
    """Give attributes to what is frozen."""
    for name, value in attributes.items():
        object.__setattr__(thing, name, value)
