"""Where everything is on the site: one place decides every path, address and anchor."""

import datetime
from functools import lru_cache

from claimbook.model.kinds import ROW_OF, RecordKind

HOME = "index.md"
EXPLORE = "explore/index.md"
GAPS = "gaps/index.md"
ABOUT = "about/index.md"
METHOD = "about/method.md"
CONTRIBUTE = "about/contribute.md"
ANSWER = "about/answer.md"
ALL_FEEDS = "feeds.opml"


API = "api/v1/"
"""The folder of the data; a later version would have one of its own beside it."""
LLMS = "llms.txt"


def record_page(kind: RecordKind, id: str, number: int = 1) -> str:
    """The page of a record, relative to build/docs; `themes/<id>.md`, `themes/<id>/page/2.md`."""
    page = f"{ROW_OF[kind].plural}/{id}"
    return f"{page}.md" if number == 1 else f"{page}/page/{number}.md"


def index_page(kind: RecordKind, number: int = 1) -> str:
    """A kind's index; long ones go on: `claims/index.md`, `claims/page/2.md`."""
    plural = ROW_OF[kind].plural
    return f"{plural}/index.md" if number == 1 else f"{plural}/page/{number}.md"


def address_of(page: str) -> str:
    """A page's address, relative to the site: `claims/x.md` -> `claims/x/`, `index.md` -> ``."""
    path = page.removesuffix(".md")
    if path == "index" or path.endswith("/index"):
        return path.removesuffix("index")
    return f"{path}/" if path else ""


def link(from_page: str, to_page: str, anchor: str = "") -> str:
    """A link between two pages as Markdown files, which MkDocs checks and rewrites."""
    fragment = f"#{anchor}" if anchor else ""
    if from_page == to_page and anchor:
        return fragment
    return _relative(from_page.rpartition("/")[0], to_page) + fragment


@lru_cache(maxsize=65536)  # the pages of a folder lead to the same pages again and again
def _relative(folder: str, page: str) -> str:
    here, there = folder.split("/") if folder else [], page.rstrip("/").split("/") if page else []
    shared = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        shared += 1
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."


def relation_anchor(type: str, other: str) -> str:
    """The anchor of a relation on a claim's page; `other` is the claim at its other end."""
    return f"{type.replace('_', '-')}-{other}"


def attestation_anchor(number: int) -> str:
    """The anchor of an attestation on its claim's page; `number` counts from 1."""
    return f"said-{number}"


def tension_anchor(one: str, other: str) -> str:
    """The anchor of a disagreement on /tensions/: the same whichever side comes first.

    A single hyphen never ends or begins an id, so `--` keeps the two apart.
    """
    return "--".join(sorted((one, other)))


def dispute_anchor(claim: str, number: int) -> str:
    """The anchor of a claim's dispute by its attestation `number` (from 1)."""
    return f"{claim}--{attestation_anchor(number)}"


def tensions_page(number: int = 1) -> str:
    """The disagreements; long lists go on: `tensions/index.md`, `tensions/page/2.md`."""
    return "tensions/index.md" if number == 1 else f"tensions/page/{number}.md"


def brief_page(day: datetime.date | None = None) -> str:
    """The brief, or that of a day: `brief/index.md`, `brief/2026-11-23.md`."""
    return f"brief/{day.isoformat() if day else 'index'}.md"


def briefs_page(number: int) -> str:
    """The list of former briefs: `brief/page/1.md`."""
    return f"brief/page/{number}.md"


def news_page(number: int = 1) -> str:
    """What changed; long lists go on: `new/index.md`, `new/page/2.md`."""
    return "new/index.md" if number == 1 else f"new/page/{number}.md"


def forecasts_page(number: int = 1) -> str:
    """The predictions; long lists go on: `forecasts/index.md`, `forecasts/page/2.md`."""
    return "forecasts/index.md" if number == 1 else f"forecasts/page/{number}.md"


def citation_file(claim: str, ending: str) -> str:
    """A citation of a claim, beside its page: `claims/<id>/cite.bib`."""
    return f"{ROW_OF[RecordKind.CLAIM].plural}/{claim}/cite.{ending}"


def share_image(kind: RecordKind, id: str) -> str:
    """The picture that a link to a record brings along, beside its page: `themes/x/share.png`."""
    return f"{ROW_OF[kind].plural}/{id}/share.png"


def follow_file(id: str) -> str:
    """What a brief needs of the records with this id: `brief/follow/<id>.json`."""
    return f"brief/follow/{id}.json"


def record_data(kind: RecordKind, id: str) -> str:
    """The file that answers for a record: `api/v1/claims/<id>.json`."""
    return f"{API}{ROW_OF[kind].plural}/{id}.json"


def twin_of(page: str) -> str:
    """A page's twin in plain Markdown, beside its HTML: `claims/x.md` -> `claims/x/index.md`."""
    return f"{address_of(page)}index.md"
