"""A build says how large the site is, and what to do where that is too much for its host."""

from pathlib import Path

import pytest
from tests.publish.small import ENTRIES, files_of

from claimbook.publish import PublishError, publish
from claimbook.publish.standing import looks_at, weight_of
from claimbook.publish.weight import Weight

GB = 1_000_000_000


def of(size: int, limit: int | None = GB) -> Weight:
    return Weight((("pages", size - 10), ("data", 10)), 1234, limit)


@pytest.mark.parametrize(
    ("weight", "told"),
    [
        (of(138_000_000), "138 MB in 1,234 files, 14 % of the 1 GB that GitHub Pages takes"),
        (of(5_000), "5 kB in 1,234 files, 0 % of the 1 GB that GitHub Pages takes"),
        (of(1_234_000_000, None), "1.23 GB in 1,234 files"),
    ],
    ids=["usual", "small", "another host"],
)
def test_weight_is_told_in_one_line(weight: Weight, told: str) -> None:
    assert str(weight) == told


def test_weight_is_warned_of_near_the_limit_only() -> None:
    assert of(GB * 8 // 10).warnings() == ()
    assert of(5 * GB, None).warnings() == ()
    (told,) = of(GB * 8 // 10 + 1_000_000).warnings()
    assert told == (
        "the site has 801 MB in 1,234 files, 80 % of the 1 GB that GitHub Pages takes. What weighs"
        " most: pages 801 MB, data 0 kB. `share_images: false` under `extra: claimbook:` in"
        " mkdocs.yml leaves the pictures of shared links out; for a host that takes larger sites,"
        " write `host: other` there."
    )


def test_weight_past_the_limit_is_an_error_that_says_what_to_do() -> None:
    assert of(GB).warnings()
    with pytest.raises(PublishError, match=r"1\.2 GB in 1,234 files, 120 % .* `host: other`"):
        of(GB * 12 // 10).warnings()


def test_weight_of_a_site_counts_every_file_by_what_it_is_for(tmp_path: Path) -> None:
    for path, size in {
        "index.html": 5,
        "claims/a/index.html": 7,
        "claims/a/index.md": 3,
        "claims/a/share.png": 20,
        "api/v1/claims/a.json": 4,
        "pagefind/x.json": 9,
        "feed.xml": 2,
        "assets/style.css": 1,
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"x" * size)
    (tmp_path / "again.png").hardlink_to(tmp_path / "claims" / "a" / "share.png")
    weight = weight_of(looks_at([tmp_path / "none", tmp_path], many=False), limit=None)
    assert dict(weight.sorts) == {
        "pictures of shared links": 20,
        "other files": 21,
        "pages": 12,
        "the search index": 9,
        "data": 7,
        "feeds": 2,
    }
    assert (weight.bytes, weight.files) == (71, 9)


def test_site_that_is_too_large_is_not_published(base: Path) -> None:
    def published(most_bytes: int | None) -> Weight:
        return publish(
            base,
            site_dir=base / "site",
            entries=ENTRIES,
            epoch=0,
            most_bytes=most_bytes,
            progress=lambda _: None,
        ).weight

    weight = published(None)
    good = files_of(base / "site")
    assert (weight.bytes, weight.files) == (sum(map(len, good.values())), len(good))
    (base / "build" / "docs" / "more.md").write_text("# More\n")
    with pytest.raises(PublishError, match=r"files, 10. % of the"):
        published(weight.bytes)
    assert files_of(base / "site") == good
