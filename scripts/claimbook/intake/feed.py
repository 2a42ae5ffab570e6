"""A podcast's feed (RSS 2.0 with the podcast and iTunes namespaces) -> its show and episodes."""

import datetime
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

import nh3

from claimbook.intake.intake import Complaint, Intake
from claimbook.intake.register import Register, plainly
from claimbook.link.library import Library
from claimbook.model.drafts import DraftRecord, Written
from claimbook.model.kinds import RecordKind
from claimbook.model.scalars import clock

_ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
_ATOM = "{http://www.w3.org/2005/Atom}"
_PODCAST = (
    "{https://podcastindex.org/namespace/1.0}",
    "{https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md}",
    "{https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md}",
)
"""The podcast namespace, by its name and by those that feeds were written with before."""
_ROLES = {"host": "host", "co-host": "host", "guest host": "host", "guest": "guest"}
"""Who speaks in an episode; those who cut or score it are not recorded."""
_LABEL, _PARAGRAPH = 120, 600
_DURATION = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})|(\d{1,6})")


@dataclass(frozen=True)
class _Episode:
    """One entry of the feed, with what it inherits from the show."""

    entry: ET.Element
    show: str
    language: str
    people: tuple[ET.Element, ...]


def taken_in(
    content: bytes, library: Library, *, address: str, since: datetime.date | None = None
) -> Intake:
    """Drafts of the show, of its episodes since a day, and of those who speak in them.

    `address` is where the feed is, empty where that is not known. What is there already stays as it
    is, so the same feed can be read every week.
    """
    try:
        root = ET.fromstring(content)
    except (ET.ParseError, ValueError, LookupError) as trouble:
        line = trouble.position[0] if isinstance(trouble, ET.ParseError) else 1
        remedy = "Give the address of the podcast's feed, not of its page."
        return Intake(complaints=(Complaint(line, "this is no feed that can be read", remedy),))
    channel = root.find("channel")
    if root.tag != "rss" or channel is None or not _text(channel, "title"):
        message = "this is no podcast's feed: there must be <rss> with a <channel> and its title"
        return Intake(complaints=(Complaint(1, message),))
    register = Register(library)
    show = register.find_or_draft(plainly(_show(channel, address)))
    hosts = tuple(_podcast(channel, "person"))
    for entry in channel.iterfind("item"):
        published = _published(entry)
        if since is None or (published and published >= since):
            language = _text(channel, "language")
            _take(_Episode(entry, show, language, hosts), register, published)
    drafts = tuple(draft.with_status() for draft in register.drafts)
    return Intake(drafts, known=tuple(dict.fromkeys(register.known)))


def _show(channel: ET.Element, address: str) -> DraftRecord:
    own = (link.get("href", "") for link in channel.iterfind(f"{_ATOM}link") if _is_self(link))
    fields = {
        "name": _cut(_text(channel, "title"), _LABEL),
        "publisher": _cut(_text(channel, f"{_ITUNES}author"), _LABEL),
        "url": _text(channel, "link"),
        "feed": address or next(own, ""),
        "guid": next((_words(part.text) for part in _podcast(channel, "guid")), ""),
        "summary": _summary(_text(channel, "description")),
    }
    return DraftRecord(RecordKind.SHOW, "", _filled(fields))


def _is_self(link: ET.Element) -> bool:
    return link.get("rel") == "self"


def _take(episode: _Episode, register: Register, published: datetime.date | None) -> None:
    entry = episode.entry
    enclosure = entry.find("enclosure")
    transcript = next(iter(_podcast(entry, "transcript")), None)
    plain = {
        "title": _cut(_text(entry, "title"), _LABEL),
        "kind": "episode",
        "show": episode.show,
        "published": published.isoformat() if published else "",
        "url": _text(entry, "link"),
        "audio_url": "" if enclosure is None else enclosure.get("url", "").strip(),
        "duration": _duration(_text(entry, f"{_ITUNES}duration")),
        "language": _language(episode.language),
        "guid": _text(entry, "guid"),
    }
    fields = _filled(plain)
    if transcript is not None and transcript.get("url"):
        kind = {"type": transcript.get("type", "")}
        fields["transcript"] = {"url": transcript.get("url", "").strip(), **_filled(kind)}
    people = list(_people(episode, register))
    if people:
        fields["people"] = people
    if fields.get("title"):
        register.find_or_draft(plainly(DraftRecord(RecordKind.SOURCE, "", fields)))


def _people(episode: _Episode, register: Register) -> Iterator[Written]:
    """Who speaks in it, each once: those whom the entry names, else those of the whole show."""
    named = tuple(_podcast(episode.entry, "person")) or episode.people
    seen: set[str] = set()
    for person in named:
        name, role = _words(person.text), _ROLES.get(person.get("role", "host").strip().lower())
        if name and role and person.get("group", "cast").strip().lower() == "cast":
            fields = _filled({"name": _cut(name, _LABEL), "url": person.get("href", "").strip()})
            id = register.find_or_draft(plainly(DraftRecord(RecordKind.PERSON, "", fields)))
            if id not in seen:
                seen.add(id)
                yield {"id": id, "role": role}


def _podcast(parent: ET.Element, name: str) -> Iterator[ET.Element]:
    for namespace in _PODCAST:
        yield from parent.iterfind(f"{namespace}{name}")


def _text(parent: ET.Element, name: str) -> str:
    return _words(parent.findtext(name))


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


def _filled(fields: dict[str, str]) -> dict[str, Written]:
    return {name: value for name, value in fields.items() if value}


def _published(entry: ET.Element) -> datetime.date | None:
    """The day of publication, where the publisher is."""
    try:
        return parsedate_to_datetime(_text(entry, "pubDate")).date()
    except (TypeError, ValueError):
        return None


def _duration(text: str) -> str:
    found = _DURATION.fullmatch(text)
    if not found:
        return ""
    hours, minutes, seconds, only = (int(part or 0) for part in found.groups())
    return clock(only or hours * 3600 + minutes * 60 + seconds)


def _language(tag: str) -> str:
    """The tag as it is written today: `en-us` is `en-US`."""
    language, *rest = tag.replace("_", "-").split("-")
    return "-".join([language.lower(), *(p.upper() if len(p) == 2 else p for p in rest)])


def _summary(text: str) -> str:
    """A description without its tags, as many sentences as a paragraph holds."""
    plain = _words(html.unescape(nh3.clean(text, tags=set())))
    if len(plain) <= _PARAGRAPH:
        return plain
    whole = re.match(rf"(.{{1,{_PARAGRAPH - 1}}}[.!?])\s", plain)
    return whole[1] if whole else _cut(plain, _PARAGRAPH)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rpartition(" ")[0] + "…"
