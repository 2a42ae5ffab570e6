"""An outline -> what a person reads in a terminal; no control character, no runner's command."""

from collections.abc import Iterable, Iterator

import click

from claimbook.report.outline import Line, Section, Span, Style
from claimbook.report.visible import visible, without_commands

_INDENT = "  "
_COLOURS = {"+": "green", "-": "red", "~": "yellow", "!": "red"}


def terminal(headline: str, sections: Iterable[Section], *, colour: bool = False) -> str:
    """The headline, then every section with its lines; ends with a line end."""
    blocks = [visible(headline)]
    for section in sections:
        heading = click.style(visible(section.heading), bold=True)
        blocks.append("\n".join([heading, *_lines(section.lines, 1)]))
    told = "\n\n".join(blocks) + "\n"
    return without_commands(told if colour else click.unstyle(told))


def _lines(lines: Iterable[Line], depth: int) -> Iterator[str]:
    for line in lines:
        mark = f"{click.style(line.mark, fg=_COLOURS.get(line.mark))} " if line.mark else ""
        yield f"{_INDENT * depth}{mark}{''.join(map(_span, line.spans))}".rstrip()
        code = line.code.split("\n") if line.code else ()
        yield from (f"{_INDENT * (depth + 2)}{visible(row)}" for row in code)
        yield from _lines(line.below, depth + 1)


def _span(span: Span) -> str:
    text = visible(span.text)
    match span.style:
        case Style.STRONG | Style.ID:
            return click.style(text, bold=True)
        case Style.QUOTE:
            return f"“{text}”"
        case Style.LEFT_OUT:
            return click.style(f"[-{text}-]", fg="red")
        case Style.PUT_IN:
            return click.style(f"{{+{text}+}}", fg="green")
        case Style.LINK:
            return f"{text}: {visible(span.url)}"
        case Style.WORDS:
            return text
