"""MkDocs, run within this process."""

import gzip
import io
import logging
import os
from pathlib import Path

import pytest
from tests.publish.small import theme_laid

from claimbook.publish import PublishError
from claimbook.publish.engine import build_pages, printable

EPOCH = 1_700_000_000


@pytest.fixture
def themed(base: Path) -> Path:
    theme_laid(base)
    return base


def build(base: Path, *, strict: bool = False) -> tuple[str, ...]:
    return build_pages(base / "mkdocs.yml", site_dir=base / "site", epoch=EPOCH, strict=strict)


def test_engine_makes_the_pages_and_says_nothing(
    themed: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert build(themed, strict=True) == ()
    assert (themed / "site" / "claims" / "page" / "2" / "index.html").is_file()
    assert capfd.readouterr() == ("", "")


def test_engine_knows_no_date_but_the_one_it_is_given(themed: Path) -> None:
    build(themed)
    sitemap = (themed / "site" / "sitemap.xml").read_text()
    assert sitemap.count("<lastmod>2023-11-14</lastmod>") == sitemap.count("<loc>") > 0
    packed = (themed / "site" / "sitemap.xml.gz").read_bytes()
    with gzip.GzipFile(fileobj=io.BytesIO(packed)) as file:
        file.read()
        assert file.mtime == 1_699_920_000  # the start of that day


def test_engine_leaves_the_environment_and_the_log_as_they_were(themed: Path) -> None:
    logger = logging.getLogger("mkdocs")
    before = dict(os.environ), list(logger.handlers), logger.propagate
    build(themed)
    (themed / "build" / "docs" / "index.md").write_text("[x](gone.md)")
    with pytest.raises(PublishError):
        build(themed, strict=True)
    assert (dict(os.environ), list(logger.handlers), logger.propagate) == before


def test_engine_hands_over_each_warning_once(themed: Path) -> None:
    (themed / "build" / "docs" / "index.md").write_text("[x](gone.md) [x](gone.md)")
    told = (
        "MkDocs: Doc file 'index.md' contains a link 'gone.md', "
        "but the target is not found among documentation files."
    )
    assert build(themed) == (told,)


def test_engine_fails_on_a_warning_when_strict(themed: Path) -> None:
    (themed / "build" / "docs" / "index.md").write_text("[x](gone.md)")
    with pytest.raises(PublishError, match=r"(?s)--strict makes errors.*'gone.md'"):
        build(themed, strict=True)


def test_engine_cannot_be_made_to_write_a_command_or_a_control_character(themed: Path) -> None:
    page = themed / "build" / "docs" / "index.md"
    page.write_text("[x](<::error::\x1b[31m\u202egone.md>)\n", "utf-8")
    (line,) = build(themed)
    assert line.startswith("MkDocs: ")
    assert line.isprintable()
    assert r"::error::\u001b[31m\u202egone.md" in line


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        pytest.param("site_name: [", "(?s)parsing|expected", id="no YAML"),
        pytest.param("site_name: x\ndocs_dir: gone\n", "'docs_dir'.*existing directory", id="docs"),
        pytest.param("site_name: x\ntheme: gone\n", "'theme'.*Unrecognised theme", id="theme"),
    ],
)
def test_engine_tells_what_is_wrong_with_the_settings(
    themed: Path, settings: str, told: str
) -> None:
    (themed / "mkdocs.yml").write_text(settings)
    with pytest.raises(PublishError, match=told):
        build(themed)


def test_engine_survives_a_page_that_markdown_does_not(themed: Path) -> None:
    (themed / "build" / "docs" / "claims" / "deep.md").write_text("1. " * 600)
    with pytest.raises(PublishError, match=r"(?s)RecursionError.*claims/deep\.md"):
        build(themed)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zürich, 東京 🙂", "Zürich, 東京 🙂"),
        ("two\nlines", "two | lines"),
        ("\x1b[2J\x00\x7f\x9b", r"\u001b[2J\u0000\u007f\u009b"),
        ("a\u2028b\u202ec\u2066d\u200e", r"a\u2028b\u202ec\u2066d\u200e"),
    ],
)
def test_printable_is_one_line_without_controls(text: str, shown: str) -> None:
    assert printable(text) == shown
