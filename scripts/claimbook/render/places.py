"""A claim's attestations -> where it was said: who, where, when, in which words, and the moment."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import attestation_anchor
from claimbook.model.claim import Attestation, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.scalars import clock
from claimbook.model.sources import Source
from claimbook.render.gate import as_text, filled
from claimbook.render.links import Here, outward
from claimbook.render.moments import moment_of
from claimbook.render.site import Site
from claimbook.render.words import BASIS, SOURCE_KIND, STANCE, STANCE_ALONE
from claimbook.tongue.tongue import Tongue


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


def places(claim: Claim, numbers: Iterable[int], site: Site, here: Here) -> tuple[Place, ...]:
    """The attestations of a claim with these numbers, which count from 1."""
    return tuple(_place(claim.attestations[number - 1], number, site, here) for number in numbers)


def _place(said: Attestation, number: int, site: Site, here: Here) -> Place:
    source = site.library.sources[said.source]
    moment = moment_of(said, source, site.tongue)
    language = said.quote_language or source.language or ""
    return Place(
        anchor=attestation_anchor(number),
        who=_who(said, here),
        where=_where(source, here),
        details=tuple(_details(said, source, site.tongue)),
        quote=said.quote or "",
        quote_language=language,
        wording=said.wording or "",
        moment=outward(moment.words, moment.url) if moment else None,
        plays=bool(moment and moment.plays),
        sound=bool(moment and moment.sound),
    )


def _who(said: Attestation, here: Here) -> Markup:
    role = as_text(f", {said.speaker_role}") if said.speaker_role else Markup()
    stance = here.tongue.say(STANCE[said.stance])
    if said.speaker:
        return filled(stance, who=here.to_id(RecordKind.PERSON, said.speaker)) + role
    if said.organisation:
        return filled(stance, who=here.to_id(RecordKind.COMPANY, said.organisation)) + role
    return as_text(here.tongue.say(STANCE_ALONE[said.stance]))


def _where(source: Source, here: Here) -> Markup:
    link = here.to_record(source)
    show = here.to_id(RecordKind.SHOW, source.show) if source.show else None
    return Markup(f"{link}, {show}") if show else link  # links


def _details(said: Attestation, source: Source, tongue: Tongue) -> Iterator[str]:
    yield tongue.say(SOURCE_KIND[source.kind])
    if source.published:
        yield tongue.when(source.published)
    if said.at is not None:
        yield tongue.say("at {moment}", moment=clock(said.at))
    if said.locator:
        yield said.locator
    if said.basis:
        yield tongue.say(BASIS[said.basis])
    if said.checked:
        day = tongue.on_day(said.checked.on)
        yield tongue.say("checked by {who} on {day}", who=said.checked.by, day=day)
