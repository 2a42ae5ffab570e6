"""One colour -> accents of its hue that can be read on light and on dark paper."""

import colorsys
import re
from dataclasses import dataclass

PAPER = {"default": "#fbfaf6", "slate": "#16191a"}
"""The ground of each of the theme's schemes, by the scheme's name; claimbook.css has them too."""
LEAST_CONTRAST = 4.5
"""What WCAG 2.2 asks of text of ordinary size, level AA."""
_WASH = {"default": 0.12, "slate": 0.16}
_STEP = 0.005
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

Rgb = tuple[float, float, float]


@dataclass(frozen=True)
class Accent:
    """A colour for links and buttons, and a pale one for the ground behind them."""

    ink: str
    wash: str


def is_colour(text: str) -> bool:
    """Whether it is a colour such as #0e5860."""
    return _COLOUR.fullmatch(text) is not None


def accents(colour: str) -> dict[str, Accent]:
    """An accent for each scheme: the colour itself where it can be read, else lighter or darker.

    Its ink has the least contrast or more on the scheme's paper and on its own wash.
    """
    return {scheme: _accent(_rgb(colour), scheme) for scheme in PAPER}


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, from 1 to 21, by WCAG 2.2's formula."""
    darker, lighter = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))))
    return (lighter + 0.05) / (darker + 0.05)


def _accent(colour: Rgb, scheme: str) -> Accent:
    hue, lightness, saturation = colorsys.rgb_to_hls(*colour)
    step = -_STEP if _luminance(_rgb(PAPER[scheme])) > 0.5 else _STEP
    while True:
        ink = _hex(colorsys.hls_to_rgb(hue, min(1, max(0, lightness)), saturation))
        # Of the ink as it is written: else a colour that passed would not pass again.
        accent = Accent(ink, _hex(_mixed(_rgb(ink), _rgb(PAPER[scheme]), _WASH[scheme])))
        if all(
            contrast(accent.ink, ground) >= LEAST_CONTRAST
            for ground in (PAPER[scheme], accent.wash)
        ):
            return accent
        lightness += step


def _mixed(colour: Rgb, paper: Rgb, share: float) -> Rgb:
    red, green, blue = (
        share * part + (1 - share) * ground for part, ground in zip(colour, paper, strict=True)
    )
    return red, green, blue


def _luminance(colour: Rgb) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(colour: Rgb) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
