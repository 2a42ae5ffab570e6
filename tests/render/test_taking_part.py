"""The ways from a claim's page to what mends it: forms and new files, filled in."""

import datetime
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import claim, law, library_of, source
from tests.render.sites import pages_of, site_of

from claimbook.build.examine import examine
from claimbook.model.issue_forms import FORM_OF, FORMS, FieldShape, IssueForm
from claimbook.model.prefilled import LONGEST_ADDRESS, form_link, new_file_link
from claimbook.model.relations import RELATIONS, RelationType
from claimbook.model.settings import Settings
from claimbook.render.site import Site
from claimbook.render.taking_part import new_claims, tell_where

TOY = Path(__file__).parents[1] / "toy"
GOLDEN = Path(__file__).parents[1] / "golden" / "base"
TODAY = datetime.date(2026, 11, 23)
FORGE = Settings(repository="https://forge.example/toy/claims")
TYPES = (RelationType.SUPPORTS, RelationType.CONTRADICTS, RelationType.QUALIFIES)
ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(lambda id: 3 <= len(id) <= 60)


def toy(base: Path = TOY) -> Site:
    found = examine(base, today=TODAY)
    return site_of(found.library, found.settings)


def addresses(page: str) -> list[str]:
    """The links of a page that lead out of the site, as a browser reads them."""
    found = re.findall(r'<a href="(https://forge\.example/[^"]+)"', page)
    return [link.replace("&amp;", "&") for link in found]


def asked(address: str) -> dict[str, str]:
    query = parse_qs(urlsplit(address).query, keep_blank_values=True, strict_parsing=True)
    return {name: values[0] for name, values in query.items()}


def begun(id: str, site: Site) -> list[dict[str, str]]:
    """What the links to new claims about a claim fill in, with the folder."""
    links = [addresses(str(link))[0] for link in new_claims(site.library.claims[id], site)]
    return [{"folder": urlsplit(link).path, **asked(link)} for link in links]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_form_link_fills_in_the_title_and_fields_of_text_alone(form: IssueForm) -> None:
    texts = {field.id for field in form.fields if field.shape is not FieldShape.CHOICE}
    answers = {id: f"{id} & co" for id in texts - {"title"}}
    link = form_link(FORGE, form, **answers)
    assert link is not None
    filled = asked(link)
    assert filled.pop("template") == f"{form.id}.yml"
    if form.field("claim") and "title" not in texts:
        assert filled.pop("title") == f"[{form.id}] claim & co"
    assert filled == answers


@pytest.mark.parametrize(
    ("form", "field"),
    [(form, field.id) for form in FORMS for field in form.fields if field.choices],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_form_link_fills_in_no_choice(form: IssueForm, field: str) -> None:
    with pytest.raises(ValueError, match=f"{form.id} has no field of text {field}"):
        form_link(FORGE, form, **{field: "anything"})


def test_form_link_leaves_a_title_of_the_form_to_its_reader() -> None:
    link = form_link(FORGE, FORM_OF["evidence"], claim="x-1")
    assert link is not None
    assert asked(link) == {"template": "evidence.yml", "claim": "x-1"}
    with pytest.raises(ValueError, match="evidence has no field of text title"):
        form_link(FORGE, FORM_OF["evidence"], title="x")


def test_form_link_fills_in_no_field_that_is_not_there() -> None:
    with pytest.raises(ValueError, match="reply has no field of text a, b"):
        form_link(FORGE, FORM_OF["reply"], b="x", a="y")


def test_claim_page_leads_to_every_form_about_a_claim_but_the_answer() -> None:
    site = toy()
    for id in site.library.claims:
        page = pages_of(site)[f"claims/{id}.md"].partition("## Something wrong?")[2]
        forms = [asked(link) for link in addresses(page) if "/issues/new?" in link]
        about = {form.id for form in FORMS if form.field("claim")} - {"reply"}
        assert {filled["template"].removesuffix(".yml") for filled in forms} == about
        assert {filled["claim"] for filled in forms} == {id}
        assert "(../about/answer.md)" in page


def test_gaps_lead_to_a_form_or_a_file_each() -> None:
    page = pages_of(toy(GOLDEN))["gaps/index.md"]
    gaps = [line for line in page.splitlines() if line.startswith("- ")]
    assert gaps
    for line in gaps:
        assert "/edit/" in line
    forms = {asked(link)["template"] for link in addresses(page) if "/issues/new?" in link}
    assert forms <= {f"{id}.yml" for id in FORM_OF}
    assert forms
    thin = next(line for line in gaps if "themes/ferries.md" in line)
    assert asked(addresses(thin)[0]) == {"template": "new-claim.yml", "themes": "ferries"}


def test_no_link_leads_to_a_repository_that_is_not_there() -> None:
    site = site_of(toy().library)
    page = pages_of(site)[f"claims/{next(iter(site.library.claims))}.md"]
    assert "issues/new" not in page
    assert "/new/" not in page
    assert new_claims(next(iter(site.library.claims.values())), site) == ()
    here = site.here("claims/x.md")
    told = tell_where(next(iter(site.library.claims.values())), site, here)
    assert told == "[Do you know one? Tell us](../about/contribute.md)"


def test_new_claim_is_begun_with_its_folder_theme_and_relation() -> None:
    site = toy()
    id = next(iter(site.library.claims))
    started = begun(id, site)
    assert [re.findall(r"type: (\w+)", new["value"]) for new in started] == [[t] for t in TYPES]
    for new in started:
        assert new["folder"] == f"/toy/claims/new/main/{site.newest_folder}"
        assert f"target: {id}\n" in new["value"]
        assert f"themes: [{site.library.claims[id].themes[0]}]\n" in new["value"]


@pytest.mark.parametrize("number", range(len(TYPES)), ids=TYPES)
def test_begun_claim_lacks_only_what_its_writer_knows(tmp_path: Path, number: int) -> None:
    base = tmp_path / "base"
    shutil.copytree(TOY, base)
    site = toy()
    new = begun(next(iter(site.library.claims)), site)[number]
    path = f"{site.newest_folder}/{new['filename']}"
    (base / path).write_text(new["value"], encoding="utf-8")
    lacking = [p for p in examine(base, today=TODAY).problems if p.path == path]
    assert {p.code for p in lacking} == {"F002", "F006"}  # missing, and a paragraph to be written
    written = (
        new["value"]
        .replace("title:", "title: Nothing of the sort happened on that bridge", 1)
        .replace(
            ">-\n", ">-\n  Nothing of the sort happened on that bridge in all those years.\n", 1
        )
        .replace("kind:", "kind: observation", 1)
        .replace("source:", f"source: {next(iter(site.library.sources))}", 1)
        .replace("note:", "note: One says that it happened, the other that it did not.", 1)
        .replace("added:", "added: 2026-11-20", 1)
    )
    (base / path).write_text(written, encoding="utf-8")
    left = [p for p in examine(base, today=TODAY).problems if p.path == path]
    assert [p for p in left if p.severity.value != "info"] == []


def test_types_of_new_claims_are_told_with_the_words_that_their_notes_need() -> None:
    wanted = {row.type for row in RELATIONS if row.type in TYPES}
    assert wanted == set(TYPES)
    for new in begun(next(iter(toy().library.claims)), toy()):
        note = new["value"].splitlines()
        assert note[note.index("    note:") - 1].startswith("    # ")


@given(id=ids, theme=ids, branch=st.text("abcXYZ/-.", min_size=1, max_size=100))
@law
def test_addresses_are_no_longer_than_a_browser_takes(id: str, theme: str, branch: str) -> None:
    settings = Settings(repository=f"https://forge.example/{'o' * 39}/{'n' * 100}")
    settings = settings.model_copy(update={"branch": branch})
    library = library_of(source("s-1"), claim(id, themes=(theme,)))
    site = site_of(library, settings, related=False)
    for link in new_claims(library.claims[id], site):
        assert len(addresses(str(link))[0].encode()) <= LONGEST_ADDRESS


@given(id=ids)
@law
def test_names_of_new_claims_are_free_ids(id: str) -> None:
    taken = f"backs-{id}"[:60].rstrip("-")
    site = site_of(library_of(source("s-1"), claim(id), claim(taken)), FORGE, related=False)
    names = [new["filename"].removesuffix(".yaml") for new in begun(id, site)]
    assert len(set(names)) == len(TYPES)
    for name in names:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
        assert len(name) <= 60
        assert name not in site.library.claims


@given(text=st.text(max_size=200))
@law
def test_new_file_has_its_text_again(text: str) -> None:
    link = new_file_link(FORGE, "claims/2026/x.yaml", text)
    assert link is not None
    assert asked(link) == {"filename": "x.yaml", "value": text}
