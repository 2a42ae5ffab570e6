"""Problems -> what the commands show of them: infos only to those who ask."""

from collections.abc import Collection, Iterable
from pathlib import Path

from claimbook.build.catalogue import RULES
from claimbook.build.examine import Examined
from claimbook.model.problems import Problem, Severity
from claimbook.read.base import lines_of
from claimbook.report.findings import Touched, worst_first
from claimbook.report.formats import Format, report

# An honest base has infos on every second claim, and a reviewer has to do nothing about them;
# programs get them all, since they can tell them apart.
_FOR_PEOPLE = (Format.TEXT, Format.GITHUB)


def verdict(
    found: Examined,
    root: Path,
    form: Format,
    *,
    infos: bool,
    colour: bool,
    touched: Touched | None = None,
) -> str:
    """What `check` writes: the findings, and for people a last line that says what was found."""
    if form not in _FOR_PEOPLE:
        return _report(found.problems, root, form, colour=False)
    hidden = () if infos else infos_of(found.problems)
    shown = [problem for problem in found.problems if problem not in hidden]
    told = [_report(shown, root, form, colour=colour, touched=touched)]
    if found.sound(strict=True):
        told.append(f"The base is in order, with {found.records} records.")
    if hidden and found.sound(strict=False):
        told.append(f"{_things(len(hidden))} could be better: --infos shows what.")
    return " ".join(told)


def troubles(
    problems: Collection[Problem], root: Path, *, warnings: Iterable[str] = (), colour: bool
) -> str:
    """What a build has to say of claims and pages, without infos; empty where all is well."""
    grave = set(problems) - infos_of(problems)
    lines = [_report(grave, root, Format.TEXT, colour=colour)] if grave else []
    return "\n".join([*lines, *warnings])


def _report(
    problems: Collection[Problem],
    root: Path,
    form: Format,
    *,
    colour: bool,
    touched: Touched | None = None,
) -> str:
    lines = lines_of(root)
    told = report(problems, form, rules=RULES, lines=lines, colour=colour, touched=touched)
    told = told.rstrip("\n")
    worst = worst_first(set(problems) - infos_of(problems))
    if worst and form in _FOR_PEOPLE:
        return f"{told} More on the worst: claimbook explain {worst[0].code}"
    return told


def _things(number: int) -> str:
    return "One thing" if number == 1 else f"{number} things"


def infos_of(problems: Iterable[Problem]) -> frozenset[Problem]:
    """Those that say what could be better where nothing is wrong."""
    return frozenset(problem for problem in problems if problem.severity is Severity.INFO)
