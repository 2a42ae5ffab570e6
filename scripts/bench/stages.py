"""A base -> its site, and what each stage of the build cost. It is run in a process of its own.

`python -m bench.stages ROOT RESULT`: the pipeline itself says when a stage begins.
"""

import dataclasses
import datetime
import json
import sys
from pathlib import Path

from bench.bare import leave_extra_out
from claimbook.build.pipeline import Order, build
from claimbook.cli.printing import Silence
from claimbook.cli.profile import Stopwatch

DAY = datetime.date(2026, 1, 1)
"""Later than every date of a made-up base."""


def main(root: Path, result: Path) -> int:
    """0 where the site was made."""
    leave_extra_out()
    watch = Stopwatch(Silence())
    outcome = build(Order(root, root / "site", DAY), progress=watch.begin, tally=watch.tally)
    watch.stop()
    told = [dataclasses.asdict(stage) for stage in watch.stages]
    result.write_text(json.dumps({"pages": outcome.pages, "stages": told}), encoding="utf-8")
    return 0 if outcome.pages else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
