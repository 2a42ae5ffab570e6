"""`explain` and `schema`: what the program knows of its checks and of the files' shape."""

import json
from itertools import groupby

import click

from claimbook.build.catalogue import FAMILIES, RULES
from claimbook.cli.printing import say
from claimbook.model.kinds import RecordKind
from claimbook.report.rules import explain
from claimbook.report.schema import schema


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
def schema_command(kind: str) -> None:
    """Print the JSON Schema of a KIND of record, for editors; claim if none is named."""
    say(json.dumps(schema(RecordKind(kind)), indent=2, ensure_ascii=False))
