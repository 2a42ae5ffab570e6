"""Claims -> a table for spreadsheets, in which no text is taken for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from claimbook.model.addresses import record_page
from claimbook.model.claim import AttestationStance, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.data.contents import CLAIM_TABLE
from claimbook.render.data.edition import Edition
from claimbook.render.site import Site

COLUMNS = (
    "id", "attributed_statement", "title", "kind", "status", "standing", "support", "voices",
    "disputed_by", "fallen", "shaky", "themes", "companies", "speakers", "sources", "event_date",
    "added", "page",
)  # fmt: skip

# Where a program that takes `;` for the separator would begin a cell counts too. Excel takes the
# wide signs for the narrow ones.
_FORMULA = re.compile(r"(^|;)(?=\s*[=+@\uff1d\uff0b\uff0d\uff20-])|^(?=[\t\r\n])")


def csv_files(site: Site) -> Iterator[PlannedFiles]:
    """One row a claim, whatever its status; what is no single word is quoted."""
    yield Planned((CLAIM_TABLE,), _table, (site,))


def _table(site: Site) -> tuple[bytes]:
    edition, written = Edition(site), io.BytesIO()
    with io.TextIOWrapper(written, encoding="utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for claim in site.library.claims.values():
            writer.writerow(map(safe, _row(claim, edition)))
        text.flush()
        return (written.getvalue(),)


def safe(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula."""
    if text[:1].isalnum() and ";" not in text:
        return text
    return _FORMULA.sub(r"\1'", text)


def _row(claim: Claim, edition: Edition) -> tuple[str, ...]:
    standing = edition.standing(claim)
    return (
        claim.id,
        edition.attributed_statement(claim),
        claim.title,
        claim.kind.value,
        claim.status.value,
        "; ".join(chip.words for chip in edition.site.faces[claim.id].chips),
        standing.support.level.value,
        str(len(standing.support.groups)),
        str(len(standing.tensions)),
        standing.fallen.value if standing.fallen else "",
        "true" if standing.shaky else "false",
        _joined(claim.themes),
        _joined(company.id for company in claim.companies),
        _joined(_speakers(claim)),
        _joined(said.source for said in claim.attestations),
        str(claim.event_date or ""),
        claim.added.isoformat(),
        edition.page(record_page(RecordKind.CLAIM, claim.id)),
    )


def _speakers(claim: Claim) -> Iterator[str]:
    """The ids of those who assert it or pass it on."""
    for said in claim.attestations:
        who = said.speaker or said.organisation
        if who and said.stance is not AttestationStance.DISPUTES:
            yield who


def _joined(ids: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(ids))
