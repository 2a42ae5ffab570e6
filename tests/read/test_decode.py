"""The bytes of a file: encodings, limits, characters."""

import pytest

from claimbook.read.decode import MAX_BYTES, decoded
from claimbook.read.fault import Fault


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfname: x\n", "name: x\n"),
        (b"a\r\nb\tc", "a\r\nb\tc"),
        ("é\U0001f600".encode(), "é\U0001f600"),
        (b" " * MAX_BYTES, " " * MAX_BYTES),
    ],
    ids=["empty", "byte order mark", "CRLF and tab", "not ASCII", "as large as may be"],
)
def test_utf8_is_decoded(content: bytes, text: str) -> None:
    assert decoded(content) == text


@pytest.mark.parametrize(
    ("content", "code", "mark", "message"),
    [
        (
            "a: b\nc: é".encode("cp1252"),
            "Y002",
            (2, 4),
            "a file must be UTF-8, and the byte 0xE9 here is not",
        ),
        (
            "日本: é ".encode() + b"\xff",
            "Y002",
            (1, 7),
            "a file must be UTF-8, and the byte 0xFF here is not",
        ),
        (
            b"\xef\xbb\xbfa: \xed\xa0\x80",
            "Y002",
            (1, 4),
            "a file must be UTF-8, and the byte 0xED here is not",
        ),
        (
            b"a\xc3",
            "Y002",
            (1, 2),
            "a file must be UTF-8, and the byte 0xC3 here is not",
        ),
        ("a".encode("utf-16"), "Y002", (1, 1), "a file must be UTF-8, this one is UTF-16"),
        (
            b"\xfe\xff" + "a".encode("utf-16-be"),
            "Y002",
            (1, 1),
            "a file must be UTF-8, this one is UTF-16",
        ),
        ("a".encode("utf-32"), "Y002", (1, 1), "a file must be UTF-8, this one is UTF-32"),
        (b" " * (MAX_BYTES + 1), "Y004", (1, 1), "a file must have at most 64 KiB"),
        (b"a: b\nc\x00", "Y003", (2, 2), "a text must not hold the invisible character U+0000"),
        (b"a: b\rc: d", "Y003", (1, 5), "a text must not hold the invisible character U+000D"),
        (
            "a: \u2028".encode(),
            "Y003",
            (1, 4),
            "a text must not hold the invisible character U+2028",
        ),
        (
            "\U0001f600\u202e".encode(),
            "Y003",
            (1, 2),
            "a text must not hold the invisible character U+202E",
        ),
        (
            "\uffff".encode(),
            "Y003",
            (1, 1),
            "a text must not hold the invisible character U+FFFF",
        ),
    ],
    ids=[
        "Windows-1252",
        "after wide letters",
        "surrogate",
        "cut off",
        "UTF-16",
        "UTF-16 big-endian",
        "UTF-32",
        "too large",
        "NUL",
        "lone CR",
        "line separator",
        "bidi control",
        "no character",
    ],
)
def test_other_bytes_are_refused(
    content: bytes, code: str, mark: tuple[int, int], message: str
) -> None:
    fault = decoded(content)
    assert isinstance(fault, Fault)
    assert (fault.rule.code, fault.mark, fault.message) == (code, mark, message)


def test_windows_letter_is_named_in_the_remedy() -> None:
    fault = decoded("“".encode("cp1252"))
    assert isinstance(fault, Fault)
    assert fault.remedy == (
        "Open the file in an editor and save it with the encoding UTF-8. "
        "In Windows-1252 the byte is “: the file was probably saved so."
    )


def test_excerpts_may_show_any_character() -> None:
    assert decoded(b"a\x00", any_character=True) == "a\x00"
