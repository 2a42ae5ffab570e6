"""A letter -> Markdown that reads well as it stands."""

from collections.abc import Iterator

from claimbook.render.data.plain_markdown import link, text
from claimbook.render.glance import Glance, PickGlance
from claimbook.render.letters.letter import Letter


def markdown_letter(letter: Letter) -> bytes:
    """The letter; what contributors wrote stands in it as text and as nothing else."""
    return ("\n\n".join(_blocks(letter)) + "\n").encode()


def _blocks(letter: Letter) -> Iterator[str]:
    yield f"# {text(letter.title)}"
    yield text(letter.about)
    for pick in letter.picks:
        yield from _pick(pick, letter)
    if letter.empty:
        yield letter.empty
    brief = link(letter.tongue.say("The brief on the site"), letter.brief_url)
    licence = letter.tongue.say("Licence: {licence}", licence=text(letter.licence))
    yield f"{brief} · {licence}"


def _pick(pick: PickGlance, letter: Letter) -> Iterator[str]:
    base, say = letter.base, letter.tongue.say
    yield f"## {link(pick.claim.title, base + pick.claim.address)}"
    yield _meta(pick.claim)
    yield f"> {text(pick.claim.statement)}"
    why = say("Why it is here:")
    yield f"**{why}** {text(pick.why)}"
    if pick.opposing:
        other = link(pick.opposing.title, base + pick.opposing.address)
        against = say("Against it:")
        yield f"**{against}** {other} ({_meta(pick.opposing)})"


def _meta(claim: Glance) -> str:
    return f"{text(claim.kind)} · {text(claim.said)} · {text(claim.standing)}"
