"""A source -> its page: what it is, who is in it, and its claims in the order they were said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import index_page, record_page
from claimbook.model.claim import Attestation, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.model.scalars import clock
from claimbook.model.sources import Source
from claimbook.render.attribution import speaker_name
from claimbook.render.banner import Banner, banner
from claimbook.render.foot import foot
from claimbook.render.gate import as_text, filled
from claimbook.render.links import Here, outward
from claimbook.render.lists import TOPIC_LENGTH, Pager, numbered, pager
from claimbook.render.moments import moment_of
from claimbook.render.phrases import page_title
from claimbook.render.rows import Row, row
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.topics import Debates, debates, standing_counts
from claimbook.render.words import PERSON_ROLE, SOURCE_KIND, STANCE
from claimbook.tongue.marks import msg
from claimbook.tongue.tongue import Tongue


@dataclass(frozen=True)
class Saying:
    """A claim in this source, with the link that plays it; `sound` if it is a recording."""

    row: Row
    moment: Markup | None
    sound: bool


@dataclass(frozen=True)
class SourceView:
    """What the template of a source's page shows."""

    kind: str
    title: str
    note: str
    original: str
    recording: Markup | None
    banner: Banner | None
    details: tuple[Markup, ...]
    counts: tuple[str, ...]
    sayings: tuple[Saying, ...]
    debates: Debates | None
    pager: Pager


def source_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages of every source, by id."""
    for source in site.library.sources.values():
        said = _in_order(source, site.library.claims_on(RecordKind.SOURCE, source.id))
        for number, pages, part in numbered(said, TOPIC_LENGTH):
            given = (source, said, part, number, pages, site)
            yield Planned((record_page(RecordKind.SOURCE, source.id, number),), _sheet, given)


def _sheet(
    source: Source,
    said: list[tuple[Claim, Attestation]],
    part: Sequence[tuple[Claim, Attestation]],
    number: int,
    pages: int,
    site: Site,
) -> Sheet:
    here = site.here(record_page(RecordKind.SOURCE, source.id, number))
    sources = site.label(RecordKind.SOURCE)
    crumbs = [here.to(sources, index_page(RecordKind.SOURCE))]
    if source.show:
        crumbs.append(here.to_id(RecordKind.SHOW, source.show))
    return Sheet(
        path=here.page,
        template="source.md.jinja",
        title=page_title(source.title, number, site.tongue),
        description=site.tongue.say(
            "{kind}: the claims recorded from it.",
            kind=site.tongue.say(SOURCE_KIND[source.kind]),
        ),
        view=_view(source, said, part, site, here, number, pages),
        crumbs=tuple(crumbs),
        foot=foot(source, site, here),
    )


def _in_order(source: Source, claims: tuple[Claim, ...]) -> list[tuple[Claim, Attestation]]:
    """What was said in a source, by moment; what has none comes last, by locator and id."""
    said = [(c, a) for c in claims for a in c.attestations if a.source == source.id]
    return sorted(
        said, key=lambda pair: (pair[1].at is None, pair[1].at or 0, _natural(pair), pair[0].id)
    )


def _natural(pair: tuple[Claim, Attestation]) -> tuple[tuple[int, str], ...]:
    """A locator's words with its numbers in counting order: page 9 before page 10."""
    words = (pair[1].locator or "").split()
    return tuple((int(word), "") if word.isdecimal() else (0, word) for word in words)


def _view(
    source: Source,
    said: list[tuple[Claim, Attestation]],
    part: Sequence[tuple[Claim, Attestation]],
    site: Site,
    here: Here,
    number: int,
    pages: int,
) -> SourceView:
    claims = tuple({claim.id: claim for claim, _ in said}.values())
    listen = site.tongue.say("Listen from the start")
    return SourceView(
        kind=site.tongue.say(SOURCE_KIND[source.kind]),
        title=source.title,
        note=source.note or "",
        original=_original(source, site.tongue),
        recording=outward(listen, source.audio_url) if source.audio_url else None,
        banner=banner(source, here),
        details=tuple(_details(source, here)),
        counts=standing_counts(claims, site),
        sayings=tuple(_saying(claim, a, source, site, here) for claim, a in part),
        debates=debates(claims, site, here) if number == 1 else None,
        pager=pager(number, pages, here, lambda n: record_page(RecordKind.SOURCE, source.id, n)),
    )


def _original(source: Source, tongue: Tongue) -> str:
    if source.is_primary:
        return tongue.say("Counts as an original source: those in it speak for themselves.")
    return tongue.say("Does not count as an original source: it passes on what others said.")


def _saying(claim: Claim, said: Attestation, source: Source, site: Site, here: Here) -> Saying:
    moment = moment_of(said, source, site.tongue) if said.at is not None else None
    place = clock(said.at) if said.at is not None else said.locator or ""
    return Saying(
        row(claim, site, here, label=place, why=_how(said, claim, site)),
        outward(moment.words, moment.url) if moment else None,
        sound=bool(moment and moment.sound),
    )


def _how(said: Attestation, claim: Claim, site: Site) -> str:
    """Who says it in this source, and in which words; nothing that its row says already."""
    speaker = speaker_name(said, site.library)
    role = f", {said.speaker_role}" if said.speaker_role else ""
    quote = site.tongue.say("“{quote}”", quote=said.quote) if said.quote else ""
    who = site.tongue.say(STANCE[said.stance], who=f"{speaker}{role}") if speaker else ""
    how = ": ".join(part for part in (who, quote) if part)
    return "" if how == site.faces[claim.id].said else how


def _details(source: Source, here: Here) -> Iterator[Markup]:
    tongue, say = here.tongue, here.tongue.say
    if source.show:
        yield here.to_id(RecordKind.SHOW, source.show)
    if source.publisher:
        yield filled(say("Published by {publisher}"), publisher=source.publisher)
    if source.published:
        yield as_text(tongue.when(source.published))
    if source.duration is not None:
        yield filled(say("{time} long"), time=clock(source.duration))
    for person in source.people:
        role = f"({say(PERSON_ROLE[person.role])})" if person.role else ""
        name = here.to_id(RecordKind.PERSON, person.id)
        yield name + " " + as_text(role) if role else name
    if source.via:
        origin = here.to_id(RecordKind.SOURCE, source.via)
        yield filled(say("Known through {source}"), source=origin)
    if source.retrieved:
        yield filled(say("Read on {day}"), day=tongue.on_day(source.retrieved))
    yield from _ways(source, tongue)


def _ways(source: Source, tongue: Tongue) -> Iterator[Markup]:
    """The links that lead out to a source."""
    ways = (
        (msg("Open the source"), source.url),
        (msg("Transcript"), source.transcript.url if source.transcript else None),
        (msg("Archived copy"), source.archived_url),
    )
    for words, url in ways:
        if url:
            yield outward(tongue.say(words), url)
