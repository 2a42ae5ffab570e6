"""Site -> a citation of each claim in each format, in files beside its page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import citation_file
from claimbook.model.claim import Claim
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.cite.bibtex import bibtex
from claimbook.render.cite.citation import Citation, citation
from claimbook.render.cite.ris import ris
from claimbook.render.links import Here
from claimbook.render.site import Site


@dataclass(frozen=True)
class CitationForm:
    """A format of citations: what readers call it, the end of its files' names, its writer."""

    name: str
    ending: str
    written: Callable[[Citation], str]


FORMS = (
    CitationForm("BibTeX", "bib", bibtex),
    CitationForm("RIS", "ris", ris),
)
"""What every reference manager reads one of, in few bytes: there are many claims.

CSL-JSON is made of the RIS file in the browser, when somebody asks for it.
"""


@dataclass(frozen=True)
class CiteView:
    """What a claim's page shows: the citation in words, and the files."""

    text: str
    files: tuple[Markup, ...]


def cite_view(claim: Claim, site: Site, here: Here) -> CiteView:
    """The citation of the claim of this page."""
    links = (here.to(form.name, citation_file(claim.id, form.ending)) for form in FORMS)
    return CiteView(citation(claim, site).text, tuple(links))


def planned_citations(site: Site) -> Iterator[PlannedFiles]:
    """`claims/<id>/cite.bib` and `.ris` of every published claim."""
    for id, claim in site.library.claims.items():
        paths = tuple(citation_file(id, form.ending) for form in FORMS)
        yield Planned(paths, _cited, (claim, site))


def _cited(claim: Claim, site: Site) -> tuple[bytes, ...]:
    cited = citation(claim, site)
    return tuple(form.written(cited).encode() for form in FORMS)
