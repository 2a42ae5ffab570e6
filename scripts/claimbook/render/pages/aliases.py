"""An alias -> a page at the old address that leads on to the new one."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import address_of, index_page, record_page
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.model.records import name_of
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site


@dataclass(frozen=True)
class AliasView:
    """What the template shows: the name, and where it is now."""

    name: str
    link: Markup


def alias_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """A page for every old id; `moved_to` lets the theme send browsers on."""
    for (kind, alias), id in sorted(site.library.aliases.items()):
        yield Planned((record_page(kind, alias),), _sheet, (kind, alias, id, site))


def _sheet(kind: RecordKind, alias: str, id: str, site: Site) -> Sheet:
    here = site.here(record_page(kind, alias))
    record = site.library.of_kind(kind)[id]
    name = name_of(record)
    return Sheet(
        path=here.page,
        template="alias.md.jinja",
        title=site.tongue.say("Moved: “{name}”", name=name),
        description=site.tongue.say("This page has a new address."),
        view=AliasView(name, here.to_record(record)),
        crumbs=(here.to(site.label(kind), index_page(kind)),),
        options={"moved_to": address_of(record_page(kind, id)), "hide": ["toc"]},
    )
