"""What every page has: its place, front matter, breadcrumbs and foot; and the way to write it."""

import re
from dataclasses import dataclass, field

from jinja2 import Environment
from markupsafe import Markup

from claimbook.model.pages import Page
from claimbook.render.front_matter import front_matter


@dataclass(frozen=True)
class Sheet:
    """A page before it is written: what its template shows is `view`.

    `title` is for the browser's tab and search engines, `description` for search engines.
    """

    path: str
    template: str
    title: str
    description: str
    view: object
    crumbs: tuple[Markup, ...] = ()
    foot: "Foot | None" = None
    options: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Foot:
    """The last lines of a record's page: its dates, and how to change it."""

    lines: tuple[Markup, ...]
    previous: Markup | None = None
    following: Markup | None = None


def written_page(sheet: Sheet, templates: Environment) -> Page:
    """The page's Markdown, with its front matter."""
    body = templates.get_template(sheet.template).render(
        view=sheet.view, crumbs=sheet.crumbs, foot=sheet.foot
    )
    head = front_matter(sheet.title, sheet.description, **sheet.options)
    return Page(sheet.path, f"{head}\n{_closed_up(body)}\n")


_EMPTY_LINES = re.compile(r"\n\n\n+")


def _closed_up(text: str) -> str:
    """No two empty lines follow one another, and none stands at either end."""
    return _EMPTY_LINES.sub("\n\n", text.strip("\n"))
