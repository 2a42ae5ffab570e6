"""A company -> its page: what is disputed first, then claims about it, apart from examples."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from claimbook.model.addresses import index_page, record_page
from claimbook.model.claim import AttestationStance, Claim, CompanyRole
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.model.topics import Company
from claimbook.rank.orders import newest_first
from claimbook.render.banner import Banner, banner
from claimbook.render.follow import FollowLine, follow_line
from claimbook.render.foot import foot
from claimbook.render.gate import as_text, filled
from claimbook.render.links import Here, outward
from claimbook.render.lists import Pager
from claimbook.render.maps.views import MapView, topic_map
from claimbook.render.phrases import page_title
from claimbook.render.rows import Group, rows
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.timelines import MonthView, months_of
from claimbook.render.topics import (
    Debates,
    QuestionRow,
    Stretch,
    by_kind,
    debates,
    gaps,
    question_row,
    questions_of,
    standing_counts,
    stretches,
)
from claimbook.render.words import SUCCESSION
from claimbook.tongue.marks import msg, msgs
from claimbook.tongue.tongue import Tongue

_ROLE_HEADING = (
    (CompanyRole.EXAMPLE, msg("Where it is an example"), "example"),
    (CompanyRole.MENTIONED, msg("Where it is mentioned"), "mentioned"),
)

_SPOKEN = (
    (msg("What it said itself"), "spoken", (AttestationStance.ASSERTS, AttestationStance.REPORTS)),
    (msg("What it disputes"), "disputes", (AttestationStance.DISPUTES,)),
)


_ROLE_COUNT = (
    (CompanyRole.SUBJECT, msgs("{number} about it", "{number} about it")),
    (CompanyRole.EXAMPLE, msgs("{number} with it as an example", "{number} with it as an example")),
)


@dataclass(frozen=True)
class CompanyView:
    """What the template of a company's page shows."""

    name: str
    summary: str
    banner: Banner | None
    details: tuple[Markup, ...]
    counts: tuple[str, ...]
    follow: FollowLine
    debates: Debates | None
    questions: tuple[QuestionRow, ...]
    map: MapView | None
    groups: tuple[Group, ...]
    months: tuple[MonthView, ...]
    gaps: tuple[str, ...]
    pager: Pager


def company_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages of every company, by id."""
    for company in site.library.companies.values():
        claims = site.library.claims_on(RecordKind.COMPANY, company.id)
        pages = partial(record_page, RecordKind.COMPANY, company.id)
        counts = _counts(company, claims, site)
        for stretch in stretches(claims, pages, site):
            # Further pages have only the counts of all, and stay as they are while these do.
            own = claims if stretch.number == 1 else ()
            yield Planned((stretch.page,), _sheet, (company, own, counts, stretch, site))


def _sheet(
    company: Company,
    claims: tuple[Claim, ...],
    counts: tuple[str, ...],
    stretch: Stretch,
    site: Site,
) -> Sheet:
    here = site.here(stretch.page)
    companies, say = site.label(RecordKind.COMPANY), site.tongue.say
    title = say("Claims about {company}", company=company.name)
    return Sheet(
        path=stretch.page,
        template="company.md.jinja",
        title=page_title(title, stretch.number, site.tongue),
        description=say(
            "Who claims what about {company}, and where they disagree.", company=company.name
        ),
        view=_view(company, claims, counts, stretch, site, here),
        crumbs=(here.to(companies, index_page(RecordKind.COMPANY)),),
        foot=foot(company, site, here),
    )


def _view(
    company: Company,
    claims: tuple[Claim, ...],
    counts: tuple[str, ...],
    stretch: Stretch,
    site: Site,
    here: Here,
) -> CompanyView:
    first = stretch.number == 1
    roles = _by_role(claims, company)
    questions = questions_of(claims, site) if first else []
    return CompanyView(
        name=company.name,
        summary=company.summary or "",
        banner=banner(company, here),
        details=tuple(_details(company, here)),
        counts=counts,
        follow=follow_line(company, site, here),
        debates=debates(roles[CompanyRole.SUBJECT], site, here) if first else None,
        questions=tuple(question_row(question, site, here) for question in questions),
        map=topic_map(claims, site, here) if first else None,
        groups=_groups(company, stretch, site, here),
        months=months_of(claims, site, here) if first else (),
        gaps=tuple(gaps(claims, questions, site)) if first else (),
        pager=stretch.pager,
    )


def _by_role(claims: Sequence[Claim], company: Company) -> Mapping[CompanyRole, Sequence[Claim]]:
    """The claims by what the company is to them, in their order."""
    found: dict[CompanyRole, list[Claim]] = {role: [] for role in CompanyRole}
    for claim in claims:
        for role in {mention.role for mention in claim.companies if mention.id == company.id}:
            found[role].append(claim)
    return found


def _counts(company: Company, claims: tuple[Claim, ...], site: Site) -> tuple[str, ...]:
    """The claims of a company by their standing, and by what it is to them."""
    roles = _by_role(claims, company)
    return (*standing_counts(claims, site), *_role_counts(roles, site.tongue))


def _role_counts(roles: Mapping[CompanyRole, Sequence[Claim]], tongue: Tongue) -> Iterator[str]:
    for role, words in _ROLE_COUNT:
        number = len(roles[role])
        if number:
            yield tongue.count(words, number)


def _groups(company: Company, stretch: Stretch, site: Site, here: Here) -> tuple[Group, ...]:
    roles, say = _by_role(stretch.claims, company), site.tongue.say
    found = list(by_kind(roles[CompanyRole.SUBJECT], site, here))
    for role, heading, anchor in _ROLE_HEADING:
        if roles[role]:
            found.append(Group(say(heading), anchor, rows(newest_first(roles[role]), site, here)))
    for heading, anchor, stances in _SPOKEN:
        spoken = [claim for claim in stretch.claims if _speaks(company, claim, stances)]
        if spoken:
            found.append(Group(say(heading), anchor, rows(spoken, site, here)))
    return tuple(found)


def _speaks(company: Company, claim: Claim, stances: tuple[AttestationStance, ...]) -> bool:
    return any(a.organisation == company.id and a.stance in stances for a in claim.attestations)


def _details(company: Company, here: Here) -> Iterator[Markup]:
    say, when = here.tongue.say, here.tongue.when
    if company.also_known_as:
        yield as_text(say("Also known as {names}", names=here.tongue.listed(company.also_known_as)))
    for former in company.former_names:
        until = when(former.until) if former.until else ""
        words = msg("Formerly {name} until {day}") if until else msg("Formerly {name}")
        yield as_text(say(words, name=former.name, day=until))
    for successor in company.successors:
        how = SUCCESSION[successor.how] if successor.how else msg("Succeeded by {company}")
        on = Markup(" ") + as_text(f"({when(successor.on)})") if successor.on else Markup()
        yield filled(say(how), company=here.to_id(RecordKind.COMPANY, successor.id)) + on
    if company.url:
        yield outward(say("Its own page"), company.url)
    if company.wikidata:
        yield outward(say("Wikidata"), f"https://www.wikidata.org/wiki/{company.wikidata}")
