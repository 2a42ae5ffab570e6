"""The Markdown that contributors may use is shown as they mean it."""

import pytest
from tests.libraries import claim, source, theme
from tests.render.html_tree import Element, tree
from tests.render.sites import html_of, pages_from, split

from claimbook.render.inline import parsed, plain


def claim_page(**fields: str) -> Element:
    records = (theme("any-theme"), source("any-source"), claim("other"), claim("a-claim", **fields))
    return tree(html_of(split(pages_from(records)["claims/a-claim.md"])[0]))


def shape(element: Element) -> str:
    """The element's inside as a short notation: `<em>x</em>`, `<a https://x>x</a>`."""
    written = ""
    for child in element.children:
        if isinstance(child, str):
            written += child
        else:
            href = child.attributes.get("href")
            open_tag = f"{child.tag} {href}" if href else child.tag
            written += f"<{open_tag}>{shape(child)}</{child.tag}>"
    return written


STATEMENTS = {
    "emphasis": ("so *it* is", "so <em>it</em> is"),
    "underscores": ("so _it_ is", "so <em>it</em> is"),
    "strong": ("**so** it is", "<strong>so</strong> it is"),
    "both": ("***so*** it is", "<em><strong>so</strong></em> it is"),
    "nested": ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
    "two words": ("*a* *b*", "<em>a</em> <em>b</em>"),
    "code": ("the `ls -l *` of it", "the <code>ls -l *</code> of it"),
    "code of code": ("`` a`b ``", "<code>a`b</code>"),
    "link outward": ("[x y](https://a.b/c_d)", "<a https://a.b/c%5Fd>x y</a>"),
    "insecure link": ("[x](http://a.b)", "<a http://a.b>x</a>"),
    "link with query": ("[x](https://a.b/?c=1&d=2#e)", "<a https://a.b/?c=1&d=2#e>x</a>"),
    "link to a claim": ("[x](other)", "<a other.md>x</a>"),
    "link to a theme": ("[x](any-theme)", "<a ../themes/any-theme.md>x</a>"),
    "link to nothing": ("[so it is](no-such-record)", "so it is"),
    "link of marked words": ("[*x* y](https://a.b)", "<a https://a.b>x y</a>"),
    "marked link": ("*[x](https://a.b)*", "<em><a https://a.b>x</a></em>"),
    "script": ("[x](javascript:alert)", "[x](javascript:alert)"),
    "escaped": (r"\*x\* and \[y\](z)", "*x* and [y](z)"),
    "picture": ("![x](https://a.b/c.png)", "!<a https://a.b/c.png>x</a>"),
    "entity": ("&lt;b&gt;", "&lt;b&gt;"),
    "HTML": ("<b>x</b>", "<b>x</b>"),
    "heading": ("# x", "# x"),
    "list": ("1. x", "1. x"),
    "struck": ("~~x~~", "~~x~~"),
    "bare address": ("https://a.b/c", "https://a.b/c"),
    "words as they are": ("2 * 3 * 4_5_6", "2 * 3 * 4_5_6"),
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_statement_is_shown_as_it_is_meant(name: str) -> None:
    statement, shown = STATEMENTS[name]
    assert shape(claim_page(statement=statement).one(".cb-statement")) == shown


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("so *it* **is**", "so it is"),
        ("[x *y*](https://a.b) `c*d`", "x y c*d"),
        ("<b>&amp;", "<b>&amp;"),
        (r"\*x\*", "*x*"),
    ],
)
def test_plain_words_of_a_statement(statement: str, words: str) -> None:
    assert plain(parsed(statement)) == words


NOTES = {
    "paragraphs": ("a\nb\n\nc", "<p>a\nb</p> <p>c</p>"),
    "headings": ("# a\n\n### b", "<h4>a</h4> <h4>b</h4>"),
    "list": ("- a\n- b", "<ul> <li>a</li> <li>b</li> </ul>"),
    "numbers": ("1. a\n2. b", "<ol> <li>a</li> <li>b</li> </ol>"),
    "quote": ("> a", "<blockquote> <p>a</p> </blockquote>"),
    "code block": ("```\na  *b*\n\n  c\n```", "<pre><code>a  *b*\n\n  c\n</code></pre>"),
    "line": ("a\n\n---\n\nb", "<p>a</p> <hr></hr> <p>b</p>"),
    "hard break": ("a  \nb", "<p>a<br></br>\nb</p>"),
    "marks side by side": ("*a*\n*b*", "<p><em>a</em> <em>b</em></p>"),
    "link": ('[a](https://b.c/d_e "f")', "<p><a https://b.c/d_e>a</a></p>"),
    "reference": ("[a][1]\n\n[1]: https://b.c", "<p><a https://b.c>a</a></p>"),
    "autolink": ("<https://b.c>", "<p><a https://b.c>https://b.c</a></p>"),
    "link inward": ("[a](../b.md)", "<p>[a](../b.md)</p>"),
    "other protocol": ("[a](//b.c)", "<p>[a](//b.c)</p>"),
    "script": ("[a](javascript:b)", "<p>[a](javascript:b)</p>"),
    "HTML": ("<b>a</b>", "<p><b>a</b></p>"),
    "attribute list": ("a {: #b }", "<p>a {: #b }</p>"),
    "admonition": ("!!! note\n    a", "<p>!!! note\na</p>"),
    "marks of engines": ("==a== ^^b^^ :c: $d$ | e", "<p>==a== ^^b^^ :c: $d$ | e</p>"),
}


@pytest.mark.parametrize("name", NOTES)
def test_notes_are_shown_as_they_are_meant(name: str) -> None:
    notes, shown = NOTES[name]
    assert shape(claim_page(notes=notes).one(".cb-notes")) == shown


def test_notes_that_show_nothing_have_no_heading() -> None:
    assert "notes" not in {
        h.attributes["id"] for h in claim_page(notes="[a]: https://b.c").all("h2")
    }
