"""The issue forms: the table that the forms of the repository and `from-issue` share."""

import pytest

from claimbook.model.issue_forms import FORM_OF, FORMS, FieldShape, IssueForm
from claimbook.model.sources import Source

forms = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)


def test_a_form_is_known_by_its_labels() -> None:
    labels = [tuple(field.label for field in form.fields) for form in FORMS]
    assert len(set(labels)) == len(FORMS) == len(FORM_OF)


@forms
def test_form_asks_each_question_once(form: IssueForm) -> None:
    for names in ([field.id for field in form.fields], [field.label for field in form.fields]):
        assert len(set(names)) == len(names)


@forms
def test_answers_become_fields_of_their_part(form: IssueForm) -> None:
    for field in form.fields:
        assert field.part is None or field.id in field.part.model_fields


@forms
def test_choices_begin_with_a_value_of_their_field(form: IssueForm) -> None:
    for field in form.fields:
        assert bool(field.choices) == (field.shape is FieldShape.CHOICE)
        if field.choices:
            part = Source if field.id == "source_kind" else field.part
            assert part is not None
            allowed = str(part.model_json_schema())
            assert all(f"'{choice.split(' - ')[0]}'" in allowed for choice in field.choices)


@forms
def test_labels_are_one_line_that_no_markdown_changes(form: IssueForm) -> None:
    for field in form.fields:
        assert field.label == field.label.strip()
        assert not set(field.label) & set("#*_`\n<>&")
