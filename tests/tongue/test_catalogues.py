"""Every word of ours is found, and every catalogue says all of them."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from claimbook.model.kinds import RecordKind
from claimbook.model.relations import RELATION_OF, RelationType
from claimbook.model.settings import Labels
from claimbook.render.phrases import label
from claimbook.render.words import RELATED_AS, RELATION_HEADING, RELATION_WORDS
from claimbook.tongue.catalogue import ENGLISH, catalogue_of, languages
from claimbook.tongue.extraction import METHODS, Found, messages_in
from claimbook.tongue.marks import KEYWORDS
from claimbook.tongue.tongue import tongue_of

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "scripts" / "claimbook"
FOLDERS = ("render", "publish/theme", "tongue")
SAYING = re.compile(r"\b(?:say|msg|msgs)\(\s*(?:\"|')")

translated = pytest.mark.parametrize("language", [name for name in languages() if name != ENGLISH])


def files() -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((PACKAGE / folder).rglob("*")):
            if path.suffix in METHODS:
                yield path


@cache
def extracted() -> dict[Found, str]:
    """Every message with a file that says it."""
    return {
        message: path.relative_to(PACKAGE).as_posix()
        for path in files()
        for message in messages_in(path, path.read_bytes())
    }


def messages_of(catalogue: Catalog) -> dict[Found, Message]:
    return {
        tuple(message.id) if isinstance(message.id, tuple | list) else message.id: message
        for message in catalogue
        if message.id
    }


def texts(message: Message) -> tuple[str, ...]:
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(said)


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def called(path: Path) -> Iterator[Found]:
    """The constant messages of the calls in a module, as Python itself reads it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        given = tuple(
            argument.value
            for argument in node.args
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        )
        if name in KEYWORDS and given:
            yield given if name == "msgs" else given[0]


def test_messages_of_python_are_all_found() -> None:
    for path in files():
        if path.suffix == ".py":
            found = set(messages_in(path, path.read_bytes()))
            assert set(called(path)) <= found, path


@pytest.mark.parametrize("ending", [".jinja", ".html", ".js"])
def test_messages_of_templates_and_scripts_are_all_found(ending: str) -> None:
    seen = 0
    for path in files():
        if path.suffix == ending:
            text = path.read_text("utf-8")
            found = list(messages_in(path, text.encode()))
            assert len(found) == len(SAYING.findall(text)), path
            seen += len(found)
    assert seen > 0


@translated
def test_catalogue_says_every_message_and_no_other(language: str) -> None:
    found = messages_of(catalogue_of(language))
    assert {message: where for message, where in extracted().items() if message not in found} == {}
    assert [message for message in found if message not in extracted()] == []


@translated
def test_catalogue_leaves_nothing_untranslated_or_in_doubt(language: str) -> None:
    catalogue = catalogue_of(language)
    for message in catalogue:
        if message.id:
            said = texts(message)
            assert all(said), message.id
            assert not message.fuzzy, message.id
            assert len(said) == (1 if isinstance(message.id, str) else catalogue.num_plurals)


@translated
def test_catalogue_keeps_places_and_the_blanks_at_both_ends(language: str) -> None:
    for message in catalogue_of(language):
        if not message.id:
            continue
        forms = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        for said in texts(message):
            # One thing may be told without its number: `the only claim`.
            allowed = [places(form) for form in forms]
            if len(forms) > 1:
                allowed.append([name for name in places(forms[0]) if name != "number"])
            assert places(said) in allowed, message.id
            assert (said[:1].isspace(), said[-1:].isspace()) == (
                forms[0][:1].isspace(),
                forms[0][-1:].isspace(),
            ), message.id


@translated
def test_catalogue_speaks_otherwise_than_english(language: str) -> None:
    """A message that is a sentence is never left as it was."""
    same = [
        message.id
        for message in catalogue_of(language)
        if isinstance(message.id, str)
        and message.id.count(" ") > 2
        and message.string == message.id
    ]
    assert same == []


def test_project_tells_babel_to_look_as_the_program_looks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    mappings = project["tool"]["babel"]["mappings"]
    assert {f".{row['pattern'].rpartition('.')[2]}": row["method"] for row in mappings} == METHODS
    keywords = [name if at is None else f"{name}:1,2" for name, at in KEYWORDS.items()]
    assert all(row["keywords"] == keywords for row in mappings)


def test_relations_are_called_as_the_model_calls_them() -> None:
    sides = {(type, stated) for type in RelationType for stated in (True, False)}
    assert RELATION_WORDS.keys() == sides
    assert RELATED_AS.keys() == sides
    for (type, stated), words in RELATION_WORDS.items():
        row = RELATION_OF[type]
        assert words == (row.forward if stated else row.inverse)
        assert RELATED_AS[type, stated] == f"This {words} it"
    assert {type for type, _ in RELATION_HEADING} == {*RelationType} - {RelationType.CONTRADICTS}


def test_labels_of_a_base_stay_as_they_are_written() -> None:
    own, german = Labels(companies="Companies", themes="Topics"), tongue_of("de")
    assert label(own, RecordKind.COMPANY, german) == "Companies"
    assert label(own, RecordKind.THEME, german) == "Topics"
    assert label(own, RecordKind.CLAIM, german) == "Behauptungen"
    assert label(Labels(), RecordKind.COMPANY, tongue_of("en")) == Labels().companies


# Names that are another's to choose: of SQL, schema.org, OpenAPI and mail; code that Jinja
# compiles; and the words of a file that a contributor goes on with.
NOT_OURS = {
    "data/claim_tables.py",
    "data/json_ld.py",
    "data/openapi.py",
    "data/topic_tables.py",
    "gate.py",
    "letters/mail.py",
    "taking_part.py",
}
PROSE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}|^[A-Z][a-z]{2,}\b|\b(by|on|in|from|of) $")
ALONE = {"Optional", "Inline", "Rectangle", "Foot | None", "noopener noreferrer"}
MARKUP = re.compile(
    r">[^<{}]*[A-Za-z]{3,}[^<{}]*<|^#+ [A-Z]|(?:label|title|alt)=\"[A-Z]", re.MULTILINE
)
NAMES = re.compile(
    r"{#.*?#}|<style>.*?</style>|<script.*?</script>|>Material for MkDocs<", re.DOTALL
)


def written_past(path: Path) -> Iterator[str]:
    """Texts of a module that look like words for readers and are said by no tongue."""
    tree = ast.parse(path.read_text("utf-8"))
    known = set()
    for node in ast.walk(tree):
        name = getattr(getattr(node, "func", None), "attr", "") or getattr(
            getattr(node, "func", None), "id", ""
        )
        if isinstance(node, ast.Raise) or name in {*KEYWORDS, "Field", "compile", "TypeVar"}:
            known |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.Expr):
            known.add(id(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in known:
            text = node.value
            if PROSE.search(text) and text not in ALONE and "<" not in text and '"' not in text:
                yield text


def test_no_word_of_a_module_is_written_past_the_tongue() -> None:
    render = PACKAGE / "render"
    found = {
        path.relative_to(render).as_posix(): texts
        for path in sorted(render.rglob("*.py"))
        if (texts := list(written_past(path)))
    }
    assert found.keys() - NOT_OURS == set(), found
    assert found.keys() >= NOT_OURS


def test_no_word_of_a_template_is_written_past_the_tongue() -> None:
    for path in files():
        if path.suffix in (".jinja", ".html"):
            bare = NAMES.sub("", path.read_text("utf-8"))
            assert MARKUP.findall(bare) == [], path


def test_no_word_of_a_script_is_written_past_the_tongue() -> None:
    """What browsers call things by is lower-case; what begins with a capital is for readers."""
    strings = re.compile(r"(?<![\w])(?:\"([^\"\n]*)\"|`([^`]*)`)")
    for path in files():
        if path.suffix != ".js":
            continue
        text = re.sub(r"^\s*(?://|\*|/\*).*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
        said = {piece for found in messages_in(path, text.encode()) for piece in _forms(found)}
        whole = "".join(said)
        for match in strings.finditer(text):
            words = match[1] or match[2] or ""
            if re.match(r"[A-Z][a-z]+( |$)", words) and words not in whole:
                assert words in OF_BROWSERS, (path.name, words)


OF_BROWSERS = {"Claim", "Theme", "Company", "Source", "Show", "Person", "Question", "Escape"}


def _forms(found: Found) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else found
