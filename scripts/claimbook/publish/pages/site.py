"""mkdocs.yml and build/docs -> site/: what `mkdocs build` does, where no plugin takes part in it.

The outcome is MkDocs' own (mkdocs/commands/build.py), and so are its parts, but for the two that
cost most: reading.py turns Markdown into HTML, framing.py puts it into the theme. Pages that an
earlier build made of the same are laid as they are (keeping.py), and all cores have part in it.
Where a site is of a sort that cannot be made in parts, MkDocs makes it.
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs import utils
from mkdocs.commands import build as plain
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from claimbook.cache.places import Part, let_go_others, parted
from claimbook.publish.pages.anchors import Anchors, Ties, tell_of_missing, ties_of
from claimbook.publish.pages.keeping import Keeping, frame_of, ties_noted
from claimbook.publish.pages.laying import lay_files, make_folders
from claimbook.publish.pages.listing import SiteFiles, UnusualError, listed, navigated
from claimbook.publish.pages.making import Made, Maker, PageFailedError, page_of, tell
from claimbook.workers.shares import Share, Tell, in_shares, share_count

_WORTH_SHARING = 400
"""Fewer pages are sooner made by one process than another one is begun."""
_AT_ONCE = 500
"""How many files that are no pages are laid at a time."""


def is_ours_to_make(config: MkDocsConfig) -> bool:
    """Whether nobody else has a hand in the pages: no plugin, no hook, no strictness of MkDocs'."""
    return not config.strict and not any(config.plugins.events.values())


def make_site(
    config: MkDocsConfig,
    *,
    kept: Path | None,
    tally: Callable[[int, int], None] = lambda _done, _of: None,
) -> int:
    """Make the site; what MkDocs would warn of is logged as MkDocs does it.

    The folder `kept` has pages of earlier builds; how many of them could be used is returned.
    `tally` is told how many of how many pages are done.
    """
    utils.clean_directory(config.site_dir)
    try:
        files = listed(config)
        return _Site(config, files, navigated(files, config), kept).make(tally)
    except UnusualError:
        plain.build(config)
        return 0
    except PageFailedError as failure:
        tell(failure.heard)
        raise BuildError(failure.told) from failure


Piece = Callable[[Maker, Made], int]
"""A part of the work; it returns how many pages it made."""


@dataclass
class _Site:
    """A site on its way."""

    config: MkDocsConfig
    files: SiteFiles
    nav: Navigation
    kept: Path | None

    def make(self, tally: Callable[[int, int], None]) -> int:
        """Make it; how many pages were kept."""
        maker, made = Maker(self.files, self.nav), Made()
        maker.read_listed(made)
        others = self._begin()
        maker.make_listed(made)
        pages = [file for file in self.files.documentation_pages() if not maker.lists(file)]
        told = _Tally(tally, len(self.files.documentation_pages()))
        told.more(told.of - len(pages))
        parts = parted(file.src_uri for file in pages)
        pieces: list[Piece] = [
            *self._pieces(parts),
            *(partial(self._lay, some) for some in _cut(others)),
        ]
        # What is learned from the first, such as how the templates treat a page, all shares know.
        for piece in pieces[:1]:
            told.more(piece(maker, made))

        def work(share: Share, tell: Tell) -> Made:
            made = Made()
            for (piece,) in share.turns(pieces[1:], 1):
                tell(piece(maker, made))
            return made

        shares = share_count() if len(pages) >= _WORTH_SHARING else 1
        all_made = [made, *in_shares(work, shares=shares, tell=told.more)]
        if self.kept:
            let_go_others(self.kept, parts)
        self._tell(all_made, parts)
        return sum(made.kept for made in all_made)

    def _begin(self) -> list[tuple[str, str]]:
        """Make the folders and what stands in no page; the files that are left to be laid."""
        site, pages = str(self.config.site_dir), self.files.documentation_pages()
        templates = [*self.config.theme.static_templates, *map(str, self.config.extra_templates)]
        # What is written into must be no second name of a file that stays.
        written = {*templates, *(f"{name}.gz" for name in templates)}
        others = self.files.others()
        make_folders(site, [*(file.dest_uri for file in pages), *(uri for uri, _ in others)])
        lay_files((known for known in others if known[0] in written), site, ours=())
        env = self.config.theme.get_env()
        for name in self.config.theme.static_templates:
            plain._build_theme_template(name, env, self.files, self.config, self.nav)  # noqa: SLF001
        for name in map(str, self.config.extra_templates):
            plain._build_extra_template(name, self.files, self.config, self.nav)  # noqa: SLF001
        return [known for known in others if known[0] not in written]

    def _pieces(self, parts: Mapping[str, Sequence[str]]) -> Iterator[Piece]:
        frame = frame_of(self.config, self.nav) if self.kept else None
        uris = self.files.uris

        def make(name: str, maker: Maker, made: Made) -> int:
            keeping = None
            if self.kept and frame:
                keeping = Keeping(self.kept, name, frame=frame, uris=uris)
            for uri in parts[name]:
                maker.make(self.files.page_file(uri), keeping, made)
            if keeping:
                keeping.end()
            return len(parts[name])

        return (partial(make, name) for name in parts)

    def _lay(self, files: Sequence[tuple[str, str]], _maker: Maker, _made: Made) -> int:
        ours = {str(self.config.docs_dir), str(self.config.theme.custom_dir)}
        lay_files(files, str(self.config.site_dir), ours=ours)
        return 0

    def _tell(self, all_made: Sequence[Made], parts: Mapping[str, Sequence[str]]) -> None:
        """Tell what MkDocs warns of."""
        tell(heard for made in all_made for heard in made.heard)
        level = self.config.validation.links.anchors
        missing = Anchors.missing(made.anchors for made in all_made)
        if missing and level >= logging.WARNING:
            for page, ties in self._looked_at_again(parts):
                tell_of_missing(page, ties, missing, files=self.files, level=level)

    def _looked_at_again(self, parts: Mapping[str, Sequence[str]]) -> Iterator[tuple[Page, Ties]]:
        """Every page with its ties: as they are kept, or as they are read once more."""
        maker = Maker(self.files, self.nav)
        for page in maker.pages_of_nav:
            yield page, ties_of(page)
        for name, uris in parts.items():
            kept = Part(self.kept, name) if self.kept else None
            for uri in uris:
                page = page_of(self.files.page_file(uri))
                note = kept.note(uri) if kept else None
                if note is None:
                    maker.read(page)
                yield page, ties_of(page) if note is None else ties_noted(note)


@dataclass
class _Tally:
    tally: Callable[[int, int], None]
    of: int
    done: int = 0

    def more(self, count: int) -> None:
        """So many more pages are done."""
        self.done += count
        self.tally(self.done, self.of)


def _cut(files: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    return (files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE))
