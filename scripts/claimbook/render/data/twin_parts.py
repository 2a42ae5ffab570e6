"""What every twin has: links to other twins, where it stands, and where to go on."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimbook.render.data.edition import Edition
from claimbook.render.data.plain_markdown import bullets, link, section, text
from claimbook.render.data.shapes import ClaimName, Name, RecordAnswer
from claimbook.render.phrases import PLACES, counted, ended
from claimbook.tongue.tongue import Tongue


@dataclass(frozen=True)
class Place:
    """A twin at `path`: every link in it starts there."""

    path: str
    edition: Edition

    @property
    def tongue(self) -> Tongue:
        """The language in which it is written."""
        return self.edition.site.tongue

    def to(self, name: Name) -> str:
        """A link to another record's twin, by its name."""
        return self._to(name.name, name.page)

    def to_claim(self, claim: ClaimName) -> str:
        """A link to a claim's twin, which says whose claim it is."""
        return self._to(claim.attributed_title, claim.page)

    def out(self, words: str, url: str) -> str:
        """A link to an address."""
        return link(words, url)

    def file(self, words: str, path: str) -> str:
        """A link to a file of the site."""
        return link(words, self.edition.way(self.path, path))

    def _to(self, words: str, page: str) -> str:
        return self.file(words, page.removeprefix(self.edition.base) + "index.md")


def opening(record: RecordAnswer, place: Place) -> str:
    """What this site is, and whether the record still counts."""
    parts = [voice(place)]
    if record.moved_from:
        parts.append(place.tongue.say("The old name of this was {id}.", id=record.moved_from))
    return " ".join(parts) + _ended(record, place)


def voice(place: Place) -> str:
    """What this site is."""
    site = text(place.edition.origin.site)
    return place.tongue.say("{site} records who said what; it does not rule.", site=site)


def _ended(record: RecordAnswer, place: Place) -> str:
    day = record.changed.isoformat() if record.changed else ""
    words = ended(record.status, day, place.tongue)
    if not words:
        return ""
    why = f" {text(record.reason)}" if record.reason else ""
    successor = record.merged_into or record.superseded_by
    onward = ""
    if successor:
        name = place.edition.site.library.of_kind(record.record)[successor]
        other = place.to(place.edition.name(name))
        onward = " " + place.tongue.say("Go on to {successor}.", successor=other)
    return f"\n\n**{words}.**{why}{onward}"


def closing(record: RecordAnswer, place: Place) -> str:
    """The record elsewhere, and under which licence it is."""
    addresses, say = record.addresses, place.tongue.say
    lines = [
        link(say("The page"), _own(addresses.page, place)),
        link(say("Data"), _own(addresses.data, place)),
    ]
    lines += [link(say("History"), addresses.history)] if addresses.history else []
    lines += [link(say("Edit"), addresses.edit)] if addresses.edit else []
    lines.append(say("Licence of the text: {licence}", licence=text(record.licence)))
    lines.append(say("Version of the data: {version}", version=record.data_version))
    return section(say("More"), bullets(lines))


def _own(url: str, place: Place) -> str:
    return place.edition.way(place.path, url.removeprefix(place.edition.base))


def numbered_places(numbers: Sequence[int], tongue: Tongue) -> str:
    """`1 place (2)`, `2 places (1, 3)`."""
    return f"{counted(len(numbers), PLACES, tongue)} ({', '.join(map(str, numbers))})"
