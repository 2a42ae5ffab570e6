"""Records -> JSON files and JSON Lines: an answer a record, and every claim or change a line."""

import hashlib
import io
import json
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from claimbook.model.addresses import API, record_data
from claimbook.model.claim import Claim
from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.data.answers import answer_of, moved
from claimbook.render.data.base_shapes import AliasEntry, ListAnswer
from claimbook.render.data.changes import change_answers
from claimbook.render.data.claim_shapes import ClaimLine
from claimbook.render.data.contents import CHANGES, CLAIM_LINES
from claimbook.render.data.edition import Edition
from claimbook.render.data.shapes import Origin
from claimbook.render.data.version import DIGITS
from claimbook.render.site import Site

_UNSTAMPED = b'"data_version":""'


def json_bytes(content: object) -> bytes:
    """One JSON document that a person can read too."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def line(answer: BaseModel) -> bytes:
    """An answer as one line of JSON, in which what is not known is left out."""
    return answer.model_dump_json(exclude_defaults=True).encode() + b"\n"


def stamped(answer: Origin) -> bytes:
    """An answer as a line with its own digest: it changes when what it says does, and then only."""
    written = line(answer)
    digest = hashlib.sha256(written).hexdigest()[:DIGITS]
    return written.replace(_UNSTAMPED, f'"data_version":"{digest}"'.encode(), 1)


def record_files(site: Site) -> Iterator[PlannedFiles]:
    """An answer a record, with a copy of it an old id."""
    for kind in RecordKind:
        for id, record in site.library.of_kind(kind).items():
            paths = tuple(record_data(kind, name) for name in (id, *record.aliases))
            yield Planned(paths, _record, (kind, id, site))


def _record(kind: RecordKind, id: str, site: Site) -> tuple[bytes, ...]:
    answer = answer_of(kind, id, Edition(site))
    copies = (moved(answer, alias) for alias in answer.aliases)
    return tuple(stamped(one) for one in (answer, *copies))


def list_files(site: Site) -> Iterator[PlannedFiles]:
    """A list a kind of record; no id is `index`, so that it stands beside them."""
    for kind in RecordKind:
        yield Planned((list_path(kind),), _list, (kind, site))


def _list(kind: RecordKind, site: Site) -> tuple[bytes]:
    edition = Edition(site)
    aliases = sorted(site.library.aliases.items())
    records = site.library.of_kind(kind).values()
    content = ListAnswer(
        **edition.origin(),
        record=kind,
        records=tuple(
            edition.claim_name(record) if isinstance(record, Claim) else edition.name(record)
            for record in records
        ),
        aliases=tuple(AliasEntry(alias=a, id=id) for (of, a), id in aliases if of is kind),
    )
    return (stamped(content),)


def list_path(kind: RecordKind) -> str:
    """Where the records of a kind are listed."""
    return f"{API}{ROW_OF[kind].plural}/index.json"


def line_files(site: Site) -> Iterator[PlannedFiles]:
    """All claims, and all changes, one a line."""
    yield Planned((CLAIM_LINES,), _claims, (site,))
    yield Planned((CHANGES,), _changes, (site,))


def _claims(site: Site) -> tuple[bytes]:
    edition = Edition(site)
    return (_joined(_claim_line(claim, edition) for claim in site.library.claims.values()),)


def _claim_line(claim: Claim, edition: Edition) -> ClaimLine:
    standing = edition.standing(claim)
    return ClaimLine(
        id=claim.id,
        attribution=edition.heading(claim),
        support=standing.support.level,
        voices=len(standing.support.groups),
        disputed=standing.disputed,
        fallen=standing.fallen,
        shaky=standing.shaky,
        claim=claim,
    )


def _changes(site: Site) -> tuple[bytes]:
    return (_joined(change_answers(Edition(site))),)


def _joined(answers: Iterable[BaseModel]) -> bytes:
    """The lines, of which no more than one is in memory beside the file."""
    written = io.BytesIO()
    written.writelines(map(line, answers))
    return written.getvalue()
