"""What every twin has: links to other twins, where it stands, and where to go on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claimbook.model.addresses import (
    HOME,
    address_of,
    index_page,
    record_data,
    record_page,
    twin_of,
)
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.render.data.edition import Edition
from claimbook.render.data.plain_markdown import link, text
from claimbook.render.phrases import PLACES, counted, ended
from claimbook.tongue.tongue import Tongue

_NAME = twin_of(HOME)
"""How the file of every twin is called."""


@dataclass(frozen=True)
class Place:
    """A file at `path`: every link in it starts there, or is whole, for those who move the file.

    `alias` is the old id of the record whose twin it is, where it is at an old address.
    """

    path: str
    edition: Edition
    alias: str = ""
    whole: bool = False

    @property
    def tongue(self) -> Tongue:
        """The language in which it is written."""
        return self.edition.site.tongue

    def to(self, kind: RecordKind, id: str) -> str:
        """A link to another record's twin, by its name."""
        return self.named(self.edition.site.library.of_kind(kind)[id])

    def named(self, record: Record) -> str:
        """The same."""
        return link(name_of(record), self._twin(record))

    def to_claim(self, claim: Claim) -> str:
        """A link to a claim's twin, which says whose claim it is."""
        return link(self.edition.attributed_title(claim), self._twin(claim))

    def beside(self, claim: Claim) -> str:
        """The same in few words: a claim in quotation marks, and whether it is disputed."""
        return link(self.edition.quoted_title(claim), self._twin(claim))

    def file(self, words: str, path: str) -> str:
        """A link to a file of the site."""
        return link(words, self._way(path))

    def _way(self, path: str) -> str:
        if self.whole and self.edition.base:
            return self.edition.url(path)
        return self.edition.way(self.path, path)

    def _twin(self, record: Record) -> str:
        """The way to a record's twin: that to its folder is looked for once a kind."""
        kind = record.kind_of_record
        if kind not in self._folders:
            self._folders[kind] = self._way(address_of(index_page(kind))).removeprefix("./")
        return f"{self._folders[kind]}{record.id}/{_NAME}"

    @cached_property
    def _folders(self) -> dict[RecordKind, str]:
        return {}


def opening(record: Record, place: Place) -> str:
    """What this site is, and whether the record still counts."""
    parts = [voice(place)]
    if place.alias:
        parts.append(place.tongue.say("The old name of this was {id}.", id=place.alias))
    return " ".join(parts) + _ended(record, place)


def voice(place: Place) -> str:
    """What this site is."""
    site = text(place.edition.site.settings.site_name)
    return place.tongue.say("{site} records who said what; it does not rule.", site=site)


def _ended(record: Record, place: Place) -> str:
    day = record.changed.isoformat() if record.changed else ""
    words = ended(record.status, day, place.tongue)
    if not words:
        return ""
    why = f" {text(record.reason)}" if record.reason else ""
    onward = ""
    if record.successor:
        other = place.edition.site.library.of_kind(record.kind_of_record)[record.successor]
        name = place.to_claim(other) if isinstance(other, Claim) else place.named(other)
        onward = " " + place.tongue.say("Go on to {successor}.", successor=name)
    return f"\n\n**{words}.**{why}{onward}"


def closing(record: Record, place: Place) -> str:
    """The record elsewhere, and under which licence it is; one line, since every twin has it."""
    settings, say = place.edition.site.settings, place.tongue.say
    kind = record.kind_of_record
    page = address_of(record_page(kind, record.id))
    data = record_data(kind, place.alias or record.id)
    parts = [place.file(say("The page"), page), place.file(say("Data"), data)]
    history = settings.history_link(record.origin.path)
    edit = settings.edit_link(record.origin.path)
    parts += [link(say("History"), history)] if history else []
    parts += [link(say("Edit"), edit)] if edit else []
    parts.append(say("Licence of the text: {licence}", licence=text(settings.data_licence)))
    return " · ".join(parts)


def numbered_places(numbers: Sequence[int], tongue: Tongue) -> str:
    """`1 place (2)`, `2 places (1, 3)`."""
    return f"{counted(len(numbers), PLACES, tongue)} ({', '.join(map(str, numbers))})"
