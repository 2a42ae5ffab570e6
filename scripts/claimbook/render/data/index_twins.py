"""The lists of the site -> plain Markdown, a hundred entries a page."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from claimbook.derive.tensions import AnyTension
from claimbook.model.addresses import index_page, tensions_page, twin_of
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.rank.orders import newest_first
from claimbook.render.data.edition import Edition
from claimbook.render.data.plain_markdown import bullets, paper, text
from claimbook.render.data.topic_twins import tension_lines
from claimbook.render.data.twin_parts import Place, voice
from claimbook.render.lists import numbered
from claimbook.render.site import Site
from claimbook.render.words import STATUS


def index_twins(site: Site) -> Iterator[PlannedFiles]:
    """Every record by its name, claims with whose they are; and the disagreements."""
    for kind in RecordKind:
        page = partial(index_page, kind)
        for number, pages, part in numbered(_in_order(kind, site)):
            path = twin_of(page(number))
            yield Planned((path,), _records, (kind, number, pages, tuple(part), site))
    parts = _disagreements(site)
    for number, tensions in enumerate(parts, start=1):
        path = twin_of(tensions_page(number))
        yield Planned((path,), _tensions, (number, len(parts), tuple(tensions), site))


def _records(
    kind: RecordKind, number: int, pages: int, part: Sequence[Record], site: Site
) -> tuple[bytes]:
    page = partial(index_page, kind)
    place = Place(twin_of(page(number)), Edition(site))
    lines = [_entry(record, place) for record in part]
    return (_list(site.label(kind), lines, _way(number, pages, page, place), place),)


def _tensions(number: int, pages: int, tensions: Sequence[AnyTension], site: Site) -> tuple[bytes]:
    place = Place(twin_of(tensions_page(number)), Edition(site))
    lines = list(tension_lines(tensions, place))
    return (_list(site.tensions_label, lines, _way(number, pages, tensions_page, place), place),)


def _disagreements(site: Site) -> list[list[AnyTension]]:
    """The same disagreements a page as the pages have."""
    by_page = groupby(site.tensions, key=lambda tension: site.tension_page[tension.anchor])
    return [list(part) for _, part in by_page] or [[]]


def _in_order(kind: RecordKind, site: Site) -> Sequence[Record]:
    """As on the page: claims by date, others by name; what no longer counts comes last."""
    library = site.library
    ordered: Sequence[Record]
    if kind is RecordKind.CLAIM:
        ordered = newest_first(library.claims.values())
    else:
        ordered = sorted(
            library.of_kind(kind).values(), key=lambda r: (name_of(r).casefold(), r.id)
        )
    return sorted(ordered, key=lambda record: not record.active)


def _entry(record: Record, place: Place) -> str:
    name = place.to_claim(record) if isinstance(record, Claim) else place.named(record)
    if record.active:
        return name
    return f"{name} ({place.tongue.say(STATUS[record.status])})"


def _list(heading: str, lines: list[str], way: str, place: Place) -> bytes:
    nothing = "" if lines else place.tongue.say("Nothing is recorded here yet.")
    return paper(f"# {text(heading)}", voice(place), bullets(lines), nothing, way)


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
