"""build/docs and search entries -> site/, whole or not at all.

Pagefind makes the index that search asks; it is laid in build/theme with the overrides of theme/,
from where every engine that reads mkdocs.yml takes it along. MkDocs makes the pages.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from claimbook.cache.cache import Cache, digest
from claimbook.model.pages import SearchEntry
from claimbook.publish.ahead import Draft
from claimbook.publish.content_policy import write_script_sources
from claimbook.publish.engine import build_pages, recipe_mark
from claimbook.publish.failure import BusyError, PagesError, PublishError
from claimbook.publish.indexing import index_begun
from claimbook.publish.lock import building
from claimbook.publish.overrides import lay_theme, theme_files
from claimbook.publish.standing import Standing, weight_of
from claimbook.publish.swap import begin_with, replaced
from claimbook.publish.weight import Weight
from claimbook.publish.words import word_files
from claimbook.tongue.catalogue import ENGLISH
from claimbook.tongue.tongue import tongue_of

__all__ = [
    "BusyError",
    "Draft",
    "PagesError",
    "PublishError",
    "Published",
    "Weight",
    "building",
    "publish",
    "published_before",
]


@dataclass(frozen=True)
class Published:
    """What came of it: the warnings, each in one printable line, and the weight of the site."""

    warnings: tuple[str, ...]
    weight: Weight


def publish(  # noqa: PLR0913 - the one door of the room, and each goes elsewhere
    root: Path,
    *,
    site_dir: Path,
    entries: Iterable[SearchEntry],
    beside: Path | None = None,
    epoch: int,
    language: str = ENGLISH,
    strict: bool = False,
    serve_url: str | None = None,
    most_bytes: int | None = None,
    given: str = "",
    depth: int | None = None,
    progress: Callable[[str], None],
    tally: Callable[[int, int], None] = lambda _done, _of: None,
) -> Published:
    """Make `site_dir` from build/docs under `root`.

    `progress` is told the name of each stage, and `tally` how many of how many pieces of it are
    done, where a stage takes long.

    The folder `beside` has files of the site that MkDocs would take for pages. `epoch` is the
    site's date in seconds since 1970, and `language` what its theme speaks. With `serve_url`, a
    loopback address, the pages are for one's own eyes: they name that address and have no
    Content-Security-Policy.
    build/cache keeps what the next build may need again; it may be deleted at any time. `given`
    is a digest of all that the files were made from, by which `published_before` knows them again.
    `depth` says how many folders deep the deepest page's address is, if that is known.
    PublishError when it fails, also when MkDocs warns while `strict`, or where the site is larger
    than the `most_bytes` that its host takes: then the old site stands.
    Whoever calls it holds `building(root)`.
    """
    config_file, kept = root / "mkdocs.yml", _kept(root, serve_url)
    standing = _standing(root, site_dir, beside, kept)
    cache = standing.cache
    theme_dir = root / "build" / "theme"
    warnings: tuple[str, ...] = ()
    spare = kept / "spare"
    with replaced(site_dir, root=root, spare=spare) as fresh:
        progress("Making the pages and the search index")
        tongue = tongue_of(language)
        theme = theme_files()
        lay_theme(theme_dir, theme | word_files(theme, tongue))
        if serve_url is None:
            write_script_sources(root, theme_dir=theme_dir, depth=depth)
        mark = recipe_mark(config_file, epoch=epoch, site_url=serve_url)
        with index_begun(
            entries, theme_dir=theme_dir, language=tongue.language, kept=kept / "search"
        ) as index:
            noted = None
            if mark and standing.untouched():
                index.whole()
                noted = standing.noted(mark)
            if noted:
                fresh.rmdir()  # nothing would be made otherwise
                looks = standing.looks(site_dir)
                weight = Weight.of_note(noted, limit=most_bytes)
            else:
                begin_with(spare, fresh)
                warnings = build_pages(
                    config_file,
                    site_dir=fresh,
                    epoch=epoch,
                    strict=strict,
                    site_url=serve_url,
                    kept=kept / "pages",
                    beside=beside if beside and beside.is_dir() else None,
                    coming=index,
                    tally=tally,
                )
                looks = standing.looks(fresh)
                weight = weight_of(looks, limit=most_bytes)
        of_weight = weight.warnings()
    if mark and not warnings:
        standing.note(mark, digest(mark, given), note=weight.note, looks=looks)
    cache.end()
    return Published((*warnings, *of_weight), weight)


def published_before(
    root: Path,
    *,
    site_dir: Path,
    beside: Path | None = None,
    epoch: int,
    serve_url: str | None = None,
    most_bytes: int | None = None,
    given: str,
) -> Published | None:
    """What `publish` came to when it was given the same, if all stands as it left it; else None.

    Whoever calls it holds `building(root)`.
    """
    mark = recipe_mark(root / "mkdocs.yml", epoch=epoch, site_url=serve_url)
    standing = _standing(root, site_dir, beside, _kept(root, serve_url))
    noted = standing.noted(digest(mark, given)) if mark else None
    if noted is None:
        return None
    weight = Weight.of_note(noted, limit=most_bytes)
    return Published(weight.warnings(), weight)


def _kept(root: Path, serve_url: str | None) -> Path:
    return root / "build" / "cache" / ("preview" if serve_url else "site")


def _standing(root: Path, site_dir: Path, beside: Path | None, kept: Path) -> Standing:
    made_of = (root / "build" / "docs", root / "build" / "theme", *([beside] if beside else []))
    return Standing(site_dir, made_of, kept / "clock", Cache(kept))
