"""`python -m bench.bare ...`: the command `claimbook` without the extra, which is measured apart.

What comparing by meaning costs depends on whether it is installed here; `--related` tells of it.
"""

import sys

from claimbook.cli import main
from claimbook.encode.packed import ENGINES


def leave_extra_out() -> None:
    """Have the packages of the extra look as if they were not installed."""
    sys.modules.update(dict.fromkeys(ENGINES))  # type: ignore[arg-type]  # as import knows it


if __name__ == "__main__":
    leave_extra_out()
    main()
