"""The lists of the site -> plain Markdown, a hundred entries a page."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from claimbook.model.addresses import index_page, tensions_page, twin_of
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import File
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.rank.orders import newest_first
from claimbook.render.data.edition import Edition
from claimbook.render.data.plain_markdown import bullets, paper, text
from claimbook.render.data.topic_twins import tension_lines
from claimbook.render.data.twin_parts import Place, voice
from claimbook.render.lists import numbered
from claimbook.render.words import STATUS


def index_twins(edition: Edition) -> Iterator[File]:
    """Every record by its name, claims with whose they are; and the disagreements."""
    for kind in RecordKind:
        yield from _records(kind, edition)
    yield from _disagreements(edition)


def _records(kind: RecordKind, edition: Edition) -> Iterator[File]:
    page = partial(index_page, kind)
    heading = edition.site.label(kind)
    for number, pages, part in numbered(_in_order(kind, edition)):
        place = Place(twin_of(page(number)), edition)
        lines = [_entry(record, place) for record in part]
        yield _list(heading, lines, _way(number, pages, page, place), place)


def _disagreements(edition: Edition) -> Iterator[File]:
    """The same disagreements a page as the pages have."""
    page_of = edition.site.tension_page
    by_page = groupby(edition.site.tensions, key=lambda tension: page_of[tension.anchor])
    parts = [[tension.anchor for tension in part] for _, part in by_page] or [[]]
    heading = edition.site.tensions_label
    for number, anchors in enumerate(parts, start=1):
        place = Place(twin_of(tensions_page(number)), edition)
        lines = list(tension_lines(anchors, place))
        yield _list(heading, lines, _way(number, len(parts), tensions_page, place), place)


def _in_order(kind: RecordKind, edition: Edition) -> Sequence[Record]:
    """As on the page: claims by date, others by name; what no longer counts comes last."""
    library = edition.site.library
    ordered: Sequence[Record]
    if kind is RecordKind.CLAIM:
        ordered = newest_first(library.claims.values())
    else:
        ordered = sorted(
            library.of_kind(kind).values(), key=lambda r: (name_of(r).casefold(), r.id)
        )
    return sorted(ordered, key=lambda record: not record.active)


def _entry(record: Record, place: Place) -> str:
    edition = place.edition
    if isinstance(record, Claim):
        name = place.to_claim(edition.claim_name(record))
    else:
        name = place.to(edition.name(record))
    if record.active:
        return name
    return f"{name} ({place.tongue.say(STATUS[record.status])})"


def _list(heading: str, lines: list[str], way: str, place: Place) -> File:
    nothing = "" if lines else place.tongue.say("Nothing is recorded here yet.")
    return File(place.path, paper(f"# {text(heading)}", voice(place), bullets(lines), nothing, way))


def _way(number: int, pages: int, page: Callable[[int], str], place: Place) -> str:
    """How to go on in a long list."""
    if pages == 1:
        return ""
    say, shown = place.tongue.say, place.tongue.number
    words = [say("Page {number} of {pages}.", number=shown(number), pages=shown(pages))]
    if number > 1:
        words.append(place.file(say("Previous page"), twin_of(page(number - 1))))
    if number < pages:
        words.append(place.file(say("Next page"), twin_of(page(number + 1))))
    return " ".join(words)
