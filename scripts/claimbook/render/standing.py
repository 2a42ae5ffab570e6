"""A claim's standing -> a few plain words, each with its why, and the arithmetic behind them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.derive.standing import Standing, Weakness
from claimbook.derive.support import Group, Support, SupportLevel
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.render.chips import Chip, chips, ground_words
from claimbook.render.debates import opponents
from claimbook.render.gate import as_text, filled, joined
from claimbook.render.links import Here
from claimbook.render.phrases import AND_MORE, PLACES, counted
from claimbook.render.words import SHARED
from claimbook.tongue.marks import msg, msgs
from claimbook.tongue.tongue import Tongue

_NAMED = 3
"""How many of those that dispute a claim, and of the ways to weak ground, are named."""


@dataclass(frozen=True)
class StandingItem:
    """A chip, what it means in this case, and a link to its why (empty if it says it all)."""

    chip: Chip
    words: Markup
    link: Markup


_RULE: Mapping[SupportLevel, str] = {
    SupportLevel.SECOND_HAND: msg("No original source is on record as saying it."),
    SupportLevel.SINGLE_SOURCE: msg("One voice says it."),
    SupportLevel.CORROBORATED: msg("Voices that share no show, publisher or speaker say it."),
}


def standing_items(claim: Claim, standing: Standing, here: Here) -> tuple[StandingItem, ...]:
    """The chips of a claim's own page, each with who or what makes it so."""
    found = chips(claim, standing, here.tongue)
    return tuple(StandingItem(chip, *_meaning(chip, claim, standing, here)) for chip in found)


def _meaning(chip: Chip, claim: Claim, standing: Standing, here: Here) -> tuple[Markup, Markup]:
    """What a chip means in this case, and the link to its why."""
    why = here.tongue.say("Why?")
    if chip.shape == "fallen":
        return Markup(), Markup()
    if chip.shape == "disputed":
        return _disputed(claim, standing, here), here.to(why, here.page, "other-side")
    to_standing = here.to(why, here.page, "standing")
    if chip.shape == "shaky":
        return _path(standing.weaknesses[0], here), to_standing
    return as_text(here.tongue.say(_RULE[standing.support.level])), to_standing


def _disputed(claim: Claim, standing: Standing, here: Here) -> Markup:
    named = [opponents(tension, claim, here) for tension in standing.tensions[:_NAMED]]
    return joined([*named, *_rest(standing.tensions, here.tongue)], ", ")


def _path(weakness: Weakness, here: Here) -> Markup:
    """The way down to the weak ground, each claim a link."""
    return joined((here.to_id(RecordKind.CLAIM, id) for id in weakness.path), " → ")


def arithmetic(claim: Claim, standing: Standing, here: Here) -> Iterator[Markup]:
    """How the standing is reckoned, a sentence a step."""
    tongue = here.tongue
    yield from map(as_text, _support_steps(standing.support, tongue))
    for tension in standing.tensions[:_NAMED]:
        yield filled(tongue.say("Disputed: {who}."), who=opponents(tension, claim, here))
    if not standing.tensions:
        yield as_text(tongue.say("No claim or source here disputes it."))
    yield from _rest(standing.tensions, tongue)
    for weakness in standing.weaknesses[:_NAMED]:
        yield filled(
            tongue.say("It rests on {ground}: {path}."),
            ground=ground_words(weakness, tongue),
            path=_path(weakness, here),
        )
    yield from _rest(standing.weaknesses, tongue)


def _rest(things: Sequence[object], tongue: Tongue) -> Iterator[Markup]:
    """How many of them are not named, if any."""
    if len(things) > _NAMED:
        yield as_text(tongue.count(AND_MORE, len(things) - _NAMED))


_VOICES = msgs("{number} independent voice", "{number} independent voices")


def _support_steps(support: Support, tongue: Tongue) -> Iterator[str]:
    original = sum(len(group.attestations) for group in support.groups)
    if original:
        yield tongue.say(
            "Original sources say it in {places}: {voices}.",
            places=counted(original, PLACES, tongue),
            voices=tongue.count(_VOICES, len(support.groups)),
        )
    else:
        yield tongue.say("No original source is on record as saying it: second-hand only.")
    several = (group for group in support.groups if len(group.attestations) > 1)
    yield from (_group_words(group, tongue) for group in several)
    if support.repeated:
        yield _repeated(len(support.repeated), tongue, also=bool(original))
    if support.named:
        named = counted(len(support.named), PLACES, tongue)
        yield tongue.say("The speaker is named in {places}.", places=named)
    else:
        yield tongue.say("No speaker is named.")


def _repeated(number: int, tongue: Tongue, *, also: bool) -> str:
    places = counted(number, PLACES, tongue)
    if also:
        return tongue.say(
            "It is also passed on in {places}. Repeating a claim adds nothing to it.",
            places=places,
        )
    return tongue.say(
        "It is passed on in {places}. Repeating a claim adds nothing to it.", places=places
    )


def _group_words(group: Group, tongue: Tongue) -> str:
    return tongue.say(
        "Places {numbers} count as one voice: the same {shared}.",
        numbers=tongue.listed([str(number) for number in group.attestations]),
        shared=tongue.listed([tongue.say(SHARED[what]) for what in group.shared]),
    )
