"""A review of several branches -> text, Markdown, JSON."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from claimbook.compare.reviews import Candidate, Clash, ClashKind, Review
from claimbook.model.problems import Severity
from claimbook.report.changes.formats import ChangeFormat
from claimbook.report.changes.headline import headline
from claimbook.report.changes.meaning import Meaning
from claimbook.report.changes.outline import problem_line
from claimbook.report.counting import listed, things
from claimbook.report.findings import worst_first
from claimbook.report.markdown import markdown
from claimbook.report.outline import Line, Section, Span, Style, name, words
from claimbook.report.problem_list import problem_row
from claimbook.report.terminal import terminal

_CLASHES = {
    ClashKind.FILE: "git cannot merge both: they change the same lines",
    ClashKind.PROBLEM: "together they bring",
    ClashKind.ALIKE: "both add a claim that says nearly the same: the same, an update, or the "
    "opposite?",
    ClashKind.RELATION: "both relate the same two claims: would one relation do?",
    ClashKind.SAME_FILE: "both change the same file, and git can merge it",
}


def _opening(review: Review) -> str:
    branches = things(len(review.candidates), "branch", "branches")
    verdict = "All can be merged." if review.sound else "Not all can be merged as they are."
    names = ", then ".join(candidate.name for candidate in review.candidates)
    return f"Onto {review.base}, {branches}: {verdict} A good order: {names}."


def _outline(review: Review) -> Iterator[Section]:
    for place, candidate in enumerate(review.candidates, start=1):
        lines = tuple(_candidate(candidate))
        yield Section(f"{place}. {candidate.name} ({candidate.commit})", lines)
    clashes = tuple(_clash(clash) for clash in review.clashes)
    if clashes:
        yield Section("Between branches", clashes)


def _candidate(candidate: Candidate) -> Iterator[Line]:
    yield Line((words(headline(_meaning(candidate))),))
    if candidate.needs:
        yield Line((words(f"Needs {listed(candidate.needs)} to be merged before."),))
    for path in candidate.stale:
        told = " clashes with what the base has got since: merge the base into the branch"
        yield Line((name(path), words(told)))
    yield from (problem_line(problem) for problem in worst_first(candidate.problems))


def _meaning(candidate: Candidate) -> Meaning:
    return Meaning("", candidate.changes)


def _clash(clash: Clash) -> Line:
    spans = (
        Span(clash.one, Style.STRONG),
        words(" and "),
        Span(clash.other, Style.STRONG),
        words(f": {_CLASHES[clash.kind]}"),
    )
    return Line(spans, "!" if clash.grave else "", tuple(_details(clash)))


def _details(clash: Clash) -> Iterator[Line]:
    yield from (Line((name(path),)) for path in clash.paths)
    if clash.problem:
        yield problem_line(clash.problem)
    for claim in clash.claims:
        spans = (name(claim.id), words(" "), Span(claim.title, Style.QUOTE))
        said = (Line((words(claim.statement),)),) if clash.kind is ClashKind.ALIKE else ()
        yield Line(spans, below=said)


def _text(review: Review) -> str:
    return terminal(_opening(review), _outline(review))


def _markdown(review: Review) -> str:
    return markdown(_opening(review), _outline(review))


def _json(review: Review) -> str:
    told: dict[str, Any] = {
        "base": review.base,
        "sound": review.sound,
        "order": [candidate.name for candidate in review.candidates],
        "branches": [_row(candidate) for candidate in review.candidates],
        "clashes": [_clash_row(clash) for clash in review.clashes],
    }
    return json.dumps(told, indent=2) + "\n"


def _row(candidate: Candidate) -> dict[str, Any]:
    return {
        "name": candidate.name,
        "commit": candidate.commit,
        "headline": headline(_meaning(candidate)),
        "needs": list(candidate.needs),
        "stale": list(candidate.stale),
        "errors": candidate.count(Severity.ERROR),
        "warnings": candidate.count(Severity.WARNING),
        "problems": [problem_row(problem) for problem in candidate.problems],
    }


def _clash_row(clash: Clash) -> dict[str, Any]:
    return {
        "kind": clash.kind,
        "grave": clash.grave,
        "branches": [clash.one, clash.other],
        "paths": list(clash.paths),
        "problem": problem_row(clash.problem) if clash.problem else None,
        "claims": [claim.id for claim in clash.claims],
        "score": clash.score,
    }


REVIEW_FORMATS: dict[ChangeFormat, Callable[[Review], str]] = {
    ChangeFormat.TEXT: _text,
    ChangeFormat.MARKDOWN: _markdown,
    ChangeFormat.JSON: _json,
}
