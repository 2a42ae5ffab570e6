"""Bases for tests of the data: the seed, the toy, and one in which every field is used."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.libraries import Fields, claim, company, person, question, related, show, source, theme

from claimbook.derive.standing import standings
from claimbook.derive.tensions import tensions_of
from claimbook.link.resolve import link_records
from claimbook.model.pages import File
from claimbook.model.pages import files_of as files_of_plans
from claimbook.model.record import Record
from claimbook.model.settings import Settings
from claimbook.rank.orders import tensions_newest_first
from claimbook.read.base import read_base
from claimbook.read.settings import read_settings
from claimbook.render.data.claim_shapes import ClaimAnswer
from claimbook.render.data.claims import claim_answer
from claimbook.render.data.edition import Edition
from claimbook.render.data.table import planned_data
from claimbook.render.data.twins import planned_twins
from claimbook.render.site import Site

ROOT = Path(__file__).parents[2]
SETTINGS = Settings(
    site_name="Claims & co",
    site_description="Who said what.",
    site_url="https://claims.example/repo/",
    repository="https://forge.example/claims",
)
Files = dict[str, bytes]


def site_of(
    records: Iterable[Record], settings: Settings = SETTINGS, changed: Mapping[str, Any] = {}
) -> Site:
    """All that the data are made of; related claims are no part of them."""
    library = link_records(records)[0]
    return Site(
        settings=settings,
        library=library,
        standings=standings(library),
        tensions=tensions_newest_first(tensions_of(library)),
        related={},
        changed=changed,
        date=datetime.date(2026, 11, 23),
    )


@dataclass(frozen=True)
class Answers:
    """An edition, with the answers that it gives."""

    edition: Edition

    @property
    def claims(self) -> Iterator[ClaimAnswer]:
        """Every published claim, whatever its status, by id."""
        found = self.edition.site.library.claims.values()
        return (claim_answer(one, self.edition) for one in found)


def quoted(claim: ClaimAnswer) -> str:
    """What the answer of a claim says is to be quoted."""
    return f"{claim.attribution}: {claim.plain or claim.statement}"


def data_files(answers: Answers) -> Iterator[File]:
    """Every file of the data, made one after the other."""
    return files_of_plans(planned_data(answers.edition.site))


def twin_files(answers: Answers) -> Iterator[File]:
    """Every twin, made one after the other."""
    return files_of_plans(planned_twins(answers.edition.site))


def answers_of(records: Iterable[Record], settings: Settings = SETTINGS) -> Answers:
    return Answers(Edition(site_of(records, settings)))


def files_of(answers: Answers) -> Files:
    """Every file of the data by its path, each path once."""
    files = list(data_files(answers))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}


def twins_of(answers: Answers) -> Files:
    files = list(twin_files(answers))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}


@cache
def on_disk(root: Path) -> Answers:
    base = read_base(root)
    return answers_of(base.records, read_settings(root)[0])


@cache
def base_called(name: str) -> Answers:
    """`seed`, `toy` or `full`."""
    match name:
        case "seed":
            return on_disk(ROOT)
        case "toy":
            return on_disk(ROOT / "tests" / "toy")
    return answers_of(full_base())


@cache
def files_called(name: str) -> Files:
    """The files of a base of that name; nobody changes them."""
    return files_of(base_called(name))


BASES = ("seed", "toy", "full")


def gone(status: str, **fields: str) -> Fields:
    return {"status": status, "reason": "It was wrong.", "changed": "2026-05-06", **fields}


def full_base() -> list[Record]:
    """Every field of every kind is set somewhere, every status and every old name is there."""
    return [*_topics(), *_sources(), *_claims()]


def _topics() -> list[Record]:
    positions = ({"id": "yes", "name": "It does"}, {"id": "nay", "name": "It does not"})
    return [
        theme("work", name="Work", aliases=("labour",)),
        theme("hours", name="Hours", parent="work"),
        theme("time", name="Time", **gone("merged", merged_into="hours")),
        company(
            "acme",
            name="Acme",
            aliases=("acme-inc",),
            also_known_as=("ACME",),
            former_names=({"name": "Anvils", "until": "2001"},),
            successors=({"id": "road-works", "on": "2026-02", "how": "merged"},),
            url="https://acme.example/",
            wikidata="Q380",
            summary="Makes anvils.",
        ),
        company("road-works"),
        question("does-it-cost", text="Does it cost?", themes=("hours",), positions=positions),
    ]


def _sources() -> list[Record]:
    return [
        show(
            "hour",
            name="The Hour",
            publisher="Hours",
            url="https://hours.example/",
            feed="https://hours.example/feed",
            guid="1",
            summary="On hours.",
        ),
        person(
            "ada",
            name="Ada",
            also_known_as=("A. J.",),
            url="https://ada.example/",
            summary="An engineer.",
            aliases=("ada-jones",),
        ),
        person("ben", name="Ben"),
        source(
            "hour-12",
            title="Hour 12",
            kind="episode",
            show="hour",
            publisher="Hours",
            published="2026-01",
            url="https://hours.example/12",
            audio_url="https://hours.example/12.mp3",
            archived_url="https://archive.example/12",
            people=({"id": "ada", "role": "guest"}, {"id": "ben"}),
            duration="1:02:03",
            language="en",
            via="digest",
            retrieved="2026-02-03",
            transcript={"url": "https://hours.example/12.vtt", "type": "text/vtt"},
            guid="hour-12",
            note="Recorded live.",
            aliases=("hour-xii",),
        ),
        source("digest", title="Digest", kind="aggregator-page"),
        source("week-paper", title="Week paper", published="2026-01-15"),
    ]


def _claims() -> list[Record]:
    said = {"source": "hour-12", "speaker": "ada", "speaker_role": "engineer", "at": "12:34"}
    own_words = {"quote": "It costs.", "quote_language": "en", "wording": "Firmly.", "end": "13:05"}
    checked = {"on": "2026-03-01", "by": "Ben"}
    return [
        claim(
            "weeks-cost",
            title="Short weeks cost",
            statement="Short weeks *cost* as much as they [give](https://weeks.example/).",
            kind="forecast",
            themes=("work", "hours"),
            companies=("acme", {"id": "road-works", "role": "example"}),
            attestations=(
                {**said, **own_words, "basis": "first-hand", "checked": checked},
                {"source": "digest", "stance": "reports", "locator": "page 7"},
                {"source": "week-paper", "stance": "disputes", "speaker": "ben"},
                {"source": "week-paper", "organisation": "acme"},
            ),
            relations=(related("contradicts", "weeks-give"), related("supports", "old-claim")),
            answers=({"question": "does-it-cost", "position": "yes"},),
            figures=({"text": "a tenth", "value": "0.1", "unit": "output"}, {"text": "much"}),
            event_date="2026-05",
            forecast={"resolve_by": "2030", "note": "By the books."},
            not_duplicate_of=("weeks-give",),
            added="2026-03-02",
            aliases=("weeks-are-dear",),
            notes="See **also**:\n\n- one\n- two",
        ),
        claim(
            "weeks-give",
            title="Short weeks give",
            companies=("acme",),
            themes=("hours",),
            attestations=({"source": "digest", "stance": "reports"},),
            answers=({"question": "does-it-cost", "position": "yes", "stance": "against"},),
            added="2026-03-03",
        ),
        claim(
            "so-acme-stays",
            title="So Acme stays",
            themes=("work",),
            attestations=({"source": "week-paper"},),
            relations=(related("depends_on", "weeks-cost"), related("depends_on", "old-claim")),
        ),
        claim("old-claim", themes=("work",), attestations=(said,), **gone("withdrawn")),
        claim(
            "older-claim",
            themes=("work",),
            attestations=(said,),
            relations=(related("qualifies", "weeks-give"),),
            **gone("superseded", superseded_by="weeks-cost"),
        ),
        claim(
            "same-claim",
            themes=("work",),
            attestations=(said,),
            **gone("merged", merged_into="weeks-cost"),
        ),
        claim("draft-claim", themes=("work",), status="draft"),
    ]
