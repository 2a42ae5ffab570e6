"""What every twin has: links to other twins, where it stands, and where to go on."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimbook.model.record import Status
from claimbook.render.data.edition import Edition
from claimbook.render.data.plain_markdown import bullets, link, section, text
from claimbook.render.data.shapes import ClaimName, Name, RecordAnswer

_ENDED = {
    Status.WITHDRAWN: "This was withdrawn",
    Status.SUPERSEDED: "This was replaced",
    Status.MERGED: "This says the same as another record and was merged into it",
}


@dataclass(frozen=True)
class Place:
    """A twin at `path`: every link in it starts there."""

    path: str
    edition: Edition

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
    site = text(place.edition.origin.site)
    voice = f"{site} records who said what; it does not rule."
    moved = f" The old name of this was {record.moved_from}." if record.moved_from else ""
    return f"{voice}{moved}{_ended(record, place)}"


def _ended(record: RecordAnswer, place: Place) -> str:
    if record.status not in _ENDED:
        return ""
    when = f" on {record.changed}" if record.changed else ""
    why = f" {text(record.reason)}" if record.reason else ""
    successor = record.merged_into or record.superseded_by
    onward = ""
    if successor:
        name = place.edition.site.library.of_kind(record.record)[successor]
        onward = f" Go on to {place.to(place.edition.name(name))}."
    return f"\n\n**{_ENDED[record.status]}{when}.**{why}{onward}"


def closing(record: RecordAnswer, place: Place) -> str:
    """The record elsewhere, and under which licence it is."""
    addresses = record.addresses
    lines = [
        link("The page", _own(addresses.page, place)),
        link("Data", _own(addresses.data, place)),
    ]
    lines += [link("History", addresses.history)] if addresses.history else []
    lines += [link("Edit", addresses.edit)] if addresses.edit else []
    lines.append(f"Licence of the text: {text(record.licence)}")
    lines.append(f"Version of the data: {record.data_version}")
    return section("More", bullets(lines))


def _own(url: str, place: Place) -> str:
    return place.edition.way(place.path, url.removeprefix(place.edition.base))


def counted(numbers: Sequence[int], noun: str) -> str:
    """`1 place (2)`, `2 places (1, 3)`."""
    plural = "" if len(numbers) == 1 else "s"
    return f"{len(numbers)} {noun}{plural} ({', '.join(map(str, numbers))})"
