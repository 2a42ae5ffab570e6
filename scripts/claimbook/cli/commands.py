"""argv -> exit code: 0 clean, 1 problems, 2 misuse or a broken machine."""

import datetime
import sys
from pathlib import Path

import click

from claimbook import __version__
from claimbook.build.examine import examine
from claimbook.build.pipeline import Order, build
from claimbook.cli.briefing import write_brief
from claimbook.cli.findings import troubles, verdict
from claimbook.cli.lookups import explain_command, schema_command
from claimbook.cli.printing import coloured, complain, print_anything, progress, say, tell, words_of
from claimbook.cli.profile import Stopwatch
from claimbook.cli.root import NoBaseError, base_root
from claimbook.cli.serving import serve
from claimbook.publish import PagesError, PublishError
from claimbook.render.letters.forms import LetterForm
from claimbook.report.formats import Format

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


def today() -> datetime.date:
    """The day on which the command is run."""
    return datetime.date.today()  # noqa: DTZ011, TID251 - the one place that reads the clock


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimbook")
def claimbook() -> None:
    """Claim files in, a site of cross-linked pages out.

    Begin with `claimbook check`, which says what is wrong in which file and how to mend it; then
    `claimbook serve` shows the site while you write, and `claimbook build` makes it.
    """


@claimbook.command("check")
@_root
@_strict
@click.option(
    "--infos", is_flag=True, help="Show also what could be better, though it is no fault."
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="For people, for programs, for GitHub's annotations or for SARIF viewers.",
)
def check_command(root: Path | None, *, strict: bool, infos: bool, form: str) -> None:
    """Check every claim file and say all that is wrong at once."""
    folder = base_root(root)
    with progress() as stage:
        stage("Reading and checking the claims")
        found = examine(folder, today=today())
    say(verdict(found, folder, Format(form), infos=infos, colour=coloured(sys.stdout)))
    sys.exit(CLEAN if found.sound(strict=strict) else PROBLEMS)


@claimbook.command("build")
@_root
@_site_dir
@_strict
@_as_of
@click.option("--profile", is_flag=True, help="Tell what each stage of the build cost.")
def build_command(
    root: Path | None,
    site_dir: Path | None,
    *,
    strict: bool,
    as_of: datetime.datetime | None,
    profile: bool,
) -> None:
    """Check the claims and build the site; with errors, the last good site stays as it was."""
    folder = base_root(root)
    order = Order(
        root=folder,
        site_dir=(site_dir or folder / "site").absolute(),
        today=today(),
        as_of=as_of.date() if as_of else None,
        strict=strict,
    )
    with progress() as stage:
        watch = Stopwatch(stage)
        outcome = build(order, progress=watch.begin)
    tell(watch.table() if profile else "")
    tell(troubles(outcome, folder, colour=coloured(sys.stderr)))
    if outcome.pages is None:
        kept = " The last good one is as it was." if order.site_dir.exists() else ""
        complain(f"no site was made: mend what is named above.{kept}")
        sys.exit(PROBLEMS)
    say(f"{outcome.pages} pages are in {_from_here(order.site_dir)}")


def _from_here(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


@claimbook.command("serve")
@_root
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to serve at; 0.0.0.0 lets the whole network look.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to serve at; 0 takes a free one.",
)
def serve_command(root: Path | None, *, host: str, port: int) -> None:
    """Show the site while you write: save a file, and the open page follows. Ctrl+C ends it."""
    serve(base_root(root), host=host, port=port, today=today)


@claimbook.command("brief")
@_root
@click.option(
    "--follow",
    multiple=True,
    metavar="ID",
    help="A theme, company or person; company:meta where a theme has that id too. Repeatable.",
)
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The first day to look at; else all that was added counts.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in LetterForm]),
    default=LetterForm.MARKDOWN.value,
    show_default=True,
    help="Markdown, a page of HTML, a mail, or JSON.",
)
@_as_of
def brief_command(
    root: Path | None,
    *,
    follow: tuple[str, ...],
    since: datetime.datetime | None,
    form: str,
    as_of: datetime.datetime | None,
) -> None:
    """Print the five claims most worth reading, for a newsletter."""
    sys.exit(
        write_brief(
            root,
            follow=follow,
            since=since.date() if since else None,
            as_of=as_of.date() if as_of else None,
            form=LetterForm(form),
            today=today(),
        )
    )


claimbook.add_command(explain_command)
claimbook.add_command(schema_command)


def main() -> None:
    """The console command. What content or machine is to blame for is told without a traceback."""
    print_anything()
    try:
        claimbook(prog_name="claimbook")
    except PagesError as trouble:
        complain(words_of(trouble))
        sys.exit(PROBLEMS)
    except (NoBaseError, PublishError, OSError) as trouble:
        complain(words_of(trouble))
        sys.exit(BROKEN)
