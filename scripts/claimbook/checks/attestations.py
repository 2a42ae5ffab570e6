"""Judgements of attestations: where a claim was said, by whom and at which moment."""

from collections.abc import Iterator

from claimbook.checks.finding import Evidence, Finding
from claimbook.model.claim import AttestationStance
from claimbook.model.scalars import clock


def end_before_at(evidence: Evidence) -> Iterator[Finding]:
    """A moment ends after it begins.

    `at` is where it begins, `end` where it ends, both counted from the start of the recording.
    """
    for claim, index, said in evidence.said:
        if said.at is not None and said.end is not None and said.end < said.at:
            message = f"'end' ({clock(said.end)}) must not be before 'at' ({clock(said.at)})"
            yield Finding(claim, ("attestations", index, "end"), message)


def end_without_at(evidence: Evidence) -> Iterator[Finding]:
    """A moment that ends has a beginning.

    A link that plays the moment starts `at` it: `end` alone cannot be played.
    """
    for claim, index, said in evidence.said:
        if said.end is not None and said.at is None:
            message = "'end' must not stand without 'at'"
            yield Finding(claim, ("attestations", index, "end"), message, "Add 'at'.", key=True)


def two_speakers(evidence: Evidence) -> Iterator[Finding]:
    """A person speaks, or an organisation, not both.

    `speaker` is the person whose words they are. `organisation` is for what is said by a company as
    such, in a filing or a press release. If a person speaks for a company, name the person, and
    what they are there in `speaker_role`.
    """
    for claim, index, said in evidence.said:
        if said.speaker and said.organisation:
            message = "an attestation must have 'speaker' or 'organisation', not both"
            remedy = "Keep 'speaker', and tell of the company in 'speaker_role'."
            yield Finding(claim, ("attestations", index, "organisation"), message, remedy, key=True)


def role_of_nobody(evidence: Evidence) -> Iterator[Finding]:
    """A role belongs to somebody.

    `speaker_role` says what the speaker was at that time. Name the `speaker` (add a person under
    `claims/_people/`) or the `organisation`; if nobody is named in the source, say so in `wording`.
    """
    for claim, index, said in evidence.said:
        if said.speaker_role and not said.speaker and not said.organisation:
            message = "'speaker_role' should not stand without 'speaker' or 'organisation'"
            yield Finding(claim, ("attestations", index, "speaker_role"), message, key=True)


def language_of_nothing(evidence: Evidence) -> Iterator[Finding]:
    """A quote's language goes with a quote.

    `quote_language` says in which language the `quote` is, where that is not the source's.
    """
    for claim, index, said in evidence.said:
        if said.quote_language and not said.quote:
            message = "'quote_language' should not stand without 'quote'"
            yield Finding(claim, ("attestations", index, "quote_language"), message, key=True)


def beyond_the_end(evidence: Evidence) -> Iterator[Finding]:
    """A moment lies within the recording.

    The source's `duration` is shorter than the moment. Most often minutes were written as hours
    (`1:02:03` is one hour, two minutes), or the wrong source is named.
    """
    for claim, index, said in evidence.said:
        source = evidence.library.sources.get(said.source)
        if source is None or source.duration is None:
            continue
        for name, moment in (("at", said.at), ("end", said.end)):
            if moment is not None and moment > source.duration:
                length = clock(source.duration)
                message = f"'{name}' ({clock(moment)}) should be within the source's {length}"
                yield Finding(claim, ("attestations", index, name), message)


def twice(evidence: Evidence) -> Iterator[Finding]:
    """A place where a claim was said is listed once.

    The same source, speaker, moment and words stand in two attestations. Listed twice, it would
    seem to have been said twice.
    """
    for claim in evidence.library.claims.values():
        seen: set[tuple[object, ...]] = set()
        for index, said in enumerate(claim.attestations):
            where = (said.source, said.stance, said.at, said.end, said.locator)
            place = (*where, said.speaker, said.organisation, said.quote, said.wording)
            if place in seen:
                message = "the same place in the same source must be listed once"
                yield Finding(claim, ("attestations", index), message, "Remove one of the two.")
            seen.add(place)


def only_disputed(evidence: Evidence) -> Iterator[Finding]:
    """Somebody makes the claim.

    All attestations of this claim dispute it. A claim needs a place where it is made: if a source
    only denies something that others say, find where they say it; or write the denial as a claim of
    its own, which that source asserts.
    """
    for claim in evidence.claims:
        disputes = AttestationStance.DISPUTES
        if claim.attestations and all(said.stance is disputes for said in claim.attestations):
            message = "at least one attestation should assert or report the claim"
            yield Finding(claim, ("attestations",), message)


def unplayable(evidence: Evidence) -> Iterator[Finding]:
    """A moment can be played.

    The attestation names a moment, but its source has no address of a page or a recording, so a
    reader cannot listen. Add `url` or `audio_url` to the source if it can be found.
    """
    for claim, index, said in evidence.said:
        source = evidence.library.sources.get(said.source)
        if said.at is not None and source and not (source.url or source.audio_url):
            message = f"the source '{source.id}' has no address to play this moment from"
            yield Finding(claim, ("attestations", index, "at"), message)


def stranger(evidence: Evidence) -> Iterator[Finding]:
    """Who speaks in a source is listed there.

    The source lists its `people`, but not this speaker. Perhaps a recording of them is played
    there; perhaps it is another person, or the list is not complete.
    """
    for claim, index, said in evidence.said:
        source = evidence.library.sources.get(said.source)
        if source is None or not source.people or said.speaker is None:
            continue
        if said.speaker not in {person.id for person in source.people}:
            message = f"'{said.speaker}' is not among the people of '{source.id}'"
            yield Finding(claim, ("attestations", index, "speaker"), message)
