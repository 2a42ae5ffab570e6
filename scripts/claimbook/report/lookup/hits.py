"""Records that were found -> a list for a terminal, and JSON."""

import json
from collections.abc import Mapping, Sequence

from claimbook.derive.standing import Standing
from claimbook.model.claim import Claim
from claimbook.model.records import name_of
from claimbook.rank.find import Hit
from claimbook.report.changes.words import kind_words, standing_words
from claimbook.report.counting import sentence, things
from claimbook.report.outline import Line, Section, Span, Style, name, words
from claimbook.report.terminal import terminal


def hits_text(
    hits: Sequence[Hit], standings: Mapping[str, Standing], *, colour: bool = False
) -> str:
    """The records, the nearest first, each with its id and why it was found."""
    head = sentence(things(len(hits), "record")) if hits else "Nothing has these words."
    lines = tuple(_hit(hit, standings) for hit in hits)
    sections = (Section("The nearest first", lines),) if lines else ()
    return terminal(head, sections, colour=colour)


def _hit(hit: Hit, standings: Mapping[str, Standing]) -> Line:
    record = hit.record
    told = [kind_words(record)]
    if isinstance(record, Claim):
        told.append(standing_words(standings[record.id]))
    if not record.active:
        told.append(record.status)
    spans = (name(record.id), words(" "), Span(name_of(record), Style.STRONG))
    why = f"{'; '.join(told)}" + (f"; has {', '.join(hit.words)}" if hit.words else "")
    return Line(spans, below=(Line((words(why),)),))


def hits_json(hits: Sequence[Hit]) -> str:
    """A list of {kind, id, name, path, score, words}."""
    rows = [
        {
            "kind": hit.record.kind_of_record,
            "id": hit.record.id,
            "name": name_of(hit.record),
            "path": hit.record.origin.path,
            "score": hit.score,
            "words": list(hit.words),
        }
        for hit in hits
    ]
    return json.dumps(rows, indent=2) + "\n"
