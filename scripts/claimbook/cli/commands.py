"""argv -> exit code: 0 clean, 1 problems, 2 misuse or a broken machine."""

import datetime
import json
import sys
from pathlib import Path

import click

from claimbook import __version__
from claimbook.build.catalogue import RULES
from claimbook.build.examine import examine
from claimbook.build.pipeline import Order, Outcome, build
from claimbook.cli.printing import complain, print_problems, progress, say
from claimbook.cli.root import NoBaseError, base_root
from claimbook.model.kinds import RecordKind
from claimbook.model.problems import Severity
from claimbook.publish import PublishError
from claimbook.report.formats import FORMATS
from claimbook.report.rules import explain
from claimbook.report.schema import schema

CLEAN, PROBLEMS, BROKEN = 0, 1, 2

_root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds claims/, docs/ and mkdocs.yml; else the nearest one upward.",
)
_strict = click.option("--strict", is_flag=True, help="Take warnings for errors.")
_site_dir = click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; else site/ in the root.",
)
_as_of = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The site's date; else the newest date in the claims.",
)


def _today() -> datetime.date:
    return datetime.date.today()  # noqa: DTZ011, TID251 - the one place that reads the clock


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimbook")
def claimbook() -> None:
    """Claim files in, a site of cross-linked pages out.

    Begin with `claimbook check`, which says what is wrong in which file and how to mend it; then
    `claimbook build` makes the site, and `claimbook serve` shows it while you write.
    """


@claimbook.command("check")
@_root
@_strict
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="For people, for programs, for GitHub's annotations or for SARIF viewers.",
)
def check_command(root: Path | None, *, strict: bool, form: str) -> None:
    """Check every claim file and say all that is wrong at once."""
    folder = base_root(root)
    found = examine(folder, today=_today())
    print_problems(found.problems, form, folder)
    sys.exit(CLEAN if found.sound(strict=strict) else PROBLEMS)


@claimbook.command("build")
@_root
@_site_dir
@_strict
@_as_of
def build_command(
    root: Path | None, site_dir: Path | None, *, strict: bool, as_of: datetime.datetime | None
) -> None:
    """Check the claims and build the site; with errors, the last good site stays as it was."""
    folder = base_root(root)
    order = Order(
        root=folder,
        site_dir=(site_dir or folder / "site").absolute(),
        today=_today(),
        as_of=as_of.date() if as_of else None,
        strict=strict,
    )
    with progress() as stage:
        outcome = build(order, progress=stage)
    sys.exit(_told(outcome, order))


def _told(outcome: Outcome, order: Order) -> int:
    """Says what came of a build; its exit code."""
    grave = tuple(p for p in outcome.problems if p.severity is not Severity.INFO)
    if grave:
        print_problems(grave, "text", order.root)
    for warning in outcome.warnings:
        complain(warning)
    if outcome.pages is None:
        complain("no site was made: mend what is named above. The last good site is as it was.")
        return PROBLEMS
    say(f"{outcome.pages} pages in {order.site_dir}")
    return CLEAN


@claimbook.command("explain")
@click.argument("code")
def explain_command(code: str) -> None:
    """Explain a check by its code, such as R001."""
    rule = next((rule for rule in RULES if rule.code == code.upper()), None)
    if rule is None:
        families = ", ".join(sorted({rule.code for rule in RULES}))
        raise click.UsageError(f"no check has the code {code!r}; there are {families}")
    say(explain(rule))


@claimbook.command("schema")
@click.argument("kind", type=click.Choice([kind.value for kind in RecordKind]), default="claim")
def schema_command(kind: str) -> None:
    """Print the JSON Schema of a kind of record, for editors."""
    say(json.dumps(schema(RecordKind(kind)), indent=2, ensure_ascii=False))


def main() -> None:
    """The console command; whatever goes wrong, one line says what, and no traceback."""
    try:
        claimbook()
    except (NoBaseError, PublishError) as trouble:
        complain(str(trouble))
        sys.exit(BROKEN)
    except OSError as trouble:
        complain(f"{trouble.strerror or trouble}: {trouble.filename or 'this machine'}")
        sys.exit(BROKEN)
