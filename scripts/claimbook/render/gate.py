"""Contributors' text -> text that no Markdown engine and no browser reads as anything but text.

The one gate: every value that a template writes passes `as_text`, unless it is already `Markup`,
which only this module, `inline` and `links` make.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.nodes import Call, Const, Expr, Getattr, Name, Node
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from claimbook.tongue.tongue import Tongue

Say = Callable[[str], str]

TEMPLATES = Path(__file__).parent / "templates"

# A character reference means the same to Markdown and to HTML: itself, never markup. A few marks
# stay as they are where they can mean nothing, so that the Markdown on disk reads as prose.
# It begins with the marks, and looks back from each: so an engine skips to the next in one stride.
_MEANINGFUL = re.compile(
    r"[^A-Za-z0-9\s,;%/'\x80-\U0010ffff](?:"
    r"(?<![-.:?()])"
    r"|(?<=-)(?:(?<![^\W_]-)|(?![^\W_]))"  # not inside a word: lists, rules, dashes
    r"|(?<=^[.:?(])"  # what could go on with what stands before the value
    r"|(?<=\d[.)])"  # a numbered list
    r"|(?<=[.:?])(?=\S))",  # an address that an engine would make a link
    re.ASCII,
)
_ANCHOR = re.compile(r"[a-z0-9]+(-{1,2}[a-z0-9]+)*")
_PLACE = re.compile(r"\{([a-z_]+)\}")
_HELD = "\ue000"
"""A character that means nothing holds the places of values while a message passes the gate."""
_URL_SAFE = "/:?#@&=+,;%~.-"


marked = cast("Callable[[str], Markup]", partial(str.__new__, Markup))
"""A text that has passed the gate, as `Markup`; it is not asked first whether it is that already.

Whoever writes a link or a place writes thousands of them, and knows that it is none.
"""


def _reference(found: re.Match[str]) -> str:
    return f"&#{ord(found.group())};"


def as_text(value: object) -> Markup:
    """One line of plain text, each character with a meaning written as a numeric reference."""
    return value if isinstance(value, Markup) else _inert(str(value))


@lru_cache(maxsize=65536)  # names and attributions stand on hundreds of pages
def _inert(text: str) -> Markup:
    return marked(_MEANINGFUL.sub(_reference, " ".join(text.split())))


@lru_cache(maxsize=65536)  # a moment is linked from its claim, its source and disagreements
def as_destination(url: str) -> Markup:
    """A URL as an HTML attribute or a Markdown destination; what could end either is encoded."""
    encoded = quote(url, safe=_URL_SAFE).replace("_", "%5F")
    return Markup(encoded.replace("&", "&amp;"))  # quote leaves nothing else alive


def as_anchor(id: str) -> Markup:
    """An anchor of our own making, which an engine takes letter by letter; ValueError if not."""
    if not _ANCHOR.fullmatch(id):
        raise ValueError(f"not an anchor: {id!r}")
    return Markup(id)


def filled(message: str, **values: object) -> Markup:
    """A message of ours with its `{names}` filled in: with links and marks, or with text."""
    pieces = _pieces(message)
    made = [as_text(values[piece]) if at % 2 else piece for at, piece in enumerate(pieces)]
    return marked("".join(made))  # each piece has passed the gate


def joined(values: Iterable[object], between: str) -> Markup:
    """The values as text, with a mark of ours between them."""
    return marked(between.join(map(as_text, values)))  # each has passed the gate


@lru_cache(maxsize=4096)  # there are as many as messages with marks in them
def _pieces(message: str) -> tuple[str, ...]:
    """The message as inert text, in turns with the names of what fills it."""
    texts = as_text(_PLACE.sub(_HELD, message)).split(_HELD)
    names = [*_PLACE.findall(message), ""]
    return tuple(piece for pair in zip(texts, names, strict=True) for piece in pair)[:-1]


class _Gated(CodeGenerator):
    """Python as one would write it by hand: no call that could only say what is known already.

    Jinja's own escaping would copy what the gate has made, its look at an object would ask
    whether it is a mapping, and its calls whether a function of ours wants the context: none does.
    What is `Markup` already, as most of a page is, does not call the gate to be told so.
    """

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write("(_made if (_made := ")

    def _output_child_post(self, node: Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write(f").__class__ is Markup else {finalize.src}_made))")

    def _output_child_to_const(self, node: Expr, frame: Frame, finalize: Any) -> str:
        said = self._said(node)
        if said is None:
            return super()._output_child_to_const(node, frame, finalize)
        return str(finalize.const(said))

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's names
        """What templates show are records, so an attribute is one."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        """A call, or what `say` makes of a message: a template speaks one tongue."""
        said = self._said(node)
        if said is not None:
            self.write(repr(said))
            return
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            self.fail("a call names what it hands over", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for part in node.args:
            self.visit(part, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{named.key}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:  # noqa: ARG002
        node = macro_ref.node
        names = tuple(name.name for name in node.args)
        self.write(f"environment.macro(macro, {getattr(node, 'name', None)!r}, {names!r})")

    def _said(self, node: Node) -> str | None:
        """The words of `say("...")`; None of anything else."""
        match node:
            case Call(node=Name(name="say"), args=[Const(value=str(message))], kwargs=[]):
                return cast("Say", self.environment.globals["say"])(message)
        return None


class _Macro(Macro):
    """A macro that is handed all that it asks for, in its order, is called at once."""

    def __call__(self, *parts: Any, **named: Any) -> Markup:
        if len(parts) == self._argument_count and not named:
            return marked(self._func(*parts))  # what a macro makes has passed the gate
        return Markup(super().__call__(*parts, **named))


class _Template(Template):
    """A template whose macros are made once: no page has names that others do not have."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002
        return super()._get_default_module()


class _Environment(Environment):
    code_generator_class = _Gated
    template_class = _Template

    def macro(self, made: Callable[..., str], name: str, arguments: tuple[str, ...]) -> _Macro:
        """The macro that compiled code defines."""
        return _Macro(
            self,
            made,
            name,
            list(arguments),
            catch_kwargs=False,
            catch_varargs=False,
            caller=False,
            default_autoescape=True,
        )


@lru_cache(maxsize=65536, typed=True)  # marked text equals the bare one, and only it is safe
def _once(macro: Macro, *parts: Hashable) -> Markup:
    return Markup(macro(*parts))  # what a macro makes has passed the gate


@cache
def environment(tongue: Tongue) -> Environment:
    """Jinja with the gate in place: undefined names are errors, every output is finalized.

    It is made once, since it remembers its templates: a preview renders again and again. In a
    template, `once(macro, ...)` remembers what a macro makes of the same: many pages say it;
    `say(message)` says it in the tongue, `filled(message, name=...)` puts links into it,
    `joined(values, between)` puts a mark between them.
    """
    made = _Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=as_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # else it would look at the file of a template for every page
    )
    made.globals["once"] = _once
    made.globals["say"] = tongue.say
    made.globals["filled"] = filled
    made.globals["joined"] = joined
    return made
