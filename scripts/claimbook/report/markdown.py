"""An outline -> Markdown for a pull request or a job's summary, safe whatever the texts hold.

Every character that means something to Markdown or HTML is written as a character reference, and
an invisible space keeps `@name` and `#12` from calling anybody.
"""

import re
from collections.abc import Iterable, Iterator

from claimbook.report.outline import Line, Section, Span, Style
from claimbook.report.visible import visible

MOST_BYTES = 900_000
"""A job's summary has at most 1 MiB; what is too much is left out and said to be."""
MOST_LINES = 60
"""A section is not longer: a reader on a phone would not find its end."""

# All but , ; ' ? % ( ) / and a hyphen within a word, which are harmless and frequent.
_SPECIAL = re.compile(r"""[!"#$&*+.:<=>@\[\\\]^_`{|}~]|(?<![A-Za-z0-9])-""")
_CALLS = re.compile(r"(&#64;|&#35;|\b[Gg][Hh]-)(?=\S)")
_MARKS = {"+": "+", "-": "\N{MINUS SIGN}", "~": "~", "!": "!"}
_TOO_MUCH = "\n\nThere is more than fits here: run the command yourself to see all of it.\n"


def escaped(text: str) -> str:
    """A text in one line in which nothing is markup, link, mention or HTML."""
    entities = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", visible(text))
    return _CALLS.sub(r"\1&#8203;", entities)


def markdown(headline: str, sections: Iterable[Section]) -> str:
    """The headline, then every section that there is room for; ends with a line end."""
    told = f"**{escaped(headline)}**\n"
    for section in sections:
        block = _section(section)
        if len(told.encode()) + len(block.encode()) > MOST_BYTES:
            return told.rstrip("\n") + _TOO_MUCH
        told += f"\n{block}"
    return told


def _section(section: Section) -> str:
    lines = section.lines[:MOST_LINES]
    body = "\n".join(row for line in lines for row in _line(line, 0))
    if left := len(section.lines) - len(lines):
        body += f"\n- … and {left:,} more"
    if section.folded:
        return f"<details><summary>{escaped(section.heading)}</summary>\n\n{body}\n\n</details>\n"
    return f"### {escaped(section.heading)}\n\n{body}\n"


def _line(line: Line, depth: int) -> Iterator[str]:
    indent = "  " * depth
    mark = f"<strong>{escaped(_MARKS[line.mark])}</strong> " if line.mark else ""
    yield f"{indent}- {mark}{''.join(map(_span, line.spans))}"
    if line.code:
        fence = "`" * max(3, 1 + _longest_run(line.code))
        rows = (f"{fence}yaml", *map(visible, line.code.split("\n")), fence)
        yield ""
        yield from (f"{indent}  {row}" for row in rows)
        yield ""
    for below in line.below:
        yield from _line(below, depth + 1)


def _longest_run(code: str) -> int:
    return max((len(run) for run in re.findall("`+", code)), default=0)


def _span(span: Span) -> str:
    text = escaped(span.text)
    match span.style:
        case Style.STRONG:
            return f"<strong>{text}</strong>"
        case Style.ID:
            return f"<code>{text}</code>"
        case Style.QUOTE:
            return f"“{text}”"
        case Style.LEFT_OUT:
            return f"<del>{text}</del>"
        case Style.PUT_IN:
            return f"<ins>{text}</ins>"
        case Style.LINK:
            return f'<a href="{escaped_url(span.url)}">{text}</a>'
        case Style.WORDS:
            return text


def escaped_url(url: str) -> str:
    """An address within an attribute; none but http and https."""
    if not url.startswith(("http://", "https://")):
        return ""
    return re.sub(r"""["'&<>`]""", lambda found: f"&#{ord(found[0])};", visible(url))
