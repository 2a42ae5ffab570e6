"""A letter -> JSON, for those who lay out a newsletter of their own."""

import json

from claimbook.render.glance import Glance, PickGlance
from claimbook.render.letters.letter import Letter


def json_letter(letter: Letter) -> bytes:
    """The letter, with whole addresses."""
    content = {
        "language": letter.tongue.language,
        "title": letter.title,
        "about": letter.about,
        "site": {"name": letter.site_name, "url": letter.base},
        "url": letter.brief_url,
        "licence": letter.licence,
        "day": letter.day.isoformat(),
        "since": letter.since.isoformat() if letter.since else None,
        "follow": list(letter.follow),
        "picks": [_pick(pick, letter.base) for pick in letter.picks],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _pick(pick: PickGlance, base: str) -> dict[str, object]:
    against = _claim(pick.opposing, base) if pick.opposing else None
    own = _claim(pick.claim, base)
    return {**own, "added": pick.added, "why": pick.why, "against": against}


def _claim(claim: Glance, base: str) -> dict[str, object]:
    return {
        "url": base + claim.address,
        "title": claim.title,
        "attribution": claim.said,
        "kind": claim.kind,
        "standing": [chip.words for chip in claim.chips],
        "statement": claim.statement,
    }
