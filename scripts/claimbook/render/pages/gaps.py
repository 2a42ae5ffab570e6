"""What is missing in the base -> /gaps/: where a contributor can help most, and how."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from claimbook.derive.gaps import Gap, Missing, gaps_of
from claimbook.model.addresses import CONTRIBUTE, GAPS
from claimbook.model.claim import Claim
from claimbook.model.issue_forms import FORM_OF
from claimbook.model.pages import Planned
from claimbook.model.prefilled import form_link
from claimbook.model.record import Record
from claimbook.model.topics import Question, Theme
from claimbook.render.gate import as_text
from claimbook.render.links import Here, outward
from claimbook.render.phrases import AND_MORE
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.words import GAP

_FORM = {
    Gap.UNANSWERED: "new-claim",
    Gap.ONE_SIDED: "new-claim",
    Gap.SECOND_HAND: "also-said",
    Gap.NO_SPEAKER: "wrong-moment",
    Gap.THIN: "new-claim",
}
"""The form that asks for what is missing; other gaps are mended in the file alone."""
SHOWN = 20
"""How many of each sort are named."""


@dataclass(frozen=True)
class GapGroup:
    """One sort of gap: what it is, what would mend it, and where it is."""

    heading: str
    anchor: str
    remedy: str
    links: tuple[Markup, ...]
    more: str


@dataclass(frozen=True)
class GapsView:
    """What the template shows."""

    how: Markup
    groups: tuple[GapGroup, ...]


def gaps_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The one page of gaps; of each sort the first are named."""
    yield Planned((GAPS,), _sheet, (site,))


def _sheet(site: Site) -> Sheet:
    here = site.here(GAPS)
    found = gaps_of(site.library, site.standings, site.date)
    return Sheet(
        path=GAPS,
        template="gaps.md.jinja",
        title=site.tongue.say("What is missing"),
        description=site.tongue.say(
            "Questions, themes and claims that lack a side, a source or a check."
        ),
        view=GapsView(
            here.to(site.tongue.say("How to contribute"), CONTRIBUTE),
            tuple(
                _group(gap, tuple(missing), site, here)
                for gap, missing in groupby(found, key=lambda m: m.gap)
            ),
        ),
    )


def _group(gap: Gap, missing: tuple[Missing, ...], site: Site, here: Here) -> GapGroup:
    heading, remedy = map(site.tongue.say, GAP[gap])
    rest = len(missing) - SHOWN
    return GapGroup(
        heading=f"{heading} ({site.tongue.number(len(missing))})",
        anchor=gap.value,
        remedy=remedy,
        links=tuple(_link(one, site, here) for one in missing[:SHOWN]),
        more=site.tongue.count(AND_MORE, rest) if rest > 0 else "",
    )


def _link(missing: Missing, site: Site, here: Here) -> Markup:
    link = here.to_record(missing.record)
    if missing.position:
        link += Markup(": ") + as_text(missing.position.name)
    record, say = missing.record, site.tongue.say
    form = _FORM.get(missing.gap)
    tell = form and form_link(site.settings, FORM_OF[form], **_known(record))
    ways = {say("Tell us"): tell, say("Edit"): site.settings.edit_link(record.origin.path)}
    offered = [outward(words, address) for words, address in ways.items() if address]
    return Markup(" · ").join([link, *offered])


def _known(record: Record) -> dict[str, str]:
    """What the form about a record need not ask: which claim is meant, or which themes."""
    match record:
        case Claim():
            return {"claim": record.id}
        case Theme():
            return {"themes": record.id}
        case Question(themes=themes) if themes:
            return {"themes": ", ".join(themes[:5])}
    return {}
