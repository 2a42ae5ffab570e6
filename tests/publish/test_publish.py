"""build/docs and search entries -> site/."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.publish.small import ENTRIES, PAGES, beside, files_of, make_base, python

from claimbook.publish import PublishError, publish

EPOCH = 1_700_000_000


def make_site(root: Path, *, reverse: bool = False) -> dict[str, bytes]:
    entries = ENTRIES[::-1] if reverse else ENTRIES
    publish(root, site_dir=root / "site", entries=entries, epoch=EPOCH, strict=True, progress=print)
    return files_of(root / "site")


def page_of(path: str) -> str:
    return path.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/index.html"


def test_publish_makes_every_page_and_the_search_index(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = make_site(base)
    assert {page_of(path).lstrip("/") for path in PAGES} <= set(files)
    assert "pagefind/pagefind.js" in files
    assert not [path for path in files if path.endswith((".md", ".new")) or "partials" in path]
    assert capsys.readouterr().out == "Making the pages and the search index\n"


def test_publish_tells_how_many_of_all_pages_are_done(base: Path) -> None:
    told: list[tuple[int, int]] = []
    for text in ("", "More."):
        (base / "build" / "docs" / "more.md").write_text(text)
        told.clear()
        publish(
            base,
            site_dir=base / "site",
            entries=ENTRIES,
            epoch=EPOCH,
            progress=lambda _: None,
            tally=lambda done, of: told.append((done, of)),
        )
        assert told == sorted(told)
        assert {of for _, of in told} == {len(PAGES) + 1}
        assert told[-1] == (len(PAGES) + 1, len(PAGES) + 1)


def test_publish_twice_elsewhere_in_another_order_gives_the_same_bytes(
    tmp_path: Path,
) -> None:
    one, two = make_base(tmp_path / "one"), make_base(tmp_path / "elsewhere" / "two")
    first = make_site(one)
    assert make_site(two, reverse=True) == first
    assert make_site(one) == first


def test_publish_touches_nothing_in_build_the_second_time(base: Path) -> None:
    make_site(base)
    before = {path: path.stat().st_mtime_ns for path in (base / "build").rglob("*")}
    make_site(base)
    assert {path: path.stat().st_mtime_ns for path in (base / "build").rglob("*")} == before


def test_publish_removes_pages_that_are_no_more(base: Path) -> None:
    make_site(base)
    (base / "build" / "docs" / "about" / "method.md").unlink()
    assert "about/method/index.html" not in make_site(base)


def test_publish_lays_files_beside_the_pages_that_are_no_pages(base: Path) -> None:
    twins = {"claims/a-claim/index.md": "# A claim\n", "index.md": "# Home\n"}
    folder, site = beside(base, twins), base / "site"
    publish(base, site_dir=site, entries=[], beside=folder, epoch=0, progress=lambda _: None)
    files = files_of(site)
    assert {path: files[path].decode() for path in twins} == twins
    assert b"<h1" in files["claims/a-claim/index.html"]
    assert not make_site(base).keys() & twins.keys()


def test_publish_hands_over_warnings(base: Path) -> None:
    (base / "build" / "docs" / "index.md").write_text("[x](gone.md)")
    warnings = publish(
        base, site_dir=base / "site", entries=ENTRIES, epoch=EPOCH, progress=lambda _: None
    ).warnings
    assert len(warnings) == 1
    assert "'gone.md'" in warnings[0]


def test_publish_keeps_the_last_good_site_when_it_fails(base: Path) -> None:
    good = make_site(base)
    (base / "build" / "docs" / "index.md").write_text("[x](gone.md)")
    with pytest.raises(PublishError, match="gone"):
        make_site(base)
    assert files_of(base / "site") == good
    assert sorted(path.name for path in base.iterdir()) == ["build", "mkdocs.yml", "site"]


SHORT_OF_DISK = """
import resource, sys
from pathlib import Path
from claimbook.publish import PublishError, publish
root, limit = Path(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    publish(root, site_dir=root / "site", entries=[], epoch=0, progress=lambda _: None)
except PublishError as error:
    print(error)
"""


@pytest.mark.parametrize("limit", [100, 20_000, 100_000])
def test_publish_keeps_the_last_good_site_when_the_disk_takes_no_more(
    base: Path, limit: int
) -> None:
    good = make_site(base)
    shutil.rmtree(base / "build" / "theme")
    with python(SHORT_OF_DISK, base, limit) as short:
        told, trouble = short.communicate()
    assert (re.sub("(?s): /.*", "", told.strip()), trouble) == (
        "the site was not made: File too large",
        "",
    )
    assert files_of(base / "site") == good
    assert make_site(base) == good


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("index.html", "Home - Claimbook"),
        ("claims/a-claim/index.html", "Meta &lt;b&gt; &amp;amp; co - Claimbook"),
        (
            "about/method/index.html",
            "Method &lt;script&gt;alert(1)&lt;/script&gt; - Claimbook",
        ),
        ("404.html", "Claimbook"),
    ],
)
def test_publish_writes_no_title_that_was_unescaped(base: Path, page: str, title: str) -> None:
    head = make_site(base)[page].decode().partition("</head>")[0]
    assert re.findall("<title>(.*?)</title>", head) == [title]
    assert "<script>" not in head


def test_publish_for_ones_own_eyes_names_that_address(base: Path) -> None:
    publish(
        base,
        site_dir=base / "site",
        entries=ENTRIES,
        epoch=EPOCH,
        serve_url="http://127.0.0.1:8000/",
        progress=lambda _: None,
    )
    home = (base / "site" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="http://127.0.0.1:8000/">' in home
    assert "Content-Security-Policy" not in home


def test_publish_leaves_a_folder_that_plain_mkdocs_builds_alike(base: Path) -> None:
    ours = make_site(base)
    shutil.rmtree(base / "site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = {"SOURCE_DATE_EPOCH": str(EPOCH), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=base, env=environment, check=True)
    assert files_of(base / "site") == ours
    assert make_site(base) == ours


def test_publish_leaves_a_folder_that_zensical_builds(base: Path) -> None:
    """Lost there: the content policy, and sitemap.xml.gz. Pages, look and search are not."""
    ours = make_site(base)
    shutil.rmtree(base / "site")
    subprocess.run([sys.executable, "-m", "zensical", "build"], cwd=base, check=True)
    theirs = files_of(base / "site")
    lost = {path for path in set(ours) - set(theirs) if not path.startswith("assets/")}
    assert lost == {"sitemap.xml.gz"}
    assert all(theirs[path] == ours[path] for path in ours if path.startswith("pagefind/"))
    assert all(theirs[f"assets/{path}"] == ours[f"assets/{path}"] for path in own_assets())
    page = theirs["claims/a-claim/index.html"].decode()
    assert "<title>Meta &lt;b&gt; &amp;amp; co - Claimbook</title>" in page
    assert 'class="cb-search-open"' in page
    assert "Content-Security-Policy" not in page
    assert make_site(base) == ours


def own_assets() -> list[str]:
    folder = Path(publish.__code__.co_filename).parent / "theme" / "assets"
    return list(files_of(folder))
