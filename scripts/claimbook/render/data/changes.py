"""Events -> answers: what happened to the claims, day by day."""

from collections.abc import Iterator

from claimbook.derive.events import Event
from claimbook.render.data.base_shapes import ChangeAnswer
from claimbook.render.data.edition import Edition


def change_answers(edition: Edition) -> Iterator[ChangeAnswer]:
    """Every event, the newest day first."""
    return (_change(event, edition) for event in edition.site.events)


def _change(event: Event, edition: Edition) -> ChangeAnswer:
    others = event.claims[1:]
    return ChangeAnswer(
        key=event.key,
        day=event.day,
        kind=event.kind,
        claim=edition.claim_name(event.claim),
        against=edition.claim_name(others[0]) if others else None,
        tension=event.tension.anchor if event.tension else None,
    )
