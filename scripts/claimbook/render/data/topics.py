"""A theme, company or question -> its answer."""

from collections.abc import Iterator

from claimbook.derive.answers import Column, columns_of
from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.topics import Company, Question, Theme
from claimbook.render.data.edition import Edition
from claimbook.render.data.mentions import topic_fields
from claimbook.render.data.records import iso
from claimbook.render.data.topic_shapes import (
    ColumnAnswer,
    CompanyRecordAnswer,
    FormerNameAnswer,
    QuestionAnswer,
    SuccessorAnswer,
    ThemeAnswer,
)


def theme_answer(theme: Theme, edition: Edition) -> ThemeAnswer:
    """What a theme is, where it belongs, and its claims."""
    library = edition.site.library
    return ThemeAnswer(
        **topic_fields(theme, edition),
        summary=theme.summary,
        parent=edition.perhaps(RecordKind.THEME, theme.parent),
        children=tuple(map(edition.name, naming(theme, RecordKind.THEME, library))),
        questions=tuple(map(edition.name, naming(theme, RecordKind.QUESTION, library))),
    )


def company_answer(company: Company, edition: Edition) -> CompanyRecordAnswer:
    """What a company is and was, and its claims."""
    return CompanyRecordAnswer(
        **topic_fields(company, edition),
        also_known_as=company.also_known_as,
        former_names=tuple(
            FormerNameAnswer(name=former.name, until=iso(former.until))
            for former in company.former_names
        ),
        successors=tuple(
            SuccessorAnswer(
                **dict(edition.named(RecordKind.COMPANY, successor.id)),
                on=iso(successor.on),
                how=successor.how,
            )
            for successor in company.successors
        ),
        url=company.url,
        wikidata=company.wikidata,
        summary=company.summary,
    )


def question_answer(question: Question, edition: Edition) -> QuestionAnswer:
    """A question with a column a position, in its own order."""
    return QuestionAnswer(
        **topic_fields(question, edition),
        summary=question.summary,
        themes=tuple(edition.named(RecordKind.THEME, id) for id in question.themes),
        positions=tuple(_column(column) for column in columns_of(question, edition.site.library)),
    )


def _column(column: Column) -> ColumnAnswer:
    return ColumnAnswer(
        id=column.position.id,
        name=column.position.name,
        claims_for=tuple(claim.id for claim in column.claims_for),
        claims_against=tuple(claim.id for claim in column.claims_against),
    )


def naming(theme: Theme, kind: RecordKind, library: Library) -> Iterator[Record]:
    """The active records of a kind that name a theme: of themes, those whose parent it is."""
    for record in library.backlinks.get((RecordKind.THEME, theme.id), ()):
        if record.kind_of_record is kind and record.active:
            yield record
