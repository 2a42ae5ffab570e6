"""mkdocs.yml -> the settings of a knowledge base, and problems."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from claimbook.model.origin import START, FieldPath, Origin
from claimbook.model.problems import Problem
from claimbook.model.settings import SCHEMA_VERSION, Settings
from claimbook.read.decode import decoded, refused
from claimbook.read.disk import read_file
from claimbook.read.fault import Fault
from claimbook.read.field_rules import LANGUAGE, SHAPE, UNKNOWN_FIELD
from claimbook.read.fields import field_faults
from claimbook.read.file_rules import MISSING, VERSION
from claimbook.read.nodes import Fields, Node, marks_of
from claimbook.read.tree import parse
from claimbook.read.yaml_rules import PLAIN
from claimbook.tongue.catalogue import languages
from claimbook.tongue.tongue import catalogue_for

PATH = "mkdocs.yml"
OURS: FieldPath = ("extra", "claimbook")
MKDOCS_OWN = ("site_name", "site_description", "site_url")
THEME_LANGUAGE: FieldPath = ("theme", "language")
"""The theme's own: our `site_language`."""
SITE_LANGUAGE = "site_language"
# MkDocs' own part may nest as it likes, such as a long nav.
_DEEPEST = 60


def read_settings(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, with defaults for whatever has a problem."""
    if not (root / PATH).exists():
        remedy = "Run the command in the folder that holds mkdocs.yml, or name it with --root."
        fault = Fault(MISSING, "there must be a file 'mkdocs.yml'", START, remedy)
        return Settings(), (fault.at(PATH),)
    content = read_file(root, PATH)
    text = content if isinstance(content, Fault) else decoded(content)
    if isinstance(text, Fault):
        return Settings(), (text.at(PATH),)
    return settings_in(text)


def settings_in(text: str) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in the text of mkdocs.yml, of which only our part is judged."""
    fault = refused(text)
    if fault:
        return Settings(), (fault.at(PATH),)
    parsed = parse(text, deepest=_DEEPEST)
    if parsed.root is None:
        return Settings(), tuple(fault.at(PATH) for fault in parsed.faults[-1:])
    faults = [_plainly(fault) for fault in parsed.faults if _concerns_us(fault.place)]
    settings, told = _validated(parsed.root)
    problems = (fault.at(PATH) for fault in (*faults, *told))
    return settings, tuple(sorted(problems, key=lambda problem: problem.order))


def _concerns_us(place: FieldPath) -> bool:
    """Whether a fault's place is in our part, or around it."""
    return place[:1] in {(name,) for name in MKDOCS_OWN} or place[:2] in (
        OURS[: len(place)],
        THEME_LANGUAGE,
    )


def _at(path: FieldPath, root: Fields) -> Node | None:
    node: Node | None = root
    for step in path:
        node = node.entries.get(str(step)) if isinstance(node, Fields) else None
    return node


def _plainly(fault: Fault) -> Fault:
    """Tags such as !ENV are common in mkdocs.yml: not to quote them, but to do without."""
    remedy = "Write the value itself here: it must be the same on every machine."
    return replace(fault, remedy=remedy) if fault.rule is PLAIN else fault


def _origin(root: Fields) -> Origin:
    """The marks of our part, by the paths that Settings has for it."""
    values, keys = (
        {path[len(OURS) :]: mark for path, mark in marks.items() if path[: len(OURS)] == OURS}
        | {path: mark for path, mark in marks.items() if path and path[0] in MKDOCS_OWN}
        | ({(SITE_LANGUAGE,): marks[THEME_LANGUAGE]} if THEME_LANGUAGE in marks else {})
        for marks in marks_of(root)
    )
    return Origin(PATH, values, keys)


def _validated(root: Fields) -> tuple[Settings, list[Fault]]:
    ours, language = _at(OURS, root), _at(THEME_LANGUAGE, root)
    written = ours.value if isinstance(ours, Fields) else {}
    faults = list(_misplaced(ours))
    theirs = {name: value for name, value in root.value.items() if name in MKDOCS_OWN}
    if language is not None and isinstance(language.value, str):
        theirs[SITE_LANGUAGE] = language.value
    own = {
        name: value for name, value in written.items() if name not in (*MKDOCS_OWN, SITE_LANGUAGE)
    }
    try:
        settings = Settings.model_validate({**own, **theirs})
    except ValidationError as error:
        told = field_faults(error, Settings, _origin(root))
        return Settings(), [*faults, *(fault for _, fault in told)]
    if settings.schema_version != SCHEMA_VERSION:
        faults.append(_outdated(settings.schema_version, _origin(root)))
    faults += _untranslated(settings.site_language, _origin(root))
    return settings, faults


def _outdated(version: int, origin: Origin) -> Fault:
    message = f"'schema_version' must be {SCHEMA_VERSION}, which this Claimbook reads"
    remedy = (
        "Run `claimbook migrate`: it brings the files up to date."
        if version < SCHEMA_VERSION
        else "The files are made for a newer Claimbook: install that."
    )
    return Fault(VERSION, f"{message}, not {version}", origin.mark(("schema_version",)), remedy)


def _untranslated(language: str, origin: Origin) -> Iterator[Fault]:
    if catalogue_for(language) is None:
        known = ", ".join(f"'{name}'" for name in languages())
        message = f"'language' must be one of {known} for pages to speak it, not '{language}'"
        remedy = "Until there is a catalogue for it, what the pages say themselves is in English."
        yield Fault(LANGUAGE, message, origin.mark((SITE_LANGUAGE,)), remedy)


def _misplaced(ours: Node | None) -> Iterator[Fault]:
    if isinstance(ours, Fields):
        for name in (*MKDOCS_OWN, SITE_LANGUAGE):
            if name in ours.keys:
                remedy = "Begin it in the first column of mkdocs.yml: it is MkDocs' own."
                if name == SITE_LANGUAGE:
                    remedy = "Write it as 'language' under 'theme:' in mkdocs.yml."
                message = f"'{name}' must not be under 'extra: claimbook:'"
                yield Fault(UNKNOWN_FIELD, message, ours.keys[name], remedy)
    elif ours is not None and ours.value is not None:
        remedy = "Write it like this:\nextra:\n  claimbook:\n    data_licence: CC-BY-4.0"
        yield Fault(SHAPE, "'claimbook' must have fields of its own", ours.mark, remedy)
