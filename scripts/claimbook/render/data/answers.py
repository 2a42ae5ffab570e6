"""Every record of an edition -> its answer: what all outputs are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from claimbook.model.kinds import RecordKind
from claimbook.render.data.base_shapes import ChangeAnswer
from claimbook.render.data.changes import change_answers
from claimbook.render.data.claim_shapes import ClaimAnswer
from claimbook.render.data.claims import claim_answer
from claimbook.render.data.edition import Edition
from claimbook.render.data.shapes import RecordAnswer
from claimbook.render.data.sources import person_answer, show_answer, source_answer
from claimbook.render.data.topic_shapes import (
    CompanyRecordAnswer,
    PersonAnswer,
    QuestionAnswer,
    ShowAnswer,
    SourceAnswer,
    ThemeAnswer,
)
from claimbook.render.data.topics import company_answer, question_answer, theme_answer

SHAPE_OF: Mapping[RecordKind, type[RecordAnswer]] = {
    RecordKind.CLAIM: ClaimAnswer,
    RecordKind.THEME: ThemeAnswer,
    RecordKind.COMPANY: CompanyRecordAnswer,
    RecordKind.SOURCE: SourceAnswer,
    RecordKind.SHOW: ShowAnswer,
    RecordKind.PERSON: PersonAnswer,
    RecordKind.QUESTION: QuestionAnswer,
}


@dataclass(frozen=True)
class Answers:
    """The answers of an edition, each made once; within a kind by id."""

    edition: Edition

    @cached_property
    def claims(self) -> tuple[ClaimAnswer, ...]:
        """Every published claim, whatever its status."""
        found = self.edition.site.library.claims.values()
        return tuple(claim_answer(claim, self.edition) for claim in found)

    @cached_property
    def themes(self) -> tuple[ThemeAnswer, ...]:
        """Every theme."""
        found = self.edition.site.library.themes.values()
        return tuple(theme_answer(theme, self.edition) for theme in found)

    @cached_property
    def companies(self) -> tuple[CompanyRecordAnswer, ...]:
        """Every company."""
        found = self.edition.site.library.companies.values()
        return tuple(company_answer(company, self.edition) for company in found)

    @cached_property
    def sources(self) -> tuple[SourceAnswer, ...]:
        """Every source."""
        found = self.edition.site.library.sources.values()
        return tuple(source_answer(source, self.edition) for source in found)

    @cached_property
    def shows(self) -> tuple[ShowAnswer, ...]:
        """Every show."""
        found = self.edition.site.library.shows.values()
        return tuple(show_answer(show, self.edition) for show in found)

    @cached_property
    def people(self) -> tuple[PersonAnswer, ...]:
        """Every person."""
        found = self.edition.site.library.people.values()
        return tuple(person_answer(person, self.edition) for person in found)

    @cached_property
    def questions(self) -> tuple[QuestionAnswer, ...]:
        """Every question."""
        found = self.edition.site.library.questions.values()
        return tuple(question_answer(question, self.edition) for question in found)

    @cached_property
    def changes(self) -> tuple[ChangeAnswer, ...]:
        """What happened, the newest day first."""
        return tuple(change_answers(self.edition))

    def of_kind(self, kind: RecordKind) -> tuple[RecordAnswer, ...]:
        """The answers of a kind of record."""
        by_kind: dict[RecordKind, tuple[RecordAnswer, ...]] = {
            RecordKind.CLAIM: self.claims,
            RecordKind.THEME: self.themes,
            RecordKind.COMPANY: self.companies,
            RecordKind.SOURCE: self.sources,
            RecordKind.SHOW: self.shows,
            RecordKind.PERSON: self.people,
            RecordKind.QUESTION: self.questions,
        }
        return by_kind[kind]

    def moved(self) -> Iterator[tuple[str, RecordAnswer]]:
        """Every old id with the answer that it is a copy of, by kind and old id."""
        edition = self.edition
        for kind in RecordKind:
            by_id = {answer.id: answer for answer in self.of_kind(kind)}
            for (of, alias), id in sorted(edition.site.library.aliases.items()):
                if of is kind:
                    yield alias, by_id[id].model_copy(update={"moved_from": alias})
