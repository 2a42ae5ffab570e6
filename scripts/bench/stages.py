"""A base -> its site, and what each stage of the build cost. It is run in a process of its own.

`python -m bench.stages ROOT RESULT [before-html]`: the pipeline itself says when a stage begins.
"""

import dataclasses
import datetime
import json
import sys
from contextlib import nullcontext, suppress
from pathlib import Path
from unittest.mock import patch

from bench.bare import leave_extra_out
from claimbook.build import pipeline
from claimbook.build.order import Order
from claimbook.build.pipeline import build
from claimbook.cli.printing import Silence
from claimbook.cli.profile import Stopwatch

DAY = datetime.date(2026, 1, 1)
"""Later than every date of a made-up base."""


BEFORE_HTML = "before-html"
"""Ends a build when all Markdown and data are written."""


class EnoughError(Exception):
    """What was to be measured is done."""


def main(root: Path, result: Path, until: str = "") -> int:
    """0 where the site was made, or as much of it as was asked for."""
    leave_extra_out()
    watch, pages = Stopwatch(Silence()), None
    stopped = patch.object(pipeline, "publish", side_effect=EnoughError)
    with suppress(EnoughError), stopped if until == BEFORE_HTML else nullcontext():
        order = Order(root, root / "site", DAY)
        pages = build(order, progress=watch.begin, tally=watch.tally).pages
    watch.stop()
    told = [dataclasses.asdict(stage) for stage in watch.stages]
    result.write_text(json.dumps({"pages": pages, "stages": told}), encoding="utf-8")
    return 0 if pages or until else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
