"""What came of asking at addresses -> a report, in words, as Markdown for an issue, or as JSON."""

import json
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote

from claimbook.model.sources import Source
from claimbook.model.visits import GONE, Mention, Verdict, Visit
from claimbook.report.visible import visible

Visits = Mapping[str, tuple[Visit, tuple[Mention, ...]]]
"""By address: what came of asking there, and who names it."""

_SAFE = "/:?#@!$&'*+,;=%~-._"
_ARCHIVE = "https://web.archive.org/web/{day}/{address}"


def text(visits: Visits) -> str:
    """A line for every address that is gone or has moved, and one that counts."""
    lines = [
        f"{mention.record.origin.path}: {mention.field}: {_plain(address)}: {_told(visit)}"
        for address, visit, mention in _rows(visits)
        if visit.verdict not in (Verdict.ALIVE, Verdict.SHUT)
    ]
    return "\n".join([*lines, counts(visits)]) + "\n"


def markdown(visits: Visits) -> str:
    """The same for people who read it in a browser, with what would mend each."""
    parts = [counts(visits)]
    gone = [row for row in _rows(visits) if row[1].verdict in GONE]
    moved = [row for row in _rows(visits) if row[1].verdict is Verdict.MOVED]
    if gone:
        parts += ["### Gone, or silent in three tries", _table("What to do", gone, _remedy)]
    if moved:
        parts += ["### Moved for good", _table("To where", moved, _new_place)]
    return "\n\n".join(parts) + "\n"


def json_list(visits: Visits) -> str:
    """Every address with its verdict and the fields that hold it."""
    rows = [
        {
            "address": address,
            "verdict": visit.verdict.value,
            "answer": visit.answer,
            "moved_to": visit.moved_to or None,
            "named_in": [
                {"path": mention.record.origin.path, "field": mention.field} for mention in named
            ],
        }
        for address, (visit, named) in visits.items()
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


FORMATS: dict[str, Callable[[Visits], str]] = {
    "text": text,
    "md": markdown,
    "json": json_list,
}


def counts(visits: Visits) -> str:
    """How many addresses there are, and of each verdict how many."""
    verdicts = [visit.verdict for visit, _ in visits.values()]
    of_each = {verdict: verdicts.count(verdict) for verdict in Verdict}
    told = ", ".join(f"{number} {verdict}" for verdict, number in of_each.items() if number)
    noun = "address" if len(verdicts) == 1 else "addresses"
    return f"{len(verdicts) or 'No'} {noun}{': ' if told else ''}{told}."


def _rows(visits: Visits) -> Iterator[tuple[str, Visit, Mention]]:
    """One row a field that holds an address, the worst first."""
    worst = list(Verdict)
    ordered = sorted(visits.items(), key=lambda row: (worst.index(row[1][0].verdict), row[0]))
    for address, (visit, named) in ordered:
        for mention in named:
            yield address, visit, mention


def _told(visit: Visit) -> str:
    return visible(visit.answer) + (f"; now {_plain(visit.moved_to)}" if visit.moved_to else "")


def _table(
    head: str,
    rows: list[tuple[str, Visit, Mention]],
    last: Callable[[str, Visit, Mention], str],
) -> str:
    lines = [f"| File | Address | Answer | {head} |", "|---|---|---|---|"]
    for address, visit, mention in rows:
        file = f"`{mention.record.origin.path}`, `{mention.field}`"
        answer = _code(visible(visit.answer))
        lines.append(
            f"| {file} | {_code(_plain(address))} | {answer} | {last(address, visit, mention)} |"
        )
    return "\n".join(lines)


def _remedy(address: str, _visit: Visit, mention: Mention) -> str:
    record = mention.record
    if not isinstance(record, Source) or mention.field == "archived_url":
        return "Name another address, or none."
    if record.archived_url:
        return "A copy is named already."
    day = str(record.retrieved or record.published or "").replace("-", "")
    copy = _ARCHIVE.format(day=day or "2", address=_plain(address))
    return f"Look whether there is [a copy]({copy}), and name it as `archived_url`."


def _new_place(_address: str, visit: Visit, _mention: Mention) -> str:
    return _code(_plain(visit.moved_to))


def _plain(address: str) -> str:
    """The address without a character that would mean something around it."""
    return quote(address, safe=_SAFE)


def _code(told: str) -> str:
    """Text of strangers, as it stands and without effect."""
    return "`" + told.replace("`", "'").replace("|", "/") + "`"
