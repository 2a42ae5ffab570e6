"""What a change means -> one sentence: `adds one contradiction in layoff-drivers; ...`."""

from collections import Counter
from collections.abc import Iterator

from claimbook.compare.changes import Changes
from claimbook.compare.records import Fate
from claimbook.compare.relations import LinkChanges
from claimbook.compare.standings import Aspect, Shift
from claimbook.derive.support import SupportLevel
from claimbook.derive.tensions import AnyTension, Tension
from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.model.relations import RelationType
from claimbook.report.changes.meaning import Meaning
from claimbook.report.changes.sorting import feeds_in, pages_in
from claimbook.report.counting import listed, number, sentence, things

_VERBS = {
    Fate.ADDED: "adds",
    Fate.RENAMED: "renames",
    Fate.CHANGED: "changes",
    Fate.WITHDRAWN: "withdraws",
    Fate.SUPERSEDED: "replaces",
    Fate.MERGED: "merges",
    Fate.RESTORED: "brings back",
    Fate.LOST: "loses",
}


def headline(meaning: Meaning) -> str:
    """The meaning of a change in one sentence, the gravest last."""
    parts = [
        *_records(meaning.changes),
        *_relations(meaning.changes.links),
        *_tensions(meaning.changes),
        *_standings(meaning.changes.shifts),
        *_pages(meaning),
    ]
    return sentence("; ".join(parts)) or "Changes nothing that a reader could see."


def _records(changes: Changes) -> Iterator[str]:
    counts = Counter((change.fate, change.kind) for change in changes.records)
    for fate, verb in _VERBS.items():
        named = [
            things(counts[fate, kind], kind.value, _plural(kind))
            for kind in ROW_OF
            if counts[fate, kind]
        ]
        if named:
            yield f"{verb} {listed(named)}"


def _plural(kind: RecordKind) -> str:
    return ROW_OF[kind].plural


def _relations(links: LinkChanges) -> Iterator[str]:
    # Contradictions are told as such, with their theme.
    for verb, changed in (("adds", links.gained), ("removes", links.lost)):
        others = sum(link.relation.type is not RelationType.CONTRADICTS for link in changed)
        if others:
            yield f"{verb} {things(others, 'relation')}"


def _tensions(changes: Changes) -> Iterator[str]:
    for verb, tensions in (
        ("adds", changes.tensions.appeared),
        ("ends", changes.tensions.vanished),
    ):
        between = [tension for tension in tensions if isinstance(tension, Tension)]
        denials = len(tensions) - len(between)
        if between:
            yield f"{verb} {things(len(between), 'contradiction')} in {_themes(between)}"
        if denials:
            yield f"{verb} {things(denials, 'denial')} by a source"


def _themes(tensions: list[Tension]) -> str:
    named = Counter(theme_of(tension) for tension in tensions)
    first = [theme for theme, _ in sorted(named.items(), key=lambda n: (-n[1], n[0]))]
    return listed(first) if len(first) < 4 else f"{', '.join(first[:2])} and other themes"


def theme_of(tension: AnyTension) -> str:
    """The theme in which a disagreement is: one that all its claims have, else the first one's."""
    first, *others = tension.claims
    shared = (t for t in first.themes if all(t in other.themes for other in others))
    return next(shared, first.themes[0])


def _standings(shifts: tuple[Shift, ...]) -> Iterator[str]:
    counts = Counter(found for shift in shifts if (found := _turn(shift)))
    for one, many in _TURNS:
        if counts[one]:
            verb = one if counts[one] == 1 else many
            yield f"{things(counts[one], 'claim')} {verb}"


_TURNS = (
    ("becomes disputed", "become disputed"),
    ("is no longer disputed", "are no longer disputed"),
    ("comes to rest on weak ground", "come to rest on weak ground"),
    ("rests on firm ground again", "rest on firm ground again"),
    ("gains an original source", "gain an original source"),
    ("loses its last original source", "lose their last original source"),
    ("becomes corroborated", "become corroborated"),
    ("is no longer corroborated", "are no longer corroborated"),
    ("came out false", "came out false"),
)
"""How a claim's standing can turn, of one claim and of several."""


def _turn(shift: Shift) -> str | None:
    """The turn that a shift is, if it is one: a third voice after the second is none."""
    before, after = shift.before, shift.after
    match shift.aspect:
        case Aspect.DISPUTED if before.disputed != after.disputed:
            return _TURNS[0][0] if after.disputed else _TURNS[1][0]
        case Aspect.GROUND if before.shaky != after.shaky:
            return _TURNS[2][0] if after.shaky else _TURNS[3][0]
        case Aspect.SUPPORT:
            return _support_turn(before.support.level, after.support.level)
        case Aspect.OUTCOME if after.fallen:
            return _TURNS[8][0]
    return None


def _support_turn(before: SupportLevel, after: SupportLevel) -> str | None:
    if before is after:
        return None
    if after is SupportLevel.CORROBORATED:
        return _TURNS[6][0]
    if after is SupportLevel.SECOND_HAND:
        return _TURNS[5][0]
    return _TURNS[4][0] if before is SupportLevel.SECOND_HAND else _TURNS[7][0]


def _pages(meaning: Meaning) -> Iterator[str]:
    if meaning.pages is None:
        return
    pages, feeds = len(pages_in(meaning.pages.all)), len(feeds_in(meaning.pages.all))
    if pages:
        yield f"{things(pages, 'page')} {'changes' if pages == 1 else 'change'}"
    if feeds:
        yield f"so {'does' if feeds == 1 else 'do'} {number(feeds)} feed{'s' * (feeds > 1)}"
