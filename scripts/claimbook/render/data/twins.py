"""Answers -> every page's twin in plain Markdown, as a file of the site beside its HTML."""

from collections.abc import Iterator

from claimbook.model.addresses import record_page, twin_of
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import File
from claimbook.render.data.answers import Answers
from claimbook.render.data.claim_shapes import ClaimAnswer
from claimbook.render.data.claim_twins import claim_twin
from claimbook.render.data.index_twins import index_twins
from claimbook.render.data.shapes import RecordAnswer
from claimbook.render.data.topic_shapes import TopicAnswer
from claimbook.render.data.topic_twins import topic_twin
from claimbook.render.data.twin_parts import Place


def twin_files(answers: Answers) -> Iterator[File]:
    """A twin a record, an old id and a list.

    They are for the made site alone: among the Markdown pages, engines would take them for pages.
    """
    for kind in RecordKind:
        for answer in answers.of_kind(kind):
            yield _twin(answer, answer.id, answers)
    for alias, answer in answers.moved():
        yield _twin(answer, alias, answers)
    yield from index_twins(answers.edition)


def _twin(answer: RecordAnswer, id: str, answers: Answers) -> File:
    place = Place(twin_of(record_page(answer.record, id)), answers.edition)
    match answer:
        case ClaimAnswer():
            return File(place.path, claim_twin(answer, place))
        case TopicAnswer():
            return File(place.path, topic_twin(answer, place))
    raise TypeError(f"not an answer: {type(answer).__name__}")
