"""mkdocs.yml and a version -> mkdocs.yml that names it; every other line stays as it is."""

import yaml

from claimbook.edit.edits import RefusedError

SETTINGS = "mkdocs.yml"
_KEY = "schema_version"
_OURS = ("extra", "claimbook")


def at_version(text: str, version: int) -> str:
    """The settings with `extra: claimbook: schema_version`, written where it belongs."""
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as trouble:
        raise _refused("it cannot be read as YAML") from trouble
    if not isinstance(root, yaml.MappingNode):
        raise _refused("it must have settings")
    around: yaml.MappingNode = root
    for depth, name in enumerate(_OURS):
        node = _value(around, name)
        if node is None:
            return _with_lines(text, around, _lines(_OURS[depth:], version))
        if not isinstance(node, yaml.MappingNode) or node.flow_style:
            raise _refused(f"'{name}' must have fields of its own, one a line")
        around = node
    there = _value(around, _KEY)
    if there is None:
        return _with_lines(text, around, _lines((), version))
    return text[: there.start_mark.index] + str(version) + text[there.end_mark.index :]


def _value(node: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in node.value if key.value == name), None)


def _lines(names: tuple[str, ...], version: int) -> list[str]:
    """The missing lines, each two columns further in than the one before."""
    opening = [f"{'  ' * depth}{name}:" for depth, name in enumerate(names)]
    return [*opening, f"{'  ' * len(names)}{_KEY}: {version}"]


def _with_lines(text: str, around: yaml.MappingNode, lines: list[str]) -> str:
    """The text with lines before the first field of a mapping, as far in as that is."""
    mark = around.start_mark
    end = "\r\n" if "\r\n" in text else "\n"
    indent = " " * mark.column
    start = mark.index - mark.column
    return text[:start] + "".join(f"{indent}{line}{end}" for line in lines) + text[start:]


def _refused(reason: str) -> RefusedError:
    remedy = f"Write 'extra:', below it '  claimbook:', and below that '    {_KEY}: 1'."
    return RefusedError(
        f"{SETTINGS} has no place for the version: {reason}", path=SETTINGS, remedy=remedy
    )
