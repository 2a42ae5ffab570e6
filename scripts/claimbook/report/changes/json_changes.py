"""What a change means -> JSON."""

import json
from typing import Any

from claimbook.compare.moments import NewPlace
from claimbook.compare.records import RecordChange
from claimbook.compare.standings import Shift
from claimbook.derive.standing import Standing
from claimbook.derive.tensions import AnyTension
from claimbook.link.library import Link
from claimbook.model.records import name_of
from claimbook.rank.nearest import Near
from claimbook.report.changes.headline import headline, theme_of
from claimbook.report.changes.meaning import Meaning
from claimbook.report.changes.pasting import answers
from claimbook.report.changes.sorting import feeds_in, pages_in
from claimbook.report.problem_list import problem_row

Row = dict[str, Any]


def json_changes(meaning: Meaning) -> str:
    """One object, its lists in the order of the other formats."""
    changes = meaning.changes
    told: Row = {
        "base": meaning.base,
        "headline": headline(meaning),
        "records": [_record(change) for change in changes.records],
        "relations": {
            "gained": [_link(link) for link in changes.links.gained],
            "lost": [_link(link) for link in changes.links.lost],
            "noted": [
                {**_link(change.after), "former_note": change.before.relation.note}
                for change in changes.links.noted
            ],
        },
        "tensions": {
            "appeared": [_tension(tension) for tension in changes.tensions.appeared],
            "vanished": [_tension(tension) for tension in changes.tensions.vanished],
        },
        "standings": [_shift(shift) for shift in changes.shifts],
        "places": [_place(place, meaning) for place in changes.places],
        "nearest": {
            claim.id: [
                _near(near) | {"paste": _paste(claim.id, near, meaning)}
                for near in meaning.near.get(claim.id, ())
            ]
            for claim in changes.new_claims
        },
        "pages": _pages(meaning),
        "problems": [problem_row(problem) for problem in meaning.problems],
        "other_problems": meaning.others,
    }
    # ASCII: half a surrogate pair in a file's name could not be written otherwise.
    return json.dumps(told, indent=2) + "\n"


def _record(change: RecordChange) -> Row:
    return {
        "fate": change.fate,
        "kind": change.kind,
        "id": change.record.id,
        "former_id": change.former_id,
        "name": name_of(change.record),
        "path": change.record.origin.path,
        "successor": change.record.successor,
        "fields": [
            {"field": f.field, "left_out": list(f.left_out), "put_in": list(f.put_in)}
            for f in change.fields
        ],
    }


def _link(link: Link) -> Row:
    return {
        "type": link.relation.type,
        "claim": link.claim.id,
        "claim_title": link.claim.title,
        "target": link.target.id,
        "target_title": link.target.title,
        "note": link.relation.note,
    }


def _tension(tension: AnyTension) -> Row:
    return {
        "anchor": tension.anchor,
        "claims": [claim.id for claim in tension.claims],
        "theme": theme_of(tension),
    }


def _shift(shift: Shift) -> Row:
    return {
        "claim": shift.claim.id,
        "aspect": shift.aspect,
        "before": _standing(shift.before),
        "after": _standing(shift.after),
        "reasons": [{"cause": r.cause, "names": list(r.names)} for r in shift.reasons],
    }


def _standing(standing: Standing) -> Row:
    return {
        "support": standing.support.level,
        "voices": len(standing.support.groups),
        "disputed_by": len(standing.tensions),
        "shaky": standing.shaky,
        "fallen": standing.fallen,
    }


def _place(place: NewPlace, meaning: Meaning) -> Row:
    play = meaning.plays.get((place.claim.id, place.number))
    return {
        "claim": place.claim.id,
        "number": place.number,
        "source": place.attestation.source,
        "stance": place.attestation.stance,
        "quote": place.attestation.quote,
        "url": play.url if play else None,
    }


def _near(near: Near) -> Row:
    return {
        "id": near.claim.id,
        "title": near.claim.title,
        "score": near.score,
        "words": [{"side": stretch.side, "text": stretch.text} for stretch in near.diff],
    }


def _paste(id: str, near: Near, meaning: Meaning) -> list[Row]:
    claim = meaning.changes.after.claims[id]
    return [{"words": a.words, "yaml": a.yaml} for a in answers(claim, near.claim)]


def _pages(meaning: Meaning) -> Row | None:
    if meaning.pages is None:
        return None
    pages = meaning.pages
    return {
        "added": pages_in(pages.added),
        "changed": pages_in(pages.changed),
        "removed": pages_in(pages.removed),
        "feeds": feeds_in(pages.all),
    }
