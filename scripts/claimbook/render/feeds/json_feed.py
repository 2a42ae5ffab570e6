"""A feed -> JSON Feed 1.1."""

import json

from claimbook.render.feeds.entries import Entry, Feed

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, *, base: str, author: str, language: str) -> str:
    """The feed's JSON; `base` is the site's address, `author` who answers for the feed."""
    content = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": base + feed.page,
        "feed_url": f"{base}{feed.folder}feed.json",
        "authors": [{"name": author}],
        "language": language,
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _item(entry: Entry) -> dict[str, object]:
    tags = {"tags": list(entry.tags)} if entry.tags else {}
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.text,
        "date_published": f"{entry.day.isoformat()}T00:00:00Z",
        **tags,
    }
