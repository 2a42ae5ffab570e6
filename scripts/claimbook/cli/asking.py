"""Questions on a terminal -> answers, each asked again until a file can hold it."""

from collections.abc import Callable, Sequence

import click

from claimbook.edit.questions import Asked, fields_of
from claimbook.link.nearest import did_you_mean
from claimbook.model.drafts import DraftRecord
from claimbook.model.kinds import RecordKind

Answers = dict[str, list[str]]
Resolve = Callable[[RecordKind, str], tuple[str | None, str]]
"""A kind and what somebody wrote -> the id that is meant, and a hint where there is none."""


def ask(kind: RecordKind, questions: Sequence[Asked], given: Answers, resolve: Resolve) -> Answers:
    """The answers with those to every question that has none; an empty line leaves one out."""
    answers = {name: [*texts] for name, texts in given.items()}
    click.echo(
        "Leave out what you do not know: press Enter. Ctrl+C ends without a change.", err=True
    )
    for asked in questions:
        if answers.get(asked.name):
            continue
        if asked.inside and asked.field != "source" and not answers.get("source"):
            continue
        found = _answers(kind, asked, resolve)
        if found:
            answers[asked.name] = found
    return answers


def _answers(kind: RecordKind, asked: Asked, resolve: Resolve) -> list[str]:
    """The answers to one question: one, or as many as are given where several are taken."""
    found: list[str] = []
    _explain(asked)
    while text := _one(kind, asked, resolve):
        found.append(text)
        if not asked.shape.many:
            break
    return found


def _explain(asked: Asked) -> None:
    wanted = " (wanted)" if asked.required else ""
    click.echo(f"\n{asked.name.replace('_', ' ')}{wanted}: {asked.description}", err=True)
    if asked.form:
        click.echo(f"  as {asked.form}", err=True)
    if asked.shape.many:
        click.echo("  one a line; an empty line ends", err=True)


def _one(kind: RecordKind, asked: Asked, resolve: Resolve) -> str:
    """One answer that a file can hold, or nothing."""
    while True:
        text = str(click.prompt("", default="", show_default=False, prompt_suffix="> ", err=True))
        text = text.strip()
        if not text:
            return ""
        text, fault = _judged(kind, asked, text, resolve)
        if not fault:
            return text
        click.echo(f"  {fault}", err=True)


def _judged(kind: RecordKind, asked: Asked, text: str, resolve: Resolve) -> tuple[str, str]:
    """An answer with an id for a name, and what is wrong with it."""
    if asked.choices and text not in asked.choices:
        hint = did_you_mean(text.casefold(), asked.choices)
        return text, f"it must be one of {', '.join(asked.choices)}. {hint}".strip()
    if asked.shape.refers_to and asked.shape.refers_to.kind:
        id, hint = resolve(asked.shape.refers_to.kind, text)
        if id is None:
            return text, f"no {asked.shape.refers_to.kind} is called so. {hint}"
        return id, ""
    faults = DraftRecord(kind, "any-id", fields_of(kind, {asked.name: [text]})).faults
    return text, str(faults[0]) if faults else ""
