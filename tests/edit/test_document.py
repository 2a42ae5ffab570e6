"""Texts that are no plain records are told, and none ends the process."""

import pytest

from claimbook.edit.document import Document, NotEditableError
from claimbook.edit.nodes import Fields, Listing, entry_at

DEEP = "fields must not be nested over 12 deep"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "a file must be made of fields"),
        ("- a\n", 1, "a file must be made of fields"),
        ("a: 1\nb: [\n", 3, "it must be plain YAML: did not find expected node content"),
        ("a: 1\nb: &x 2\n", 2, "anchors, aliases and tags must not be used"),
        ("a: 1\nb: *x\n", 2, "anchors, aliases and tags must not be used"),
        ("a: !x 2\n", 1, "anchors, aliases and tags must not be used"),
        ("a: 1\na: 2\n", 2, "'a' must be written once"),
        ("? a\n: 1\n", 1, "a field's name must be a word"),
        ("? [a]\n: 1\n", 1, "a field's name must be a word"),
        ("a: 1\n---\nb: 2\n", 2, "a file must hold one record, a second one begins here"),
        ("a: " + "[" * 60_000, 1, DEEP),
        ("a: " + "[" * 30_000 + "]" * 30_000, 1, DEEP),
        ("a: " + "- " * 30_000, 1, "it must be plain YAML"),
        ("a:\n" + "".join(" " * n + "b:\n" for n in range(1, 300)), 13, DEEP),
        ("a: \ud800\n", 1, "it must be plain YAML"),
    ],
)
def test_what_is_no_record_is_told_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(NotEditableError) as told:
        assert Document.of(text).root
    assert told.value.message.startswith(message)
    assert told.value.line == line


def test_places_are_those_in_the_text() -> None:
    text = "title: One  # beside\nthemes:\n- a\n-   b\nforecast: {note: x}\n"
    document = Document.of(text)
    for path, found in ((("title",), "One"), (("themes", 1), "b"), (("forecast", "note"), "x")):
        entry = entry_at(document.root, path)
        assert entry is not None
        span = entry.value.span
        assert text[span.start : span.end] == found
    themes, forecast = (entry_at(document.root, (name,)) for name in ("themes", "forecast"))
    assert themes is not None
    assert forecast is not None
    assert isinstance(themes.value, Listing)
    assert isinstance(forecast.value, Fields)
    assert (themes.value.flow, forecast.value.flow) == (False, True)
