"""Events -> answers: what happened to the claims, day by day."""

from collections.abc import Iterator

from claimbook.derive.events import Event
from claimbook.model.addresses import record_page
from claimbook.model.kinds import RecordKind
from claimbook.render.data.base_shapes import ChangeAnswer
from claimbook.render.data.edition import Edition


def change_answers(edition: Edition) -> Iterator[ChangeAnswer]:
    """Every event, the newest day first."""
    return (_change(event, edition) for event in edition.site.events)


def _change(event: Event, edition: Edition) -> ChangeAnswer:
    others = event.claims[1:]
    return ChangeAnswer(
        **dict(edition.origin),
        key=event.key,
        day=event.day,
        kind=event.kind,
        claim=edition.claim_name(event.claim),
        against=edition.claim_name(others[0]) if others else None,
        tension=event.tension.anchor if event.tension else None,
        page=_page(event, edition),
    )


def _page(event: Event, edition: Edition) -> str:
    if event.tension:
        return edition.page(edition.site.tension_page[event.tension.anchor], event.tension.anchor)
    return edition.page(record_page(RecordKind.CLAIM, event.claim.id))
