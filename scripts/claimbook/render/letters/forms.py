"""The forms a letter can have, one row each."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from claimbook.render.letters.json_letter import json_letter
from claimbook.render.letters.letter import Letter
from claimbook.render.letters.mail import mail_letter
from claimbook.render.letters.markdown import markdown_letter
from claimbook.render.letters.page import html_letter


class LetterForm(StrEnum):
    """What `claimbook brief` can write."""

    MARKDOWN = "md"
    HTML = "html"
    MAIL = "eml"
    JSON = "json"


WRITTEN: Mapping[LetterForm, Callable[[Letter], bytes]] = {
    LetterForm.MARKDOWN: markdown_letter,
    LetterForm.HTML: html_letter,
    LetterForm.MAIL: mail_letter,
    LetterForm.JSON: json_letter,
}
