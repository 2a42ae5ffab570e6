"""What passes the gate is text, whoever asks."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateAssertionError, UndefinedError
from markupsafe import Markup

from claimbook.render.gate import as_anchor, as_destination, as_text, environment, filled
from claimbook.tongue.tongue import tongue_of

ENGLISH = tongue_of("en")
TEXTS = {
    "prose": (
        "Meta's staff, paid: well; (so) it/says 5%?",
        "Meta's staff, paid: well; (so) it/says 5%?",
    ),
    "blanks": ("  a \n\t b\u00a0c ", "a b c"),
    "HTML": ("<b>&amp;", "&#60;b&#62;&#38;amp;"),
    "Markdown": ("*a* _b_ `c` [d]", "&#42;a&#42; &#95;b&#95; &#96;c&#96; &#91;d&#93;"),
    "hyphens": ("so-called - x --", "so-called &#45; x &#45;&#45;"),
    "number at the start": ("1. x 2) y", "1&#46; x 2&#41; y"),
    "point at the start": (". x", "&#46; x"),
    "colon at the start": (": x", "&#58; x"),
    "bracket at the start": ("(x) (y)", "&#40;x) (y)"),
    "address": ("https://a.b", "https&#58;//a&#46;b"),
    "moment": ("12:34", "12&#58;34"),
    "other letters": ("“é” → ≠ שלום", "“é” → ≠ שלום"),
    "a number": (7, "7"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_has_what_means_something_as_references(name: str) -> None:
    text, written = TEXTS[name]
    assert as_text(text) == written


PLAINLY = re.compile(
    r"(?<![^\W_])-|-(?![^\W_])|^[.:?(]|(?<=\d)[.)]|\.(?=\S)|[:?](?=\S)|_|[^\w\s,.:;?%/()'-]",
    re.ASCII,
)
"""The rule as one would say it, which takes longer to find its marks."""


@given(st.text(st.one_of(st.sampled_from("a1 -.:?()_'<*%/\n"), st.characters())))
def test_text_is_written_by_the_rule_as_one_would_say_it(text: str) -> None:
    def reference(found: re.Match[str]) -> str:
        return f"&#{ord(found.group())};" if found.group().isascii() else found.group()

    assert as_text(text) == PLAINLY.sub(reference, re.sub(r"\s+", " ", text).strip())


def test_text_that_passed_stays_as_it_is() -> None:
    assert as_text(as_text("<b>")) == as_text("<b>")
    assert as_text(Markup("<b>")) == "<b>"


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.b/c?d=1&e=2#f", "https://a.b/c?d=1&amp;e=2#f"),
        ("https://a.b/_c_(d)*'[e]", "https://a.b/%5Fc%5F%28d%29%2A%27%5Be%5D"),
        ("https://a.b/%20é", "https://a.b/%20%C3%A9"),
    ],
)
def test_destination_has_nothing_that_could_end_it(url: str, written: str) -> None:
    assert as_destination(url) == written


@pytest.mark.parametrize("id", ["a", "said-1", "one-claim--other-claim"])
def test_anchor_is_an_id(id: str) -> None:
    assert as_anchor(id) == id


@pytest.mark.parametrize("id", ["", "A", "a b", "-a", "a---b", 'a"', "a}", "a_b"])
def test_anchor_is_nothing_else(id: str) -> None:
    with pytest.raises(ValueError, match="not an anchor"):
        as_anchor(id)


def written(template: str, **values: object) -> str:
    return environment(ENGLISH).from_string(template).render(**values)


def test_template_writes_text_through_the_gate() -> None:
    assert written("{{ a }} {{ b }}", a="<b>", b=Markup("<b>")) == "&#60;b&#62; <b>"


def test_template_joins_and_includes_through_the_gate() -> None:
    assert written("{{ a ~ '<' }}", a="<") == "&#60;&#60;"
    assert written(
        "{% set x = a %}{{ x }}{% macro m(y) %}{{ y }}{% endmacro %}{{ m(a) }}", a="*"
    ) == ("&#42;&#42;")


def test_template_may_not_name_what_is_not_there() -> None:
    with pytest.raises(UndefinedError):
        written("{{ missing }}")


def test_template_remembers_text_apart_from_what_passed() -> None:
    template = "{% macro m(x) %}{{ x }}{% endmacro %}{{ once(m, a) }} {{ once(m, b) }}"
    assert written(template, a=Markup("<b>"), b="<b>") == "<b> &#60;b&#62;"


CALLS = {
    "all in order": ("m(1, 2)", "1 2"),
    "by name": ("m(y=2, x=1)", "1 2"),
    "in order and by name": ("m(1, y='<')", "1 &#60;"),
    "without what has a usual value": ("m('<')", "&#60; 3"),
}


@pytest.mark.parametrize("name", CALLS)
def test_template_calls_a_macro_with_what_it_names(name: str) -> None:
    call, made = CALLS[name]
    macro = "{% macro m(x, y=3) %}{{ x }} {{ y }}{% endmacro %}"
    assert written(f"{macro}{{{{ {call} }}}}") == made


def test_template_says_no_more_than_a_macro_asks_for() -> None:
    with pytest.raises(TypeError):
        written("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1, 2) }}")


@pytest.mark.parametrize("call", ["m(*a)", "m(**a)"])
def test_template_hands_over_no_bundle(call: str) -> None:
    with pytest.raises(TemplateAssertionError):
        written(f"{{% macro m(x) %}}{{{{ x }}}}{{% endmacro %}}{{{{ {call} }}}}", a=())


def test_template_shows_what_a_record_has_and_nothing_else() -> None:
    assert written("{{ a.year }}", a=date(2026, 11, 23)) == "2026"
    with pytest.raises(AttributeError):
        written("{{ a.title }}", a={"title": "no record"})


def test_template_joins_many_values_through_the_gate() -> None:
    template = '{{ joined(values, " · ") }}'
    assert written(template, values=("<", Markup("<b>"), 7)) == "&#60; · <b> · 7"
    assert written(template, values=()) == ""


MESSAGES: dict[str, tuple[str, dict[str, object], str]] = {
    "a link": ("Go on to {where}.", {"where": Markup("[a](b)")}, "Go on to [a](b)."),
    "a text": ("By {who} ({why})", {"who": "*a*", "why": "<b>"}, "By &#42;a&#42; (&#60;b&#62;)"),
    "twice": ("{one} {one}", {"one": "x"}, "x x"),
    "no place": ("Why <you>?", {}, "Why &#60;you&#62;?"),
    "braces": ("{one} { } {}", {"one": "{two}"}, "&#123;two&#125; &#123; &#125; &#123;&#125;"),
    "a number": ("Page {number}.", {"number": 7}, "Page 7."),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_message_is_filled_with_links_and_text_that_is_inert(name: str) -> None:
    message, values, made = MESSAGES[name]
    assert filled(message, **values) == Markup(made)


def test_template_says_and_fills_in_the_tongue_of_its_environment() -> None:
    template = '{{ say("Claims") }} {{ filled(say("“{quote}”"), quote="<x>") }}'
    german = environment(tongue_of("de")).from_string(template).render()
    assert german == "Behauptungen „&#60;x&#62;“"
    assert written(template) == "Claims “&#60;x&#62;”"
