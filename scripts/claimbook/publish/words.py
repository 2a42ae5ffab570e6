"""The theme's own words, said in a tongue -> two files of the theme: for templates, for scripts.

Neither can ask a catalogue: another engine may run the templates, and a browser runs the scripts.
"""

import html
import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from claimbook.tongue.catalogue import ENGLISH
from claimbook.tongue.extraction import Found, messages_in
from claimbook.tongue.marks import Plural
from claimbook.tongue.tongue import Tongue

FOR_TEMPLATES = "partials/words.html"
FOR_SCRIPTS = "assets/javascripts/words.js"
_SAMPLES = (*range(201), 1000, 1_000_000)
"""Numbers among which each plural form of each language has one."""


def word_files(theme: Mapping[str, bytes], tongue: Tongue) -> dict[str, bytes]:
    """The words of the theme's files in this tongue; in English they say all themselves."""
    return {
        FOR_TEMPLATES: _for_templates(_messages(theme, ".html", tongue), tongue).encode(),
        FOR_SCRIPTS: _for_scripts(_messages(theme, ".js", tongue), tongue).encode(),
    }


def _messages(theme: Mapping[str, bytes], ending: str, tongue: Tongue) -> list[Found]:
    if tongue.language == ENGLISH:
        return []
    return list(dict.fromkeys(_found(theme, ending)))


def _found(theme: Mapping[str, bytes], ending: str) -> Iterator[Found]:
    for path, content in theme.items():
        if path.endswith(ending):
            yield from messages_in(PurePosixPath(path), content)


def _for_templates(messages: list[Found], tongue: Tongue) -> str:
    """A macro that says a message; what it says is escaped already."""
    words = {
        message: html.escape(tongue.say(message))
        for message in messages
        if isinstance(message, str)
    }
    return (
        f"{{%- set words = {json.dumps(words, ensure_ascii=False)} -%}}\n"
        "{%- macro say(message) %}{{ words[message] | default(message) }}{% endmacro -%}\n"
    )


def _for_scripts(messages: list[Found], tongue: Tongue) -> str:
    """A module; `FORMS` has the forms of what counts by the names that browsers have for them."""
    words = {message: tongue.say(message) for message in messages if isinstance(message, str)}
    counted = [Plural(*message) for message in messages if not isinstance(message, str)]
    forms = {plural.one: _forms(plural, tongue) for plural in counted}
    return "".join(
        f"export const {name} = {json.dumps(value, ensure_ascii=False, indent=1)};\n"
        for name, value in (
            ("FORMATS", str(tongue.locale).replace("_", "-")),
            ("WORDS", words),
            ("FORMS", forms),
        )
    )


def _forms(plural: Plural, tongue: Tongue) -> dict[str, str]:
    """A form for each of the language's categories of numbers, such as `one` and `other`."""
    rule = tongue.locale.plural_form
    samples = {rule(number): number for number in reversed(_SAMPLES)}
    every = sorted({*rule.tags, "other"} & samples.keys())
    said = tongue.translations.ngettext
    return {name: said(plural.one, plural.many, samples[name]) for name in every}
