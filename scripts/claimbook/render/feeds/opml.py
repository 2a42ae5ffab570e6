"""Feeds -> OPML 2.0, which feed readers take in to follow all of them at once."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from xml.etree import ElementTree as Xml

from claimbook.render.feeds.entries import Feed


def opml(feeds: Iterable[Feed], *, base: str, title: str, names: Mapping[str, str]) -> str:
    """The feeds that are at their own page's address, those of a kind of record in one group.

    `names` are those of the groups, by the folder of their pages.
    """
    root = Xml.Element("opml", version="2.0")
    Xml.SubElement(Xml.SubElement(root, "head"), "title").text = title
    body = Xml.SubElement(root, "body")
    own = (feed for feed in feeds if feed.folder == feed.page)
    for folder, group in groupby(own, key=lambda feed: feed.folder.partition("/")[0]):
        within = Xml.SubElement(body, "outline", text=names[folder]) if folder in names else body
        for feed in group:
            _outline(within, feed, base)
    Xml.indent(root)
    # Named, since the serialiser would otherwise declare the encoding of the machine.
    xml: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml.decode() + "\n"


def _outline(parent: Xml.Element, feed: Feed, base: str) -> None:
    attributes = {
        "type": "rss",  # what OPML calls a feed of any format
        "text": feed.title,
        "title": feed.title,
        "xmlUrl": f"{base}{feed.folder}feed.xml",
        "htmlUrl": base + feed.page,
    }
    Xml.SubElement(parent, "outline", attributes)
