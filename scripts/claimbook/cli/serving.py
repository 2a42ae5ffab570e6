"""A base -> its site in one's own browser, built anew whenever a file is saved."""

import datetime
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import click

from claimbook.build.order import Order
from claimbook.build.pipeline import Onlooker, Outcome, build
from claimbook.cli import clock
from claimbook.cli.findings import troubles
from claimbook.cli.options import root_option
from claimbook.cli.printing import coloured, complain, progress, say, tell, words_of
from claimbook.cli.root import base_root
from claimbook.publish import BusyError, PublishError
from claimbook.publish.preview import Preview
from claimbook.read.settings import read_settings

SITE = Path("build", "preview")
WATCHED = ("claims", "docs", "mkdocs.yml")
_PAUSE = 0.3


@click.command("serve")
@root_option
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
    serve(base_root(root), host=host, port=port, today=clock.today)


def serve(root: Path, *, host: str, port: int, today: Callable[[], datetime.date]) -> None:
    """Serve until Ctrl+C. site/ is not touched; PublishError where the address cannot be had."""
    settings, _ = read_settings(root)
    path = urlsplit(settings.site_url or "/").path

    watched = tuple(root / name for name in WATCHED)
    preview = Preview(root / SITE, host=host, port=port, path=path, watched=watched)

    def rebuild(url: str) -> str:
        return _rebuilt(Order(root, root / SITE, today(), serve_url=url), preview)

    say(f"Serving at {preview.url} until you press Ctrl+C")
    preview.run(rebuild)


def _rebuilt(order: Order, onlooker: Onlooker | None = None) -> str:
    """Build, tell on the terminal what came of it, and return what is wrong."""
    began = time.monotonic()
    try:
        outcome = _patiently(order, onlooker)
    except (PublishError, OSError) as trouble:
        wrong = words_of(trouble)
        complain(wrong)
    else:
        wrong = "" if outcome.pages else _troubles(outcome, order, colour=False)
        tell(_troubles(outcome, order, colour=coloured(sys.stderr)))
        if outcome.pages:
            say(f"{outcome.pages} pages, {time.monotonic() - began:.1f} s")
    finally:
        # A build does without the search for garbage, and is followed by another one here: what
        # holds on to a base in a circle would stay, a whole base a build.
        gc.collect()
    return wrong


def _troubles(outcome: Outcome, order: Order, *, colour: bool) -> str:
    return troubles(outcome.problems, order.root, warnings=outcome.warnings, colour=colour)


def _patiently(order: Order, onlooker: Onlooker | None) -> Outcome:
    """Build as soon as no other process builds the same base."""
    while True:
        try:
            with progress() as stage:
                return build(order, progress=stage, tally=stage.tally, onlooker=onlooker)
        except BusyError:
            time.sleep(_PAUSE)
