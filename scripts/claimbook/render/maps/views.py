"""A claim, a topic or a question -> its map, with a sentence on what it leaves out.

What links claims is said in words beside each map: on a claim's page in its lists, elsewhere in
a list of sentences. So nobody has to see the drawing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimbook.link.library import Link
from claimbook.model.addresses import record_page
from claimbook.model.claim import AnswerStance, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.relations import RelationType
from claimbook.model.topics import Question
from claimbook.rank.map import Selection, argument, neighbourhood
from claimbook.render.links import Here
from claimbook.render.maps.drawing import Box, Drawing, Line, drawn
from claimbook.render.maps.plan import Arrow
from claimbook.render.site import Site
from claimbook.render.words import ANSWER, ARROW
from claimbook.tongue.marks import msgs
from claimbook.tongue.tongue import Tongue

_DRAWN = msgs(
    "The {shown} most connected claims are drawn; {number} more stands in the lists.",
    "The {shown} most connected claims are drawn; {number} more stand in the lists.",
)
_WEAKER = msgs(
    "Left out: {number} weaker link between them.",
    "Left out: {number} weaker links between them.",
)


@dataclass(frozen=True)
class MapView:
    """What the template of a map shows; `sentences` say its arrows, where no list does."""

    label: str
    about: str
    drawing: Drawing
    sentences: tuple[str, ...] = ()


def claim_map(claim: Claim, site: Site, here: Here) -> MapView | None:
    """What stands around a claim; None where nothing does."""
    found = neighbourhood(claim, site.standings[claim.id], site.library)
    if not found.links:
        return None
    boxes = [_box(each, site, here, own=each.id == claim.id) for each in found.claims]
    return MapView(
        label=site.tongue.say("Map: what stands around this claim"),
        about=_around(found, site.tongue),
        drawing=drawn(boxes, (_line(link, site.tongue) for link in found.links)),
    )


def topic_map(claims: Iterable[Claim], site: Site, here: Here) -> MapView | None:
    """How the claims of a theme or company bear on one another; None where none does."""
    found = argument(claims, site.library)
    return _argument_map(found, [], [], site, here) if found.links else None


def question_map(question: Question, site: Site, here: Here) -> MapView | None:
    """Which claims argue for and against which answer, and how they bear on one another."""
    claims = site.library.claims_on(RecordKind.QUESTION, question.id)
    answers = dict.fromkeys(
        (claim.id, answer.position, answer.stance)
        for claim in claims
        for answer in claim.answers
        if answer.question == question.id
    )
    ties: dict[str, int] = {}
    for id, _, _ in answers:
        ties[id] = ties.get(id, 0) + 1
    found = argument(claims, site.library, ties)
    shown = {claim.id for claim in found.claims}
    lines = [_answer_line(*answer, site.tongue) for answer in answers if answer[0] in shown]
    taken = {line.arrow.end for line in lines}
    boxes = [box for box in _position_boxes(question, here) if box.key in taken]
    return _argument_map(found, boxes, lines, site, here) if lines else None


def _argument_map(
    found: Selection, boxes: list[Box], lines: list[Line], site: Site, here: Here
) -> MapView:
    every = [*boxes, *(_box(claim, site, here) for claim in found.claims)]
    drawn_lines = [*(_line(link, site.tongue) for link in found.links), *lines]
    titles = {box.key: box.title for box in every}
    return MapView(
        label=site.tongue.say("Map: how these claims bear on one another"),
        about=_left_out(found, site.tongue),
        drawing=drawn(every, drawn_lines),
        sentences=tuple(_sentence(line, titles, site.tongue) for line in drawn_lines),
    )


def _box(claim: Claim, site: Site, here: Here, *, own: bool = False) -> Box:
    face = site.faces[claim.id]
    page = record_page(RecordKind.CLAIM, claim.id)
    return Box(
        key=claim.id,
        destination=here.destination(page, "claim" if own else ""),
        title=claim.title,
        said=face.whose,
        words=face.chips[0].words,
        shape=face.chips[0].shape,
        own=own,
    )


def _position_boxes(question: Question, here: Here) -> Iterator[Box]:
    """An answer is no claim: it leads to its column further up."""
    for position in question.positions:
        column = here.destination(here.page, f"position-{position.id}")
        said = here.tongue.say("Answer")
        yield Box(_answer_key(position.id), column, position.name, said, shape="answer")


def _answer_key(position: str) -> str:
    return f"answer:{position}"  # no claim's id has a colon


def _line(link: Link, tongue: Tongue) -> Line:
    kind = link.relation.type
    arrow = Arrow(link.claim.id, link.target.id, kind.value.replace("_", "-"))
    sign = "≠" if kind is RelationType.CONTRADICTS else ""
    return Line(arrow, tongue.say(ARROW[kind]), both=link.row.symmetric, sign=sign)


def _answer_line(claim: str, position: str, stance: AnswerStance, tongue: Tongue) -> Line:
    arrow = Arrow(claim, _answer_key(position), f"argues-{stance.value}")
    return Line(arrow, tongue.say(ANSWER[stance]))


def _sentence(line: Line, titles: dict[str, str], tongue: Tongue) -> str:
    one, other = titles[line.arrow.start], titles[line.arrow.end]
    return tongue.say("“{one}” {bears} “{other}”", one=one, bears=line.word, other=other)


def _around(found: Selection, tongue: Tongue) -> str:
    if found.links_left_out:
        return tongue.say(
            "The strongest links are drawn; the lists above say each in words, with its reason."
        )
    return tongue.say("All links are drawn; the lists above say each in words, with its reason.")


def _left_out(found: Selection, tongue: Tongue) -> str:
    """What is not drawn, in a sentence; nothing if all is."""
    claims, links = found.claims_left_out, found.links_left_out
    parts = []
    if claims:
        parts.append(tongue.count(_DRAWN, claims, shown=tongue.number(len(found.claims))))
    if links:
        parts.append(tongue.count(_WEAKER, links))
    return " ".join(parts)
