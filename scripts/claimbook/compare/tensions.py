"""Two libraries -> disagreements that appear, and those that vanish."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from claimbook.derive.tensions import AnyTension, Tension, tensions_of
from claimbook.link.library import Library


@dataclass(frozen=True)
class TensionChanges:
    """Disagreements that are there on one side only, by anchor."""

    appeared: tuple[AnyTension, ...] = ()
    vanished: tuple[AnyTension, ...] = ()


def tension_changes(before: Library, after: Library) -> TensionChanges:
    """What became of disagreements; `before` has today's ids."""
    were, are = tensions_of(before), tensions_of(after)
    return TensionChanges(appeared=not_among(were, are), vanished=not_among(are, were))


def not_among(others: Iterable[AnyTension], own: Iterable[AnyTension]) -> tuple[AnyTension, ...]:
    """Those of `own` that `others` lack, in their order."""
    known = {key_of(tension) for tension in others}
    return tuple(tension for tension in own if key_of(tension) not in known)


def key_of(tension: AnyTension) -> Hashable:
    """What makes a disagreement the same one: not the place of a source in a claim's list."""
    if isinstance(tension, Tension):
        return tension.anchor
    said = tension.attestation
    return (tension.claim.id, said.source, said.speaker, said.organisation)
