"""A claim's standing -> the steps by which it is reckoned, a sentence each."""

from collections.abc import Iterator

from claimbook.derive.standing import Standing
from claimbook.derive.support import Group, Support
from claimbook.derive.tensions import Tension
from claimbook.model.claim import Claim
from claimbook.report.counting import listed, sentence, things


def arithmetic(claim: Claim, standing: Standing) -> Iterator[str]:
    """Support first, then who disputes it, then what weak ground it rests on."""
    yield from _support(standing.support)
    for tension in standing.tensions:
        if isinstance(tension, Tension):
            yield f"Disputed: {tension.link.other(claim.id).id} contradicts it."
        else:
            yield f"Disputed: {tension.attestation.source} disputes it, in place {tension.number}."
    if not standing.tensions:
        yield "No claim or source here disputes it."
    for weakness in standing.weaknesses:
        what = "has fallen" if weakness.fallen else "is disputed"
        yield f"It rests on {', which rests on '.join(weakness.path)}, which {what}."


def _support(support: Support) -> Iterator[str]:
    original = sum(len(group.attestations) for group in support.groups)
    if original:
        voices = things(len(support.groups), "independent voice")
        yield sentence(f"original sources say it in {things(original, 'place')}: {voices}")
    else:
        yield "No original source is on record as saying it."
    yield from (_group(group) for group in support.groups if len(group.attestations) > 1)
    if support.repeated:
        places = things(len(support.repeated), "place")
        yield f"It is passed on in {places}, which adds nothing."


def _group(group: Group) -> str:
    numbers = listed([str(number) for number in group.attestations])
    return f"Places {numbers} count as one voice: the same {listed(group.shared)}."
