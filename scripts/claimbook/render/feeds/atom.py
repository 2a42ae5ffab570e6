"""A feed -> Atom 1.0 (RFC 4287)."""

import datetime
from xml.etree import ElementTree as Xml

from claimbook.render.feeds.entries import Entry, Feed

_NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(feed: Feed, *, base: str, author: str, language: str) -> str:
    """The feed's XML; `base` is the site's address, `author` who answers for the feed.

    An entry is a line, and has no more than feed readers need: there are many of them.
    """
    root = Xml.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": language})
    _child(root, "title", feed.title)
    _child(root, "id", base + feed.page)
    _child(root, "updated", _time(feed.updated))
    _child(
        root, "link", rel="self", type="application/atom+xml", href=f"{base}{feed.folder}feed.xml"
    )
    _child(root, "link", rel="alternate", type="text/html", href=base + feed.page)
    answers = _child(root, "author")
    _child(answers, "name", author)
    answers.tail = "\n"
    for entry in feed.entries:
        _entry(root, entry)
    # Named, since the serialiser would otherwise declare the encoding of the machine.
    xml: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml.decode() + "\n"


def _entry(root: Xml.Element, entry: Entry) -> None:
    element = _child(root, "entry")
    element.tail = "\n"
    _child(element, "title", entry.title)
    _child(element, "id", entry.id)
    _child(element, "link", href=entry.url)
    _child(element, "updated", _time(entry.day))
    for tag in entry.tags:
        _child(element, "category", term=tag)
    _child(element, "content", entry.text)


def _child(parent: Xml.Element, tag: str, text: str = "", **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, tag, attributes)
    element.text = text or None
    return element


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
