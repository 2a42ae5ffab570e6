"""Whose claim it is, in words: no page of the site says a claim in the site's own voice."""

from claimbook.derive.standing import Standing
from claimbook.link.library import Library
from claimbook.model.claim import Attestation, AttestationStance, Claim
from claimbook.model.record import Status
from claimbook.render.inline import parsed, plain
from claimbook.render.words import FALLEN, STANCE, STANCE_IN, shortened

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


def attribution(claim: Claim, library: Library) -> str:
    """`Said by Ana Lee`, or `Passed on by Some page; speaker not named`, without a full stop."""
    stance = next(s for s in _STRONGEST_FIRST if any(a.stance is s for a in claim.attestations))
    said = [a for a in claim.attestations if a.stance is stance]
    speakers = [name for a in said if (name := speaker_name(a, library))]
    if speakers:
        return f"{STANCE[stance]} {shortened(tuple(dict.fromkeys(speakers)))}"
    sources = dict.fromkeys(library.sources[a.source].title for a in said)
    return f"{STANCE_IN[stance]} {shortened(tuple(sources))}; speaker not named"


def disputed_words(claim: Claim, standing: Standing) -> str:
    """`disputed`, `withdrawn` ... for a line that has room for few words; empty if neither."""
    if standing.fallen:
        return FALLEN[standing.fallen]
    if claim.status is Status.MERGED:
        return "merged into another claim"
    return "disputed" if standing.disputed else ""


def heading_attribution(claim: Claim, standing: Standing, library: Library) -> str:
    """What stands before the title in a heading: `Passed on by Some page, disputed`."""
    who = attribution(claim, library).removesuffix("; speaker not named")
    said = disputed_words(claim, standing)
    return f"{who}; {said}" if said else who


def attributed_title(claim: Claim, standing: Standing, library: Library) -> str:
    """The title for a browser's tab or a search engine: the claim in quotation marks, and whose."""
    said = disputed_words(claim, standing)
    who = attribution(claim, library).removesuffix("; speaker not named")
    return f"“{claim.title}” · {who}{f' · {said}' if said else ''}"


def attributed_statement(claim: Claim, standing: Standing, library: Library) -> str:
    """Whose claim it is and whether it is disputed, then the claim in plain words."""
    who = heading_attribution(claim, standing, library)
    return f"{who}: {plain(parsed(claim.statement))}"
