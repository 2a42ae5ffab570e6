"""The theme's own words: what its templates and scripts are given of a language's catalogue."""

import json
import re
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from jinja2 import DictLoader, Environment

from claimbook.publish.overrides import theme_files
from claimbook.publish.words import FOR_SCRIPTS, FOR_TEMPLATES, word_files
from claimbook.tongue.tongue import Tongue, tongue_of

SCRIPTS = {"a.js": b'say("Close"); const N = msgs("{number} day", "{number} days");'}
TEMPLATES = {"a.html": b'{{ say("Search") }}'}
IMPORT = '{%- from "partials/words.html" import say -%}'


def exported(files: dict[str, bytes]) -> dict[str, object]:
    parts = re.findall(r"export const (\w+) = (.*?);\n", files[FOR_SCRIPTS].decode(), re.DOTALL)
    return {name: json.loads(value) for name, value in parts}


def said(files: dict[str, bytes], message: str) -> str:
    loader = DictLoader({FOR_TEMPLATES: files[FOR_TEMPLATES].decode()})
    return Environment(loader=loader).from_string(f'{IMPORT}{{{{ say("{message}") }}}}').render()


def test_english_says_all_itself() -> None:
    files = word_files({**SCRIPTS, **TEMPLATES}, tongue_of("en"))
    assert exported(files) == {"FORMATS": "en-GB", "WORDS": {}, "FORMS": {}}
    assert said(files, "Search") == "Search"


def test_scripts_get_what_they_say_and_no_more() -> None:
    files = word_files({**SCRIPTS, **TEMPLATES}, tongue_of("de"))
    assert exported(files) == {
        "FORMATS": "de",
        "WORDS": {"Close": "Schließen"},
        "FORMS": {"{number} day": {"one": "{number} Tag", "other": "{number} Tage"}},
    }
    assert said(files, "Search") == "Suche"
    assert said(files, "Close") == "Close"


def test_words_of_the_whole_theme_are_all_translated() -> None:
    given = exported(word_files(theme_files(), tongue_of("de")))
    words, forms = given["WORDS"], given["FORMS"]
    assert isinstance(words, dict)
    assert isinstance(forms, dict)
    assert len(words) > 50
    assert [word for word in words if words[word] == word] == ["Player"]
    assert all({*form} == {"one", "other"} for form in forms.values())


def polish() -> Tongue:
    catalogue = Catalog("pl")
    catalogue.add(
        ("{number} day", "{number} days"), ("{number} dzień", "{number} dni", "{number} dnia")
    )
    catalogue.add("Search", 'Szukaj "<b>"')
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Tongue("pl", GNUTranslations(compiled))


def test_forms_have_the_names_that_browsers_give_them() -> None:
    forms = exported(word_files(SCRIPTS, polish()))["FORMS"]
    assert forms == {
        "{number} day": {"one": "{number} dzień", "few": "{number} dni", "many": "{number} dnia"}
    }


def test_words_for_templates_are_no_html() -> None:
    assert said(word_files(TEMPLATES, polish()), "Search") == "Szukaj &quot;&lt;b&gt;&quot;"


@pytest.mark.parametrize("language", ["en", "de"])
def test_words_are_the_same_bytes_each_time(language: str) -> None:
    assert word_files(theme_files(), tongue_of(language)) == word_files(
        theme_files(), tongue_of(language)
    )
