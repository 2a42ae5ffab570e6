"""A claim's standing -> a few plain words, each with its why, and the arithmetic behind them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.derive.standing import Standing, Weakness
from claimbook.derive.support import Group, Support, SupportLevel
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.render.chips import Chip, chips, ground_words
from claimbook.render.debates import opponents
from claimbook.render.gate import as_text
from claimbook.render.links import Here
from claimbook.render.words import count, listed


@dataclass(frozen=True)
class StandingItem:
    """A chip, what it means in this case, and a link to its why (empty if it says it all)."""

    chip: Chip
    words: Markup
    link: Markup


_RULE: Mapping[SupportLevel, str] = {
    SupportLevel.SECOND_HAND: "No original source is on record as saying it.",
    SupportLevel.SINGLE_SOURCE: "One voice says it.",
    SupportLevel.CORROBORATED: "Voices that share no show, publisher or speaker say it.",
}


def standing_items(claim: Claim, standing: Standing, here: Here) -> tuple[StandingItem, ...]:
    """The chips of a claim's own page, each with who or what makes it so."""
    words = {
        "fallen": (Markup(), Markup()),
        "disputed": (_disputed(claim, standing, here), here.to("Why?", here.page, "other-side")),
        "shaky": (_shaky(standing, here), here.to("Why?", here.page, "standing")),
    }
    rule = as_text(_RULE[standing.support.level])
    solid = (rule, here.to("Why?", here.page, "standing"))
    return tuple(
        StandingItem(chip, *words.get(chip.shape, solid)) for chip in chips(claim, standing)
    )


def _disputed(claim: Claim, standing: Standing, here: Here) -> Markup:
    return Markup(", ").join(opponents(t, claim, here) for t in standing.tensions)


def _shaky(standing: Standing, here: Here) -> Markup:
    return _path(standing.weaknesses[0], here) if standing.weaknesses else Markup()


def _path(weakness: Weakness, here: Here) -> Markup:
    """The way down to the weak ground, each claim a link."""
    return Markup(" → ").join(here.to_id(RecordKind.CLAIM, id) for id in weakness.path)


def arithmetic(claim: Claim, standing: Standing, here: Here) -> Iterator[Markup]:
    """How the standing is reckoned, a sentence a step."""
    yield from map(as_text, _support_steps(standing.support))
    for tension in standing.tensions:
        yield as_text("Disputed: ") + " " + opponents(tension, claim, here) + "."
    if not standing.tensions:
        yield as_text("No claim or source here disputes it.")
    for weakness in standing.weaknesses:
        words = f"It rests on {ground_words(weakness)}: "
        yield as_text(words) + " " + _path(weakness, here) + "."


def _support_steps(support: Support) -> Iterator[str]:
    original = sum(len(group.attestations) for group in support.groups)
    if original:
        voices = count(len(support.groups), "independent voice")
        yield f"Original sources say it in {count(original, 'place')}: {voices}."
    else:
        yield "No original source is on record as saying it: second-hand only."
    yield from (_group_words(group) for group in support.groups if len(group.attestations) > 1)
    if support.repeated:
        also = "also " if original else ""
        places = count(len(support.repeated), "place")
        yield f"It is {also}passed on in {places}. Repeating a claim adds nothing to it."
    named = count(len(support.named), "place")
    yield f"The speaker is named in {named}." if support.named else "No speaker is named."


def _group_words(group: Group) -> str:
    numbers = listed([str(number) for number in group.attestations])
    return f"Places {numbers} count as one voice: the same {listed(group.shared)}."
