"""A feed -> Atom 1.0 (RFC 4287)."""

import datetime
from xml.etree import ElementTree as Xml

from claimbook.render.feeds.entries import Entry, Feed

_NAMESPACE = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
Xml.register_namespace("", _NAMESPACE)


def atom(feed: Feed, *, base: str, author: str, language: str) -> str:
    """The feed's XML; `base` is the site's address, `author` who answers for the feed."""
    root = Xml.Element(_name("feed"), {_LANGUAGE: language})
    _child(root, "title", feed.title)
    _child(root, "id", base + feed.page)
    _child(root, "updated", _time(feed.updated))
    _child(
        root, "link", rel="self", type="application/atom+xml", href=f"{base}{feed.folder}feed.xml"
    )
    _child(root, "link", rel="alternate", type="text/html", href=base + feed.page)
    _child(_child(root, "author"), "name", author)
    for entry in feed.entries:
        _entry(root, entry)
    Xml.indent(root)
    # Named, since the serialiser would otherwise declare the encoding of the machine.
    xml: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml.decode() + "\n"


def _entry(root: Xml.Element, entry: Entry) -> None:
    element = _child(root, "entry")
    _child(element, "title", entry.title)
    _child(element, "id", entry.id)
    _child(element, "link", rel="alternate", type="text/html", href=entry.url)
    _child(element, "published", _time(entry.day))
    _child(element, "updated", _time(entry.day))
    for tag in entry.tags:
        _child(element, "category", term=tag)
    _child(element, "content", entry.text, type="text")


def _child(parent: Xml.Element, tag: str, text: str = "", **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, _name(tag), attributes)
    element.text = text or None
    return element


def _name(tag: str) -> str:
    return f"{{{_NAMESPACE}}}{tag}"


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
