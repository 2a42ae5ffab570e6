"""A page's twin in plain Markdown: whose claim it is comes first; strangers' text stays text."""

import os
import posixpath
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from tests.libraries import claim, company, source, theme
from tests.render.hostile import HOSTILE
from tests.render_data.editions import (
    BASES,
    SETTINGS,
    Answers,
    Files,
    answers_of,
    base_called,
    files_called,
    files_of,
    full_base,
    quoted,
    twin_files,
    twins_of,
)

from claimbook.model.addresses import record_page, twin_of
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import files_of as files_of_plans
from claimbook.model.record import Record
from claimbook.model.settings import Settings
from claimbook.render.data.llms import CLAIMS_SHOWN, llms_files

GOLDEN = Path(__file__).parent / "golden"
PARSER = MarkdownIt("commonmark")
bases = pytest.mark.parametrize("name", BASES)


def twin(answers: Answers, path: str) -> str:
    files = (*twin_files(answers), *files_of_plans(llms_files(answers.edition.site)))
    return next(file.content.decode() for file in files if file.path == path)


def links(markdown: str) -> list[str]:
    tokens = [t for token in PARSER.parse(markdown) for t in token.children or ()]
    return [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]


@pytest.mark.parametrize(
    "path",
    [
        "claims/weeks-cost/index.md",
        "claims/so-acme-stays/index.md",
        "claims/same-claim/index.md",
        "companies/acme/index.md",
        "people/ada/index.md",
        "shows/hour/index.md",
        "sources/hour-12/index.md",
        "themes/work/index.md",
        "questions/does-it-cost/index.md",
        "claims/index.md",
        "tensions/index.md",
        "llms.txt",
    ],
)
def test_twins_read_as_they_did(path: str) -> None:
    """With REMAKE in the environment the files are written anew, to be looked at."""
    found = twin(base_called("full"), path)
    golden = GOLDEN / path.replace("/", ".").replace(".index.md", ".md")
    if os.environ.get("REMAKE"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


@bases
def test_twins_are_there_for_every_page_of_a_record_and_every_list(name: str) -> None:
    library = base_called(name).edition.site.library
    ids = [(kind, id) for kind in RecordKind for id in library.of_kind(kind)]
    records = {twin_of(record_page(*found)) for found in (*ids, *library.aliases)}
    lists = {f"{folder}/index.md" for folder in ("claims", "themes", "companies", "people")}
    lists |= {f"{folder}/index.md" for folder in ("shows", "sources", "questions", "tensions")}
    assert set(twins_of(base_called(name))) == records | lists


@bases
def test_twins_of_claims_say_first_whose_they_are_and_who_disputes_them(name: str) -> None:
    answers = base_called(name)
    twins = twins_of(answers)
    for answer in answers.claims:
        whole = twins[f"claims/{answer.id}/index.md"].decode()
        heading, statement, solid, voice = whole.split("\n\n")[:4]
        assert heading.startswith(f"# “{answer.title}” · {answer.attribution.split(';')[0]}")
        assert ("disputed" in heading) == ("disputed" in statement) == answer.standing.disputed
        assert statement == quoted(answer)
        assert ("Disputed by" in solid) == answer.standing.disputed
        assert "it does not rule" in voice


@bases
def test_twins_lead_to_what_is_there(name: str) -> None:
    answers = base_called(name)
    base, there = answers.edition.base, {**files_called(name), **twins_of(answers)}
    llms = there.pop("llms.txt").decode()
    all_lead_on(there)
    for link in links(llms):
        own = link.removeprefix(base)
        assert own in there or own.startswith("about/"), link


def test_twins_without_an_address_of_the_site_lead_on_from_where_they_are() -> None:
    answers = answers_of(full_base(), Settings())
    all_lead_on({**twins_of(answers), **files_of(answers)})


def all_lead_on(there: Files) -> None:
    """Every link between files is relative to the one that it is in."""
    for path, content in there.items():
        if path.endswith((".md", ".txt")):
            for link in links(content.decode()):
                if "://" not in link:
                    own = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
                    found = own in there or f"{own}/index.md" in there
                    assert found or own.startswith("about"), (path, link)


@pytest.mark.parametrize("texts", HOSTILE.values(), ids=HOSTILE)
def test_twins_of_strangers_text_have_no_link_heading_or_tag_of_theirs(
    texts: tuple[str, ...],
) -> None:
    calm = _twins_with(["A text"] * len(texts))
    for path, markdown in _twins_with(texts).items():
        assert _parts(markdown) == _parts(calm[path]), path


def _parts(markdown: str) -> tuple[list[str], list[str], set[str]]:
    """The headings and links that a parser finds, and every other kind of part."""
    tokens = PARSER.parse(markdown)
    inner = [token for around in tokens for token in around.children or ()]
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    hrefs = [str(token.attrs["href"]) for token in inner if token.type == "link_open"]
    return headings, sorted(hrefs), {token.type for token in (*tokens, *inner)}


def _twins_with(texts: Sequence[str]) -> dict[str, str]:
    """The twins of a base in which each text is wherever a text may be."""
    lines = [" ".join(text.split())[:90].strip() for text in texts]
    records = [made for own, line in enumerate(lines) for made in _records_with(line, f"{own:03}")]
    answers = answers_of(records, SETTINGS.model_copy(update={"site_name": lines[0]}))
    files = (*twin_files(answers), *files_of_plans(llms_files(answers.edition.site)))
    return {file.path: file.content.decode() for file in files}


def _records_with(line: str, own: str) -> Iterator[Record]:
    said = {"source": f"source-{own}", "locator": line, "quote": line, "wording": line}
    named = {"themes": (f"theme-{own}",), "attestations": (said,)}
    note = {"target": f"claim-{own}", "note": line}
    known = {"also_known_as": (line,), "former_names": ({"name": line},)}
    yield theme(f"theme-{own}", name=line, summary=line)
    yield source(f"source-{own}", title=line, publisher=line, note=line)
    yield company(f"company-{own}", name=line, **known)
    told = {**said, "organisation": f"company-{own}", "speaker_role": line}
    own_words = {"title": line, "statement": line, "figures": ({"text": line},)}
    yield claim(
        f"claim-{own}",
        **named | {"attestations": (said, told), "companies": (f"company-{own}",)},
        **own_words,
    )
    yield claim(f"denial-{own}", **named, relations=({"type": "contradicts", **note},))
    gone = {"status": "withdrawn", "reason": line, "changed": "2026-05-06"}
    yield claim(f"gone-{own}", **named, **gone, relations=({"type": "supports", **note},))


def test_llms_txt_lists_claims_of_a_small_base_and_the_lists_of_a_large_one() -> None:
    topics = [theme("any-theme"), source("any-source")]
    few = [claim(f"claim-{number}") for number in range(CLAIMS_SHOWN)]
    small, large = (
        twin(answers_of([*topics, *claims]), "llms.txt") for claims in (few, [*few, claim("last")])
    )
    assert "/claims/claim-7/index.md" in small
    assert "/claims/claim-7/index.md" not in large
    assert "](https://claims.example/repo/claims/index.md): 101 records" in large


def test_twins_of_long_lists_go_on_and_back() -> None:
    topics = [theme("any-theme"), source("any-source")]
    answers = answers_of([*topics, *(claim(f"claim-{number}") for number in range(101))])
    first, second = twin(answers, "claims/index.md"), twin(answers, "claims/page/2/index.md")
    assert first.endswith("Page 1 of 2. [Next page](page/2/index.md)\n")
    assert second.endswith("Page 2 of 2. [Previous page](../../index.md)\n")
    assert len(links(first)) == 101
