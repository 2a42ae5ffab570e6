"""A knowledge base in which claims are said, linked and disputed as often as their files allow."""

from collections.abc import Iterator

CLAIMS, SOURCES, COMPANIES, QUESTIONS = 40, 60, 12, 3
TYPES = ("supports", "qualifies", "depends_on", "refines", "restates", "related", "contradicts")
NOTE = "Both count the same {n} firms in the same year, and one of them leaves the smallest out."
STATEMENT = (
    "In the year after the shorter week came, firm {n} of those that were asked made as much as "
    "before with a tenth fewer hours, and kept more of its people than firms that did not try it. "
    "Those who left it again said that it was their customers who would not wait until Monday."
)
SOURCE = """\
title: The Working Hour {n} on the shorter week
kind: episode
url: {url}
audio_url: {url}.mp3
published: 2026-01-01
"""
POSITIONS = """\
themes: [the-week]
positions:
  - {id: yes-it-does, name: Yes it does}
  - {id: no-it-does-not, name: It does not}
"""


def dense_files() -> Iterator[tuple[str, str]]:
    """(path under claims/, text): every claim states up to fifty relations to those after it."""
    yield "_themes/the-week.yaml", "name: The shorter week\nsummary: What a shorter week does.\n"
    for n in range(COMPANIES):
        yield f"_companies/firm-{n}.yaml", f"name: The firm of number {n}\n"
    for n in range(SOURCES):
        url = f"https://hour.example/episodes/{n}"
        yield (
            f"_sources/episode-{n}.yaml",
            SOURCE.format(n=n, url=url),
        )
    for n in range(QUESTIONS):
        yield (
            f"_questions/question-{n}.yaml",
            f"text: Does the shorter week pay in case {n}?\n{POSITIONS}",
        )
    for n in range(CLAIMS):
        yield f"2026/claim-{n:02}.yaml", _claim(n)


def _claim(n: int) -> str:
    later = range(n + 1, min(CLAIMS, n + 51))
    relations = "".join(
        f"  - type: {TYPES[(n + other) % len(TYPES)]}\n    target: claim-{other:02}\n"
        f"    note: {NOTE.format(n=other)}\n"
        for other in later
    )
    said = "".join(
        f'  - source: episode-{at}\n    at: "{at % 60:02}:{n:02}"\n    basis: first-hand\n'
        f"    quote: We made as much as before in {at} of our shops and nobody went home late.\n"
        for at in range(SOURCES if n % 2 else 3)
    )
    answers = "".join(
        f"  - question: question-{q}\n    position: {('yes-it-does', 'no-it-does-not')[n % 2]}\n"
        for q in range(QUESTIONS)
    )
    companies = "".join(f"  - firm-{c}\n" for c in range(n % COMPANIES))
    return (
        f"title: Firm {n} made as much in a shorter week as in the longer one before it\n"
        f"statement: {STATEMENT.format(n=n)}\nkind: observation\nthemes: [the-week]\n"
        f"attestations:\n{said}answers:\n{answers}added: 2026-01-{1 + n % 28:02}\n"
        + (f"companies:\n{companies}" if companies else "")
        + (f"relations:\n{relations}" if relations else "")
    )
