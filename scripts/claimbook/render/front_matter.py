"""A page's title, description and options -> YAML front matter, by a serialiser."""

import html
import re
from collections.abc import Mapping
from functools import lru_cache

import yaml

# libyaml sees each text as a node, an event and a token, and asks Python twice what it could be
# taken for. Nearly every text is one of two sorts that need no asking; all else is left to it.
_PRINTABLE = re.compile("[ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]+")
"""What stands on one line as it is; other letters, line ends too, are written as escapes."""
_QUOTED = re.compile(r"[ \[\]{}#,&*!|>'\"%@`]|.*(?:: | #|[: ]\Z)")
"""What bare text may not begin with or have in it: it would be taken for markup."""
_BARE = re.compile(r"[^\W\d_]|[“„«]")
"""What begins a text that is nothing but text, once it is longer than any name of a truth value."""
_LONGEST_NAME = len("false")
_UNFOLDED = 1 << 30


def front_matter(title: str, description: str, **options: object) -> str:
    """Front matter with its fences.

    MkDocs' templates put title and description into HTML as they are, so they are escaped here.
    """
    fields = {
        "title": _escaped(title),
        "description": _escaped(description),
        **options,
    }
    return f"---\n{_mapping(fields, '')}---\n"


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace('"', "&quot;")


def _mapping(fields: Mapping[str, object], indent: str) -> str:
    """The fields, each on a line of its own that begins with `indent`; names are our own."""
    return "".join([f"{indent}{name}:{_value(value, indent)}" for name, value in fields.items()])


def _value(value: object, indent: str) -> str:
    match value:
        case str():
            return f" {_scalar(value)}\n"
        case {}:
            return f"\n{_mapping(value, f'{indent}  ')}"
        case [*entries]:
            return "\n" + "".join([f"{indent}- {_entry(entry, indent)}" for entry in entries])
    raise TypeError(f"no text, list or mapping: {value!r}")


def _entry(value: object, indent: str) -> str:
    """A text or a mapping behind the dash of a list; its first field stands beside the dash."""
    if isinstance(value, Mapping):
        return _mapping(value, f"{indent}  ").removeprefix(f"{indent}  ")
    if isinstance(value, str):
        return f"{_scalar(value)}\n"
    raise TypeError(f"no text or mapping: {value!r}")


def _scalar(text: str) -> str:
    """A text as libyaml writes it, on one line."""
    if _PRINTABLE.fullmatch(text):
        if _QUOTED.match(text):
            return "'" + text.replace("'", "''") + "'"
        if _BARE.match(text) and len(text) > _LONGEST_NAME:
            return text
    return _by_libyaml(text)


@lru_cache(maxsize=4096)  # such as the sizes of pictures
def _by_libyaml(text: str) -> str:
    dumped = yaml.dump([text], Dumper=yaml.CSafeDumper, allow_unicode=True, width=_UNFOLDED)
    return dumped.removeprefix("- ").removesuffix("\n")
