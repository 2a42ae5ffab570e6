"""Every tension -> /tensions/: who disagrees with whom, both sides whole, with the reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.derive.tensions import AnyTension
from claimbook.model.addresses import tensions_page
from claimbook.model.pages import Planned
from claimbook.render.debates import Debate, debate
from claimbook.render.lists import Pager, numbered, pager
from claimbook.render.phrases import page_title
from claimbook.render.sheet import Sheet
from claimbook.render.site import DEBATES_LENGTH, Site


@dataclass(frozen=True)
class TensionsView:
    """What the template shows; every debate has its anchor here."""

    heading: str
    debates: tuple[Debate, ...]
    pager: Pager


def tensions_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """Ten disagreements a page, the newest first."""
    for number, pages, part in numbered(site.tensions, DEBATES_LENGTH):
        yield Planned((tensions_page(number),), _sheet, (part, number, pages, site))


def _sheet(part: Sequence[AnyTension], number: int, pages: int, site: Site) -> Sheet:
    heading, here = site.tensions_label, site.here(tensions_page(number))
    found = (debate(tension, site, here) for tension in part)
    return Sheet(
        path=here.page,
        template="tensions.md.jinja",
        title=page_title(heading, number, site.tongue),
        description=site.tongue.say(
            "Claims that cannot both hold, side by side, each with the reason."
        ),
        view=TensionsView(heading, tuple(found), pager(number, pages, here, tensions_page)),
        options={"hide": ["toc"]},  # two sides need its room
    )
