"""A claim's JSON-LD, as a search engine's reader has it, and as a browser's parser does."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from pyld import jsonld
from tests.libraries import claim, person, source, theme
from tests.render.hostile import HOSTILE
from tests.render_data.editions import (
    BASES,
    Answers,
    answers_of,
    base_called,
    full_base,
    quoted,
)

from claimbook.model.settings import Settings
from claimbook.render.data.json_ld import json_ld

SCHEMA = "https://schema.org/"
# Of schema.org's context this is what matters here: names are its own, and addresses are ids.
CONTEXT = {
    "@context": {
        "@vocab": SCHEMA,
        **{name: {"@type": "@id"} for name in ("url", "license")},
    }
}


def offline(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """The one context that there is; a test asks the network for nothing."""
    assert url.rstrip("/") == SCHEMA.rstrip("/"), options
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT}


def expanded(answers: Answers, id: str) -> dict[str, Any]:
    """The claim with every name written out."""
    site = answers.edition.site
    written = json.loads(json_ld(site.library.claims[id], answers.edition))
    (found,) = jsonld.expand(
        written, {"documentLoader": offline, "base": "https://claims.example/"}
    )
    assert isinstance(found, dict)
    return found


def values(node: dict[str, Any], name: str) -> list[Any]:
    """What a property says: texts, addresses, or nodes."""
    return [_value(value) for value in node.get(f"{SCHEMA}{name}", [])]


def _value(value: dict[str, Any]) -> Any:
    return value["@id"] if set(value) == {"@id"} else value.get("@value", value)


@pytest.mark.parametrize("name", BASES)
def test_json_ld_of_every_claim_is_a_claim_with_whose_it_is(name: str) -> None:
    answers = base_called(name)
    for answer in answers.claims:
        node = expanded(answers, answer.id)
        assert node["@type"] == [f"{SCHEMA}Claim"]
        assert values(node, "text") == [quoted(answer)]
        assert values(node, "name") == [answers.edition.site.faces[answer.id].title]
        assert "ClaimReview" not in json.dumps(node)


def test_json_ld_names_authors_and_appearances() -> None:
    node = expanded(base_called("full"), "weeks-cost")
    assert node["@id"] == "https://claims.example/repo/claims/weeks-cost/#claim"
    authors = values(node, "author")
    assert [(a["@type"], values(a, "name")) for a in authors] == [
        ([f"{SCHEMA}Person"], ["Ada"]),
        ([f"{SCHEMA}Organization"], ["Acme"]),
    ]
    hour, digest, paper = values(node, "appearance")
    assert [values(s, "name") for s in (hour, digest, paper)] == [
        ["Hour 12"],
        ["Digest"],
        ["Week paper"],
    ]
    assert {tuple(source["@type"]) for source in (hour, digest, paper)} == {
        (f"{SCHEMA}CreativeWork",)
    }
    assert values(hour, "datePublished") == ["2026-01"]
    assert values(hour, "author") == []
    assert [values(one, "name") for one in values(hour, "contributor")] == [["Ada"], ["Ben"]]
    assert values(node, "license") == ["https://spdx.org/licenses/CC-BY-4.0"]
    assert [values(company, "name") for company in values(node, "about")] == [["Acme"]]


def test_json_ld_takes_nobody_for_the_author_who_passes_on_or_disputes() -> None:
    said = (
        {"source": "any-source", "stance": "reports", "speaker": "ada"},
        {"source": "other-source", "stance": "disputes", "speaker": "ben"},
    )
    records = [theme("any-theme"), source("any-source"), source("other-source")]
    records += [person("ada"), person("ben"), claim("some-claim", attestations=said)]
    node = expanded(answers_of(records), "some-claim")
    assert values(node, "author") == []
    assert [values(s, "name") for s in values(node, "appearance")] == [["Any source"]]


@pytest.mark.parametrize(
    ("role", "property"),
    [
        ("author", "author"),
        ("host", "contributor"),
        ("guest", "contributor"),
        (None, "contributor"),
    ],
)
def test_json_ld_tells_who_wrote_a_source_from_who_speaks_in_it(
    role: str | None, property: str
) -> None:
    people = ({"id": "ada", "role": role},)
    records = [theme("any-theme"), source("any-source", people=people), person("ada")]
    node = expanded(answers_of([*records, claim("some-claim")]), "some-claim")
    (found,) = values(node, "appearance")
    told = {name: values(found, name) for name in ("author", "contributor")}
    assert {name: [values(one, "name") for one in ones] for name, ones in told.items() if ones} == {
        property: [["Ada"]]
    }


def test_json_ld_without_an_address_of_the_site_names_none_of_its_pages() -> None:
    settings = Settings(data_licence="LicenseRef-ours")
    answers = answers_of(full_base(), settings)
    written = json_ld(answers.edition.site.library.claims["weeks-cost"], answers.edition)
    node = json.loads(written)
    assert (node["@id"], node.get("url"), node.get("license")) == ("#claim", None, None)
    assert node["author"] == [
        {"@type": "Person", "name": "Ada"},
        {"@type": "Organization", "name": "Acme"},
    ]


class Scripts(HTMLParser):
    """What a browser finds in script elements, and every other tag."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.tags = "", list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag."""
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


@pytest.mark.parametrize("texts", HOSTILE.values(), ids=HOSTILE)
def test_json_ld_of_strangers_text_stays_within_its_element(texts: tuple[str, ...]) -> None:
    texts = (*texts, "</script><script>alert(1)</script>", "<!-- <script>", "\u2028\u2029&lt;")
    lines = {f"claim-{own}": text[:90] for own, text in enumerate(texts)}
    # Not as a file's text, in which some of these characters are refused.
    claims = [
        claim(id).model_copy(update={"title": line, "statement": f"{line} is so."})
        for id, line in lines.items()
    ]
    answers = answers_of([theme("any-theme"), source("any-source"), *claims])
    for id, line in lines.items():
        written = json_ld(answers.edition.site.library.claims[id], answers.edition)
        assert not set(written) & set("<>&\n\u2028\u2029")
        parser = Scripts()
        parser.feed(f'<script type="application/ld+json">{written}</script>')
        parser.close()
        assert (parser.tags, parser.text) == (["script"], written)
        assert line in json.loads(parser.text)["name"]
