"""The tree of a text: values, marks, and what is refused."""

import pytest

from claimbook.read.nodes import BROKEN, marks_of
from claimbook.read.tree import DEEPEST, Parsed, parse


def value(text: str) -> object:
    parsed = parse(text)
    assert parsed.root is not None, parsed.faults
    return parsed.root.value


def faults(parsed: Parsed) -> list[tuple[str, int, int]]:
    return [(fault.rule.code, *fault.mark) for fault in parsed.faults]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12:34", "12:34"),
        ("no", "no"),
        ("2026-11-23", "2026-11-23"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ("'null'", "null"),
        ('"~"', "~"),
        ('""', ""),
        ("'it''s'", "it's"),
        (r'"a\tb\u00e9"', "a\tb\u00e9"),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
        ("a # comment", "a"),
        ("https://x.example/#top", "https://x.example/#top"),
        ("C#", "C#"),
        ("=", "="),
        ("<<", "<<"),
    ],
    ids=lambda text: text[:12].strip(),
)
def test_scalar_is_read_as_text(written: str, read: str) -> None:
    assert value(f"key: {written}") == {"key": read}


@pytest.mark.parametrize("word", ["", "~", "null", "Null", "NULL", "# comment"])
def test_plain_empty_value_is_absent(word: str) -> None:
    assert value(f"a: {word}\nb: x\n") == {"b": "x"}
    assert value(f"b:\n  - {word}\n  - x\n") == {"b": [None, "x"]}


@pytest.mark.parametrize("word", ["nULL", "None", "nil", "''"])
def test_other_words_for_nothing_are_text(word: str) -> None:
    assert value(f"a: {word}\n") == {"a": word.strip("'")}


def test_flow_and_block_forms_are_the_same() -> None:
    assert (
        value("{a: [x, {b: c}], d: }") == value("a:\n- x\n- b: c\nd:\n") == {"a": ["x", {"b": "c"}]}
    )


@pytest.mark.parametrize(
    ("text", "key", "mark"),
    [
        ("a: 1\nb: x", ("b",), (2, 4)),
        ("a: 1\r\nb: x\r\n", ("b",), (2, 4)),
        ("\U0001f600é: x", ("\U0001f600é",), (1, 5)),
        ("a: [\U0001f600, x]", ("a", 1), (1, 8)),
        ("a:\tx", ("a",), (1, 4)),
        ("日本: 語", ("日本",), (1, 5)),
        ("a:\n  - b: 1\n    c: x", ("a", 0, "c"), (3, 8)),
        ("a: >-\n  x", ("a",), (1, 4)),
    ],
    ids=["second line", "CRLF", "astral", "after astral", "tab", "wide", "nested", "folded"],
)
def test_mark_counts_characters_from_one(
    text: str, key: tuple[str | int, ...], mark: tuple[int, int]
) -> None:
    root = parse(text).root
    assert root is not None
    assert marks_of(root)[0][key] == mark


def test_marks_cover_every_value_and_key() -> None:
    root = parse("a: 1\nb:\n  - c: x\n    d:\n").root
    assert root is not None
    values, keys = marks_of(root)
    assert values == {
        (): (1, 1),
        ("a",): (1, 4),
        ("b",): (3, 3),
        ("b", 0): (3, 5),
        ("b", 0, "c"): (3, 8),
        ("b", 0, "d"): (4, 7),
    }
    assert keys == {
        ("a",): (1, 1),
        ("b",): (2, 1),
        ("b", 0, "c"): (3, 5),
        ("b", 0, "d"): (4, 5),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: !!str x", [("Y005", 1, 4)]),
        ("a: ! x", [("Y005", 1, 4)]),
        ("a: !x [b]", [("Y005", 1, 4)]),
        ("!x a: b", [("Y005", 1, 1)]),
        ("a: &x 1\nb: *x", [("Y005", 1, 4), ("Y005", 2, 4)]),
        ("<<: {a: b}\nc: *d", [("Y005", 2, 4)]),
        ("a: 1\nb: 2\na: 3\na: 4", [("Y006", 3, 1), ("Y006", 4, 1)]),
        ("a:\na: 3", [("Y006", 2, 1)]),
        ("a: {b: 1, b: {c: d}}", [("Y006", 1, 11)]),
        ('a: "\\u202e"', [("Y003", 1, 4)]),
        ('a: "\\0"\nb: "\\x1b"', [("Y003", 1, 4), ("Y003", 2, 4)]),
        ("a: b #c\nd: #e\nf: g # h\n", [("Y008", 1, 6), ("Y008", 2, 4)]),
    ],
)
def test_faults_after_which_reading_goes_on(text: str, found: list[tuple[str, int, int]]) -> None:
    parsed = parse(text)
    assert faults(parsed) == found
    assert parsed.root is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("Y007", 1, 1)]),
        ("# only a comment\n", [("Y007", 1, 1)]),
        ("---\n...\n", [("Y007", 1, 1)]),
        ("~", [("Y007", 1, 1)]),
        ("\n\n just text", [("Y007", 3, 2)]),
        ("- a", [("Y007", 1, 1)]),
        ("[a]: b", [("Y007", 1, 1)]),
        ("a: {[b]: c}", [("Y007", 1, 5)]),
        ("? {a: b}\n: c", [("Y007", 1, 3)]),
        ("*a : b", [("Y007", 1, 1)]),
        ('"": b', [("Y007", 1, 1)]),
        ('"\\u202e": b', [("Y007", 1, 1)]),
        ("a: b\n---\nc: d", [("Y007", 2, 1)]),
        ("*a", [("Y005", 1, 1), ("Y007", 1, 1)]),
    ],
)
def test_faults_that_leave_no_tree(text: str, found: list[tuple[str, int, int]]) -> None:
    parsed = parse(text)
    assert (parsed.root, faults(parsed)) == (None, found)


def test_value_of_a_fault_is_broken() -> None:
    assert value("a: *x\nb: !y 1\nc: !z [d]\n") == {"a": BROKEN, "b": BROKEN, "c": BROKEN}


def test_second_value_of_a_name_is_dropped_whole() -> None:
    assert value("a: 1\na: {b: [c]}\nd: 2\n") == {"a": "1", "d": "2"}


def test_twelve_levels_are_read_and_thirteen_are_not() -> None:
    def nested(levels: int) -> Parsed:
        return parse("a: " + "[" * (levels - 1) + "]" * (levels - 1))

    assert nested(DEEPEST).faults == ()
    assert faults(nested(DEEPEST + 1)) == [("Y004", 1, 3 + DEEPEST)]


def test_fault_knows_the_field_it_concerns() -> None:
    parsed = parse("a:\n  - b\n  - c: !x d\n    e: !x f\n")
    assert [fault.place for fault in parsed.faults] == [("a", 1, "c"), ("a", 1, "e")]
