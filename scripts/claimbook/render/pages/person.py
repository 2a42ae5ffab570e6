"""A person -> their page: what they said, what they dispute, and where they appear."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import index_page, record_page
from claimbook.model.claim import AttestationStance, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.sources import Person, Source
from claimbook.rank.orders import newest_first
from claimbook.render.banner import Banner, banner
from claimbook.render.follow import FollowLine, follow_line
from claimbook.render.foot import foot
from claimbook.render.gate import as_text
from claimbook.render.links import Here, outward
from claimbook.render.rows import Group, rows
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.topics import Debates, debates, standing_counts
from claimbook.render.words import PERSON_ROLE
from claimbook.tongue.marks import msg

_STANCE_HEADING = (
    (AttestationStance.ASSERTS, msg("What they said"), "said"),
    (AttestationStance.REPORTS, msg("What they passed on"), "passed-on"),
    (AttestationStance.DISPUTES, msg("What they dispute"), "disputes"),
)


@dataclass(frozen=True)
class PersonView:
    """What the template of a person's page shows."""

    name: str
    summary: str
    banner: Banner | None
    details: tuple[Markup, ...]
    counts: tuple[str, ...]
    follow: FollowLine
    debates: Debates
    groups: tuple[Group, ...]
    appearances: tuple[Markup, ...]


def person_sheets(site: Site) -> Iterator[Sheet]:
    """The page of every person, by id."""
    for person in site.library.people.values():
        here = site.here(record_page(RecordKind.PERSON, person.id))
        people = site.label(RecordKind.PERSON)
        yield Sheet(
            path=here.page,
            template="person.md.jinja",
            title=site.tongue.say("Claims by {person}", person=person.name),
            description=site.tongue.say(
                "What {person} claims, where it was said, and who disagrees.", person=person.name
            ),
            view=_view(person, site, here),
            crumbs=(here.to(people, index_page(RecordKind.PERSON)),),
            foot=foot(person, site, here),
        )


def _view(person: Person, site: Site, here: Here) -> PersonView:
    claims = site.library.claims_on(RecordKind.PERSON, person.id)
    asserted = _with_stance(claims, person, AttestationStance.ASSERTS)
    groups = (
        Group(
            site.tongue.say(heading), anchor, rows(_with_stance(claims, person, stance), site, here)
        )
        for stance, heading, anchor in _STANCE_HEADING
    )
    return PersonView(
        name=person.name,
        summary=person.summary or "",
        banner=banner(person, here),
        details=tuple(_details(person, here)),
        counts=standing_counts(claims, site),
        follow=follow_line(person, site, here),
        debates=debates(asserted, site, here),
        groups=tuple(group for group in groups if group.rows),
        appearances=tuple(_appearances(person, site, here)),
    )


def _with_stance(
    claims: tuple[Claim, ...], person: Person, stance: AttestationStance
) -> tuple[Claim, ...]:
    wanted = (person.id, stance)
    return newest_first(
        claim
        for claim in claims
        if any((said.speaker, said.stance) == wanted for said in claim.attestations)
    )


def _appearances(person: Person, site: Site, here: Here) -> Iterator[Markup]:
    for record in site.library.backlinks.get((RecordKind.PERSON, person.id), ()):
        if isinstance(record, Source):
            roles = [p.role for p in record.people if p.id == person.id and p.role]
            words = (
                Markup(" ") + as_text(f"({here.tongue.say(PERSON_ROLE[roles[0]])})")
                if roles
                else Markup()
            )
            yield here.to_record(record) + words


def _details(person: Person, here: Here) -> Iterator[Markup]:
    say = here.tongue.say
    if person.also_known_as:
        yield as_text(say("Also known as {names}", names=here.tongue.listed(person.also_known_as)))
    if person.url:
        yield outward(say("Their own page"), person.url)
