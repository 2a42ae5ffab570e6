"""References and shapes are those of the model."""

import pytest
from hypothesis import given
from tests.edit.shelves import file_for
from tests.libraries import bases, law

from claimbook.edit.document import Document
from claimbook.edit.references import references_in
from claimbook.edit.shapes import Form, shapes
from claimbook.model.claim import Attestation, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.references import references
from claimbook.model.sources import Source

BARE = "companies:\n  - acme\n  - id: bell\n"


@law
@given(bases())
def test_references_are_those_of_the_record(records: list[Record]) -> None:
    for record in records:
        file = file_for(record)
        found = {(ref.path, ref.kind, ref.id) for ref in references_in(file.document(), file.kind)}
        assert found == {
            (ref.path, ref.kind or record.kind_of_record, ref.id) for ref in references(record)
        }


def test_a_bare_id_is_a_reference_where_it_stands() -> None:
    found = references_in(Document.of(BARE), RecordKind.CLAIM)
    assert [(ref.path, ref.id) for ref in found] == [
        (("companies", 0), "acme"),
        (("companies", 1, "id"), "bell"),
    ]


@pytest.mark.parametrize(
    ("model", "form", "names"),
    [
        (Claim, Form.PARAGRAPH, {"statement", "reason"}),
        (Claim, Form.NOTES, {"notes"}),
        (Claim, Form.LINE, {"title"}),
        (Claim, Form.BARE, {"changed", "added", "event_date"}),
        (Attestation, Form.MOMENT, {"at", "end"}),
        (Source, Form.BARE, {"changed", "published", "primary", "retrieved"}),
    ],
)
def test_fields_are_written_by_their_type(model: type[Record], form: Form, names: set[str]) -> None:
    assert {name for name, shape in shapes(model).items() if shape.form is form} == names
