"""--root -> the folder of a knowledge base."""

from pathlib import Path

from claimbook.model.undone import UndoneError

SETTINGS_FILE = "mkdocs.yml"
CLAIMS_FOLDER = "claims"


class NoBaseError(UndoneError):
    """There is no knowledge base here; the message says where it was looked for."""


def base_root(given: Path | None) -> Path:
    """`given`, or the nearest folder upward that holds claims/ and mkdocs.yml."""
    if given is not None:
        if not _is_base(given):
            raise NoBaseError(f"{given} holds no {CLAIMS_FOLDER}/ folder beside a {SETTINGS_FILE}")
        return given.resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if _is_base(folder):
            return folder
    raise NoBaseError(
        f"neither this folder nor one above it holds {CLAIMS_FOLDER}/ and {SETTINGS_FILE}; "
        "go to a knowledge base, or name one with --root DIR"
    )


def _is_base(folder: Path) -> bool:
    return (folder / CLAIMS_FOLDER).is_dir() and (folder / SETTINGS_FILE).is_file()
