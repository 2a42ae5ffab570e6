"""mkdocs.yml and build/docs -> site/: what `mkdocs build` does, where no plugin takes part in it.

The order is MkDocs' own (mkdocs/commands/build.py): read every page, copy what is no page, then the
theme's templates, then the pages, then a look at anchors. Its parts are MkDocs' own as well, but
for the two that cost most: reading.py turns Markdown into HTML, framing.py puts it into the theme.
"""

import logging
from collections.abc import Sequence

from mkdocs import utils
from mkdocs.commands import build as plain
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from claimbook.publish.pages.framing import Framer
from claimbook.publish.pages.reading import Reader

_log = logging.getLogger("mkdocs.claimbook")


def is_ours_to_make(config: MkDocsConfig) -> bool:
    """Whether nobody else has a hand in the pages: no plugin, no hook, no strictness of MkDocs'."""
    return not config.strict and not any(config.plugins.events.values())


def make_site(config: MkDocsConfig) -> None:
    """Make the site; what MkDocs would warn of is logged as MkDocs does it."""
    utils.clean_directory(config.site_dir)
    files = get_files(config)
    env = config.theme.get_env()
    files.add_files_from_theme(env, config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    pages = files.documentation_pages()
    _read(pages, files, config)
    files.copy_static_files()
    for name in config.theme.static_templates:
        plain._build_theme_template(name, env, files, config, nav)  # noqa: SLF001
    for name in config.extra_templates:
        plain._build_extra_template(str(name), files, config, nav)  # noqa: SLF001
    framer = Framer(pages, nav, config)
    for file in pages:
        _write(page_of(file), framer)
    for file in pages:
        page_of(file).validate_anchor_links(files=files, log_level=config.validation.links.anchors)


def _write(page: Page, framer: Framer) -> None:
    try:
        output = framer.framed(page)
    except Exception as error:
        _log.error("Error building page '%s': %s", page.file.src_uri, error)
        raise
    if output.strip():
        content = output.encode("utf-8", errors="xmlcharrefreplace")
        utils.write_file(content, page.file.abs_dest_path)


def page_of(file: File) -> Page:
    """The page of a file that is one."""
    assert file.page is not None
    return file.page


def _read(pages: Sequence[File], files: Files, config: MkDocsConfig) -> None:
    reader = Reader(files, config)
    for file in pages:
        if file.page is None:
            Page(None, file, config)
        config._current_page = file.page  # noqa: SLF001
        try:
            reader.read(page_of(file))
        except Exception as error:
            _log.error("Error reading page '%s': %s", file.src_uri, error)
            raise
        finally:
            config._current_page = None  # noqa: SLF001
