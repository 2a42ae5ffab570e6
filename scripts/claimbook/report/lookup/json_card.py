"""A record with what stands around it -> JSON."""

from typing import Any

from claimbook.derive.standing import Standing
from claimbook.derive.tensions import Tension
from claimbook.link.library import Link
from claimbook.model.claim import Claim
from claimbook.model.records import name_of
from claimbook.report.lookup.arithmetic import arithmetic
from claimbook.report.lookup.card import Card

Row = dict[str, Any]


def card_row(card: Card) -> Row:
    """The record as its file has it, where that is, and what others say of it."""
    record = card.record
    mark = record.origin.mark(())
    row: Row = {
        "kind": record.kind_of_record,
        "id": record.id,
        "name": name_of(record),
        "path": record.origin.path,
        "line": mark.line,
        "record": record.model_dump(mode="json", exclude_defaults=True),
    }
    if isinstance(record, Claim):
        standing = card.standings[record.id]
        row["standing"] = _standing(record, standing)
        library = card.library
        row["relations"] = [_link(link) for link in library.links_from.get(record.id, ())]
        row["inverse_relations"] = [_link(link) for link in library.links_to.get(record.id, ())]
    naming = card.library.backlinks.get((record.kind_of_record, record.id), ())
    row["named_by"] = [{"kind": other.kind_of_record, "id": other.id} for other in naming]
    return row


def _standing(claim: Claim, standing: Standing) -> Row:
    return {
        "support": standing.support.level,
        "voices": len(standing.support.groups),
        "disputed_by": [
            t.link.other(claim.id).id if isinstance(t, Tension) else t.attestation.source
            for t in standing.tensions
        ],
        "shaky": [list(weakness.path) for weakness in standing.weaknesses],
        "fallen": standing.fallen,
        "arithmetic": list(arithmetic(claim, standing)),
    }


def _link(link: Link) -> Row:
    return {
        "type": link.relation.type,
        "claim": link.claim.id,
        "target": link.target.id,
        "note": link.relation.note,
        "counts": link.active,
    }
