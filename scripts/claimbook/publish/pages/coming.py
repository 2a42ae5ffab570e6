"""A folder of the theme that is still being made -> its files on the site, after all others."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from claimbook.publish.pages.theme_files import in_folder_of_theme
from claimbook.publish.pages.tree import Tree, number_of


@dataclass(frozen=True)
class Coming:
    """A folder at the top of the theme; `whole` returns as soon as it is whole, or raises why not.

    Until then nobody may ask for what is in it.
    """

    name: str
    whole: Callable[[], None]

    def holds(self, place: str) -> bool:
        """Whether a place lies in the folder, or is the folder."""
        return place == self.name or place.startswith(f"{self.name}/")

    def lay(self, config: MkDocsConfig, *, device: int) -> None:
        """Wait for the folder, and lay its files in the site, which is on this disk."""
        self.whole()
        found = in_folder_of_theme(config, self.name)
        places = {path.removeprefix(f"{self.name}/"): path for path in found}
        tree = Tree(f"{config.site_dir}/{self.name}", places.keys())
        for place, path in places.items():
            folder, known = found[path]
            if not known or not tree.has(place, number_of(known, device=device)):
                ours = folder == str(config.theme.custom_dir)
                tree.lay(f"{folder}/{path}", place, ours=ours)
        with contextlib.suppress(OSError):
            Path(tree.site).rmdir()  # if nothing is in it
