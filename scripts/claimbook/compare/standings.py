"""Two libraries -> active claims that can be leaned on more or less than before, and why."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from claimbook.compare.tensions import key_of
from claimbook.derive.standing import Standing, Weakness, standings
from claimbook.derive.tensions import AnyTension, Tension
from claimbook.link.library import Library
from claimbook.model.claim import Attestation, Claim


class Aspect(StrEnum):
    """What of a claim's standing differs."""

    SUPPORT = "support"
    DISPUTED = "disputed"
    GROUND = "ground"
    OUTCOME = "outcome"


class Cause(StrEnum):
    """Why it differs; what `Reason.names` has for each is told in brackets."""

    SAID = "said"  # (source) another place
    UNSAID = "unsaid"  # (source) a place is gone or has changed
    SOURCES = "sources"  # () the places are the same, what is known of their sources is not
    CONTRADICTED = "contradicted"  # (claim)
    UNCONTRADICTED = "uncontradicted"  # (claim)
    DISPUTED_IN = "disputed-in"  # (source)
    UNDISPUTED_IN = "undisputed-in"  # (source)
    RESTS_ON = "rests-on"  # (claims, down to the weak one)
    RESTED_ON = "rested-on"  # (claims, down to the weak one)
    JUDGED = "judged"  # () the forecast's outcome


@dataclass(frozen=True)
class Reason:
    """One reason; `names` are ids."""

    cause: Cause
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shift:
    """One aspect of a claim's standing, before and after."""

    claim: Claim
    aspect: Aspect
    before: Standing
    after: Standing
    reasons: tuple[Reason, ...]


def shifts(before: Library, after: Library) -> tuple[Shift, ...]:
    """By claim and aspect; `before` has today's ids. Claims of one state alone have no shift."""
    were, are = standings(before), standings(after)
    found = []
    for id, claim in after.claims.items():
        former = before.claims.get(id)
        if former and former.active and claim.active:
            found += [
                Shift(claim, aspect, were[id], are[id], tuple(reasons(former, claim, were, are)))
                for aspect, (differs, reasons) in _ASPECTS.items()
                if differs(were[id]) != differs(are[id])
            ]
    return tuple(found)


_Standings = dict[str, Standing]
_Reasons = Callable[[Claim, Claim, _Standings, _Standings], Iterator[Reason]]


def _support(standing: Standing) -> Hashable:
    return (standing.support.level, len(standing.support.groups))


def _why_support(
    former: Claim, claim: Claim, _were: _Standings, _are: _Standings
) -> Iterator[Reason]:
    said = _more(claim.attestations, former.attestations)
    unsaid = _more(former.attestations, claim.attestations)
    yield from (Reason(Cause.SAID, (source,)) for source in said)
    yield from (Reason(Cause.UNSAID, (source,)) for source in unsaid if source not in said)
    if not said and not unsaid:
        yield Reason(Cause.SOURCES)


def _more(own: Iterable[Attestation], others: Iterable[Attestation]) -> list[str]:
    left = Counter(own) - Counter(others)
    return list(dict.fromkeys(said.source for said in left.elements()))


def _disputes(standing: Standing) -> Hashable:
    return frozenset(key_of(tension) for tension in standing.tensions)


def _why_disputed(
    _former: Claim, claim: Claim, were: _Standings, are: _Standings
) -> Iterator[Reason]:
    old, new = were[claim.id].tensions, are[claim.id].tensions
    known, kept = ({key_of(tension) for tension in side} for side in (old, new))
    for tension in new:
        if key_of(tension) not in known:
            yield _dispute(tension, claim, Cause.CONTRADICTED, Cause.DISPUTED_IN)
    for tension in old:
        if key_of(tension) not in kept:
            yield _dispute(tension, claim, Cause.UNCONTRADICTED, Cause.UNDISPUTED_IN)


def _dispute(tension: AnyTension, claim: Claim, by_claim: Cause, in_source: Cause) -> Reason:
    if isinstance(tension, Tension):
        return Reason(by_claim, (tension.link.other(claim.id).id,))
    return Reason(in_source, (tension.attestation.source,))


def _weak_ground(standing: Standing) -> Hashable:
    return frozenset(_weak(weakness) for weakness in standing.weaknesses)


def _weak(weakness: Weakness) -> Hashable:
    return (weakness.path[-1], weakness.disputed, weakness.fallen)


def _why_ground(
    _former: Claim, claim: Claim, were: _Standings, are: _Standings
) -> Iterator[Reason]:
    old, new = were[claim.id].weaknesses, are[claim.id].weaknesses
    known, kept = ({_weak(weakness) for weakness in side} for side in (old, new))
    yield from (Reason(Cause.RESTS_ON, w.path) for w in new if _weak(w) not in known)
    yield from (Reason(Cause.RESTED_ON, w.path) for w in old if _weak(w) not in kept)


def _outcome(standing: Standing) -> Hashable:
    return standing.fallen


def _why_outcome(
    _former: Claim, _claim: Claim, _were: _Standings, _are: _Standings
) -> Iterator[Reason]:
    yield Reason(Cause.JUDGED)


_ASPECTS: dict[Aspect, tuple[Callable[[Standing], Hashable], _Reasons]] = {
    Aspect.SUPPORT: (_support, _why_support),
    Aspect.DISPUTED: (_disputes, _why_disputed),
    Aspect.GROUND: (_weak_ground, _why_ground),
    Aspect.OUTCOME: (_outcome, _why_outcome),
}
"""What of a standing is compared, and what tells why it differs."""
