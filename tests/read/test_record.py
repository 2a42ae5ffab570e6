"""One file's text: its record, drafts, and what its fields get wrong."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from claimbook.model import text
from claimbook.model.claim import Claim, CompanyRole
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import Mark, Origin
from claimbook.model.problems import Severity
from claimbook.model.record import Status
from claimbook.model.records import Draft
from claimbook.model.topics import Theme
from claimbook.read.fields import _ROWS, field_faults
from claimbook.read.record import Reading, kind_of, read_bytes, read_text

CLAIM = "claims/2026/acme-sells-anvils.yaml"
THEME = "claims/_themes/output.yaml"
COMPANY = "claims/_companies/acme.yaml"
SOURCE = "claims/_sources/an-episode.yaml"

WHOLE = """\
title: Acme sells anvils
statement: Acme sells anvils to whoever wants them.
kind: observation
themes: [output]
companies:
  - acme
attestations:
  - source: an-episode
    at: 12:34
added: 2026-03-01
"""


def told(reading: Reading) -> list[tuple[str, str]]:
    """The messages and remedies of a reading's problems, in order."""
    return [(problem.message, problem.help) for problem in reading.problems]


def test_record_is_read_with_the_marks_of_its_fields() -> None:
    record = read_text(CLAIM, WHOLE).record
    assert isinstance(record, Claim)
    assert (record.id, record.title) == ("acme-sells-anvils", "Acme sells anvils")
    assert (record.attestations[0].at, record.companies[0].role) == (754, CompanyRole.SUBJECT)
    origin = record.origin
    assert origin.path == CLAIM
    assert origin.mark(("attestations", 0, "at")) == Mark(9, 9)
    assert origin.mark(("attestations", 0, "at"), key=True) == Mark(9, 5)
    assert origin.mark(("companies", 0, "role")) == Mark(6, 5)
    assert len(origin.values) == len(dict(origin.values)) == 13


def test_records_of_one_text_are_equal_wherever_they_are() -> None:
    one, other = read_text(CLAIM, WHOLE), read_text(CLAIM.replace("2026", "2025"), "\n" + WHOLE)
    assert one.record == other.record
    assert one.record is not None


def test_line_ends_and_byte_order_mark_change_nothing() -> None:
    content = b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode()
    assert read_bytes(CLAIM, content).record == read_text(CLAIM, WHOLE).record


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("claims/x.yaml", RecordKind.CLAIM),
        ("claims/2026/a/b/x.yaml", RecordKind.CLAIM),
        ("claims/_people/x.yaml", RecordKind.PERSON),
        ("claims/_sources/2026/x.yaml", RecordKind.SOURCE),
    ],
)
def test_kind_is_that_of_the_folder(path: str, kind: RecordKind) -> None:
    assert kind_of(path) is kind


def test_complete_draft_is_a_record() -> None:
    record = read_text(CLAIM, WHOLE + "status: draft\n").record
    assert isinstance(record, Claim)
    assert record.status is Status.DRAFT


def test_incomplete_draft_is_known_by_its_id_and_warned_of() -> None:
    reading = read_text(CLAIM, "status: draft\naliases: [an-old-id]\nattestations: [at: 1:00]\n")
    record = reading.record
    assert isinstance(record, Draft)
    assert (record.id, record.drafted, record.status, record.aliases) == (
        "acme-sells-anvils",
        RecordKind.CLAIM,
        Status.DRAFT,
        ("an-old-id",),
    )
    assert record.origin.mark(("aliases", 0)) == Mark(2, 11)
    assert {problem.severity for problem in reading.problems} == {Severity.WARNING}
    assert len(reading.problems) == 6


def test_draft_with_another_error_is_no_record() -> None:
    reading = read_text(CLAIM, "status: draft\nkind: opinion\n")
    assert reading.record is None
    severities = {problem.code: problem.severity for problem in reading.problems}
    assert severities == {"F002": Severity.WARNING, "F003": Severity.ERROR}


def test_warning_leaves_the_record() -> None:
    reading = read_text(THEME, "name: We are #1\nsummary: x\n")
    assert isinstance(reading.record, Theme)
    assert [problem.code for problem in reading.problems] == ["Y008"]


def test_error_that_can_be_read_over_leaves_no_record() -> None:
    assert read_text(THEME, "name: x\nsummary: y\nname: z\n").record is None
    assert read_text(THEME, "name: x\nsummary: y\nparent: *z\n").record is None


def test_wrong_name_of_a_file_does_not_hide_what_is_in_it() -> None:
    reading = read_text("claims/_themes/Output.yaml", "nam: x\nsummary: y\n")
    assert [problem.code for problem in reading.problems] == ["P001", "F002", "F001"]
    assert reading.problems[0].help == "Rename the file to 'output.yaml'."


SHAPES = {
    "unknown field, near": (
        "summry: x",
        ("'summry' is not a field of a company", "Did you mean 'summary'?"),
    ),
    "unknown field, far": (
        "colour: x",
        (
            "'colour' is not a field of a company",
            (
                "Its fields are: name, also_known_as, former_names, successors, url, wikidata, "
                "summary, status, superseded_by, merged_into, reason, changed, aliases."
            ),
        ),
    ),
    "field of a part": (
        "until: 2020",
        (
            "'until' is not a field of a company",
            "'until' belongs into 'former_names': indent it there.",
        ),
    ),
    "field of the record": (
        "former_names: [{name: x, wikidata: Q1}]",
        (
            "'wikidata' is not a field of an entry of 'former_names'",
            "'wikidata' belongs to the record itself: begin it in the first column.",
        ),
    ),
    "missing in a part": (
        "former_names: [{until: 2020}]",
        ("an entry of 'former_names' must have 'name'", "The name. Add it:\nname: An older name"),
    ),
    "empty in a part": (
        "former_names: [{name: }]",
        ("'name' must have a value", "Write it like this:\nname: An older name"),
    ),
    "choice, near": (
        "status: merge",
        (
            "'status' must be active, draft, withdrawn, superseded or merged, not 'merge'",
            "Did you mean 'merged'?",
        ),
    ),
    "choice, far": (
        "status: gone for good and never to come back to us again",
        (
            (
                "'status' must be active, draft, withdrawn, superseded or merged, "
                "not 'gone for good and never to come back to…'"
            ),
            "Write it like this:\nstatus: draft",
        ),
    ),
    "choice is a list": (
        "status: [merged]",
        (
            "'status' must be one text, not a list",
            "Write it like this:\nstatus: draft\nA text that begins with '[' must be in quotes.",
        ),
    ),
    "list is a text": (
        "also_known_as: GM",
        (
            "'also_known_as' must be a list, not a text",
            "Write each entry behind a dash:\nalso_known_as:\n  - GM",
        ),
    ),
    "list is fields": (
        "also_known_as: {a: b}",
        (
            "'also_known_as' must be a list, not fields of its own",
            "Write it like this:\nalso_known_as:\n  - Another name",
        ),
    ),
    "part is a text": (
        "successors: [acme]",
        (
            "an entry of 'successors' must have fields of its own, not a text",
            (
                "Write it like this:\nsuccessors:\n  - id: the-other-company\n    on: 2021-10\n"
                "    how: acquired"
            ),
        ),
    ),
    "text is fields": (
        "also_known_as:\n  - Acme: the firm",
        (
            "an entry of 'also_known_as' must be one text, not fields of its own",
            'A text that holds a colon must be in quotes:\n- "Acme: the firm"',
        ),
    ),
    "value is fields": (
        "wikidata: {Q1: x}",
        (
            "'wikidata' must be one text, not fields of its own",
            'A text that holds a colon must be in quotes:\nwikidata: "Q1: x"',
        ),
    ),
    "entry is empty": (
        "aliases:\n  -\n",
        (
            "an entry of 'aliases' must not be empty",
            "Write the entry, or remove its dash.",
        ),
    ),
    "list too long": (
        f"aliases: [{', '.join(['abc'] * 51)}]",
        (
            "'aliases' must have at most 50 entries, this has 51",
            "Keep those that matter most.",
        ),
    ),
    "text too long": (
        f"summary: {'x' * 601}",
        ("'summary' must have at most 600 characters, this has 601", "Say it in fewer words."),
    ),
    "reference to a sibling": (
        "merged_into: Meta Inc.",
        (
            (
                "'merged_into' must be the id of a company: an id is made of the letters a to z, "
                "digits, and single hyphens between them"
            ),
            "Did you mean 'meta-inc'?",
        ),
    ),
    "reference to another kind": (
        "aliases: ['?']",
        (
            "an entry of 'aliases' must be an id: an id has 3 to 60 characters, this one has 1",
            "Write it like this:\naliases:\n  - an-older-id",
        ),
    ),
    "address": (
        "url: acme.example",
        ("'url' must begin with https:// (or http://)", "Did you mean 'https://acme.example'?"),
    ),
    "address beyond repair": (
        "url: https://a b",
        (
            (
                "'url' must not hold spaces, quotes or brackets: "
                "write them percent-encoded, such as %20"
            ),
            "Write it like this:\nurl: https://example.org/page",
        ),
    ),
}


@pytest.mark.parametrize(("line", "expected"), SHAPES.values(), ids=SHAPES)
def test_fault_of_a_field_is_told_with_its_remedy(line: str, expected: tuple[str, str]) -> None:
    reading = read_text(COMPANY, f"name: Acme\n{line}\n")
    assert told(reading) == [expected]
    assert reading.record is None


def test_flag_and_language_are_told_with_what_was_meant() -> None:
    lines = "title: x\nkind: paper\nprimary: yes\nlanguage: en_GB\n"
    assert told(read_text(SOURCE, lines)) == [
        (
            "'language' must be a language tag such as en, de or pt-BR, not 'en_GB'",
            "Did you mean 'en-GB'?",
        ),
        ("'primary' must be true or false, not 'yes'", "Did you mean 'true'?"),
    ]


def test_fault_in_an_entry_is_not_told_again_of_its_list() -> None:
    codes = [p.code for p in read_text(CLAIM, WHOLE.replace("[output]", "[Output]")).problems]
    assert codes == ["F009"]


def test_every_error_of_the_models_has_a_rule() -> None:
    """The types that model raises itself; hypothesis looks for those that pydantic adds."""
    model = Path(text.__file__).parent
    sources = [path.read_text(encoding="utf-8") for path in model.glob("*.py")]
    types = {kind for code in sources for kind in re.findall(r'CustomError\(\s*"(\w+)"', code)}
    assert len(types) > 10
    assert types <= set(_ROWS)


def test_character_that_comes_by_another_way_is_told_too() -> None:
    with pytest.raises(ValidationError) as error:
        Theme.model_validate({"id": "abc", "name": "a\u202e", "summary": "b"})
    (told_of,) = field_faults(error.value, Theme, Origin())
    assert told_of[1].message == "'name' must not hold the invisible character U+202E"
