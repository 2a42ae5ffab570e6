"""A claim -> schema.org's Claim in JSON-LD: whose it is, where it appears, and no verdict."""

import datetime
import json
from itertools import islice

from claimbook.model.addresses import HOME, record_page
from claimbook.model.claim import Attestation, AttestationStance, Claim, CompanyRole
from claimbook.model.kinds import RecordKind
from claimbook.model.records import name_of
from claimbook.model.sources import PersonRole, Source
from claimbook.render.data.edition import Edition

MOST = 3
"""How many speakers, sources, their people, and companies are named: a head is part of its page."""

Node = dict[str, object]
"""A thing of schema.org."""

# A script element ends where these say so, whatever JSON thinks of them.
_ESCAPED = {mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def json_ld(claim: Claim, edition: Edition) -> str:
    """One line of JSON, in which no character can end a script element or begin an entity."""
    site = edition.site
    url = _address(record_page(RecordKind.CLAIM, claim.id), edition)
    node: Node = {
        "@context": "https://schema.org",
        "@type": "Claim",
        "@id": f"{url}#claim",
        "url": url,
        "name": edition.attributed_title(claim),
        "text": edition.attributed_statement(claim),
        "author": _authors(claim, edition),
        "appearance": _appearances(claim, edition),
        "about": _companies(claim, edition),
        "dateCreated": claim.added.isoformat(),
        "dateModified": _iso(site.changed.get(claim.origin.path)),
        "creativeWorkStatus": None if claim.active else claim.status.value,
        "license": _licence(site.settings.data_licence),
        "isPartOf": _known(
            {"@type": "WebSite", "name": site.settings.site_name, "url": _address(HOME, edition)}
        ),
    }
    return _in_script(_JSON.encode(_known(node)))


def _in_script(text: str) -> str:
    # A mark at a time: nearly always there is none, which is found out a hundred times as fast
    # as by a table that is asked for each character.
    for mark, written in _ESCAPED.items():
        text = text.replace(mark, written)
    return text


def _known(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def _address(page: str, edition: Edition) -> str:
    """A page's address; none where the site does not know its own, since readers would guess."""
    return edition.page(page) if edition.base else ""


def _licence(id: str) -> str:
    """The address that SPDX gives a licence; one of somebody's own has none."""
    return "" if id.startswith("LicenseRef-") else f"https://spdx.org/licenses/{id}"


def _authors(claim: Claim, edition: Edition) -> list[Node]:
    """Those who assert it; whoever passes it on or disputes it is not its author."""
    said = [a for a in claim.attestations if a.stance is AttestationStance.ASSERTS]
    speakers = {_key(a): a for a in said if any(_key(a))}
    return [_speaker(a, edition) for a in islice(speakers.values(), MOST)]


def _key(said: Attestation) -> tuple[str | None, str | None]:
    return said.speaker, None if said.speaker else said.organisation


def _speaker(said: Attestation, edition: Edition) -> Node:
    if said.speaker:
        return _thing("Person", RecordKind.PERSON, said.speaker, edition)
    if said.organisation:
        return _thing("Organization", RecordKind.COMPANY, said.organisation, edition)
    return {}


def _appearances(claim: Claim, edition: Edition) -> list[Node]:
    """Each source once in which it is asserted or passed on."""
    sources = {
        said.source: edition.site.library.sources[said.source]
        for said in claim.attestations
        if said.stance is not AttestationStance.DISPUTES
    }
    return [_appearance(source, edition) for source in islice(sources.values(), MOST)]


def _appearance(source: Source, edition: Edition) -> Node:
    url = source.url or source.audio_url or source.archived_url
    show = edition.site.library.shows.get(source.show or "")
    authors, others = _people(source, authors=True), _people(source, authors=False)
    node: Node = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": url or _address(record_page(RecordKind.SOURCE, source.id), edition),
        "datePublished": str(source.published) if source.published else None,
        "author": [_thing("Person", RecordKind.PERSON, id, edition) for id in authors],
        "contributor": [_named("Person", RecordKind.PERSON, id, edition) for id in others],
        "publisher": {"@type": "Organization", "name": source.publisher}
        if source.publisher
        else None,
        "isPartOf": {"@type": "CreativeWork", "name": show.name} if show else None,
        "inLanguage": source.language,
    }
    return _known(node)


def _people(source: Source, *, authors: bool) -> list[str]:
    """Its authors, or everybody else: to host a show or to be its guest makes nobody one."""
    found = (one for one in source.people if (one.role is PersonRole.AUTHOR) is authors)
    return list(islice(dict.fromkeys(one.id for one in found), MOST))


def _companies(claim: Claim, edition: Edition) -> list[Node]:
    subjects = [m.id for m in claim.companies if m.role is CompanyRole.SUBJECT]
    return [_thing("Organization", RecordKind.COMPANY, id, edition) for id in subjects[:MOST]]


def _thing(type: str, kind: RecordKind, id: str, edition: Edition) -> Node:
    url = _address(record_page(kind, id), edition)
    return _known({**_named(type, kind, id, edition), "url": url})


def _named(type: str, kind: RecordKind, id: str, edition: Edition) -> Node:
    """By name alone: where a source tells more of its people, its own page does."""
    return {"@type": type, "name": name_of(edition.site.library.of_kind(kind)[id])}


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
