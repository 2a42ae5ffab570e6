"""A person -> their page: what they said, what they dispute, and where they appear."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from claimbook.model.addresses import index_page, record_page
from claimbook.model.claim import AttestationStance, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.model.sources import Person, Source
from claimbook.rank.orders import newest_first
from claimbook.render.banner import Banner, banner
from claimbook.render.follow import FollowLine, follow_line
from claimbook.render.foot import foot
from claimbook.render.gate import as_text
from claimbook.render.links import Here, outward
from claimbook.render.lists import Pager, numbered_beside, pager
from claimbook.render.phrases import page_title
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
    """What the template of a person's page shows; later pages show claims and sources alone."""

    name: str
    summary: str
    banner: Banner | None
    details: tuple[Markup, ...]
    counts: tuple[str, ...]
    follow: FollowLine
    debates: Debates | None
    groups: tuple[Group, ...]
    appearances: tuple[Markup, ...]
    pager: Pager


@dataclass(frozen=True)
class _Part:
    """What one page of a person's has: some of their claims, and of the sources they are in."""

    number: int
    claims: Sequence[Claim]
    sources: Sequence[Source]
    pager: Pager


def person_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages of every person, by id."""
    for person in site.library.people.values():
        claims = site.library.claims_on(RecordKind.PERSON, person.id)
        page = partial(record_page, RecordKind.PERSON, person.id)
        parts = numbered_beside(newest_first(claims), _sources(person, site))
        for number, pages, said, sources in parts:
            here = site.here(page(number))
            part = _Part(number, said, sources, pager(number, pages, here, page))
            yield Planned((here.page,), _sheet, (person, claims, part, site))


def _sheet(person: Person, claims: tuple[Claim, ...], part: _Part, site: Site) -> Sheet:
    here = site.here(record_page(RecordKind.PERSON, person.id, part.number))
    people, say = site.label(RecordKind.PERSON), site.tongue.say
    title = say("Claims by {person}", person=person.name)
    return Sheet(
        path=here.page,
        template="person.md.jinja",
        title=page_title(title, part.number, site.tongue),
        description=say(
            "What {person} claims, where it was said, and who disagrees.", person=person.name
        ),
        view=_view(person, claims, part, site, here),
        crumbs=(here.to(people, index_page(RecordKind.PERSON)),),
        foot=foot(person, site, here),
    )


def _view(
    person: Person, claims: tuple[Claim, ...], part: _Part, site: Site, here: Here
) -> PersonView:
    asserted = _with_stance(claims, person, AttestationStance.ASSERTS)
    groups = (
        Group(
            site.tongue.say(heading),
            anchor,
            rows(_with_stance(part.claims, person, stance), site, here),
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
        debates=debates(asserted, site, here) if part.number == 1 else None,
        groups=tuple(group for group in groups if group.rows),
        appearances=tuple(_appearance(person, source, here) for source in part.sources),
        pager=part.pager,
    )


def _with_stance(
    claims: Sequence[Claim], person: Person, stance: AttestationStance
) -> tuple[Claim, ...]:
    wanted = (person.id, stance)
    return newest_first(
        claim
        for claim in claims
        if any((said.speaker, said.stance) == wanted for said in claim.attestations)
    )


def _sources(person: Person, site: Site) -> list[Source]:
    found = site.library.backlinks.get((RecordKind.PERSON, person.id), ())
    return [record for record in found if isinstance(record, Source)]


def _appearance(person: Person, source: Source, here: Here) -> Markup:
    roles = [p.role for p in source.people if p.id == person.id and p.role]
    if not roles:
        return here.to_record(source)
    words = as_text(f"({here.tongue.say(PERSON_ROLE[roles[0]])})")
    return here.to_record(source) + Markup(" ") + words


def _details(person: Person, here: Here) -> Iterator[Markup]:
    say = here.tongue.say
    if person.also_known_as:
        yield as_text(say("Also known as {names}", names=here.tongue.listed(person.also_known_as)))
    if person.url:
        yield outward(say("Their own page"), person.url)
