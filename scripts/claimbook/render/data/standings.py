"""A claim's standing -> its answer, with the arithmetic."""

from claimbook.derive.scopes import scope_of
from claimbook.derive.tensions import AnyTension, OneSidedTension, Tension, day_of
from claimbook.model.claim import Claim
from claimbook.render.data.claim_shapes import (
    StandingAnswer,
    TensionAnswer,
    Voice,
    WeaknessAnswer,
)
from claimbook.render.data.edition import Edition


def standing_answer(claim: Claim, edition: Edition) -> StandingAnswer:
    """All that the standing of a claim is reckoned from."""
    standing = edition.standing(claim)
    support = standing.support
    return StandingAnswer(
        words=tuple(chip.words for chip in edition.site.faces[claim.id].chips),
        support=support.level,
        groups=tuple(Voice(attestations=g.attestations, shared=g.shared) for g in support.groups),
        repeated=support.repeated,
        disputing=support.disputing,
        named=support.named,
        disputed=standing.disputed,
        tensions=tuple(_tension(tension, claim) for tension in standing.tensions),
        fallen=standing.fallen,
        shaky=standing.shaky,
        weaknesses=tuple(
            WeaknessAnswer(path=weak.path, disputed=weak.disputed, fallen=weak.fallen)
            for weak in standing.weaknesses
        ),
    )


def tension_note(tension: AnyTension) -> str | None:
    """The written reason of a disagreement: of the relation, or of the voice that disputes."""
    if isinstance(tension, OneSidedTension):
        return tension.attestation.wording
    return tension.link.relation.note


def _tension(tension: AnyTension, claim: Claim) -> TensionAnswer:
    if not isinstance(tension, Tension):
        return TensionAnswer(id=tension.anchor, since=day_of(tension), attestation=tension.number)
    scope = scope_of(tension)
    return TensionAnswer(
        id=tension.anchor,
        since=day_of(tension),
        claim=tension.link.other(claim.id).id,
        reach=scope.reach,
        shared_subjects=tuple(scope.shared),
    )
