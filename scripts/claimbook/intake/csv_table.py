"""A table as CSV, one claim a row -> rows. The first line names the columns."""

import csv
import io
import re
from collections.abc import Iterator, Mapping

from claimbook.intake.intake import Complaint
from claimbook.intake.rows import Row, meant
from claimbook.model.claim import Attestation, Claim
from claimbook.model.drafts import Written

ATTESTATION = tuple(name for name in Attestation.model_fields if name != "checked")
"""The columns that say where a claim was said: one place a row."""
LISTS = ("themes", "companies", "aliases", "not_duplicate_of")
"""The columns that hold several ids, with a semicolon between them."""
NESTED = ("attestations", "relations", "answers", "figures", "forecast")
OWN = tuple(
    name
    for name in ("id", *Claim.model_fields)
    if name not in (*NESTED, "origin") and name not in ATTESTATION
)
COLUMNS = tuple(dict.fromkeys((*OWN, *ATTESTATION)))


def rows_of(text: str) -> tuple[tuple[Row, ...], tuple[Complaint, ...]]:
    """The rows, or what is wrong with the table itself."""
    text = text.removeprefix("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        complaints = tuple(_wrong_columns(header))
        rows = () if complaints else tuple(_rows(reader, header))
    except csv.Error as trouble:
        complaint = Complaint(reader.line_num or 1, f"the table cannot be read: {trouble}", _QUOTES)
        return (), (complaint,)
    torn = tuple(row for row in rows if isinstance(row, Complaint))
    return tuple(row for row in rows if isinstance(row, Row)), (*complaints, *torn)


_QUOTES = 'A value with a comma, a quote or a line break stands in quotes, and "" is one quote.'


def _separator(text: str) -> str:
    """The comma, or what spreadsheets of other countries put in its place."""
    first = text.partition("\n")[0]
    return max((",", ";", "\t"), key=first.count)


def _wrong_columns(header: list[str]) -> Iterator[Complaint]:
    if not any(header):
        yield Complaint(
            1, "the first line must name the columns", f"Such as {','.join(COLUMNS[:6])}."
        )
        return
    for name in header:
        if name not in COLUMNS:
            yield Complaint(1, f"no column is called '{name}'", meant(name, COLUMNS))
    for name in sorted({name for name in header if header.count(name) > 1}):
        yield Complaint(1, f"two columns are called '{name}'", "Join them, or drop one.")


def _rows(reader: Iterator[list[str]], header: list[str]) -> Iterator[Row | Complaint]:
    line = reader.line_num + 1  # type: ignore[attr-defined]
    for values in reader:
        if any(value.strip() for value in values):
            if len(values) > len(header):
                message = f"the row has {len(values)} values, but there are {len(header)} columns"
                yield Complaint(line, message, _QUOTES)
            else:
                yield Row(line, _fields(dict(zip(header, values, strict=False))))
        line = reader.line_num + 1  # type: ignore[attr-defined]


def _fields(values: Mapping[str, str]) -> dict[str, Written]:
    filled = {name: value.strip() for name, value in values.items() if value.strip()}
    fields: dict[str, Written] = {}
    for name, value in filled.items():
        if name in LISTS:
            fields[name] = [part.strip() for part in re.split(r"[;\n]", value) if part.strip()]
        elif name not in ATTESTATION:
            fields[name] = value
    said = {name: filled[name] for name in ATTESTATION if name in filled}
    return fields | ({"attestations": [said]} if said else {})
