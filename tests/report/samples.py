"""A few problems, their rules and their lines, for the tests of every format."""

from claimbook.model.origin import Mark
from claimbook.model.problems import Problem, Rule, Severity

COLON = Rule("Y001", Severity.ERROR, "A file is written in YAML", "Put it in quotes.\n")
STRAY = Rule("P003", Severity.WARNING, "Only records", "Move it.\n")
THIN = Rule("T002", Severity.INFO, "A theme has claims", "Add one.\n")
RULES = (STRAY, THIN, COLON)

FILES = {"claims/a.yaml": ["title: Meta: cuts"], "claims/_themes/b.yaml": ["", "name: 日本\tX"]}

PROBLEMS = (
    Problem("T002", Severity.INFO, "a thin theme", "claims/_themes/b.yaml", Mark(2, 10)),
    Problem(
        "Y001",
        Severity.ERROR,
        "a colon needs quotes",
        "claims/a.yaml",
        Mark(1, 12),
        'Write:\ntitle: "Meta: cuts"',
    ),
    Problem("P003", Severity.WARNING, "not read", "claims/notes, all.md", Mark(1, 1), "Move it."),
)


def lines(path: str, number: int) -> str | None:
    """The lines of FILES."""
    found = FILES.get(path, [])
    return found[number - 1] if 0 < number <= len(found) else None


def hostile(text: str) -> Problem:
    """A problem whose every text is `text`."""
    return Problem("Y001", Severity.ERROR, text, text, Mark(1, 1), text)
