"""`explain` and `schema`: what the program knows of its checks and of the files' shape."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from claimbook.build.catalogue import FAMILIES, RULES
from claimbook.cli.options import root_option
from claimbook.cli.printing import say
from claimbook.cli.root import base_root
from claimbook.model.kinds import RecordKind
from claimbook.read.base import read_base
from claimbook.report.editor_schemas import editor_schemas
from claimbook.report.rules import explain
from claimbook.report.schema import schema
from claimbook.write.beside import write_beside


@click.command("explain")
@click.argument("code", required=False)
def explain_command(code: str | None) -> None:
    """Explain a check by its CODE, such as R005; without one, list all checks."""
    if code is None:
        say("\n\n".join(_families()))
        return
    rule = next((rule for rule in RULES if rule.code == code.upper()), None)
    if rule is None:
        raise click.UsageError(f"no check has the code '{code}'; {_codes_like(code)}")
    say(explain(rule))


def _families() -> list[str]:
    """Every check with its title, under what its family is about."""
    return [
        "\n".join([f"{letter}  {FAMILIES[letter]}", *(f"  {r.code}  {r.title}" for r in rules)])
        for letter, rules in groupby(RULES, key=lambda rule: rule.code[0])
    ]


def _codes_like(code: str) -> str:
    codes = [rule.code for rule in RULES if code and rule.code[0] == code[0].upper()]
    if codes:
        return f"there are {', '.join(codes)}"
    return "`claimbook explain` lists all"


@click.command("schema")
@click.argument("kind", type=click.Choice([kind.value for kind in RecordKind]), default="claim")
@click.option(
    "--all",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write those of all kinds into this folder, with the ids of this base to complete.",
)
@root_option
def schema_command(kind: str, *, folder: Path | None, root: Path | None) -> None:
    """Print the JSON Schema of a KIND of record, for editors; claim if none is named.

    With --all, editors complete and explain the themes, companies, sources and claims that there
    are; run it again when there are new ones.
    """
    if folder is None:
        say(_written(schema(RecordKind(kind))))
        return
    base = read_base(base_root(root))
    schemas = editor_schemas(base.records, base.unread)
    files = {f"{kind}.json": f"{_written(found)}\n".encode() for kind, found in schemas.items()}
    write_beside(files, folder)
    say(f"{len(files)} schemas are in {folder}, with {len(base.records)} records to complete")


def _written(found: dict[str, Any]) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False)
