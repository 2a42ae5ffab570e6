"""Judgements of sources: what they are, where they are found, through what they are known."""

from collections.abc import Iterator

from claimbook.checks.cycles import cycles, way_round
from claimbook.checks.finding import Evidence, Finding
from claimbook.model.sources import Source, SourceKind


def _active(evidence: Evidence) -> Iterator[Source]:
    return (source for source in evidence.library.sources.values() if source.active)


def primary_aggregator(evidence: Evidence) -> Iterator[Finding]:
    """A page that gathers what others said is no primary source.

    An `aggregator-page` passes on what was said elsewhere. If it counted as a source of its own, a
    claim would seem better supported each time it is copied. If its authors speak for themselves,
    it is an `article` or a `post`.
    """
    for source in evidence.library.sources.values():
        if source.kind is SourceKind.AGGREGATOR_PAGE and source.primary:
            message = "an aggregator page must not be primary"
            remedy = (
                "Remove 'primary', or write 'kind: article' if its authors speak for themselves."
            )
            yield Finding(source, ("primary",), message, remedy)


def known_in_a_circle(evidence: Evidence) -> Iterator[Finding]:
    """A source is known through another one, not in a circle.

    `via` names the source through which this one is known. Following it must end at a source that
    somebody has read or heard. The message shows the whole way round.
    """
    sources = evidence.library.sources
    graph = {id: [source.via] for id, source in sources.items() if source.via}
    for way in cycles(graph):
        message = f"'via' must not lead in a circle: {way_round(way)}"
        yield Finding(sources[way[0]], ("via",), message)


def episode_without_show(evidence: Evidence) -> Iterator[Finding]:
    """An episode belongs to a show.

    Two episodes of one show count as one voice, which cannot be known without the show. Add the
    show under `claims/_shows/` and name it here.
    """
    for source in _active(evidence):
        if source.kind is SourceKind.EPISODE and source.show is None:
            yield Finding(source, ("kind",), "an episode should have 'show'")


def nowhere_to_be_found(evidence: Evidence) -> Iterator[Finding]:
    """A source can be found by a reader.

    It has no address: neither of its page nor of a recording, a copy or a transcript. A reader
    cannot see for themselves. Add what can be found; a page that may vanish can be kept at a web
    archive, as `archived_url`.
    """
    for source in _active(evidence):
        if not (source.url or source.audio_url or source.archived_url or source.transcript):
            yield Finding(source, (), "a source should have 'url', or another address")
