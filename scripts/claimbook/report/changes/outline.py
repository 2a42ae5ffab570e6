"""What a change means -> its sections, the most urgent first; those without lines are left out."""

from collections.abc import Iterator

from claimbook.compare.fields import FieldChange
from claimbook.compare.moments import NewPlace
from claimbook.compare.records import Fate, RecordChange
from claimbook.derive.standing import standings
from claimbook.derive.tensions import AnyTension, Tension
from claimbook.link.library import Library, Link
from claimbook.model.claim import Claim
from claimbook.model.problems import Problem
from claimbook.model.records import name_of
from claimbook.model.scalars import clock
from claimbook.rank.nearest import Near, Side, Words, word_diff
from claimbook.rank.polarity import Difference, differences
from claimbook.report.changes.headline import theme_of
from claimbook.report.changes.meaning import Meaning
from claimbook.report.changes.pasting import answers
from claimbook.report.changes.sorting import by_folder, feeds_in, pages_in
from claimbook.report.changes.words import (
    QUESTION,
    SECTIONS,
    fate_words,
    kind_words,
    shift_words,
    standing_words,
)
from claimbook.report.counting import things
from claimbook.report.findings import worst_first
from claimbook.report.outline import Line, Section, Span, Style, name, words


def outline(meaning: Meaning) -> tuple[Section, ...]:
    """The sections of a change."""
    sections = [
        Section("What is wrong", tuple(_problems(meaning))),
        *_records(meaning),
        Section("Relations", tuple(_relations(meaning))),
        Section("Disagreements", tuple(_tensions(meaning))),
        Section("How solid claims are", tuple(_shifts(meaning))),
        Section("Where it was said", tuple(_places(meaning))),
        *_nearest(meaning),
        *_pages(meaning),
    ]
    return tuple(section for section in sections if section.lines)


def _problems(meaning: Meaning) -> Iterator[Line]:
    """What the change has brought; that something was wrong before is said, and no more."""
    yield from (problem_line(problem) for problem in worst_first(meaning.problems))
    if meaning.others:
        before = things(meaning.others, "problem")
        was = "was" if meaning.others == 1 else "were"
        yield Line((words(f"{before} {was} there before: claimbook check tells of them"),))


def problem_line(problem: Problem) -> Line:
    """A problem with its place, and its remedy below."""
    place = f"{problem.path}:{problem.mark.line}:{problem.mark.column}"
    below = tuple(Line((words(line),)) for line in problem.help.split("\n") if line)
    told = Span(f"{problem.severity} {problem.code}", Style.STRONG)
    return Line((told, words(f" {problem.message} ("), name(place), words(")")), below=below)


def _records(meaning: Meaning) -> Iterator[Section]:
    """A section a fate, claims first."""
    standing = standings(meaning.changes.after)
    for fate, heading in SECTIONS.items():
        changes = [change for change in meaning.changes.records if change.fate is fate]
        lines = []
        for change in changes:
            solid = standing.get(change.record.id) if isinstance(change.record, Claim) else None
            shown = standing_words(solid) if solid and fate is Fate.ADDED else ""
            lines.append(_record(change, shown))
        yield Section(heading, tuple(lines))


_SIGNS = {Fate.ADDED: "+", Fate.RESTORED: "+", Fate.LOST: "-"}


def _record(change: RecordChange, solid: str) -> Line:
    record = change.record
    said = [part for part in (kind_words(record), fate_words(change), solid) if part]
    below = [Line(tuple(_field(field))) for field in change.fields]
    if change.fate is Fate.ADDED and isinstance(record, Claim):
        below = [Line((words(record.statement),)), Line((words("in "), name(record.origin.path)))]
    spans = (
        name(record.id),
        words(" "),
        Span(name_of(record), Style.STRONG),
        words(f" ({'; '.join(said)})"),
    )
    return Line(spans, _SIGNS.get(change.fate, "~"), tuple(below))


def _field(field: FieldChange) -> Iterator[Span]:
    yield words(f"{field.field}: ")
    if field.words:
        yield from diff_spans(word_diff(" ".join(field.left_out), " ".join(field.put_in)))
        return
    if not field.left_out and not field.put_in:
        yield words("in another order")
    spans = (
        *(Span(text, Style.LEFT_OUT) for text in field.left_out),
        *(Span(text, Style.PUT_IN) for text in field.put_in),
    )
    for index, span in enumerate(spans):
        yield from (words("  "), span) if index else (span,)


_STYLES = {Side.BOTH: Style.WORDS, Side.OLD: Style.LEFT_OUT, Side.NEW: Style.PUT_IN}


def diff_spans(stretches: tuple[Words, ...]) -> Iterator[Span]:
    """A word diff, a stretch a span."""
    for index, stretch in enumerate(stretches):
        yield from (words(" "),) if index else ()
        yield Span(stretch.text, _STYLES[stretch.side])


def _relations(meaning: Meaning) -> Iterator[Line]:
    links = meaning.changes.links
    yield from (_relation(link, "+") for link in links.gained)
    yield from (_relation(link, "-") for link in links.lost)
    for change in links.noted:
        old, new = change.before.relation.note or "", change.after.relation.note or ""
        why = (words("why: "), *diff_spans(word_diff(old, new)))
        yield Line(_ends(change.after), "~", (*_titles(change.after), Line(why)))


def _relation(link: Link, mark: str) -> Line:
    note = link.relation.note
    why = (Line((words("why: "), words(note))),) if note else ()
    return Line(_ends(link), mark, (*_titles(link), *why))


def _ends(link: Link) -> tuple[Span, ...]:
    return (name(link.claim.id), words(f" {link.row.forward} "), name(link.target.id))


def _titles(link: Link) -> tuple[Line, ...]:
    return tuple(Line((Span(claim.title, Style.QUOTE),)) for claim in (link.claim, link.target))


def _tensions(meaning: Meaning) -> Iterator[Line]:
    tensions = meaning.changes.tensions
    yield from (_tension(t, "+", meaning.changes.after) for t in tensions.appeared)
    yield from (_tension(t, "-", meaning.changes.before) for t in tensions.vanished)


def _tension(tension: AnyTension, mark: str, library: Library) -> Line:
    theme = words(f" (in {theme_of(tension)})")
    if isinstance(tension, Tension):
        return Line((*_ends(tension.link), theme), mark)
    source = library.sources.get(tension.attestation.source)
    told = source.title if source else tension.attestation.source
    spans = (Span(told, Style.QUOTE), words(" disputes "), name(tension.claim.id), theme)
    return Line(spans, mark)


def _shifts(meaning: Meaning) -> Iterator[Line]:
    for shift in meaning.changes.shifts:
        spans = (name(shift.claim.id), words(f": {shift_words(shift)}"))
        yield Line(spans, "~", (Line((Span(shift.claim.title, Style.QUOTE),)),))


def _places(meaning: Meaning) -> Iterator[Line]:
    for place in meaning.changes.places:
        spans = [name(place.claim.id), words(f": {_said(place, meaning.changes.after)}")]
        if play := meaning.plays.get((place.claim.id, place.number)):
            spans += [words(" · "), Span(play.words, Style.LINK, play.url)]
        quote = place.attestation.quote
        yield Line(tuple(spans), "+", (Line((Span(quote, Style.QUOTE),)),) if quote else ())


def _said(place: NewPlace, library: Library) -> str:
    said = place.attestation
    source = library.sources.get(said.source)
    where = source.title if source else said.source
    person = library.people.get(said.speaker or "")
    who = f"{person.name}, " if person else ""
    when = f", at {clock(said.at)}" if said.at is not None else ""
    return f"{who}{where}{when} ({said.stance})"


def _nearest(meaning: Meaning) -> Iterator[Section]:
    """A section a new claim: what is there already, each with what to paste."""
    for claim in meaning.changes.new_claims:
        near = meaning.near.get(claim.id, ())
        lines = tuple(_near(claim, one) for one in near)
        yield Section(f"{QUESTION} Nearest to {claim.id}", lines, folded=True)


def _near(claim: Claim, near: Near) -> Line:
    other = near.claim
    alike = f" ({near.score:.0%} alike)"
    spans = (name(other.id), words(" "), Span(other.title, Style.STRONG), words(alike))
    diff = Line(
        tuple(diff_spans(near.diff)) if _alike(near) else (Span(other.statement, Style.QUOTE),)
    )
    doubts = (_doubt(found) for found in differences(other.statement, claim.statement))
    pastes = (Line((words(f"{a.words}:"),), code=a.yaml) for a in answers(claim, other))
    return Line(spans, below=(diff, *doubts, *pastes))


def _doubt(found: Difference) -> Line:
    """A question: which of the two it is only a reader can say."""
    old, new = (f"“{side}”" if side else "nothing like it" for side in (found.old, found.new))
    return Line((words(f"Do they say the opposite? It has {old}, the new one {new}."),))


def _alike(near: Near) -> bool:
    """Whether most words are in both: else what differs is easier to see in the text itself."""
    sizes = dict.fromkeys(Side, 0)
    for stretch in near.diff:
        sizes[stretch.side] += len(stretch.text.split())
    return sizes[Side.BOTH] > max(sizes[Side.OLD], sizes[Side.NEW])


def _pages(meaning: Meaning) -> Iterator[Section]:
    if meaning.pages is None:
        why = (Line((words(meaning.without_pages),)),) if meaning.without_pages else ()
        yield Section("Pages that change", why)
        return
    pages, feeds = pages_in(meaning.pages.all), feeds_in(meaning.pages.all)
    new, gone = set(pages_in(meaning.pages.added)), set(pages_in(meaning.pages.removed))
    for folder, addresses in by_folder(pages).items():
        signs = ((a, "+" if a in new else "-" if a in gone else "~") for a in addresses)
        lines = tuple(Line((name(address),), sign) for address, sign in signs)
        where = "lists and other pages" if folder == "/" else folder
        yield Section(f"Pages that change: {where} ({len(lines)})", lines, folded=True)
    lines = tuple(Line((name(feed),)) for feed in feeds)
    yield Section(f"Feeds that change: those of ({len(lines)})", lines, folded=True)
