"""The settings in mkdocs.yml: ours judged, MkDocs' own left alone."""

from pathlib import Path

import pytest

from claimbook.model.settings import Settings
from claimbook.read.settings import read_settings, settings_in


def told(text: str) -> list[tuple[str, int, int, str]]:
    settings, problems = settings_in(text)
    assert all(problem.path == "mkdocs.yml" for problem in problems)
    assert isinstance(settings, Settings)
    return [(p.code, *p.mark, p.message) for p in problems]


OURS = "extra:\n  claimbook:\n"


def test_settings_are_read() -> None:
    settings, problems = settings_in(
        "site_name: Toy\nsite_url: https://toy.example/\nsite_description: Tiny.\n"
        + OURS
        + "    branch: trunk\n    labels:\n      companies: Firms\n"
    )
    assert problems == ()
    assert (settings.site_name, settings.site_url, settings.site_description) == (
        "Toy",
        "https://toy.example/",
        "Tiny.",
    )
    assert (settings.branch, settings.labels.companies, settings.labels.themes) == (
        "trunk",
        "Firms",
        "Themes",
    )


@pytest.mark.parametrize(
    "text",
    [
        "site_name: x\n",
        "site_name: x\nextra:\n",
        "site_name: x\nextra:\n  other: 1\n",
        "site_name: x\nextra:\n  claimbook:\n",
        "site_name: x\nextra: text\n",
        "theme: !!python/name:material.x\nhooks: !ENV [A, b]\n",
        "a: &a {b: c}\nd: *a\ne:\n  <<: *a\n",
        "plugins:\n  - x\nplugins: []\n",
        "nav: " + "[" * 30 + "]" * 30,
        "extra:\n  a: !ENV B\n  claimbook:\n    branch: main\n",
    ],
)
def test_what_is_not_ours_is_not_judged(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            OURS + "    labels:\n      company: Firms\n",
            [("F001", 4, 7, "'company' is not a field of 'labels'")],
        ),
        (
            OURS + "    repositry: https://x.example/a\n",
            [("F001", 3, 5, "'repositry' is not a field of the settings")],
        ),
        (
            OURS + "    site_url: https://x.example/\n",
            [("F001", 3, 5, "'site_url' must not be under 'extra: claimbook:'")],
        ),
        (
            OURS + "    repository: x.example/a\n",
            [("F008", 3, 17, "'repository' must begin with https:// (or http://)")],
        ),
        (
            "site_url: x.example\n",
            [("F008", 1, 11, "'site_url' must begin with https:// (or http://)")],
        ),
        (
            "site_url: !ENV URL\n",
            [("Y005", 1, 11, "the tag '!ENV' must not be used: files are plain YAML")],
        ),
        (
            "site_name: !ENV [URL, x]\n",
            [("Y005", 1, 12, "the tag '!ENV' must not be used: files are plain YAML")],
        ),
        (
            "extra: !ENV X\n",
            [("Y005", 1, 8, "the tag '!ENV' must not be used: files are plain YAML")],
        ),
        (
            "extra: &x\n  claimbook: &y\n    branch: *x\n",
            [
                ("Y005", 1, 8, "the anchor '&x' must not be used: files are plain YAML"),
                ("Y005", 2, 14, "the anchor '&y' must not be used: files are plain YAML"),
                ("Y005", 3, 13, "the alias '*x' must not be used: files are plain YAML"),
            ],
        ),
        (
            "site_name: a\nsite_name: b\n",
            [("Y006", 2, 1, "'site_name' must be written once, it is already in line 1")],
        ),
        (
            "extra:\n  claimbook: yes\n",
            [("F004", 2, 14, "'claimbook' must have fields of its own")],
        ),
        ("site_name: [a]\n", [("F004", 1, 12, "'site_name' must be one text, not a list")]),
        ("site_name: a: b\n", [("Y001", 1, 13, "a text that holds a colon must be in quotes")]),
        ("", [("Y007", 1, 1, "a file must not be empty")]),
        (
            OURS + "    branch: a b\n",
            [("F010", 3, 13, "'branch' must not be 'a b'")],
        ),
    ],
)
def test_ours_is_judged_as_strictly_as_a_claim(
    text: str, expected: list[tuple[str, int, int, str]]
) -> None:
    assert told(text) == expected


def test_unknown_setting_has_a_near_name() -> None:
    _, (problem,) = settings_in(OURS + "    labls: x\n")
    assert problem.help == "Did you mean 'labels'?"


def test_tag_is_not_told_to_be_quoted() -> None:
    _, (problem,) = settings_in("site_url: !ENV URL\n")
    assert problem.help == "Write the value itself here: it must be the same on every machine."


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "P006"), (b"\xff", "Y002"), (b"a: \x00", "Y003")],
    ids=["missing", "not UTF-8", "control"],
)
def test_file_that_cannot_be_read_leaves_the_defaults(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    if content is not None:
        (tmp_path / "mkdocs.yml").write_bytes(content)
    settings, problems = read_settings(tmp_path)
    assert (settings, [problem.code for problem in problems]) == (Settings(), [code])


def test_links_to_the_repository_hold_any_folder() -> None:
    settings, _ = settings_in(OURS + "    repository: https://forge.example/a/b/\n")
    assert (
        settings.edit_link("claims/KI & Arbeit?/x.yaml")
        == "https://forge.example/a/b/edit/main/claims/KI%20%26%20Arbeit%3F/x.yaml"
    )
    assert settings.history_link("claims/x.yaml") == (
        "https://forge.example/a/b/commits/main/claims/x.yaml"
    )
    assert Settings().edit_link("claims/x.yaml") is Settings().history_link("claims/x.yaml") is None


@pytest.mark.parametrize(
    ("theme", "language"),
    [
        ("theme: material\n", "en"),
        ("theme:\n  name: material\n", "en"),
        ("theme:\n  name: material\n  language: de\n", "de"),
        ("theme:\n  language: de-AT\n", "de-AT"),
        ("theme:\n  language: [de]\n", "en"),
        ("theme:\n  language:\n", "en"),
    ],
)
def test_language_of_the_site_is_that_of_the_theme(theme: str, language: str) -> None:
    settings, problems = settings_in(theme)
    assert (settings.site_language, problems) == (language, ())


def test_language_without_a_catalogue_is_kept_and_told() -> None:
    settings, (problem,) = settings_in("theme:\n  language: fr\n")
    assert (settings.site_language, problem.code, problem.severity) == ("fr", "F011", "warning")
    assert "'de', 'en'" in problem.message
    assert problem.mark == (2, 13)


@pytest.mark.parametrize("text", ["!ENV LANGUAGE", "&l de"])
def test_language_is_as_plain_as_what_is_ours(text: str) -> None:
    assert [code for code, *_ in told(f"theme:\n  language: {text}\n")] == ["Y005"]


def test_language_is_not_set_among_ours() -> None:
    (problem,) = settings_in(OURS + "    site_language: de\n")[1]
    assert (problem.code, problem.mark) == ("F001", (3, 5))
    assert problem.help == "Write it as 'language' under 'theme:' in mkdocs.yml."
