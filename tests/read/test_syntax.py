"""What people get wrong in YAML, and what they are told."""

import pytest

from claimbook.read.fault import Fault
from claimbook.read.tree import parse
from claimbook.read.yaml_rules import SYNTAX


def only_fault(text: str) -> Fault:
    parsed = parse(text)
    assert parsed.root is None
    (fault,) = parsed.faults
    assert fault.rule is SYNTAX
    return fault


QUOTE = "Put the whole value in quotes:\n"
OPEN_QUOTE = "the quote that is opened here must be closed"
CLOSE = "Close it with {} at the end of the text:\n"
TABS = "a line must be indented with spaces, not tabs"
ONE_COLUMN = "fields of one record must begin in one column"
AS_BESIDE = "Indent this line exactly as the other fields beside it."

MISTAKES = {
    "colon in a text": (
        "title: Meta: the layoffs\n",
        (1, 12),
        "a text that holds a colon must be in quotes",
        QUOTE + 'title: "Meta: the layoffs"',
    ),
    "colon in a text with quotes": (
        'title: Meta says: "we cut"\n',
        (1, 17),
        "a text that holds a colon must be in quotes",
        QUOTE + "title: 'Meta says: \"we cut\"'",
    ),
    "colon at the end": (
        "title: Meta:\nkind: x\n",
        (1, 12),
        "a text that holds a colon must be in quotes",
        QUOTE + 'title: "Meta:"',
    ),
    "colon in a list's text": (
        "a:\n  - note: this: that\n",
        (2, 15),
        "a text that holds a colon must be in quotes",
        QUOTE + '- note: "this: that"',
    ),
    "colon in a later line": (
        "statement: A long text\n  goes on here: there\n",
        (2, 15),
        "a text of several lines that holds a colon must be written under '>-'",
        "Write the whole text below, indented:\nstatement: >-\n  A long text",
    ),
    "at sign": (
        "title: @meta\n",
        (1, 8),
        "a text that begins with '@' must be in quotes",
        QUOTE + 'title: "@meta"',
    ),
    "backtick": (
        "- `x` y\n",
        (1, 3),
        "a text that begins with '`' must be in quotes",
        QUOTE + '- "`x` y"',
    ),
    "per cent": (
        "title: %5\n",
        (1, 8),
        "a text that begins with '%' must be in quotes",
        QUOTE + 'title: "%5"',
    ),
    "per cent first of all": (
        "%a\nb: c\n",
        (1, 1),
        "a line must not begin with '%'",
        "Begin it with a field's name.",
    ),
    "emphasis": (
        "title: *Really*\n",
        (1, 8),
        "a text that begins with '*' must be in quotes",
        QUOTE + 'title: "*Really*"',
    ),
    "ampersand": (
        "title: & more\n",
        (1, 8),
        "a text that begins with '&' must be in quotes",
        QUOTE + 'title: "& more"',
    ),
    "exclamation mark": (
        "title: !a!b c\n",
        (1, 8),
        "a text that begins with '!' must be in quotes",
        QUOTE + 'title: "!a!b c"',
    ),
    "question mark": (
        "title: ? why\n",
        (1, 8),
        "a text that begins with '?' must be in quotes",
        QUOTE + 'title: "? why"',
    ),
    "greater than": (
        "title: >half\n",
        (1, 8),
        "a text that begins with '>' must be in quotes",
        QUOTE + 'title: ">half"',
    ),
    "comma": (
        "title: , x\n",
        (1, 8),
        "a text that begins with ',' must be in quotes",
        QUOTE + 'title: ", x"',
    ),
    "bracket that closes early": (
        "title: [AI] is over\n",
        (1, 13),
        "a text that begins with '[' must be in quotes",
        QUOTE + 'title: "[AI] is over"',
    ),
    "bracket that never closes": (
        "title: [AI is over\nkind: x\n",
        (1, 8),
        "the '[' that is opened here must be closed",
        (
            "Close it with ']', with a comma between its entries.\n"
            "If it is a text that begins with '[', put it in quotes:\n"
            'title: "[AI is over"'
        ),
    ),
    "brace that never closes": (
        "title: {AI is over\nkind: x\n",
        (1, 8),
        "the '{' that is opened here must be closed",
        (
            "Close it with '}', with a comma between its entries.\n"
            "If it is a text that begins with '{', put it in quotes:\n"
            'title: "{AI is over"'
        ),
    ),
    "text after a quote": (
        'title: "Culture" is an excuse\n',
        (1, 18),
        "nothing must follow the quote that closes a text",
        QUOTE + "title: '\"Culture\" is an excuse'",
    ),
    "two quoted words": (
        'title: "A" or "B"\n',
        (1, 12),
        "nothing must follow the quote that closes a text",
        QUOTE + 'title: \'"A" or "B"\'',
    ),
    "apostrophe in single quotes": (
        "title: 'it's over'\n",
        (1, 12),
        "nothing must follow the quote that closes a text",
        QUOTE + 'title: "it\'s over"',
    ),
    "quotes in quotes": (
        'title: "He says "no" again"\n',
        (1, 18),
        "nothing must follow the quote that closes a text",
        QUOTE + "title: 'He says \"no\" again'",
    ),
    "quote that never closes": (
        'a: b\ntitle: "Meta\nkind: x\n',
        (2, 8),
        OPEN_QUOTE,
        CLOSE.format('"') + 'title: "Meta"',
    ),
    "quote closed by a later one": (
        "title: 'Meta\nx: y\nkind: 'z'\n",
        (1, 8),
        OPEN_QUOTE,
        CLOSE.format("'") + "title: 'Meta'",
    ),
    "quote over a document's end": (
        'title: "Meta\n---\nkind: x\n',
        (1, 8),
        OPEN_QUOTE,
        CLOSE.format('"') + 'title: "Meta"',
    ),
    "backslash in double quotes": (
        'title: "C:\\new\\place"\n',
        (1, 15),
        "a backslash in double quotes must begin an escape",
        "Use single quotes, in which a backslash is only a backslash:\ntitle: 'C:\\new\\place'",
    ),
    "half an escape": (
        'title: "\\u12"\n',
        (1, 11),
        "a backslash in double quotes must begin an escape",
        "Use single quotes, in which a backslash is only a backslash:\ntitle: '\\u12'",
    ),
    "text beside the fold sign": (
        "note: >- text\n",
        (1, 10),
        "the text must begin in the line below",
        "Write it below, indented by two spaces:\nnote: >-\n  text",
    ),
    "list beside its name": (
        "themes: - a\n",
        (1, 9),
        "a list must begin in the line below its field's name",
        (
            "Write the list below, indented by two spaces:\nthemes:\n  - a\n"
            'If it is a text that begins with a dash, put it in quotes:\nthemes: "- a"'
        ),
    ),
    "tab before a field": (
        "a:\n\tb: c\n",
        (2, 1),
        TABS,
        "Write two spaces for each tab:\n  b: c",
    ),
    "tab before an entry": (
        "a:\n\t- b\n",
        (2, 1),
        TABS,
        "Write two spaces for each tab:\n  - b",
    ),
    "tab in a text": (
        "a: >-\n\tb\n",
        (2, 1),
        TABS,
        "Write two spaces for each tab:\n  b",
    ),
    "tab after a value": (
        "a: b\n\tc: d\n",
        (2, 1),
        TABS,
        "Write two spaces for each tab:\n  c: d",
    ),
    "no space after the colon": (
        "a: b\nkind:observation\nc: d\n",
        (2, 6),
        "a space must follow the colon",
        "Write:\nkind: observation",
    ),
    "no space after the first colon": (
        "kind:observation\nc: d\n",
        (1, 6),
        "a space must follow the colon",
        "Write:\nkind: observation",
    ),
    "no space after the dash": (
        "a:\n  - b\n  -c\nd: e\n",
        (3, 4),
        "a space must follow the dash",
        "Write:\n- c",
    ),
    "no colon": (
        "title Meta cuts\nkind: x\n",
        (1, 1),
        "a line must be 'field: value'",
        "If 'title' is a field's name, write:\ntitle: Meta cuts",
    ),
    "text under the fold sign, not indented": (
        "a: >-\nSome text.\nb: c\n",
        (2, 1),
        "a line must be 'field: value'",
        "If it goes on with the text above, indent it:\n  Some text.",
    ),
    "field too deep": (
        "title: Meta\n  kind: x\n",
        (2, 3),
        "a field must begin in the same column as the field above it",
        (
            "If 'kind' is a field, begin it in the same column:\ntitle: Meta\nkind: x\n"
            "If it goes on with the text above, write:\ntitle: >-\n  Meta\n  kind: x"
        ),
    ),
    "field too deep after an empty line": (
        "title: Meta\n\n  kind: x\n",
        (3, 3),
        "a field must begin in the same column as the field above it",
        (
            "If 'kind' is a field, begin it in the same column:\ntitle: Meta\nkind: x\n"
            "If it goes on with the text above, write:\ntitle: >-\n  Meta\n  kind: x"
        ),
    ),
    "field of a part too deep": (
        "a:\n  - b: c\n     d: e\n",
        (3, 6),
        "a field must begin in the same column as the field above it",
        (
            "If 'd' is a field, begin it in the same column:\n  - b: c\n    d: e\n"
            "If it goes on with the text above, write:\n  - b: >-\n      c\n      d: e"
        ),
    ),
    "field of a part out of line": (
        "a:\n  - b: c\n   d: e\n",
        (3, 4),
        ONE_COLUMN,
        AS_BESIDE,
    ),
    "field between two columns": (
        "a:\n  b: c\n d: e\n",
        (3, 2),
        ONE_COLUMN,
        AS_BESIDE,
    ),
    "first field indented": (
        "  a: b\nc: d\n",
        (1, 1),
        ONE_COLUMN,
        "Begin every field in the first column:\na: b",
    ),
    "dashes out of line": (
        "a:\n  - b\n - c\n",
        (3, 2),
        "the dashes of a list must stand in one column",
        "Indent this line exactly as the other entries of its list.",
    ),
    "list without a field": (
        "a: b\n- c\n",
        (2, 1),
        "a list must belong to a field",
        "Write the field's name and a colon in the line above the list.",
    ),
    "field after a list": (
        "- a\nb: c\n",
        (2, 1),
        "every entry of a list must begin with a dash",
        (
            "If it is an entry, write:\n- b: c\n"
            "If it is a field, begin it in the same column as the other fields."
        ),
    ),
    "text that goes on too far left": (
        "a: |\n    b\n  c\n",
        (3, 3),
        "a text that goes on must be indented like the line above",
        "Indent it by at least two spaces more than its field's name.",
    ),
    "ended early": (
        "a: b\n...\nc: d\n",
        (3, 1),
        "a file must hold one record",
        "Remove the line '...', or put what follows it in a file of its own.",
    ),
}


@pytest.mark.parametrize(("text", "mark", "message", "remedy"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_told_in_plain_words(
    text: str, mark: tuple[int, int], message: str, remedy: str
) -> None:
    fault = only_fault(text)
    assert (fault.mark, fault.message, fault.remedy) == (mark, message, remedy)


@pytest.mark.parametrize(("text", "mark", "message", "remedy"), MISTAKES.values(), ids=MISTAKES)
def test_windows_line_ends_change_nothing(
    text: str, mark: tuple[int, int], message: str, remedy: str
) -> None:
    fault = only_fault(text.replace("\n", "\r\n"))
    assert (fault.mark, fault.message, fault.remedy) == (mark, message, remedy)


def test_quoted_line_of_a_remedy_is_read_as_meant() -> None:
    for text, _, _, remedy in MISTAKES.values():
        if remedy.startswith(QUOTE):
            mended = parse(remedy.removeprefix(QUOTE))
            assert mended.faults == () or mended.faults[0].rule.code == "Y007", text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("%YAML 9.9\n---\na: b\n", "found incompatible YAML document"),
        ("2026: - x\n", "block sequence entries are not allowed in this context"),
    ],
)
def test_words_unknown_to_us_are_passed_on_with_the_usual_causes(text: str, words: str) -> None:
    fault = only_fault(text)
    assert fault.message == f"a file must be written in YAML: {words}"
    assert fault.remedy.startswith("The usual causes:")


def test_long_line_is_not_repeated_in_the_remedy() -> None:
    fault = only_fault("title: " + "Meta: cuts " * 40)
    assert fault.remedy == "Put the whole value in quotes."
