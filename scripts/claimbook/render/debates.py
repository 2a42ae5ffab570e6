"""A tension -> both sides, who says each, and the written reason why they clash."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from claimbook.derive.scopes import scope_of
from claimbook.derive.tensions import AnyTension, OneSidedTension, Tension
from claimbook.link.library import Library
from claimbook.model.addresses import attestation_anchor
from claimbook.model.claim import Attestation, AttestationStance, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.relations import RelationType
from claimbook.render.attribution import speaker_name
from claimbook.render.chips import support_chip
from claimbook.render.continued import page_of_place
from claimbook.render.gate import as_anchor, as_text, filled, joined
from claimbook.render.inline import parsed, written
from claimbook.render.links import Here, outward
from claimbook.render.moments import moment_of
from claimbook.render.site import Site
from claimbook.render.words import REACH, STANCE, STANCE_IN
from claimbook.tongue.tongue import Tongue

_PLACES, _BACKING = 2, 3
"""How many places and backing claims a side names; the claim's own page has all."""


@dataclass(frozen=True)
class Side:
    """One side of a disagreement: a claim, or the voice of an attestation that disputes one.

    `places` say where and when it was said, with the link that plays it; `backing` is what else
    stands on this side.
    """

    link: Markup
    statement: Markup
    said: str
    kind: str
    solid: str
    shape: str
    places: tuple[Markup, ...] = ()
    backing: tuple[Markup, ...] = ()


@dataclass(frozen=True)
class Clash:
    """What lies between two sides. `permalink` leads to its place on /tensions/.

    `lead` says what `reason` is: why two claims clash, or what a voice says against one.
    """

    anchor: Markup
    lead: str
    reason: str
    scope: str
    permalink: Markup


@dataclass(frozen=True)
class Debate:
    """A disagreement as a reader sees it."""

    heading: str
    sides: tuple[Side, Side]
    clash: Clash


@dataclass(frozen=True)
class OtherSide:
    """A disagreement as the page of one of its claims shows it: the side that is not its own."""

    side: Side
    clash: Clash


def debate(tension: AnyTension, site: Site, here: Here) -> Debate:
    """A tension on the page `here`; its anchor is the same on every page."""
    one, *others = (_claim_side(claim, site, here) for claim in tension.claims)
    other = others[0] if others else _other_side(tension, tension.claims[0], site, here)
    return Debate(heading(tension, site.tongue), (one, other), _clash(tension, site, here))


def other_side(tension: AnyTension, claim: Claim, site: Site, here: Here) -> OtherSide:
    """A tension on the page of `claim`, which has said its own side already."""
    return OtherSide(_other_side(tension, claim, site, here), _clash(tension, site, here))


def _clash(tension: AnyTension, site: Site, here: Here) -> Clash:
    tongue, anchor = site.tongue, tension.anchor
    if isinstance(tension, OneSidedTension):
        lead = tongue.say("How they put it")
        scope = tongue.say("One claim and a voice against it.")
    else:
        lead = tongue.say("Why they clash")
        scope = _scope(tension, site.library, tongue)
    words = tongue.say("Link to this disagreement")
    permalink = here.to(words, site.tension_page[anchor], anchor)
    return Clash(as_anchor(anchor), lead, reason_of(tension), scope, permalink)


def reason_of(tension: AnyTension) -> str:
    """Why two claims clash, or what a voice says against one; empty where nobody has said."""
    if isinstance(tension, OneSidedTension):
        return tension.attestation.wording or ""
    return tension.link.relation.note or ""


def _other_side(tension: AnyTension, claim: Claim, site: Site, here: Here) -> Side:
    """The side that `claim` is not on; what backs another claim, its own page says."""
    if isinstance(tension, OneSidedTension):
        return _voice_side(tension, site, here)
    return _claim_side(tension.link.other(claim.id), site, here, backed=False)


def heading(tension: AnyTension, tongue: Tongue) -> str:
    """Both titles in quotation marks: neither is said by the site."""
    one, *others = (claim.title for claim in tension.claims)
    if others:
        return tongue.say("“{one}” against “{other}”", one=one, other=others[0])
    return tongue.say("“{title}” is disputed", title=one)


def _scope(tension: Tension, library: Library, tongue: Tongue) -> str:
    scope = scope_of(tension)
    one, other = (
        tongue.listed([library.companies[id].name for id in ids]) or tongue.say("no one company")
        for ids in scope.companies
    )
    shared = tongue.listed([library.companies[id].name for id in scope.shared])
    return tongue.say(REACH[scope.reach], shared=shared, one=one, other=other)


def _claim_side(claim: Claim, site: Site, here: Here, *, backed: bool = True) -> Side:
    solid, face = support_chip(site.standings[claim.id].support, site.tongue), site.faces[claim.id]
    return Side(
        link=here.to_record(claim),
        statement=written(parsed(claim.statement), here.to_any),
        said=face.said,
        kind=face.kind,
        solid=solid.words,
        shape=solid.shape,
        places=tuple(_places(claim, here)),
        backing=tuple(_backing(claim, here)) if backed else (),
    )


def _places(claim: Claim, here: Here) -> Iterator[Markup]:
    """The first places where a claim was said: source, date, and the moment to play."""
    said = [a for a in claim.attestations if a.stance is not AttestationStance.DISPUTES]
    for attestation in said[:_PLACES]:
        source = here.library.sources[attestation.source]
        parts = [here.to_record(source)]
        if source.published:
            parts.append(as_text(here.tongue.when(source.published)))
        moment = moment_of(attestation, source, here.tongue)
        if moment:
            parts.append(outward(moment.words, moment.url))
        yield joined(parts, ", ")


def _backing(claim: Claim, here: Here) -> Iterator[Markup]:
    """The first active claims that support this one: to say it more exactly is no support."""
    found = (
        link.claim
        for link in here.library.links_of(claim.id)
        if link.target.id == claim.id and link.relation.type is RelationType.SUPPORTS
    )
    for other in islice(found, _BACKING):
        yield here.to_record(other)


def _voice_side(tension: OneSidedTension, site: Site, here: Here) -> Side:
    said = tension.attestation
    words = dispute_words(said, site.library, site.tongue)
    return Side(
        link=_to_voice(tension, words, here),
        statement=filled(site.tongue.say("“{quote}”"), quote=said.quote)
        if said.quote
        else Markup(),
        said=site.tongue.say("In {where}", where=site.library.sources[said.source].title),
        kind="",
        solid="",
        shape="",
    )


def dispute_words(said: Attestation, library: Library, tongue: Tongue) -> str:
    """`Disputed by Ana Lee`, or in which source where nobody is named."""
    name = speaker_name(said, library)
    if name:
        return tongue.say(STANCE[said.stance], who=name)
    return tongue.say(STANCE_IN[said.stance], where=library.sources[said.source].title)


def _to_voice(tension: OneSidedTension, words: str, here: Here) -> Markup:
    page = page_of_place(tension.claim, tension.number)
    return here.to(words, page, attestation_anchor(tension.number))


def opponents(tension: AnyTension, claim: Claim, here: Here) -> Markup:
    """Who disputes `claim` in this tension: a link to that claim, or to the voice on its page."""
    if isinstance(tension, OneSidedTension):
        said = tension.attestation
        name = speaker_name(said, here.library) or here.library.sources[said.source].title
        return _to_voice(tension, name, here)
    other = tension.link.other(claim.id)
    return here.to_id(RecordKind.CLAIM, other.id)
