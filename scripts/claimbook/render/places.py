"""A claim's attestations -> where it was said: who, where, when, in which words, and the moment."""

from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import attestation_anchor
from claimbook.model.claim import Attestation, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.scalars import clock
from claimbook.model.sources import Source
from claimbook.render.gate import as_text
from claimbook.render.links import Here, outward
from claimbook.render.moments import moment_of
from claimbook.render.site import Site
from claimbook.render.words import BASIS, SOURCE_KIND, STANCE, STANCE_IN, on_day, when


@dataclass(frozen=True)
class Place:
    """One place where a claim was said, passed on or disputed."""

    anchor: str
    who: Markup
    where: Markup
    details: tuple[str, ...]
    quote: str
    quote_language: str
    wording: str
    moment: Markup | None
    plays: bool
    sound: bool


def places(claim: Claim, site: Site, here: Here) -> tuple[Place, ...]:
    """Every attestation of a claim, in the order of its file."""
    return tuple(
        _place(said, number, site, here) for number, said in enumerate(claim.attestations, start=1)
    )


def _place(said: Attestation, number: int, site: Site, here: Here) -> Place:
    source = site.library.sources[said.source]
    moment = moment_of(said, source)
    language = said.quote_language or source.language or ""
    return Place(
        anchor=attestation_anchor(number),
        who=_who(said, here),
        where=_where(source, here),
        details=_details(said, source),
        quote=said.quote or "",
        quote_language=language,
        wording=said.wording or "",
        moment=outward(moment.words, moment.url) if moment else None,
        plays=bool(moment and moment.plays),
        sound=bool(moment and moment.sound),
    )


def _who(said: Attestation, here: Here) -> Markup:
    role = as_text(f", {said.speaker_role}") if said.speaker_role else Markup()
    stance = as_text(STANCE[said.stance])
    if said.speaker:
        return Markup("{} {}{}").format(stance, here.to_id(RecordKind.PERSON, said.speaker), role)
    if said.organisation:
        company = here.to_id(RecordKind.COMPANY, said.organisation)
        return Markup("{} {}{}").format(stance, company, role)
    return as_text(
        f"{STANCE_IN[said.stance].removesuffix(' by').removesuffix(' in')}, speaker not named"
    )


def _where(source: Source, here: Here) -> Markup:
    link = here.to_record(source)
    show = here.to_id(RecordKind.SHOW, source.show) if source.show else None
    return Markup("{}, {}").format(link, show) if show else link


def _details(said: Attestation, source: Source) -> tuple[str, ...]:
    found = [SOURCE_KIND[source.kind]]
    if source.published:
        found.append(when(source.published))
    if said.at is not None:
        found.append(f"at {clock(said.at)}")
    if said.locator:
        found.append(said.locator)
    if said.basis:
        found.append(BASIS[said.basis])
    if said.checked:
        found.append(f"checked by {said.checked.by} on {on_day(said.checked.on)}")
    return tuple(found)
