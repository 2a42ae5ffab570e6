"""Pages by hand and pages from records -> problems where two would have one place."""

import unicodedata
from collections.abc import Container, Iterable, Iterator

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
    owners = [*((path, "") for path in made), *((path, "docs/") for path in sorted(documents))]
    taken: _Taken = {}
    settled: set[_Folder] = set()
    for path, whose in owners:
        places: list[tuple[str, str]] = []
        folders: list[_Folder] = []
        for where, file in (("docs", path), ("site", _published(path))):
            above = tuple(_folders(where, file, settled))
            places += ((_key(where, file), file), *map(_place, above))
            folders += above
        other = next(_others(places, taken), None)
        if other is None:
            settled.update(folders)
        else:
            yield _problem(f"{whose or 'build/docs/'}{path}", other)
        for key, spelling in places:
            taken.setdefault(key, (spelling, whose, path))


_Folder = tuple[str, str]
"""Where it is, in build/docs or on the site, and its path there."""
_Taken = dict[str, tuple[str, str, str]]
"""The spelling of each place that is taken, and whose page it is."""


def _others(places: Iterable[tuple[str, str]], taken: _Taken) -> Iterator[str]:
    """The pages that have one of these places, or spell a folder of it otherwise."""
    for key, spelling in places:
        theirs = taken.get(key)
        if theirs is not None and (theirs[0] != spelling or not spelling.endswith("/")):
            yield f"{theirs[1]}{theirs[2]}"


def _folders(where: str, file: str, settled: Container[_Folder]) -> Iterator[_Folder]:
    """The folders of a file up to one that is settled: nearly all files share theirs with others.

    It is where the first to name it, and all above it, spelled it as this one does.
    """
    folder = file.rpartition("/")[0]
    while folder and (where, folder) not in settled:
        yield where, folder
        folder = folder.rpartition("/")[0]


def _place(folder: _Folder) -> tuple[str, str]:
    """What a folder takes up, and how it is spelled."""
    return _key(*folder), f"{folder[1]}/"


def _published(path: str) -> str:
    """The file that MkDocs makes of a file of build/docs."""
    folder, slash, name = path.rpartition("/")
    stem = name.removesuffix(".md")
    if stem == name:
        return path
    return f"{folder}{slash}index.html" if name in _FRONT_PAGES else f"{path[:-3]}/index.html"


def _key(where: str, path: str) -> str:
    """The same for names that some file system takes for one."""
    return f"{where}/{unicodedata.normalize('NFC', path).casefold()}"


def _problem(path: str, other: str) -> Problem:
    whose = f"'{other}'" if other.startswith("docs/") else f"'{other}', made by the build"
    message = f"a page must not take the place of {whose}"
    remedy = "Rename it, or move it to another folder, such as docs/about/."
    return Problem(ONE_PLACE.code, ONE_PLACE.severity, message, path, START, remedy)
