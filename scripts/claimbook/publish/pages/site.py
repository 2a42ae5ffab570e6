"""mkdocs.yml and build/docs -> site/: what `mkdocs build` does, where no plugin takes part in it.

The outcome is MkDocs' own (mkdocs/commands/build.py), and so are its parts, but for the two that
cost most: reading.py turns Markdown into HTML, framing.py puts it into the theme. Pages that an
earlier build made of the same are laid as they are (keeping.py), and all cores have part in it.
Where a site is of a sort that cannot be made in parts, MkDocs makes it.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mkdocs.commands import build as plain
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from claimbook.cache.places import Part, let_go_others, parted
from claimbook.publish.pages.anchors import Anchors, Ties, tell_of_missing, ties_of
from claimbook.publish.pages.coming import Coming
from claimbook.publish.pages.keeping import Keeping, frame_of, ties_noted
from claimbook.publish.pages.laying import lay_folder
from claimbook.publish.pages.listing import SiteFiles, UnusualError, listed, navigated
from claimbook.publish.pages.making import Made, Maker, PageFailedError, page_of, tell
from claimbook.publish.pages.standalone import make_templates, written_by_templates
from claimbook.publish.pages.tree import Tree, number_of
from claimbook.publish.walk import walked
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
    beside: Path | None = None,
    coming: Coming | None = None,
    tally: Callable[[int, int], None] = lambda _done, _of: None,
) -> int:
    """Make the site; what MkDocs would warn of is logged as MkDocs does it.

    The folder `kept` has pages of earlier builds; how many of them could be used is returned. Of
    what is in the site's folder already stays what is right. The folder `beside` has files that are
    laid as they are. What is `coming` is waited for when all pages are made. `tally` is told how
    many of how many pages are done.
    """
    try:
        files = listed(config, coming)
        return _Site(config, files, navigated(files, config), kept, beside).make(tally)
    except UnusualError:
        if coming:
            coming.whole()
        Tree(str(config.site_dir), ())  # empty, of hidden files too
        plain.build(config)
        if beside:
            lay_folder(beside, Path(config.site_dir))
        return 0
    except PageFailedError as failure:
        tell(failure.heard)
        raise BuildError(failure.told) from failure


Piece = Callable[[Maker, Made], int]
"""A part of the work; it returns how many pages it made."""


class Other(NamedTuple):
    """A file that is no page: its place, where it lies, its number, and whether it is ours."""

    place: str
    source: str
    number: int
    ours: bool = True


@dataclass
class _Site:
    """A site on its way."""

    config: MkDocsConfig
    files: SiteFiles
    nav: Navigation
    kept: Path | None
    beside: Path | None

    def make(self, tally: Callable[[int, int], None]) -> int:
        """Make it; how many pages were kept."""
        others = self._others()
        tree = self._tree(others)
        maker, made = Maker(self.files, self.nav, tree=tree), Made()
        maker.read_listed(made)
        frame = frame_of(self.config, self.nav) if self.kept else None
        make_templates(self.files, self.nav, tree, kept=self.kept, frame=frame)
        maker.make_listed(made)
        every = self.files.documentation_pages()
        pages = [file for file in every if not maker.lists(file)]
        told = _Tally(tally, len(every))
        told.more(told.of - len(pages))
        parts = parted(file.src_uri for file in pages)
        pieces: list[Piece] = [
            *self._pieces(parts, frame),
            *(partial(_lay, tree, some) for some in _cut(self._left(others, tree))),
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
        if self.files.coming:
            self.files.coming.lay(self.config, device=self.files.device)
        self._tell(maker, all_made, parts)
        return sum(made.kept for made in all_made)

    def _others(self) -> list[Other]:
        """Every file that is no page."""
        ours = {str(self.config.docs_dir), str(self.config.theme.custom_dir)}
        files = [
            Other(uri, f"{folder}/{uri}", self.files.number(uri), ours=folder in ours)
            for uri, folder in self.files.others()
        ]
        if self.beside:
            device = self.files.device
            files += [
                Other(path, f"{self.beside}/{path}", number_of(known, device=device))
                for path, known in walked(self.beside)
            ]
        return files

    def _tree(self, others: Sequence[Other]) -> Tree:
        pages = self.files.documentation_pages()
        places = [*(file.dest_uri for file in pages), *(other.place for other in others)]
        wanted = set(places)
        if len(wanted) < len(places):
            raise UnusualError("two files of one address")
        coming = self.files.coming
        if coming and any(map(coming.holds, places)):
            raise UnusualError("perhaps two files of one address")
        every = wanted | written_by_templates(self.config)
        return Tree(str(self.config.site_dir), every, but=coming.name if coming else "")

    def _left(self, others: Iterable[Other], tree: Tree) -> list[Other]:
        """The files that are still to be laid."""
        written = written_by_templates(self.config)
        return [
            other
            for other in others
            if not tree.has(other.place, other.number) and other.place not in written
        ]

    def _pieces(self, parts: Mapping[str, Sequence[str]], frame: str | None) -> Iterator[Piece]:
        def make(name: str, maker: Maker, made: Made) -> int:
            keeping = None
            if self.kept and frame:
                keeping = Keeping(self.kept, name, frame=frame, files=self.files)
            for uri in parts[name]:
                maker.make(self.files.page_file(uri), keeping, made)
            if keeping:
                keeping.end()
            return len(parts[name])

        return (partial(make, name) for name in parts)

    def _tell(
        self, maker: Maker, all_made: Sequence[Made], parts: Mapping[str, Sequence[str]]
    ) -> None:
        """Tell what MkDocs warns of."""
        tell(heard for made in all_made for heard in made.heard)
        level = self.config.validation.links.anchors
        missing = Anchors.missing(made.anchors for made in all_made)
        if missing and level >= logging.WARNING:
            for page, ties in self._looked_at_again(maker, parts):
                tell_of_missing(page, ties, missing, files=self.files, level=level)

    def _looked_at_again(
        self, maker: Maker, parts: Mapping[str, Sequence[str]]
    ) -> Iterator[tuple[Page, Ties]]:
        """Every page with its ties: as they are kept, or as they are read once more."""
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


def _lay(tree: Tree, files: Sequence[Other], _maker: Maker, _made: Made) -> int:
    for other in files:
        tree.lay(other.source, other.place, ours=other.ours)
    return 0


def _cut(files: Sequence[Other]) -> Iterator[Sequence[Other]]:
    return (files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE))
