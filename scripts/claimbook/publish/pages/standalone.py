"""Templates that stand for no page, such as sitemap.xml -> their files, as MkDocs makes them.

They ask every page of the site where it is, which costs more than to lay all pages that are kept.
So they are kept as well: what they say is decided by the frame, by where the pages are, by the date
of the build, and by what the pages of the navigation say.
"""

from collections.abc import Sequence
from pathlib import Path

from mkdocs.commands import build as plain
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_datetime

from claimbook.cache.cache import digest
from claimbook.cache.places import Part
from claimbook.publish.pages.listing import SiteFiles
from claimbook.publish.pages.tree import Tree

_PART = "standalone"


def written_by_templates(config: MkDocsConfig) -> frozenset[str]:
    """Where MkDocs may write what is no page."""
    templates = [*config.theme.static_templates, *map(str, config.extra_templates)]
    return frozenset((*templates, *(f"{name}.gz" for name in templates)))


def make_templates(
    files: SiteFiles, nav: Navigation, tree: Tree, *, kept: Path | None, frame: str | None
) -> None:
    """Make them, in the place of files of the same names; the pages of the navigation are read."""
    written = written_by_templates(files.config)
    # What is written into must be no second name of a file that stays.
    for place in written:
        tree.drop(place)
    if kept is None or frame is None or any(files.hold([place]) for place in written):
        _render(files, nav, tree)
        return
    part, key, places = Part(kept, _PART), _key(files, nav, frame), _places(files.config)
    if not all(_lay(part, place, key, tree) for place in places):
        for place in places:
            tree.drop(place)
        _render(files, nav, tree)
        _keep(part, places, key, tree, told=_texts_were_told(files, nav))
    part.end()


def _render(files: SiteFiles, nav: Navigation, tree: Tree) -> None:
    config, written = files.config, written_by_templates(files.config)
    for uri, folder in files.others():
        if uri in written:
            tree.lay(f"{folder}/{uri}", uri, ours=False)
    env = config.theme.get_env()
    for name in config.theme.static_templates:
        plain._build_theme_template(name, env, files, config, nav)  # noqa: SLF001 - MkDocs' own
    for name in map(str, config.extra_templates):
        plain._build_extra_template(name, files, config, nav)  # noqa: SLF001 - as above


def _places(config: MkDocsConfig) -> Sequence[str]:
    """What is written where no template is missing or prints nothing."""
    names = sorted(config.theme.static_templates)
    return [*names, *(f"{name}.gz" for name in names if name == "sitemap.xml")]


def _key(files: SiteFiles, nav: Navigation, frame: str) -> str:
    config = files.config
    settings = (config.config_file_path, config.docs_dir, config.site_dir)
    said = [page.file.content_bytes for page in nav.pages if page.file.is_documentation_page()]
    paths = "\n".join(file.src_uri for file in files.documentation_pages())
    date = get_build_datetime().isoformat()  # by the clock where nobody set it: no other is like it
    return digest(frame, date, *map(str, settings), paths, *said)


def _lay(part: Part, place: str, key: str, tree: Tree) -> bool:
    note = part.note(place)
    if note is None or note["of"] != key or not part.keep_on(place, note):
        return False
    return part.lay(place, f"{tree.site}/{place}")


def _keep(part: Part, places: Sequence[str], key: str, tree: Tree, *, told: bool) -> None:
    paths = [Path(tree.site, place) for place in places]
    if not told and all(path.is_file() for path in paths):
        for place, path in zip(places, paths, strict=True):
            part.keep(place, {"of": key}, path.read_bytes())


def _texts_were_told(files: SiteFiles, nav: Navigation) -> bool:
    """Whether a template asked a page of no navigation for its text, or where that lies."""
    listed = {id(page.file) for page in nav.pages}
    # MkDocs notes that path in the file, and reads no text without it.
    return any(
        "abs_src_path" in vars(file) and id(file) not in listed
        for file in files.documentation_pages()
    )
