"""Claim files as people write them: any layout, any comments, and what they say."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

_WORDS = [
    "plain", "two words", "a: b", "with # hash", "it's", 'so "it" is', "- dash", "yes", "12:34",
    "2026-11-23", "null", "~", "8000", "#tag", "[x]", "{y}", "&a", "*b", "!c", "%d", "@e", "`f`",
    "ends:", "tr\u00e8s bien", "nb\u00a0sp", "back\\slash", "\u65e5\u672c", "? what", "| pipe",
    "> fold",
    "a  b", "long " * 40 + "end", "x" * 150, "--- a", "...", "=", "<<", "0x1F", ".5", "1e3",
    "many words, " * 30 + "with: colons # and more", "\U0001f600", "\ufeffmark", "a\tb",
]  # fmt: skip
texts = st.sampled_from(_WORDS)
_comments = st.sampled_from(["# note", "#tight", "# a: b", "# - c", "# 'q", "#"])


@st.composite
def claim_texts(draw: DrawFn) -> str:
    """A claim file, its fields in any order, some in brackets, with comments in many places."""
    fields = {
        "title": draw(texts),
        "statement": draw(texts),
        "kind": "forecast",
        "themes": draw(st.lists(st.sampled_from(["ai-work", "no", "layoffs"]), max_size=3)),
        "attestations": draw(
            st.lists(
                st.fixed_dictionaries(
                    {"source": st.just("a-source")},
                    optional={"quote": texts, "at": st.just("12:34"), "locator": texts,
                              "checked": st.just({"by": "Ada", "on": "2026-01-02"})},
                ),
                max_size=3,
            )
        ),
        "forecast": draw(st.sampled_from([None, {"note": "n", "resolve_by": "2030"}, {}])),
        "notes": draw(st.sampled_from([None, "one\n\ntwo\n", "  in\nde\n", "a", "# x\n- y"])),
        "added": "2026-11-23",
        "unknown": draw(texts),
    }  # fmt: skip
    names = draw(st.permutations(sorted(fields)))
    chosen = {name: fields[name] for name in names[: draw(st.integers(1, len(names)))]}
    lines = [*_loose(draw, 0), *_mapping(draw, chosen, 0), *_loose(draw, 0)]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return (
        draw(st.sampled_from(["", "\ufeff"]))
        + end.join(lines)
        + draw(st.sampled_from([end, "", end * 2]))
    )


def _loose(draw: DrawFn, indent: int) -> list[str]:
    shift = draw(st.sampled_from([0, 0, 0, 2, 1]))
    comment = " " * (indent + shift) + draw(_comments)
    return draw(st.sampled_from([[], [], [], [comment], [""], [comment, "", comment]]))


def _beside(draw: DrawFn) -> str:
    return draw(st.sampled_from(["", "", "", "  " + draw(_comments)]))


def _mapping(draw: DrawFn, value: dict[str, Any], indent: int) -> list[str]:
    lines = []
    for name, inner in value.items():
        lines += _loose(draw, indent)
        lines += _valued(draw, f"{' ' * indent}{name}:", inner, indent)
    return lines


def _valued(draw: DrawFn, head: str, value: Any, indent: int) -> list[str]:
    if value is None:
        return [head + draw(st.sampled_from(["", " ~", " null"])) + _beside(draw)]
    if isinstance(value, str):
        return _text(draw, head, value, indent)
    if not value or draw(st.sampled_from([True, False, False])):
        return [f"{head} {_flow(value)}{_beside(draw)}"]
    if isinstance(value, dict):
        return [head + _beside(draw), *_mapping(draw, value, indent + 2)]
    step = draw(st.sampled_from([0, 2, 4])) if head.strip() != "-" else 2
    return [head + _beside(draw), *_listing(draw, value, indent + step)]


def _listing(draw: DrawFn, value: list[Any], indent: int) -> list[str]:
    lines = []
    for entry in value:
        lines += _loose(draw, indent)
        dash = " " * indent + "-"
        if isinstance(entry, dict) and draw(st.booleans()):
            inner = _mapping(draw, entry, indent + 2)
            first = next(at for at, line in enumerate(inner) if line.strip()[:1] not in ("", "#"))
            inner[first] = dash + inner[first][indent + 1 :]
            lines += inner
        else:
            lines += _valued(draw, dash, entry, indent)
    return lines


def _text(draw: DrawFn, head: str, text: str, indent: int) -> list[str]:
    style = draw(st.sampled_from(["double", "single", "block", "plain", "broken"]))
    pad = " " * (indent + 2)
    simple = text.isprintable() and text == text.strip() and "\n" not in text
    if style == "single" and simple:
        return [f"{head} '" + text.replace("'", "''") + "'" + _beside(draw)]
    if style == "block" and simple:
        return [f"{head} {draw(st.sampled_from(['>-', '|-', '>']))}{_beside(draw)}", pad + text]
    if style == "plain" and text in ("plain", "two words", "8000", "12:34", "2026-11-23", "yes"):
        return [f"{head} {text}{_beside(draw)}"]
    if style == "broken" and text == "two words":
        return [f"{head} two", f"{pad}words{_beside(draw)}"]
    return [f"{head} {_double(text)}{_beside(draw)}"]


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _double(str(value))


def _double(text: str) -> str:
    for character, escape in {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}.items():
        text = text.replace(character, escape)
    return '"' + text.replace("\ufeff", "\\ufeff") + '"'
