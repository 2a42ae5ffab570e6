"""Judgements of relations between claims: doubled, at odds with each other, silent, circular."""

from collections.abc import Iterator

from claimbook.checks.cycles import cycles, way_round
from claimbook.checks.finding import Evidence, Finding
from claimbook.model.relations import RELATION_OF, RELATIONS, RelationType, Rule


def to_itself(evidence: Evidence) -> Iterator[Finding]:
    """A relation leads to another claim.

    A claim cannot support, contradict or limit itself. Most often the wrong id was copied: name the
    claim that was meant, or remove the relation.
    """
    for claim, index, relation in evidence.stated:
        if relation.target == claim.id:
            message = f"a claim must not be related to itself ('{relation.type}')"
            yield Finding(claim, ("relations", index, "target"), message)


def twice(evidence: Evidence) -> Iterator[Finding]:
    """A relation between two claims is stated once.

    The same two claims are related by the same type twice. Keep one, and put all that is to be said
    into its note: it is shown at both ends.
    """
    seen: set[tuple[str, str, str]] = set()
    for claim, index, relation in evidence.stated:
        name = (claim.id, relation.type, relation.target)
        if name in seen:
            message = f"'{relation.type}' to '{relation.target}' must be stated once"
            yield Finding(claim, ("relations", index), message, "Join the two notes into one.")
        seen.add(name)


def both_sides(evidence: Evidence) -> Iterator[Finding]:
    """A relation that holds both ways is written on one side.

    `contradicts` and `related` hold from both claims alike. Written at one of them, the relation is
    shown at both with the same note; written at both, it would be shown twice, perhaps with two
    different notes. Remove one of the two, and keep the better note.
    """
    symmetric = [found for found in evidence.stated if RELATION_OF[found[2].type].symmetric]
    stated = {(claim.id, relation.type, relation.target) for claim, _, relation in symmetric}
    for claim, index, relation in symmetric:
        other_side = (relation.target, relation.type, claim.id)
        if relation.target < claim.id and other_side in stated:
            message = (
                f"'{relation.type}' holds both ways, and '{relation.target}' states it already"
            )
            yield Finding(
                claim, ("relations", index), message, "Remove it on one of the two sides."
            )


def for_and_against(evidence: Evidence) -> Iterator[Finding]:
    """Two claims do not both support and contradict each other.

    If two claims cannot both hold, then one cannot make the other more credible. Decide which of
    the two it is. If a claim grants something and denies the rest, `qualifies` is the word.
    """
    against = {
        frozenset((claim.id, relation.target))
        for claim, _, relation in evidence.stated
        if relation.type is RelationType.CONTRADICTS
    }
    for claim, index, relation in evidence.stated:
        if relation.type is not RelationType.SUPPORTS:
            continue
        pair = frozenset((claim.id, relation.target))
        if pair in against and len(pair) > 1:
            message = f"a claim must not support '{relation.target}' and be in contradiction to it"
            yield Finding(claim, ("relations", index), message, "Keep one, or write 'qualifies'.")


def note_required(evidence: Evidence) -> Iterator[Finding]:
    """A relation that needs a reason has a note.

    The reason of a link is the most useful part of it, and is shown at both ends. Where two claims
    clash, where one limits or repeats the other, or where they are only `related`, a reader cannot
    guess it: the note says in which scope they cannot both hold, what is limited, what has changed.
    """
    yield from _without_note(evidence, Rule.ERROR, "must have")


def note_wanted(evidence: Evidence) -> Iterator[Finding]:
    """A relation has a note that gives its reason.

    A link without a reason leaves the reader to find it. One sentence is enough: what in this claim
    makes the other more credible, what it takes for granted, in which way it is more exact.
    """
    yield from _without_note(evidence, Rule.WARN, "should have")


def _without_note(evidence: Evidence, rule: Rule, wish: str) -> Iterator[Finding]:
    for claim, index, relation in evidence.stated:
        if relation.note is None and RELATION_OF[relation.type].note is rule:
            message = f"'{relation.type}' to '{relation.target}' {wish} a note that says why"
            yield Finding(claim, ("relations", index), message, "Add 'note' with the reason.")


def circle(evidence: Evidence) -> Iterator[Finding]:
    """Claims do not rest on, refine or restate each other in a circle.

    A claim that rests on another, which rests on the first, rests on nothing; and of two claims
    only one can be the sharper or the later form of the other. The message shows the whole way
    round: remove the relation that does not hold, or turn it.
    """
    yield from _circles(evidence, Rule.ERROR, "must not")


def loop(evidence: Evidence) -> Iterator[Finding]:
    """Claims do not support or limit each other in a circle.

    If A supports B and B supports A, then neither has gained anything, yet both look well
    supported. Mostly one of the directions is the real argument: keep that. The message shows the
    whole way round.
    """
    yield from _circles(evidence, Rule.WARN, "should not")


def _circles(evidence: Evidence, rule: Rule, wish: str) -> Iterator[Finding]:
    graphs: dict[RelationType, dict[str, list[str]]] = {
        row.type: {} for row in RELATIONS if row.cycle is rule
    }
    links_from = evidence.library.links_from
    for claim, links in links_from.items():
        for link in links:
            if (graph := graphs.get(link.relation.type)) is not None:
                graph.setdefault(claim, []).append(link.target.id)
    for type, graph in graphs.items():
        for way in cycles(graph):
            first = (link for link in links_from[way[0]] if link.relation.type is type)
            link = next(link for link in first if link.target.id == way[1])
            message = f"'{type}' {wish} lead in a circle: {way_round(way)}"
            yield Finding(link.claim, ("relations", link.index, "target"), message)


def to_inactive(evidence: Evidence) -> Iterator[Finding]:
    """A relation leads to a claim that counts.

    The other claim was withdrawn or superseded. The relation stays on record and costs nothing, but
    counts for nothing either; only a claim that `depends_on` such a one is marked as resting on
    fallen ground. Perhaps it holds for the claim that came after it.
    """
    for claim in evidence.claims:
        for link in evidence.library.links_from.get(claim.id, ()):
            if not link.target.active:
                message = f"'{link.target.id}' is {link.target.status} and counts for nothing"
                yield Finding(claim, ("relations", link.index, "target"), message)
