"""Citations of a claim: what they say, and that nothing breaks out of its format."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import claim, law, library_of, person, related, source, theme
from tests.render.hostile import HOSTILE
from tests.render.sites import site_of

from claimbook.model.claim import Claim
from claimbook.model.pages import files_of
from claimbook.model.settings import Settings
from claimbook.render.cite.bibtex import bibtex
from claimbook.render.cite.citation import Citation, citation
from claimbook.render.cite.files import FORMS, planned_citations
from claimbook.render.cite.ris import ris
from claimbook.render.site import Site

SETTINGS = Settings(site_name="Claims & Co", site_url="https://claims.example/repo/")
COMMIT = "0123456789abcdef0123456789abcdef01234567"
TEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    r"\textquotedbl{}": '"',
    **{f"\\{mark}": mark for mark in "$&%#_"},
}
TITLES = [text for texts in HOSTILE.values() for text in texts]


def one(**fields: object) -> Claim:
    said = {"source": "any-source", "speaker": "ada-jones"}
    return claim("hours-pay", title="Shorter hours pay", attestations=[said], **fields)


def site(*claims: Claim, commits: dict[str, str] | None = None) -> Site:
    library = library_of(*claims, theme("any-theme"), person("ada-jones"), source("any-source"))
    made = site_of(library, SETTINGS, related=False)
    return Site(**{**vars(made), "commits": commits or {}})


def cited(made: Claim, *others: Claim, commits: dict[str, str] | None = None) -> Citation:
    return citation(made, site(made, *others, commits=commits))


def test_citation_in_words_says_whose_claim_it_is_where_and_how_it_stood() -> None:
    made = one()
    found = cited(made, commits={made.origin.path: COMMIT})
    assert found.text == (
        "Said by Ada jones: “Shorter hours pay”. Claims & Co, added on 2 January 2026. "
        "Standing when cited: One original source. Version 0123456789ab. "
        "https://claims.example/repo/claims/hours-pay/"
    )


def test_citation_of_a_disputed_claim_says_so_in_its_title() -> None:
    other = claim("no-they-cost", relations=[related("contradicts", "hours-pay")])
    found = cited(one(), other)
    assert found.whole_title == "Said by Ada jones; disputed: “Shorter hours pay”"
    assert found.standing == "Disputed by 1 · One original source"


def test_citation_leaves_out_what_is_not_known() -> None:
    made = one()
    bare = citation(made, site_of(site(made).library, Settings(), related=False))
    assert bare.text.endswith("Standing when cited: One original source.")
    for written in (bibtex(bare), ris(bare)):
        assert "http" not in written
        assert "ersion" not in written


def test_bibtex_is_one_entry_with_its_fields() -> None:
    made = one()
    assert bibtex(cited(made, commits={made.origin.path: COMMIT})) == (
        "@misc{hours-pay,\n"
        "  author = {{Claims \\& Co}},\n"
        "  title = {{Said by Ada jones: “Shorter hours pay”}},\n"
        "  howpublished = {Claim in the knowledge base Claims \\& Co},\n"
        "  year = {2026},\n"
        "  month = jan,\n"
        "  note = {Standing when cited: One original source. Version 0123456789ab.},\n"
        "  url = {https://claims.example/repo/claims/hours-pay/},\n"
        "}\n"
    )


def test_ris_is_one_reference_with_its_fields() -> None:
    assert ris(cited(one())).split("\r\n") == [
        "TY  - ELEC",
        "ID  - hours-pay",
        "AU  - Claims & Co",
        "TI  - Said by Ada jones: “Shorter hours pay”",
        "PB  - Claims & Co",
        "PY  - 2026",
        "DA  - 2026/01/02",
        "N1  - Standing when cited: One original source.",
        "UR  - https://claims.example/repo/claims/hours-pay/",
        "ER  - ",
        "",
    ]


def test_every_claim_has_a_file_of_each_form() -> None:
    paths = [file.path for file in files_of(planned_citations(site(one(), claim("other"))))]
    endings = [form.ending for form in FORMS]
    claims = ("hours-pay", "other")
    assert paths == [f"claims/{id}/cite.{ending}" for id in claims for ending in endings]


def with_title(title: str) -> Citation:
    return Citation(**{**vars(cited(one())), "title": " ".join(title.split())})


@pytest.mark.parametrize("title", TITLES)
def test_hostile_title_stays_in_its_field(title: str) -> None:
    holds(with_title(title))


@law
@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=90))
def test_any_title_stays_in_its_field(title: str) -> None:
    holds(with_title(title))


def holds(found: Citation) -> None:
    """Each format gives back just the title, and as many fields as for any other title."""
    fields = dict(bibtex_fields(bibtex(found)))
    assert plain(fields["title"]) == f"{{{found.whole_title}}}"
    assert list(fields) == ["author", "title", "howpublished", "year", "month", "note", "url"]
    lines = ris(found).split("\r\n")
    assert [re.match(r"[A-Z][A-Z0-9]  - ", line) is not None for line in lines] == [True] * 10 + [
        False
    ]
    assert lines[3] == f"TI  - {found.whole_title}"


def bibtex_fields(entry: str) -> Iterator[tuple[str, str]]:
    """The fields as BibTeX reads them: a value ends where its braces are balanced."""
    _, _, rest = entry.partition(",")
    while found := re.match(r"\s*(\w+) = (\w+|(?=\{))", rest):
        rest = rest[found.end() :]
        value = found[2] or balanced(rest)
        rest = rest.removeprefix(value if not found[2] else "").removeprefix(",")
        yield found[1], value if found[2] else value[1:-1]
    assert rest.strip() == "}"


def balanced(text: str) -> str:
    depth = 0
    for at, mark in enumerate(text):
        depth += {"{": 1, "}": -1}.get(mark, 0)
        if depth == 0:
            return text[: at + 1]
    raise AssertionError(text)


def plain(tex: str) -> str:
    """What TeX would print; a character that means something to it and is left over is an error."""
    pieces = re.split("(" + "|".join(map(re.escape, TEX)) + ")", tex[1:-1])
    assert not any(re.search(r"[\\{}$&%#_~^]", piece) for piece in pieces[::2])
    return "{" + "".join(TEX.get(piece, piece) for piece in pieces) + "}"
