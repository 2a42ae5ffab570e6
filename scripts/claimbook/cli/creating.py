"""`new`: a record begun with what is known of it, from options or by questions."""

import datetime
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import click

from claimbook.build.creating import claims_folder, creation, near_claims, place_added
from claimbook.build.editing import Stock
from claimbook.build.meaning import Beside
from claimbook.cli import clock
from claimbook.cli.asking import Answers, ask
from claimbook.cli.noting import claims_command
from claimbook.cli.options import root_option
from claimbook.cli.printing import tell
from claimbook.cli.root import base_root
from claimbook.cli.wishes import dry_run_option, grant
from claimbook.edit.edits import Edits, RefusedError
from claimbook.edit.naming import refuse_id
from claimbook.edit.questions import Asked, asked_first, fields_of, questions_of
from claimbook.edit.resolving import Names
from claimbook.model.claim import Claim
from claimbook.model.drafts import DraftRecord
from claimbook.model.kinds import RecordKind
from claimbook.model.records import MODEL_OF
from claimbook.model.slugs import free_id
from claimbook.rank.nearest import Near
from claimbook.report.visible import visible

_NAMES = ("title", "name", "text")
_EXAMPLES = {
    RecordKind.CLAIM: """\b
Examples:
  claimbook new claim
  claimbook new claim --title "Four days kept output" --kind observation --theme working-time \\
      --source work-hour-12 --at 12:34 --speaker "Ada Jones" --quote "As many anvils as before." \\
      --company ford:example --relation "supports:other-claim:The same, at one plant."
""",
    RecordKind.SOURCE: """\b
Example:
  claimbook new source --title "The Work Hour 12" --kind episode --show the-work-hour \\
      --published 2026-01-15 --url https://example.org/12 --person ada-jones:guest
""",
    RecordKind.THEME: """\b
Example:
  claimbook new theme --name "Working time" --summary "Hours and days, and who sets them."
""",
    RecordKind.COMPANY: """\b
Example:
  claimbook new company --name Meta --former-name "Facebook, Inc.:2021-10" --wikidata Q380
""",
    RecordKind.PERSON: """\b
Example:
  claimbook new person --name "Ada Jones" --summary "Head of operations at the anvil works."
""",
    RecordKind.SHOW: """\b
Example:
  claimbook new show --name "The Work Hour" --url https://example.org/hour
""",
    RecordKind.QUESTION: """\b
Example:
  claimbook new question --text "Does a shorter week cost output?" --position "it-does:It does" \\
      --position "it-does-not:It does not"
""",
}


@click.group("new")
def new_command() -> None:
    """Begin a record: its file, in the right place and order, with what you know of it.

    On a terminal you are asked for what is wanted and not given; in a script, options say it all.
    What is required and missing makes the record a draft that says so in its file: it is not
    published before. A new claim is compared with those that are there.
    """


def _make(kind: RecordKind) -> click.Command:
    model = MODEL_OF[kind]
    options = [_option(asked) for asked in questions_of(kind)]
    folder = click.Option(
        ["--folder"], help="The folder under claims/; else that of the year.", metavar="NAME"
    )
    command = click.Command(
        kind.value,
        callback=_callback(kind),
        params=[
            *options,
            click.Option(["--id"], help="Its id; else one is made of its title or name."),
            *([folder] if kind is RecordKind.CLAIM else []),
            click.Option(["--no-input"], is_flag=True, help="Ask nothing, on a terminal too."),
        ],
        help=f"Begin a {kind.value}. {model.__doc__}",
        epilog=_EXAMPLES.get(kind),
    )
    return dry_run_option(root_option(command))


def _option(asked: Asked) -> click.Option:
    many = " Repeatable." if asked.shape.many else ""
    return click.Option(
        [asked.option],
        multiple=asked.shape.many,
        help=f"{asked.description}{many}",
        metavar=asked.form or None,
        type=click.Choice(asked.choices) if asked.choices else str,
    )


def _callback(kind: RecordKind) -> Callable[..., None]:
    def begin(**options: Any) -> None:
        root, id, folder = options.pop("root"), options.pop("id"), options.pop("folder", None)
        dry_run, quiet = options.pop("dry_run"), options.pop("no_input")
        today, base = clock.today(), base_root(root)
        answers = {name: _texts(value) for name, value in options.items() if value}

        def wish(stock: Stock) -> Edits:
            asked = not quiet and is_conversation()
            wanted = _Wanted(
                kind=kind,
                id=id,
                folder=folder,
                today=today,
                beside=Beside(base, tell),
                asked=asked,
            )
            return _begun(wanted, answers, stock)

        sys.exit(grant(base, wish, today=today, dry_run=dry_run))

    return begin


def _texts(value: str | Sequence[str]) -> list[str]:
    return [value] if isinstance(value, str) else [*value]


def is_conversation() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """What is begun, where and when, beside which claims, and whether somebody is asked."""

    kind: RecordKind
    id: str | None
    folder: str | None
    today: datetime.date
    beside: Beside
    asked: bool


def _begun(wanted: _Wanted, given: Answers, stock: Stock) -> Edits:
    kind, answers, asked = wanted.kind, given, wanted.asked
    if asked:
        answers = ask(kind, asked_first(kind), given, Names(stock.shelf, stock.library))
    draft = _draft(kind, answers, stock, id=wanted.id, today=wanted.today)
    near = near_claims(draft, stock, wanted.beside)
    tell(_nearest_words(near))
    if asked and near and not click.confirm("Is yours another claim?", default=True, err=True):
        return place_added(draft, _which(near), stock)
    if asked and not wanted.id:
        draft = _called(draft, stock)
    _refuse_twice(draft, stock)
    return creation([draft], stock, folder=claims_folder(wanted.folder, wanted.today))


def _draft(
    kind: RecordKind, answers: Answers, stock: Stock, *, id: str | None, today: datetime.date
) -> DraftRecord:
    if "added" in MODEL_OF[kind].model_fields and not answers.get("added"):
        answers = {**answers, "added": [today.isoformat()]}
    fields = fields_of(kind, answers)
    name = next((str(fields[field]) for field in _NAMES if fields.get(field)), "")
    return DraftRecord(kind, id or _free(kind, name, stock), fields)


def _free(kind: RecordKind, name: str, stock: Stock) -> str:
    aliases = {alias for of, alias in stock.library.aliases if of is kind}
    return free_id(name, stock.shelf.ids(kind) | aliases, otherwise=kind.value)


def _which(near: Sequence[Near]) -> Claim:
    """The one of the nearest claims that says the same."""
    if len(near) == 1:
        return near[0].claim
    known = click.IntRange(1, len(near))
    return near[int(click.prompt("Which of them is it?", type=known, err=True)) - 1].claim


def _called(draft: DraftRecord, stock: Stock) -> DraftRecord:
    """The draft with an id that its author agrees to."""
    while True:
        id = str(click.prompt("\nid, which becomes its address", default=draft.id, err=True))
        chosen = DraftRecord(draft.kind, id.strip(), draft.fields, draft.comments)
        try:
            _refuse_twice(chosen, stock)
        except RefusedError as refused:
            click.echo(f"  {visible(refused.message)}", err=True)
        else:
            return chosen


def _refuse_twice(draft: DraftRecord, stock: Stock) -> None:
    refuse_id(draft.id)
    there = stock.shelf.get(draft.kind, draft.id)
    if there:
        message = f"another {draft.kind} has the id '{draft.id}'"
        raise RefusedError(message, path=there.path, remedy="Choose another with --id.")
    if (draft.kind, draft.id) in stock.library.aliases:
        message = f"'{draft.id}' was the id of another {draft.kind}, and its address leads there"
        raise RefusedError(message, remedy="Choose another with --id.")


def _nearest_words(near: Sequence[Near]) -> str:
    if not near:
        return ""
    numbered = enumerate(near, start=1)
    lines = [f"  {n}. {one.claim.id}: {visible(one.claim.title)}" for n, one in numbered]
    told = "The same claim? Then the place where you heard it belongs into its file."
    return "\n".join(["Nearest to it are:", *lines, told])


for _kind in RecordKind:
    new_command.add_command(_make(_kind))
new_command.add_command(claims_command)
