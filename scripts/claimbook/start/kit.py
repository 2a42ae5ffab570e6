"""A name and a few wishes -> the files of a new knowledge base."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from string import Template

from claimbook.start.colours import accents

_KIT = Path(__file__).with_name("kit")
_REPOSITORY = _KIT.parents[3]

OWN = {
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    ".github/dependabot.yml": "dependabot.yml",
    ".github/install.sh": "install.sh",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    "docs/about/index.md": "index.md",
    "docs/assets/stylesheets/colours.css": "colours.css",
    "claims/README.md": "claims.md",
    "claims/_themes/how-this-site-works.yaml": "theme.yaml",
    "claims/_sources/about-this-site.yaml": "source.yaml",
    "claims/$year/a-claim-is-somebodys-claim.yaml": "claim.yaml",
}
"""Where a file goes in the new base, and what it is called in kit/. In both, `$` marks a blank."""
SHARED = {
    ".github/workflows/check.yml": ".github/workflows/check.yml",
    ".github/workflows/from-issue.yml": ".github/workflows/from-issue.yml",
    ".github/workflows/links.yml": ".github/workflows/links.yml",
    ".github/workflows/publish.yml": ".github/workflows/publish.yml",
    ".vscode/extensions.json": ".vscode/extensions.json",
    ".vscode/settings.json": ".vscode/settings.json",
    ".vscode/tasks.json": ".vscode/tasks.json",
    "docs/about/answer.md": "docs/about/answer.md",
    "docs/about/contribute.md": "docs/about/contribute.md",
    "docs/about/data.md": "docs/about/data.md",
    "docs/about/editorial.md": "docs/about/editorial.md",
    "docs/about/method.md": "docs/about/method.md",
    "requirements.txt": "scripts/locks/build.txt",
}
"""Where a file goes, and where Claimbook's own repository has it; a wheel carries it in kit/."""


@dataclass(frozen=True)
class Wishes:
    """What somebody wants of a new base. `colour` is its accent, such as #0e5860."""

    name: str
    description: str
    site_url: str | None
    repository: str | None
    language: str
    colour: str


def kit(wishes: Wishes, *, today: datetime.date, version: str, schema: int) -> dict[str, bytes]:
    """Every file of the new base by its path; the same wishes on the same day give the same."""
    blanks = _blanks(wishes) | {
        "date": today.isoformat(),
        "year": f"{today.year:04}",
        "version": version,
        "schema_version": str(schema),
    }
    own = {
        Template(path).substitute(blanks): Template(_own(name)).substitute(blanks).encode()
        for path, name in OWN.items()
    }
    return own | {path: _shared(name) for path, name in SHARED.items()}


def _blanks(wishes: Wishes) -> dict[str, str]:
    light, dark = accents(wishes.colour).values()
    return {
        "heading": _plainly(wishes.name),
        "name": _quoted(wishes.name),
        "description": _quoted(wishes.description),
        "address": _address(wishes.site_url),
        "repository": _line("    repository", wishes.repository),
        "about": _line("url", wishes.site_url and f"{wishes.site_url.rstrip('/')}/about/"),
        "language": wishes.language,
        "light_ink": light.ink,
        "light_wash": light.wash,
        "dark_ink": dark.ink,
        "dark_wash": dark.wash,
    }


def _address(site_url: str | None) -> str:
    """The site's address, or a line that waits for it."""
    hint = "# Where the site is published; a path such as /repo/ is fine.\n"
    return hint + (_line("site_url", site_url) or "# site_url: https://example.org/\n")


def _line(key: str, value: str | None) -> str:
    return f"{key}: {_quoted(value)}\n" if value else ""


def _quoted(text: str) -> str:
    """Text as a YAML scalar: what JSON quotes, YAML reads as the same text."""
    return json.dumps(text, ensure_ascii=False)


def _plainly(text: str) -> str:
    """Text in a heading of Markdown, where every mark is a mark."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#&$" else sign for sign in text)


def _own(name: str) -> str:
    return (_KIT / name).read_text("utf-8")


def _shared(name: str) -> bytes:
    """A file that Claimbook's own base has too, from the wheel or from the repository."""
    packed = _KIT / "shared" / name
    return (packed if packed.is_file() else _REPOSITORY / name).read_bytes()
