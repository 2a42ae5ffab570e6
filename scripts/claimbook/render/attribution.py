"""Whose claim it is, in words: no page of the site says a claim in the site's own voice."""

from dataclasses import dataclass

from claimbook.derive.standing import Standing
from claimbook.link.library import Library
from claimbook.model.claim import Attestation, AttestationStance, Claim
from claimbook.model.record import Status
from claimbook.render.words import FALLEN, STANCE, STANCE_IN
from claimbook.tongue.tongue import Tongue

_STRONGEST_FIRST = (
    AttestationStance.ASSERTS,
    AttestationStance.REPORTS,
    AttestationStance.DISPUTES,
)


def speaker_name(said: Attestation, library: Library) -> str | None:
    """The name of who speaks, if the claim file knows it."""
    if said.speaker:
        return library.people[said.speaker].name
    return library.companies[said.organisation].name if said.organisation else None


@dataclass(frozen=True)
class Attribution:
    """Whose a claim is, without a full stop.

    `said` is `Said by Ana Lee`, or `Passed on by Some page; speaker not named`; `whose` is the
    same for a line that has room for few words: `Passed on by Some page`.
    """

    said: str
    whose: str


def attribution(claim: Claim, library: Library, tongue: Tongue) -> Attribution:
    """Whose a claim is, by the strongest of its attestations."""
    stance, speakers = _speakers(claim, library)
    if speakers:
        who = tongue.say(STANCE[stance], who=tongue.shortened(speakers))
        return Attribution(who, who)
    said = (a for a in claim.attestations if a.stance is stance)
    sources = tuple(dict.fromkeys(library.sources[a.source].title for a in said))
    where = tongue.say(STANCE_IN[stance], where=tongue.shortened(sources))
    return Attribution(tongue.say("{who}; speaker not named", who=where), where)


def _speakers(claim: Claim, library: Library) -> tuple[AttestationStance, tuple[str, ...]]:
    """How the claim is attested at its strongest, and who is named there."""
    stance = next(s for s in _STRONGEST_FIRST if any(a.stance is s for a in claim.attestations))
    said = [a for a in claim.attestations if a.stance is stance]
    names = (name for a in said if (name := speaker_name(a, library)))
    return stance, tuple(dict.fromkeys(names))


def disputed_words(claim: Claim, standing: Standing, tongue: Tongue) -> str:
    """`disputed`, `withdrawn` ... for a line that has room for few words; empty if neither."""
    if standing.fallen:
        return tongue.say(FALLEN[standing.fallen])
    if claim.status is Status.MERGED:
        return tongue.say("merged into another claim")
    return tongue.say("disputed") if standing.disputed else ""


def headed(whose: str, disputed: str) -> str:
    """What stands before the title in a heading: `Passed on by Some page; disputed`."""
    return f"{whose}; {disputed}" if disputed else whose


def attributed(title: str, whose: str, disputed: str, tongue: Tongue) -> str:
    """The title for a browser's tab or a search engine: the claim in quotation marks, and whose."""
    quoted = tongue.say("“{title}”", title=title)
    return " · ".join(part for part in (quoted, whose, disputed) if part)
