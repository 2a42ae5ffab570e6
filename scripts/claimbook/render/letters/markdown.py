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
        yield from _pick(pick, letter.base)
    if letter.empty:
        yield letter.empty
    yield f"{link('The brief on the site', letter.brief_url)} · Licence: {text(letter.licence)}"


def _pick(pick: PickGlance, base: str) -> Iterator[str]:
    yield f"## {link(pick.claim.title, base + pick.claim.address)}"
    yield _meta(pick.claim)
    yield f"> {text(pick.claim.statement)}"
    yield f"**Why it is here:** {text(pick.why)}"
    if pick.opposing:
        other = link(pick.opposing.title, base + pick.opposing.address)
        yield f"**Against it:** {other} ({_meta(pick.opposing)})"


def _meta(claim: Glance) -> str:
    return f"{text(claim.kind)} · {text(claim.said)} · {text(claim.standing)}"
