"""`fmt`: claim files in the layout that all share."""

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from claimbook.build.editing import files_of
from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.options import root_option
from claimbook.cli.printing import complain, progress, say
from claimbook.cli.root import base_root
from claimbook.edit.document import NotEditableError
from claimbook.edit.edits import ClaimFile
from claimbook.edit.tidy import tidy
from claimbook.read.disk import find_records
from claimbook.report.visible import visible
from claimbook.write.files import write_files

_EPILOG = """\b
Examples:
  claimbook fmt                              all claim files
  claimbook fmt claims/2026 --check --diff   what would change there
"""


@click.command("fmt", epilog=_EPILOG)
@click.argument(
    "paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path)
)
@click.option("--check", is_flag=True, help="Write nothing; end with 1 where a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@root_option
def fmt_command(paths: tuple[Path, ...], root: Path | None, *, check: bool, diff: bool) -> None:
    """Lay claim files out alike: order of fields, quotes, long texts, lists.

    What a file says stays as it is, and so does every comment. A file that is no plain YAML is left
    alone, and told. Without a PATH all claim files are meant; a folder stands for those in it.
    """
    folder = base_root(root)
    with progress() as stage:
        stage("Laying the files out")
        files = files_of(folder, _wanted(folder, paths))
        tidied, unclear = _tidied(files)
    for told in unclear:
        complain(visible(told))
    if diff:
        say("".join(_differences(files, tidied)) or "Nothing would change.")
    elif not check:
        write_files({path: text.encode() for path, text in tidied.items()}, folder)
    if not diff:
        say("\n".join(_account(tidied, len(files), check=check)))
    sys.exit(PROBLEMS if unclear or (check and tidied) else CLEAN)


def _wanted(root: Path, paths: tuple[Path, ...]) -> list[str]:
    """The records' files that the paths stand for; a usage error for one that holds none."""
    known = find_records(root).paths
    if not paths:
        return [*known]
    chosen: set[str] = set()
    for path in paths:
        whole = path.resolve()
        found = [name for name in known if (root / name).resolve().is_relative_to(whole)]
        if not found:
            raise click.BadParameter(f"{path} holds no claim file of {root}", param_hint="PATH")
        chosen.update(found)
    return [name for name in known if name in chosen]


def _tidied(files: list[ClaimFile]) -> tuple[dict[str, str], list[str]]:
    """The new texts of files that change, and what is to be said of those that cannot be read."""
    texts: dict[str, str] = {}
    unclear: list[str] = []
    for file in files:
        try:
            text = tidy(file.text, file.kind)
        except NotEditableError as fault:
            unclear.append(f"{file.path}:{fault.line}: {fault.message}; it is left as it is")
            continue
        if text != file.text:
            texts[file.path] = text
    return texts, unclear


def _differences(files: list[ClaimFile], tidied: dict[str, str]) -> Iterator[str]:
    for file in files:
        if file.path in tidied:
            old, new = (t.splitlines() for t in (file.text, tidied[file.path]))
            names = (f"a/{file.path}", f"b/{file.path}")
            for line in difflib.unified_diff(old, new, *names, lineterm=""):
                yield f"{visible(line)}\n"


def _account(tidied: dict[str, str], number: int, *, check: bool) -> Iterator[str]:
    verb = "would be laid out anew" if check else "laid out anew"
    yield from (f"{path}: {verb}" for path in tidied)
    if not tidied:
        yield f"All {number} files are laid out alike." if number != 1 else "It is laid out so."
