"""What is read without Python-Markdown is what Python-Markdown would have made of it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import law
from tests.publish.pages.engines import PLACES, Read, by_mkdocs, by_us

OURS = {
    "words": "Words, “more” words: 100% (or so) … and why?",
    "references": "Play from 4&#58;28 &amp; on",
    "tags": '<span class="a b" id="x">one</span> <a href="https://e.example/?a=1&b=2">two</a>',
    "links": "See [this](claims/other.md), [that](claims/other.md#why)! And [us](about/method.md)",
    "link to itself": "[Here](claims/here.md) [below](claims/here/cite.bib) [why](#why) [out](https://e.example/)",
    "link to no anchor": "[there](about/method.md#nowhere) [here](#nowhere)",
    "named link": "[<small>now</small>](#claim){aria-current=true} and [then](claims/other.md)",
    "headings": "# A { #a .cb }\n\n## B [x](claims/other.md) <b>b</b> { .a #b .b }\n\n### C { #a }",
    "span": '<p class="b" id="i" markdown="span">[x](claims/other.md) <b>y</b> &#58;</p>',
    "attributes": '<div title="a&#34;b &lt; c" ARIA-label="&amp;#58;" markdown="span">x</div>',
    "quotation": '<blockquote class="q" markdown="span">“x”</blockquote>',
    "block": '<div class="a" markdown="block">\n\nText\n\n- a\n- b\n\n</div>',
    "blocks": '<section markdown="block">\n\n<div markdown="block">\n\nx\n\n</div>\n\n</section>',
    "empty block": 'x\n\n<div class="a" markdown="block">\n\n</div>\n\ny',
    "fold": '<details markdown="block">\n<summary>S &#58;</summary>\n\nx\n\n</details>',
    "raw": '<p class="z" id="a">&#58; *as is* _it_ stands [x](y.md)</p>\n\nx',
    "raw within": '<div markdown="block">\n\n<p id="b" class="z">*as is* <b>x</b></p>\n\n</div>',
    "raw fold": '<details id="q"><summary>S</summary><ul><li>x &#58;</li></ul></details>\n\ny',
    "list": "- one\n- <b>two</b>\n- [three](claims/other.md)",
    "drawing": '<div markdown="span"><svg viewBox="0 0 8 8"><path d="M0 0l8"/></svg></div>',
}
FOREIGN = {
    "emphasis": "so *it* is",
    "code": "a `b` c",
    "escape": r"a \* b",
    "picture": "![a](b.png)",
    "bracket": "a [b] c",
    "reference": "[a]: b.md",
    "link to nothing": "[gone](gone.md)",
    "link to no page": "[odd](gone)",
    "absolute link": "[odd](/claims/other.md)",
    "two lines": "one\ntwo",
    "loose list": "- one\n\n- two",
    "ordered list": "1. one",
    "quotation": "> one",
    "rule": "---",
    "admonition": "!!! note",
    "heading without id": "## Two",
    "unclosed": '<div markdown="block">\n\nx',
    "closed twice": '<div markdown="block">\n\nx\n\n</div>\n\n</div>',
    "crossed": '<div markdown="block">\n\n<nav markdown="block">\n\n</div>\n\n</nav>',
    "script": '<p markdown="span"><script>x</script></p>',
    "block in a span": '<p markdown="span"><div>x</div></p>',
    "attribute list": "x { .a }",
    "bare ampersand": "a & b",
    "tab": "a\tb",
    "three line ends": "a\n\n\nb",
    "attribute twice": '<p id="a" id="b" markdown="span">x</p>',
}


@pytest.mark.parametrize("text", OURS.values(), ids=OURS)
@pytest.mark.parametrize("place", PLACES)
def test_dialect_is_read_as_python_markdown_reads_it(text: str, place: str) -> None:
    up = "../" * place.count("/")
    text = text.replace("](", f"]({up}").replace(f"({up}#", "(#").replace(f"({up}https", "(https")
    read, alone = by_us(text, place)
    assert alone
    assert read == by_mkdocs(text, place)


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_dialect_leaves_to_python_markdown_what_it_does_not_know(text: str) -> None:
    read, alone = by_us(text)
    assert not alone
    assert read == by_mkdocs(text)


BITS = st.sampled_from(
    [
        *("word", "Two words", " ", "“x”", ".", ",", ":", "!", "?", "'", '"', "(", ")", "1.", "-"),
        *("&#58;", "&amp;", "&", "<b>", "</b>", '<a href="x_y*">', "</a>", '<span id="q">', "<"),
        *("[x](other.md)", "[x](here.md#a)", "[", "]", "](other.md)", "![", "{", "}", "{ #a }"),
        *("*", "_", "`", "\\", "#", ">", "|", "~", "=", "+", "\n", "  ", "\t", "<div>", "</p>"),
        *("[x](#a){aria-current=true}", "{aria-current=true}", "<p", "/>", "é", "\u00a0", "\u2028"),
    ]
)
LINES = st.lists(BITS, min_size=1, max_size=6).map("".join)
TAGS = st.sampled_from(["div", "nav", "p", "details", "blockquote", "section", "summary", "ul"])
FORMS = st.one_of(
    LINES,
    LINES.map("- {}".format),
    st.lists(LINES, min_size=1, max_size=3).map(lambda lines: "- " + "\n- ".join(lines)),
    st.builds("## {} {{ #{} }}".format, LINES, st.sampled_from("abc")),
    st.builds('<{0} class="x" markdown="span">{1}</{0}>'.format, TAGS, LINES),
    st.builds("<{0}>{1}</{0}>".format, TAGS, LINES),
    st.builds('<{0} id="i" markdown="block">'.format, TAGS),
    st.builds("</{0}>".format, TAGS),
    st.builds("<details markdown='block'>\n<summary>{}</summary>".format, LINES),
)
NESTED = st.recursive(
    st.lists(FORMS, min_size=1, max_size=4),
    lambda inner: st.builds(
        lambda tag, blocks: [f'<{tag} markdown="block">', *blocks, f"</{tag}>"], TAGS, inner
    ),
    max_leaves=3,
)


@law
@given(st.lists(NESTED, min_size=1, max_size=3), st.sampled_from(PLACES))
def test_whatever_a_page_says_it_is_read_as_python_markdown_reads_it(
    parts: list[list[str]], place: str
) -> None:
    text = "\n\n".join(block for blocks in parts for block in blocks) + "\n"
    assert outcome(lambda: by_us(text, place)[0]) == outcome(lambda: by_mkdocs(text, place))


def outcome(read: Callable[[], Read]) -> Read | str:
    """What was read, or the error that Python-Markdown died of."""
    try:
        return read()
    except Exception as error:  # noqa: BLE001 - of whatever it is
        return repr(error)
