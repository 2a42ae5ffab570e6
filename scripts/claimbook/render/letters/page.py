"""A letter -> one HTML file that asks nothing of anybody."""

from claimbook.render.gate import as_destination, environment
from claimbook.render.letters.letter import Letter


def html_letter(letter: Letter) -> bytes:
    """The letter; every text passes the gate, every address too."""
    templates = environment(letter.tongue)
    templates.filters["address"] = as_destination
    return templates.get_template("letter.html.jinja").render(letter=letter).encode()
