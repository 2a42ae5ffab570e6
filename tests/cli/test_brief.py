"""`claimbook brief`: what it prints, in every form, and what it refuses."""

import email
import email.policy
import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimbook.cli.commands import claimbook
from claimbook.render.letters.forms import LetterForm

ROOT = Path(__file__).parents[2]
FOLLOWED = ("--follow", "meta", "--follow", "ai-agents")
TITLES = [
    "Meta's laid-off staff had trained the AI that replaced them",
    "Tracking first, layoffs after: workers become the raw material of their own automation",
    "Meta's layoffs fund AI infrastructure; AI did not replace the workers",
    "Meta's computer tracking is a training-data operation, not performance monitoring",
    "GPU costs force AI companies to trade staff for compute",
]


def run(*words: str, root: Path = ROOT) -> Result:
    return CliRunner().invoke(claimbook, ["brief", "--root", str(root), *words])


def printed(*words: str) -> bytes:
    result = run(*words)
    assert result.exit_code == 0, result.stderr
    return result.stdout_bytes


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """The first claims, to be changed."""
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def test_brief_as_markdown_names_whose_each_claim_is_and_who_says_no() -> None:
    text = printed("--follow", "meta").decode()
    blocks = text.split("\n\n")
    assert blocks[0] == "# Brief of 23 November 2026"
    assert next(block for block in blocks if block.startswith("## ")) == (
        f"## [{TITLES[0]}](https://claimbook.example/claims/meta-staff-trained-their-replacements/)"
    )
    assert blocks[3] == (
        "Says what happened · Passed on by Podcast insight page on Meta's layoffs; "
        "speaker not named · Disputed by 1 · Second-hand only"
    )
    assert blocks[5] == (
        "**Why it is here:** Added on 23 November 2026; another claim or a source disputes it, "
        "other claims rest on it and another claim limits it."
    )
    assert blocks[6].startswith(f"**Against it:** [{TITLES[2]}](https://claimbook.example/claims/")


def test_brief_as_json_has_the_same_claims_with_whole_addresses() -> None:
    letter = json.loads(printed(*FOLLOWED, "--format", "json", "--since", "2026-11-01"))
    assert [pick["title"] for pick in letter["picks"]] == TITLES
    assert (letter["day"], letter["since"]) == ("2026-11-23", "2026-11-01")
    assert letter["follow"] == ["meta", "ai-agents"]
    assert letter["url"] == "https://claimbook.example/brief/?follow=meta,ai-agents"
    against = [pick["against"] and pick["against"]["title"] for pick in letter["picks"]]
    assert against == [TITLES[2], None, TITLES[0], None, None]


def test_brief_as_html_is_one_file_that_asks_nothing() -> None:
    page = printed(*FOLLOWED, "--format", "html").decode()
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert [title for title in TITLES if title not in reader.text] == []
    assert {tag for tag, _ in reader.tags} & {"script", "img", "link", "iframe"} == set()
    links = {url for tag, url in reader.tags if tag == "a"}
    assert all(url and url.startswith("https://claimbook.example/") for url in links)


def test_brief_as_mail_parses_and_holds_both_forms() -> None:
    content = printed(*FOLLOWED, "--format", "eml")
    mail = email.message_from_bytes(content, policy=email.policy.default)
    assert mail.defects == []
    assert mail["Subject"] == "Claimbook: Brief of 23 November 2026"
    assert mail["From"].addresses[0].addr_spec == "brief@claimbook.example"
    assert mail["Date"].datetime.isoformat() == "2026-11-23T00:00:00+00:00"
    assert re.fullmatch(r"<[0-9a-f]{32}\.brief@claimbook\.example>", mail["Message-ID"])
    parts = {part.get_content_subtype(): part for part in mail.iter_parts()}
    assert list(parts) == ["plain", "html"]
    markdown, page = printed(*FOLLOWED).decode(), printed(*FOLLOWED, "--format", "html").decode()
    assert parts["plain"].get_content().replace("\r\n", "\n") == markdown
    assert parts["html"].get_content().replace("\r\n", "\n") == page


def test_brief_as_mail_has_short_lines_that_end_as_mail_wants() -> None:
    content = printed(*FOLLOWED, "--format", "eml")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 78


@pytest.mark.parametrize("form", LetterForm)
def test_brief_is_the_same_bytes_each_time(form: LetterForm) -> None:
    words = (*FOLLOWED, "--format", form.value)
    assert printed(*words) == printed(*words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--follow", "ai-agent"),
            "no theme, company or person has the id 'ai-agent'. Did you mean 'ai-agents'?",
        ),
        (("--follow", "company:zzz"), "no theme, company or person has the id 'company:zzz'."),
        (("--since", "2026-11-24"), "it must not be after 2026-11-23, the site's date"),
        (("--format", "pdf"), "'pdf' is not one of"),
    ],
    ids=["near name", "no such name", "future", "form"],
)
def test_brief_refuses_what_cannot_be_meant(words: tuple[str, ...], said: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_brief_of_ids_in_one_option_is_that_of_several_options() -> None:
    assert printed("--follow", "meta,ai-agents") == printed(*FOLLOWED)


def test_brief_says_when_nothing_was_added() -> None:
    text = printed("--as-of", "2027-01-31", "--since", "2027-01-01").decode()
    assert "No claim was added in this time." in text
    assert "added from 1 January 2027 to 31 January 2027" in text


def test_brief_needs_the_address_of_the_site(base: Path) -> None:
    settings = base / "mkdocs.yml"
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    settings.write_text("".join(x for x in lines if not x.startswith("site_url")), "utf-8")
    result = run(root=base)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "set site_url in mkdocs.yml" in result.stderr


def test_brief_of_a_broken_base_tells_what_is_wrong(base: Path) -> None:
    (base / "claims" / "2026" / "broken.yaml").write_text("title: [\n", "utf-8")
    result = run(root=base)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "claims/2026/broken.yaml:" in result.stderr


HOSTILE = 'x <b>y</b> [z](https://evil.example) "q" & ~a~ `c`'


def test_brief_of_hostile_words_says_them_and_does_nothing_else(base: Path) -> None:
    claim = base / "claims" / "2026" / "gpu-costs-crowd-out-payroll.yaml"
    text = claim.read_text("utf-8")
    claim.write_text(
        re.sub(r"^title: .*$", f"title: {json.dumps(HOSTILE)}", text, flags=re.MULTILINE), "utf-8"
    )
    page = run(*FOLLOWED, "--format", "html", root=base).stdout
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert HOSTILE in reader.text
    assert "b" not in {tag for tag, _ in reader.tags}
    assert r"x \<b>y\</b> \[z\](https\://evil.example)" in run(*FOLLOWED, root=base).stdout


class Reader(HTMLParser):
    """The text of a page, and its tags with their links."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs).get("href")))

    def handle_data(self, data: str) -> None:
        self.text += data
