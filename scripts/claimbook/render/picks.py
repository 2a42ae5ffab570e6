"""A pick of the brief -> what a reader sees of it: the claim, why it is here, and who says no."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.rank.brief import Merit, Pick
from claimbook.render.inline import parsed, written
from claimbook.render.links import Here
from claimbook.render.rows import Row, row
from claimbook.render.site import Site
from claimbook.render.words import MERIT
from claimbook.tongue.tongue import Tongue


@dataclass(frozen=True)
class PickView:
    """One of the five: `why` is a sentence, `opposing` the row of the claim that contradicts it."""

    row: Row
    statement: Markup
    why: str
    opposing: Row | None


def pick_views(picks: Iterable[Pick], site: Site, here: Here) -> tuple[PickView, ...]:
    """The picks on the page `here`, in their order."""
    return tuple(
        PickView(
            row=row(pick.claim, site, here),
            statement=written(parsed(pick.claim.statement), here.to_any),
            why=why_picked(pick, site.tongue),
            opposing=row(pick.opposing, site, here) if pick.opposing else None,
        )
        for pick in picks
    )


def why_picked(pick: Pick, tongue: Tongue) -> str:
    """What a reader is told: `Added on 23 November 2026; another claim limits it.`."""
    day = tongue.on_day(pick.claim.added)
    merits = [tongue.say(MERIT[merit]) for merit in Merit if merit in pick.merits]
    if merits:
        return tongue.say("Added on {day}; {merits}.", day=day, merits=tongue.listed(merits))
    return tongue.say("Added on {day}.", day=day)
