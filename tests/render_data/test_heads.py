"""What a page's head says to machines: every other form of it, and each is there."""

from typing import Any

import pytest
from mkdocs.utils.meta import get_data
from tests.render_data.editions import SETTINGS, Answers, data_files, full_base, site_of, twin_files

from claimbook.model.settings import Settings
from claimbook.render.data.edition import Edition
from claimbook.render.site import Site
from claimbook.render.site_pages import render


def heads(site: Site) -> dict[str, dict[str, Any]]:
    """The front matter of every page, as MkDocs reads it."""
    pages = [page for page in render(site) if page.path.endswith(".md")]
    return {page.path: get_data(page.text)[1] for page in pages}


FULL = site_of(full_base())


def forms(page: dict[str, Any]) -> list[tuple[str, str]]:
    return [(form["type"], form["href"]) for form in page.get("alternates", ())]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param(
            "claims/weeks-cost.md",
            [
                ("text/markdown", "claims/weeks-cost/index.md"),
                ("application/json", "api/v1/claims/weeks-cost.json"),
            ],
            id="claim",
        ),
        pytest.param(
            "themes/work.md",
            [
                ("text/markdown", "themes/work/index.md"),
                ("application/json", "api/v1/themes/work.json"),
                ("application/atom+xml", "themes/work/feed.xml"),
                ("application/feed+json", "themes/work/feed.json"),
            ],
            id="theme",
        ),
        pytest.param(
            "people/ada-jones.md",
            [
                ("text/markdown", "people/ada-jones/index.md"),
                ("application/json", "api/v1/people/ada-jones.json"),
                ("application/atom+xml", "people/ada-jones/feed.xml"),
                ("application/feed+json", "people/ada-jones/feed.json"),
            ],
            id="old name",
        ),
        pytest.param(
            "index.md",
            [
                ("application/json", "api/v1/index.json"),
                ("application/atom+xml", "feed.xml"),
                ("application/feed+json", "feed.json"),
            ],
            id="home",
        ),
        pytest.param(
            "sources/index.md",
            [
                ("text/markdown", "sources/index.md"),
                ("application/json", "api/v1/sources/index.json"),
            ],
            id="list",
        ),
        pytest.param(
            "tensions/index.md",
            [
                ("text/markdown", "tensions/index.md"),
                ("application/atom+xml", "tensions/feed.xml"),
                ("application/feed+json", "tensions/feed.json"),
            ],
            id="disagreements",
        ),
        pytest.param("explore/index.md", [], id="none"),
    ],
)
def test_head_names_the_other_forms_of_a_page(path: str, expected: list[tuple[str, str]]) -> None:
    assert forms(heads(FULL)[path]) == expected


@pytest.mark.parametrize("settings", [SETTINGS, Settings()], ids=["address", "no address"])
def test_heads_name_forms_that_are_there(settings: Settings) -> None:
    site = site_of(full_base(), settings)
    answers = Answers(Edition(site))
    there = {file.path for file in (*data_files(answers), *twin_files(answers))}
    there |= {page.path for page in render(site) if not page.path.endswith(".md")}
    named = {href for page in heads(site).values() for _, href in forms(page)}
    assert named <= there
    assert {path for path in there if path.endswith(("feed.xml", "/index.md"))} <= named


def test_heads_of_claims_alone_have_json_ld() -> None:
    found = {path for path, page in heads(FULL).items() if "json_ld" in page}
    assert found == {f"claims/{id}.md" for id in FULL.library.claims}


def test_foot_of_every_page_of_a_record_links_its_data_from_where_it_is() -> None:
    pages = {page.path: page.text for page in render(FULL) if page.path.endswith(".md")}
    assert "[JSON](../api/v1/claims/weeks-cost.json)" in pages["claims/weeks-cost.md"]
    assert "[JSON](../api/v1/themes/hours.json)" in pages["themes/hours.md"]
