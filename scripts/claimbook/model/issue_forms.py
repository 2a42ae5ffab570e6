"""The issue forms: what a reader without tools is asked, and what the answers become.

Each row is a form in `.github/ISSUE_TEMPLATE/<id>.yml`; `claimbook from-issue` reads the answers.
A claim's page may prefill fields that are lines or texts (`?template=<id>.yml&claim=<its id>`),
never a choice.
"""

from dataclasses import dataclass
from enum import StrEnum

from claimbook.model.claim import Attestation, Basis, Claim, ClaimKind, Relation
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Part
from claimbook.model.sources import Source, SourceKind


class FieldShape(StrEnum):
    """What a field looks like: GitHub's types of an element."""

    LINE = "input"
    TEXT = "textarea"
    CHOICE = "dropdown"


class Becomes(StrEnum):
    """What is made of an answered form."""

    NEW_CLAIM = "a draft of a claim"
    RELATED_CLAIM = "a draft of a claim that is related to the one it is about"
    NEW_SOURCE = "a draft of a source"
    ATTESTATION = "a place more in the claim's file"
    DISPUTE = "a place in the claim's file that disputes the claim"
    CORRECTION = "corrected fields of one place in the claim's file"


@dataclass(frozen=True)
class FormField:
    """One question. `id` is the field of `part` that the answer becomes, where there is a part.

    Without a part the answer is for the maintainer's eyes, or says which record is meant.
    `choices` are told in full; what stands before ` - ` is the value.
    """

    id: str
    label: str
    hint: str
    shape: FieldShape = FieldShape.LINE
    required: bool = False
    choices: tuple[str, ...] = ()
    part: type[Part] | None = None


@dataclass(frozen=True)
class IssueForm:
    """A form. Its fields' labels are the headings of the issue's body, in this order."""

    id: str
    name: str
    about: str
    becomes: Becomes
    fields: tuple[FormField, ...]

    @property
    def title(self) -> str:
        """What the title of an issue begins with."""
        return f"[{self.id}] "

    def field(self, id: str) -> FormField | None:
        """The field with this id."""
        return next((field for field in self.fields if field.id == id), None)


NO_ANSWER = "_No response_"
"""What GitHub writes in the place of an answer that was not given."""

_LINE, _TEXT, _CHOICE = FieldShape.LINE, FieldShape.TEXT, FieldShape.CHOICE

_CLAIM = FormField(
    "claim",
    "Claim",
    "The claim's id: the last part of its page's address, such as meta-layoffs-fund-ai-capex.",
    required=True,
)
_NUMBER = FormField(
    "number",
    "Which place",
    "The number of the place under “Where it was said”, 1 for the first.",
)
_SOURCE = FormField(
    "source",
    "Source",
    "Its id if this site has it (the last part of its page's address), or else its web address.",
    required=True,
    part=Attestation,
)
_SOURCE_TITLE = FormField(
    "source_title",
    "Title of the source",
    "As published; needed where this site does not have the source yet.",
)
_SOURCE_KIND = FormField(
    "source_kind",
    "Kind of the source",
    "Needed where this site does not have the source yet.",
    _CHOICE,
    choices=tuple(kind.value for kind in SourceKind),
)
_SPEAKER = FormField(
    "speaker",
    "Who said it",
    "The person, by id if this site has them, else by name.",
    part=Attestation,
)
_AT = FormField(
    "at", "Moment", "When it begins in the recording, as 12:34 or 1:02:03.", part=Attestation
)
_LOCATOR = FormField(
    "locator",
    "Place in the text",
    "A page or a section, where there is no recording.",
    part=Attestation,
)
_QUOTE = FormField(
    "quote", "Their words", "Word for word, at most 300 characters.", _TEXT, part=Attestation
)
_REASON = FormField("reason", "Why", "What is wrong, and how you know.", _TEXT, required=True)
_TITLE = FormField(
    "title", "Claim in one line", "At most 90 characters.", required=True, part=Claim
)
_STATEMENT = FormField(
    "statement",
    "Claim in one paragraph",
    "Whole without its context: who, what, when. Your own words, at most 600 characters.",
    _TEXT,
    required=True,
    part=Claim,
)
_KIND = FormField(
    "kind",
    "Kind of claim",
    "Leave it open if you are not sure.",
    _CHOICE,
    choices=(
        f"{ClaimKind.OBSERVATION} - says what happened",
        f"{ClaimKind.EXPLANATION} - says why",
        f"{ClaimKind.INTERPRETATION} - a reading of it",
        f"{ClaimKind.FORECAST} - a prediction",
        f"{ClaimKind.EVALUATION} - a judgement",
    ),
    part=Claim,
)
_BASIS = FormField(
    "basis",
    "What they rest it on",
    "Leave it open if you do not know.",
    _CHOICE,
    choices=tuple(basis.value for basis in Basis),
    part=Attestation,
)
_SAID = (_SPEAKER, _AT, _LOCATOR, _QUOTE)
_PLACE = (_SOURCE, *_SAID)

FORMS = (
    IssueForm(
        "also-said",
        "It was also said elsewhere",
        "Another place where somebody says, or passes on, what a claim says.",
        Becomes.ATTESTATION,
        (
            _CLAIM,
            _SOURCE,
            _SOURCE_TITLE,
            _SOURCE_KIND,
            *_SAID,
            FormField(
                "stance",
                "What they do with it",
                "Whether it is their own claim.",
                _CHOICE,
                required=True,
                choices=(
                    "asserts - they say so themselves",
                    "reports - they pass on what others said",
                ),
                part=Attestation,
            ),
            _BASIS,
        ),
    ),
    IssueForm(
        "evidence",
        "Add evidence",
        "Something that speaks for a claim, against it, or limits it, and where that is said.",
        Becomes.RELATED_CLAIM,
        (
            _CLAIM,
            FormField(
                "type",
                "What it does to the claim",
                "How the evidence bears on the claim.",
                _CHOICE,
                required=True,
                choices=(
                    "supports - if this holds, the claim is more credible",
                    "contradicts - the two cannot both hold",
                    "qualifies - it limits the claim without denying it",
                ),
                part=Relation,
            ),
            FormField(
                "note",
                "How it bears on the claim",
                "The reason, in a sentence or two; both pages show it.",
                _TEXT,
                required=True,
                part=Relation,
            ),
            _TITLE,
            _STATEMENT,
            _KIND,
            *_PLACE,
        ),
    ),
    IssueForm(
        "not-said",
        "They did not say this",
        "A claim's page says that somebody said something, and they did not, or not so.",
        Becomes.DISPUTE,
        (
            _CLAIM,
            _NUMBER,
            _REASON,
            FormField(
                "source",
                "Where that can be seen",
                "A source's id or web address, if there is one: then it is listed as disputing.",
                part=Attestation,
            ),
            _SOURCE_TITLE,
            _SOURCE_KIND,
            _SPEAKER,
            _AT,
            _QUOTE,
        ),
    ),
    IssueForm(
        "wrong-moment",
        "Wrong person or moment",
        "It was said, but by somebody else, at another moment, or in other words.",
        Becomes.CORRECTION,
        (
            _CLAIM,
            FormField(_NUMBER.id, _NUMBER.label, _NUMBER.hint, required=True),
            _SPEAKER,
            _AT,
            FormField("end", "Moment at which it ends", "As 12:34 or 1:02:03.", part=Attestation),
            _LOCATOR,
            _QUOTE,
            _REASON,
        ),
    ),
    IssueForm(
        "untrue",
        "They said it, but it is untrue",
        "The claim stays, since it was made; the other side gets a claim of its own.",
        Becomes.RELATED_CLAIM,
        (
            _CLAIM,
            FormField(
                "note",
                "Why the two cannot both hold",
                "In a sentence or two, with the scope: which company, which year.",
                _TEXT,
                required=True,
                part=Relation,
            ),
            _TITLE,
            _STATEMENT,
            *_PLACE,
        ),
    ),
    IssueForm(
        "outdated",
        "It is out of date",
        "It was so when it was said; what they say today gets a claim of its own.",
        Becomes.RELATED_CLAIM,
        (
            _CLAIM,
            FormField(
                "note",
                "What has changed",
                "In a sentence or two, and since when.",
                _TEXT,
                required=True,
                part=Relation,
            ),
            _TITLE,
            _STATEMENT,
            *_PLACE,
        ),
    ),
    IssueForm(
        "reply",
        "I am named here, and want to answer",
        "A person or company that a claim is about answers; the answer stands beside the claim.",
        Becomes.DISPUTE,
        (
            _CLAIM,
            FormField(
                "speaker",
                "Who answers",
                "The person or company, by id if this site has it, else by name.",
                required=True,
                part=Attestation,
            ),
            FormField(
                "wording",
                "Your answer",
                "At most 600 characters; it is shown as yours.",
                _TEXT,
                required=True,
                part=Attestation,
            ),
            FormField(
                "source",
                "Where you have published it",
                "A web address that is known to be yours, or a source's id.",
                required=True,
                part=Attestation,
            ),
            _SOURCE_TITLE,
            _SOURCE_KIND,
        ),
    ),
    IssueForm(
        "new-claim",
        "A new claim",
        "Somebody said something that this site does not have yet.",
        Becomes.NEW_CLAIM,
        (
            _TITLE,
            _STATEMENT,
            _KIND,
            FormField(
                "themes",
                "Themes",
                "One to five, by id or name, a comma between them; the closest first.",
                part=Claim,
            ),
            FormField(
                "companies",
                "Companies",
                "Whom it is about, by id or name, a comma between them.",
                part=Claim,
            ),
            *_PLACE,
            _BASIS,
        ),
    ),
    IssueForm(
        "new-source",
        "A new source",
        "An episode, article or other place in which claims are made.",
        Becomes.NEW_SOURCE,
        (
            FormField("title", "Its title", "As published.", required=True, part=Source),
            FormField(
                "kind",
                "Kind of source",
                "An aggregator-page collects what others said.",
                _CHOICE,
                required=True,
                choices=tuple(kind.value for kind in SourceKind),
                part=Source,
            ),
            FormField("show", "Show or publication", "By id or name.", part=Source),
            FormField("publisher", "Publisher", "Who published it.", part=Source),
            FormField("published", "Published", "As 2026-11-23, 2026-11 or 2026.", part=Source),
            FormField("url", "Its page", "A web address.", part=Source),
            FormField("audio_url", "Its sound file", "A web address, if you know it.", part=Source),
            FormField("language", "Language", "Such as en or de.", part=Source),
            FormField(
                "people",
                "Who speaks in it or wrote it",
                "By id or name, a comma between them.",
                part=Source,
            ),
        ),
    ),
)
"""Every form. No two have the same labels: by them the form of an issue is known."""

FORM_OF = {form.id: form for form in FORMS}

KIND_NAMED = {
    "claim": RecordKind.CLAIM,
    "source": RecordKind.SOURCE,
    "speaker": RecordKind.PERSON,
    "themes": RecordKind.THEME,
    "companies": RecordKind.COMPANY,
    "show": RecordKind.SHOW,
    "people": RecordKind.PERSON,
}
"""The fields whose answers name records, and of which kind."""
