"""A fresh clone -> site/: makes .venv where needed, then runs `claimbook build`.

All arguments are handed on to it.

An old Python must be able to read this file, so that it can say that it is too old.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - it is for those who have an older one
    found = f"{sys.version_info[0]}.{sys.version_info[1]}"
    print(
        f"Claimbook needs Python 3.11 or newer; this is Python {found} ({sys.executable}).",
        file=sys.stderr,
    )
    sys.exit(2)

from environment import ROOT, exit_code, passed_on, prepared


def main(arguments: list[str]) -> int:
    """The exit code of the build."""
    # A --root among the arguments comes later, and wins.
    return passed_on([prepared("build") / "claimbook", "build", "--root", ROOT, *arguments])


if __name__ == "__main__":
    sys.exit(exit_code(main))
