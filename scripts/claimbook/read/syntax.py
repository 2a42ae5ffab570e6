"""libyaml's complaint about a text -> what must be, in plain words, with a line to paste."""

from collections.abc import Sequence

import yaml

from claimbook.model.origin import START, Mark
from claimbook.read import syntax_layout as layout
from claimbook.read import syntax_values as values
from claimbook.read.complaint import Complaint, Teller
from claimbook.read.fault import Fault
from claimbook.read.yaml_rules import SYNTAX

# libyaml's words, and who can tell them, the most exact first.
_TELLERS: tuple[tuple[str, tuple[Teller, ...]], ...] = (
    ("tab character", (layout.tab,)),
    ("cannot start any token", (layout.tab, values.first_character)),
    (
        "mapping values are not allowed",
        (
            values.colon_in_text,
            layout.line_above,
            layout.too_deep,
            values.colon_in_long_text,
        ),
    ),
    ("block sequence entries are not allowed", (values.list_beside_name,)),
    ("mapping keys are not allowed", (values.first_character,)),
    ("alphabetic or numeric character", (values.first_character,)),
    ("expected comment or line break", (values.block_head,)),
    ("indentation indicator", (values.first_character,)),
    ("expected node content", (values.first_character,)),
    ("tag", (values.first_character,)),
    ("could not find expected ':'", (layout.line_that_is_no_field,)),
    ("expected key", (values.quote_above, values.text_after_quote, layout.out_of_line)),
    ("expected '-' indicator", (layout.no_dash,)),
    ("',' or", (values.open_bracket,)),
    ("unexpected end of stream", (values.open_quote,)),
    ("unexpected document indicator", (values.open_quote,)),
    ("escape", (values.backslash,)),
    ("hexdecimal", (values.backslash,)),
    ("directive", (values.first_character,)),
    ("<document start>", (layout.left_of_the_first,)),
)
_LAST_RESORT = (
    "The usual causes: a text with a colon that is not in quotes, a quote that is not closed, "
    "or a line that is not indented like those beside it."
)


def _mark(mark: yaml.Mark | None) -> Mark | None:
    return Mark(mark.line + 1, mark.column + 1) if mark else None


def syntax_fault(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Fault:
    """The one fault that libyaml found, where its cause most likely is."""
    mark = _mark(error.problem_mark) or _mark(error.context_mark) or START
    opened = _mark(error.context_mark) or mark
    problem = error.problem or "not YAML"
    complaint = Complaint(problem, mark, opened, lines)
    for words, tellers in _TELLERS:
        if words not in problem and words not in (error.context or ""):
            continue
        for tell in tellers:
            if told := tell(complaint):
                return Fault(SYNTAX, told.message, told.mark, told.remedy)
    return Fault(SYNTAX, f"a file must be written in YAML: {problem}", mark, _LAST_RESORT)
