"""Judgements of a claim by itself: its statement, its lists, and where it comes from."""

from collections.abc import Iterator

from claimbook.checks.finding import Evidence, Finding
from claimbook.checks.sentences import most_sentences, sentences
from claimbook.derive.support import has_original

SHORTEST_STATEMENT = 40
MOST_SENTENCES = 3


def short_statement(evidence: Evidence) -> Iterator[Finding]:
    """A statement can be understood without its context.

    It has less than 40 characters, which is seldom enough to say who, what and when. Whoever comes
    from a search engine sees this text and nothing else.
    """
    for claim in evidence.claims:
        length = len(claim.statement)
        if length < SHORTEST_STATEMENT:
            message = (
                f"a statement should have at least {SHORTEST_STATEMENT} characters, not {length}"
            )
            yield Finding(claim, ("statement",), message)


def long_statement(evidence: Evidence) -> Iterator[Finding]:
    """A statement has at most three sentences.

    A claim is one thing that can be supported or contradicted. More than three sentences mostly
    hold several claims: split them, and relate them to each other (`depends_on`, `supports`);
    background goes into `notes`.
    """
    for claim in evidence.claims:
        if most_sentences(claim.statement) <= MOST_SENTENCES:
            continue
        number = sentences(claim.statement)
        if number > MOST_SENTENCES:
            message = f"a statement should have at most {MOST_SENTENCES} sentences, not {number}"
            yield Finding(claim, ("statement",), message, "Split it into claims of their own.")


def named_twice(evidence: Evidence) -> Iterator[Finding]:
    """A list names each record once.

    The same theme, company or person stands twice in a list (perhaps once by an old id). Keep one;
    a company has one role in a claim.
    """
    for record, references in evidence.listed:
        seen: set[tuple[object, ...]] = set()
        for reference in references:
            place = reference.path[0]
            name = (place, reference.id)
            if name in seen:
                message = f"'{reference.id}' must be named once in '{place}'"
                yield Finding(record, reference.path, message)
            seen.add(name)


def names_itself(evidence: Evidence) -> Iterator[Finding]:
    """A record does not name itself.

    A company is not its own successor, and a claim need not say that it is no duplicate of itself.
    Most often the wrong id was copied.
    """
    for record, references in evidence.listed:
        for reference in references:
            own = reference.id == record.id and reference.kind in (None, record.kind_of_record)
            if own:
                message = f"'{reference.path[0]}' must not name the record itself"
                yield Finding(record, reference.path, message)


def second_hand(evidence: Evidence) -> Iterator[Finding]:
    """A claim comes from those who make it.

    No original source asserts this claim: it is only known because others passed it on. It is shown
    as "Second-hand only". Find where it was first said, and add that place as an attestation.
    """
    for claim in evidence.claims:
        if not has_original(claim, evidence.library):
            yield Finding(claim, ("attestations",), "no original source asserts this claim")
