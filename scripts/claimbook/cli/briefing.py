"""`brief`: the claims most worth reading, as a letter to be sent."""

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from claimbook.build.briefing import brief_site
from claimbook.build.examine import examine
from claimbook.cli import clock
from claimbook.cli.findings import troubles
from claimbook.cli.options import as_of_option, root_option
from claimbook.cli.printing import coloured, complain, hand_over, progress, tell
from claimbook.cli.root import base_root
from claimbook.link.library import Library
from claimbook.link.nearest import did_you_mean
from claimbook.rank.follow import FOLLOWABLE, Name, meant
from claimbook.render.letters.forms import WRITTEN, LetterForm
from claimbook.render.letters.letter import letter
from claimbook.render.site import Site


@click.command("brief")
@root_option
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
@as_of_option
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
            today=clock.today(),
        )
    )


def write_brief(
    root: Path | None,
    *,
    follow: Sequence[str],
    since: datetime.date | None,
    as_of: datetime.date | None,
    form: LetterForm,
    today: datetime.date,
) -> int:
    """Print the brief; 0, 1 where the base has errors, 2 where its settings name no address."""
    folder = base_root(root)
    with progress() as stage:
        stage("Reading and checking the claims")
        found = examine(folder, today=today)
    if not found.sound(strict=False):
        tell(troubles(found.problems, folder, colour=coloured(sys.stderr)))
        complain("no brief was made: mend what is named above.")
        return 1
    if found.settings.site_url is None:
        complain("a letter's links need the address of the site: set site_url in mkdocs.yml")
        return 2
    site = brief_site(found, as_of=as_of)
    names = tuple(dict.fromkeys(_name(words, site.library) for words in _split(follow)))
    _refuse_future(since, site)
    hand_over(WRITTEN[form](letter(site, names=names, since=since)))
    return 0


def _split(follow: Sequence[str]) -> list[str]:
    """The ids, of which an option may hold several, as an address does."""
    return [id.strip() for words in follow for id in words.split(",") if id.strip()]


def _name(words: str, library: Library) -> Name:
    """The record that is meant; a usage error with the nearest names where there is none."""
    found = meant(words, library)
    if found:
        return found[0]
    known = {id for kind in FOLLOWABLE for id in library.of_kind(kind)}
    hint = did_you_mean(words.rpartition(":")[2], known)
    message = f"no theme, company or person has the id '{words}'. {hint}".strip()
    raise click.BadParameter(message, param_hint="--follow")


def _refuse_future(since: datetime.date | None, site: Site) -> None:
    if since and since > site.date:
        message = f"it must not be after {site.date}, the site's date"
        raise click.BadParameter(message, param_hint="--since")
