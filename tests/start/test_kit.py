"""A name and a few wishes -> the files of a new knowledge base."""

import datetime
import posixpath
import re
from dataclasses import replace
from pathlib import Path

import pytest

from claimbook.build.examine import examine
from claimbook.model.kinds import KINDS
from claimbook.model.settings import SCHEMA_VERSION
from claimbook.read.settings import settings_in
from claimbook.start.kit import OWN, SHARED, Wishes, kit
from claimbook.write.fresh import write_fresh

TODAY = datetime.date(2026, 11, 23)
ROOT = Path(__file__).parents[2]
PLAIN = Wishes("Field notes", "What is said of fields.", None, None, "en", "#0e5860")
FULL = replace(
    PLAIN, site_url="https://notes.example/base/", repository="https://forge.example/notes"
)
MADE = tuple(
    f"docs/{folder}/"
    for folder in (
        "reference",
        "explore",
        "tensions",
        "brief",
        *(row.plural for row in KINDS),
    )
)
NAMES = ['What "doctors" say: #1', "$name ${x} $$", "<b>{{ bold }}</b>", "no", "12:34", "Ёлки — 猫"]


def _kit(wishes: Wishes) -> dict[str, bytes]:
    return kit(wishes, today=TODAY, version="0.1.0", schema=SCHEMA_VERSION)


@pytest.mark.parametrize("wishes", [PLAIN, FULL], ids=["nameless place", "published"])
def test_kit_is_a_base_without_a_warning(wishes: Wishes, tmp_path: Path) -> None:
    write_fresh(_kit(wishes), tmp_path)
    found = examine(tmp_path, today=TODAY)
    assert found.sound(strict=True)
    assert len(found.library.claims) == 1


@pytest.mark.parametrize("name", NAMES)
def test_kit_keeps_any_name(name: str) -> None:
    settings, problems = settings_in(_kit(replace(PLAIN, name=name))["mkdocs.yml"].decode())
    assert (settings.site_name, problems) == (name, ())


def test_kit_says_where_it_is_published() -> None:
    settings, _ = settings_in(_kit(FULL)["mkdocs.yml"].decode())
    assert settings.site_url == FULL.site_url
    assert settings.repository == FULL.repository
    assert settings.schema_version == SCHEMA_VERSION


def test_kit_leaves_no_blank() -> None:
    files = _kit(FULL)
    unfilled = {
        path: re.findall(rb"\$[a-z_{]\w*", content)
        for path, content in files.items()
        if path not in SHARED and not path.startswith(".github/")
    }
    assert not {path: found for path, found in unfilled.items() if found}
    assert not [path for path in files if "$" in path]


def test_kit_has_its_own_colours() -> None:
    plain, other = (
        _kit(replace(PLAIN, colour=colour))["docs/assets/stylesheets/colours.css"]
        for colour in ("#0e5860", "#7a1f3d")
    )
    assert b"#0e5860" in plain
    assert b"#7a1f3d" in other


def test_settings_are_those_that_our_own_base_lives_with() -> None:
    """What we learn about MkDocs goes into both: apart from the blanks, the lines are the same."""

    def lines(text: str) -> list[str]:
        ours = ("site_name", "site_description", "site_url", "# site_url", "    schema_version")
        return [
            line
            for line in text.splitlines()
            if not line.startswith(ours) and "colours.css" not in line
        ]

    own = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert lines(_kit(PLAIN)["mkdocs.yml"].decode()) == lines(own)


def test_every_file_of_the_kit_is_given() -> None:
    folder = ROOT / "scripts" / "claimbook" / "start" / "kit"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == set(OWN.values())


def test_pages_of_the_kit_lead_to_pages_of_the_kit_or_of_the_build() -> None:
    files = _kit(FULL)
    for path, content in files.items():
        if path.startswith("docs/") and path.endswith(".md"):
            for target in re.findall(r"\]\((?!https?:)([^)#]+)", content.decode()):
                page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
                made = page.startswith(MADE) or not page.endswith(".md")
                assert made or page in files, (path, target)
