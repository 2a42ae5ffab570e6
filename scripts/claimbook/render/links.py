"""Links between pages, and out of the site, as Markdown that is safe by construction."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from markupsafe import Markup

from claimbook.link.library import Library
from claimbook.model.addresses import link, record_page
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.render.gate import as_destination, as_text, marked
from claimbook.tongue.tongue import Tongue


def outward(text: str, url: str) -> Markup:
    """A link out of the site; it tells the other site nothing of the page it came from."""
    return marked(f'<a href="{as_destination(url)}" rel="noopener noreferrer">{as_text(text)}</a>')


@lru_cache(maxsize=65536, typed=True)  # marked text equals the bare one, and only it is safe
def _to(text: str, folder: str, page: str, anchor: str) -> Markup:
    return Markup(f"[{as_text(text)}]({link(f'{folder}/', page, anchor)})")


@dataclass(frozen=True)
class Here:
    """The page that is being written: every link on it starts from `page`, and speaks `tongue`."""

    page: str
    library: Library
    tongue: Tongue

    @cached_property
    def folder(self) -> str:
        """Where the page lies: links to other pages are the same on every page in it."""
        return self.page.rpartition("/")[0]

    def to(self, text: str, page: str, anchor: str = "") -> Markup:
        """A link to another page of the site, as a link between Markdown files."""
        if page == self.page:
            return marked(f"[{as_text(text)}]({link(page, page, anchor)})")
        return _to(text, self.folder, page, anchor)

    def destination(self, page: str, anchor: str = "") -> Markup:
        """Where a link to another page leads, for a template that writes the link's text."""
        return marked(link(self.page, page, anchor))  # an id and an anchor are safe

    def to_record(self, record: Record, text: str = "", anchor: str = "") -> Markup:
        """A link to a record by its name, or by `text`."""
        page = record_page(record.kind_of_record, record.id)
        return self.to(text or name_of(record), page, anchor)

    def to_id(self, kind: RecordKind, id: str) -> Markup:
        """A link to a record that is known to be there."""
        return self.to_record(self.library.of_kind(kind)[id])

    def to_any(self, text: str, id: str) -> Markup | None:
        """A link to the record with this id, claims first; None where there is none."""
        for kind in RecordKind:
            found = self.library.of_kind(kind).get(id)
            if found:
                return self.to_record(found, text)
        return None
