"""A claim's standing -> its answer, with the arithmetic."""

from claimbook.derive.scopes import scope_of
from claimbook.derive.standing import Weakness
from claimbook.derive.tensions import AnyTension, OneSidedTension, Tension, day_of
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.render.data.claim_shapes import (
    StandingAnswer,
    TensionAnswer,
    Voice,
    WeaknessAnswer,
)
from claimbook.render.data.edition import Edition


def standing_answer(claim: Claim, edition: Edition) -> StandingAnswer:
    """All that the standing of a claim is reckoned from."""
    standing = edition.site.standings[claim.id]
    support = standing.support
    return StandingAnswer(
        words=tuple(chip.words for chip in edition.site.faces[claim.id].chips),
        support=support.level,
        groups=tuple(Voice(attestations=g.attestations, shared=g.shared) for g in support.groups),
        repeated=support.repeated,
        disputing=support.disputing,
        named=support.named,
        disputed=standing.disputed,
        tensions=tuple(_tension(tension, claim, edition) for tension in standing.tensions),
        fallen=standing.fallen,
        shaky=standing.shaky,
        weaknesses=tuple(_weakness(weakness, edition) for weakness in standing.weaknesses),
    )


def tension_note(tension: AnyTension) -> str | None:
    """The written reason of a disagreement: of the relation, or of the voice that disputes."""
    if isinstance(tension, OneSidedTension):
        return tension.attestation.wording
    return tension.link.relation.note


def _tension(tension: AnyTension, claim: Claim, edition: Edition) -> TensionAnswer:
    two_sided = tension if isinstance(tension, Tension) else None
    scope = scope_of(two_sided) if two_sided else None
    return TensionAnswer(
        id=tension.anchor,
        page=edition.page(edition.site.tension_page[tension.anchor], tension.anchor),
        since=day_of(tension),
        note=tension_note(tension),
        claim=edition.claim_name(two_sided.link.other(claim.id)) if two_sided else None,
        attestation=tension.number if isinstance(tension, OneSidedTension) else None,
        reach=scope.reach if scope else None,
        shared_subjects=tuple(
            edition.named(RecordKind.COMPANY, id) for id in (scope.shared if scope else ())
        ),
    )


def _weakness(weakness: Weakness, edition: Edition) -> WeaknessAnswer:
    claims = edition.site.library.claims
    return WeaknessAnswer(
        path=tuple(edition.claim_name(claims[id]) for id in weakness.path),
        disputed=weakness.disputed,
        fallen=weakness.fallen,
    )
