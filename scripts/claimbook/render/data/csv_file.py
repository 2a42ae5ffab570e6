"""Claims -> a table for spreadsheets, in which no text is taken for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from claimbook.model.claim import AttestationStance
from claimbook.model.pages import File
from claimbook.render.data.answers import Answers
from claimbook.render.data.claim_shapes import ClaimAnswer
from claimbook.render.data.contents import CLAIM_TABLE

COLUMNS = (
    "id", "attributed_statement", "title", "attribution", "kind", "status", "standing", "support",
    "voices", "disputed_by", "fallen", "shaky", "themes", "companies", "speakers", "sources",
    "event_date", "added", "page", "data", "schema_version", "data_version", "licence",
)  # fmt: skip

# Where a program that takes `;` for the separator would begin a cell counts too. Excel takes the
# wide signs for the narrow ones.
_FORMULA = re.compile(r"(^|;)(?=\s*[=+@\uff1d\uff0b\uff0d\uff20-])|^(?=[\t\r\n])")


def csv_files(answers: Answers) -> Iterator[File]:
    """One row a claim, whatever its status; every value is quoted."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in answers.claims:
        writer.writerow([safe(value) for value in _row(claim)])
    yield File(CLAIM_TABLE, text.getvalue().encode())


def safe(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula."""
    return _FORMULA.sub(r"\1'", text)


def _row(claim: ClaimAnswer) -> tuple[str, ...]:
    standing = claim.standing
    return (
        claim.id,
        claim.attributed_statement,
        claim.title,
        claim.attribution,
        claim.kind.value,
        claim.status.value,
        "; ".join(standing.words),
        standing.support.value,
        str(len(standing.groups)),
        str(len(standing.tensions)),
        standing.fallen.value if standing.fallen else "",
        "true" if standing.shaky else "false",
        _joined(theme.id for theme in claim.themes),
        _joined(company.id for company in claim.companies),
        _joined(_speakers(claim)),
        _joined(said.source.id for said in claim.attestations),
        claim.event_date or "",
        claim.added.isoformat(),
        claim.addresses.page,
        claim.addresses.data,
        claim.schema_version,
        claim.data_version,
        claim.licence,
    )


def _speakers(claim: ClaimAnswer) -> Iterator[str]:
    """The ids of those who assert it or pass it on."""
    for said in claim.attestations:
        who = said.speaker or said.organisation
        if who and said.stance is not AttestationStance.DISPUTES:
            yield who.id


def _joined(ids: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(ids))
