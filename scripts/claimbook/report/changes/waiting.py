"""Relations that want a look -> each with its reason, and how the other claim has changed."""

from collections.abc import Iterable

from claimbook.compare.changes import Changes
from claimbook.link.library import Link
from claimbook.rank.nearest import word_diff
from claimbook.report.changes.outline import diff_spans
from claimbook.report.changes.words import relation_words
from claimbook.report.counting import things
from claimbook.report.outline import Line, Section, Span, Style, words
from claimbook.report.terminal import terminal


def waiting_text(links: Iterable[Link], changes: Changes, *, colour: bool) -> str:
    """What waits, and how to say that it holds."""
    sections = tuple(_section(link, changes) for link in links)
    head = f"{things(len(sections), 'relation')} to look at, since the other claim has changed"
    return terminal(f"{head[:1].upper()}{head[1:]}.", sections, colour=colour)


def _section(link: Link, changes: Changes) -> Section:
    before = changes.before.claims[link.target.id].statement
    note = (Line((words("why: "), words(link.relation.note))),) if link.relation.note else ()
    lines = (
        *note,
        Line((words(f"{link.claim.id} says: "), Span(link.claim.statement, Style.QUOTE))),
        Line((words(f"{link.target.id} now says: "), *_changed(before, link.target.statement))),
        Line((words(f"If it still holds: claimbook accept {link.claim.id}"),)),
    )
    return Section(relation_words(link), lines)


def _changed(before: str, after: str) -> tuple[Span, ...]:
    return tuple(diff_spans(word_diff(before, after)))
