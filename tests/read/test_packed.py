"""What is kept of a record: it comes back as it was, smaller."""

import json
from copy import deepcopy

import pytest
from hypothesis import given
from tests.libraries import bases, claim, company, law, source
from tests.render_data.editions import full_base

from claimbook.model.kinds import RecordKind
from claimbook.model.origin import Origin
from claimbook.model.records import MODEL_OF, AnyRecord
from claimbook.read.packed import packed, unpacked

EVERY_FORM = claim(
    "every-form",
    added="2026-01-02",
    event_date="2025-11",
    figures=[{"text": "a tenth of a millionth", "value": "0.0000001"}, {"text": "some"}],
    kind="forecast",
    forecast={"resolve_by": "2030", "resolved_on": "2026-01-02", "outcome": "mixed"},
    companies=["acme", {"id": "other", "role": "example"}],
    attestations=[
        {"source": "a-source", "at": "1:02:03", "checked": {"on": "2026-01-02", "by": "Us"}},
        {"source": "a-source", "stance": "disputes", "quote": "\u00c4h \U0001f600"},
    ],
    relations=[{"type": "supports", "target": "another", "note": "It does."}],
    answers=[{"question": "a-question", "position": "yes", "stance": "against"}],
    aliases=["old-one"],
)
SOME = (
    EVERY_FORM,
    claim("bare"),
    source("a-source", primary="false", published="2025", duration="45:00"),
    company(
        "acme",
        wikidata="Q1",
        former_names=[{"name": "Old", "until": "2020-05-01"}],
        successors=[{"id": "other", "on": "2021", "how": "split"}],
    ),
)


def again(record: AnyRecord) -> AnyRecord:
    said = json.loads(json.dumps(packed(record)))
    return unpacked(type(record), record.id, record.origin, said)


@pytest.mark.parametrize(
    "record", [*SOME, *full_base()], ids=lambda one: f"{one.kind_of_record}-{one.id}"
)
def test_packed_record_comes_back_as_it_was(record: AnyRecord) -> None:
    found = again(record)
    assert found == record
    assert repr(found) == repr(record)
    assert found.model_fields_set == record.model_fields_set
    assert found.model_dump_json(exclude_defaults=True) == record.model_dump_json(
        exclude_defaults=True
    )
    assert deepcopy(found) == record


@law
@given(bases())
def test_packed_bases_come_back_as_they_were(records: list[AnyRecord]) -> None:
    assert [again(record) for record in records] == records


def test_unpacked_record_is_frozen_and_its_copies_are_their_own() -> None:
    found, other = again(claim("one")), again(claim("two"))
    with pytest.raises(ValueError, match="frozen"):
        found.reason = "Why not."
    copy = found.model_copy(update={"reason": "Why not."})
    assert "reason" in copy.model_fields_set
    assert "reason" not in other.model_fields_set | found.model_fields_set


@pytest.mark.parametrize("kind", RecordKind)
def test_every_field_of_every_kind_can_be_packed(kind: RecordKind) -> None:
    # The plan of a model is made when it is first needed: an unknown type of field fails there.
    model = MODEL_OF[kind]
    nothing = unpacked(model, "nothing", Origin(), {})
    assert set(nothing.__dict__) == set(model.model_fields)
