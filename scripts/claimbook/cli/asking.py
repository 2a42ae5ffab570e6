"""Questions on a terminal -> answers, each asked again until a file can hold it."""

from collections.abc import Sequence

import click

from claimbook.edit.edits import RefusedError
from claimbook.edit.questions import Asked, fields_of
from claimbook.edit.resolving import Names
from claimbook.link.nearest import did_you_mean
from claimbook.model.drafts import DraftRecord
from claimbook.model.kinds import RecordKind
from claimbook.report.visible import visible

Answers = dict[str, list[str]]

_MOST_LISTED = 20
"""So many ids are listed to choose from; of more, an unknown one brings the nearest."""


def ask(kind: RecordKind, questions: Sequence[Asked], given: Answers, names: Names) -> Answers:
    """The answers with those to every question that has none; an empty line leaves one out."""
    answers = {name: [*texts] for name, texts in given.items()}
    click.echo("Press Enter for what you do not know. Ctrl+C ends without a change.", err=True)
    for asked in questions:
        if answers.get(asked.name) or not _matters(asked, answers):
            continue
        found = _answers(kind, asked, names)
        if found:
            answers[asked.name] = found
    return answers


def _matters(asked: Asked, answers: Answers) -> bool:
    """A place is told once there is a source, and the terms of a prediction where it is one."""
    if asked.inside and asked.field != "source":
        return bool(answers.get("source"))
    return asked.field != "forecast" or answers.get("kind") == ["forecast"]


def _answers(kind: RecordKind, asked: Asked, names: Names) -> list[str]:
    """The answers to one question: one, or as many as are given where several are taken."""
    found: list[str] = []
    _explain(asked, names)
    while text := _one(kind, asked, names):
        found.append(text)
        if not asked.shape.many:
            break
    return found


def _explain(asked: Asked, names: Names) -> None:
    wanted = " (wanted)" if asked.required else ""
    click.echo(f"\n{asked.name.replace('_', ' ')}{wanted}: {asked.description}", err=True)
    if asked.form:
        click.echo(f"  as {asked.form}", err=True)
    known = names.known(asked.refers_to) if asked.refers_to else []
    if known and len(known) <= _MOST_LISTED:
        click.echo(f"  one of {', '.join(known)}", err=True)
    if asked.shape.many:
        click.echo("  one a line; an empty line ends", err=True)


def _one(kind: RecordKind, asked: Asked, names: Names) -> str:
    """One answer that a file can hold, or nothing."""
    while True:
        text = str(click.prompt("", default="", show_default=False, prompt_suffix="> ", err=True))
        text = text.strip()
        fault = _fault(kind, asked, text, names) if text else ""
        if not fault:
            return text
        click.echo(f"  {visible(fault)}", err=True)


def _fault(kind: RecordKind, asked: Asked, text: str, names: Names) -> str:
    """What is wrong with an answer; empty where a file can hold it."""
    if asked.choices and text not in asked.choices:
        hint = did_you_mean(text.casefold(), asked.choices)
        return f"it must be one of {', '.join(asked.choices)}. {hint}".strip()
    fields = fields_of(kind, {asked.name: [text]})
    try:
        draft = names.resolved(DraftRecord(kind, "any-id", fields))
    except RefusedError as refused:
        return f"{refused.message}. {refused.remedy}"
    faults = [fault for fault in draft.faults if fault.path[-1] == asked.field or not asked.inside]
    return str(faults[0].message) if faults else ""
