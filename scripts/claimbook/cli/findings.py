"""Problems -> what the commands show of them: infos only to those who ask."""

from collections.abc import Iterable
from pathlib import Path

from claimbook.build.catalogue import RULES
from claimbook.build.examine import Examined
from claimbook.build.pipeline import Outcome
from claimbook.model.problems import Problem, Severity
from claimbook.read.base import lines_of
from claimbook.report.formats import Format, report

# An honest base has infos on every second claim, and a reviewer has to do nothing about them;
# programs get them all, since they can tell them apart.
_FOR_PEOPLE = (Format.TEXT, Format.GITHUB)


def findings(
    problems: Iterable[Problem], root: Path, form: Format = Format.TEXT, *, colour: bool = False
) -> str:
    """The problems in a format, with the lines they are about."""
    return report(problems, form, rules=RULES, lines=lines_of(root), colour=colour)


def verdict(found: Examined, root: Path, form: Format, *, infos: bool, colour: bool) -> str:
    """What `check` writes: the findings, and for people a last line that says what was found."""
    if form not in _FOR_PEOPLE:
        return findings(found.problems, root, form)
    hidden = () if infos else infos_of(found.problems)
    shown = [problem for problem in found.problems if problem not in hidden]
    told = [findings(shown, root, form, colour=colour).removesuffix("\n")]
    if found.sound(strict=True):
        told.append(f"The base is in order, with {found.records} records.")
    if hidden:
        told.append(f"{_things(len(hidden))} could be better: --infos shows what.")
    return " ".join(told)


def _things(number: int) -> str:
    return "One thing" if number == 1 else f"{number} things"


def troubles(outcome: Outcome, root: Path, *, colour: bool) -> str:
    """What a build has to say of claims and pages, without infos; empty where all is well."""
    grave = set(outcome.problems) - infos_of(outcome.problems)
    lines = [findings(grave, root, colour=colour).removesuffix("\n")] if grave else []
    return "\n".join([*lines, *outcome.warnings])


def infos_of(problems: Iterable[Problem]) -> frozenset[Problem]:
    """Those that say what could be better where nothing is wrong."""
    return frozenset(problem for problem in problems if problem.severity is Severity.INFO)
