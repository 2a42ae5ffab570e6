"""Pages by hand and pages from records -> problems where two would have one place."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from claimbook.model.origin import START
from claimbook.model.problems import Problem, Rule, Severity

ONE_PLACE = Rule(
    "P007",
    Severity.ERROR,
    "Every page has an address of its own",
    """\
Pages written by hand, in `docs/`, stand on the site beside those that are made from the claims.
Two pages cannot have one address: `docs/themes/hiring.md`, `docs/themes/hiring/index.md` and the
theme `hiring` all want `/themes/hiring/`. Names that differ only in capital letters, such as
`docs/Themes/` and `themes/`, are one on Windows and macOS, so they are refused everywhere. Rename
the file in `docs/`, or move it to a folder that no kind of record has, such as `docs/about/`.
""",
)
RULES = (ONE_PLACE,)

_FRONT_PAGES = ("index.md", "README.md")


def collisions(documents: Iterable[str], made: Iterable[str]) -> Iterator[Problem]:
    """A problem at every file of docs/ that would take a place that another page has."""
    taken: dict[str, tuple[str, str]] = {}
    owners = [*((path, "") for path in made), *((path, "docs/") for path in sorted(documents))]
    for path, folder in owners:
        places = dict(_places(path))
        other = next(_others(places, taken), None)
        if other is not None:
            yield _problem(f"{folder or 'build/docs/'}{path}", other)
        for key, spelling in places.items():
            taken.setdefault(key, (spelling, f"{folder}{path}"))


def _others(places: Mapping[str, str], taken: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """The pages that have one of these places, or spell a folder of it otherwise."""
    for key, spelling in places.items():
        theirs, owner = taken.get(key, (None, ""))
        if theirs is not None and (theirs != spelling or not spelling.endswith("/")):
            yield owner


def _places(path: str) -> Iterator[tuple[str, str]]:
    """What a file takes up in build/docs and on the site: itself, and its folders with a `/`."""
    for where, file in (("docs", PurePosixPath(path)), ("site", _published(path))):
        yield _key(where, file), str(file)
        for folder in file.parents[:-1]:
            yield _key(where, folder), f"{folder}/"


def _published(path: str) -> PurePosixPath:
    """The file that MkDocs makes of a file of build/docs."""
    file = PurePosixPath(path)
    if file.suffix != ".md":
        return file
    folder = file.parent if file.name in _FRONT_PAGES else file.with_suffix("")
    return folder / "index.html"


def _key(where: str, path: PurePosixPath) -> str:
    """The same for names that some file system takes for one."""
    return f"{where}/{unicodedata.normalize('NFC', str(path)).casefold()}"


def _problem(path: str, other: str) -> Problem:
    whose = f"'{other}'" if other.startswith("docs/") else f"'{other}', made by the build"
    message = f"a page must not take the place of {whose}"
    remedy = "Rename it, or move it to another folder, such as docs/about/."
    return Problem(ONE_PLACE.code, ONE_PLACE.severity, message, path, START, remedy)
