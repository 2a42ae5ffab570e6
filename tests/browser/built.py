"""A knowledge base with every kind of page -> its site, on a static host of its own.

The base is the repository's claims, the toy base, what both lack, and enough claims for a second
page of results.
"""

import datetime
import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from claimbook.build.order import Order
from claimbook.build.pipeline import build

ROOT = Path(__file__).parents[2]
FILLERS = 12
FILLER = """\
title: Firm number {number} tried a shorter week
statement: Firm number {number} of forty tried a week of four days, and told nobody how it went.
kind: observation
themes: [working-time]
attestations: [{{source: okoye-week-paper, locator: page {number}}}]
added: 2026-01-{number:02}
"""

PAGES = {
    "home": "",
    "claims": "claims/",
    "claim": "claims/meta-staff-trained-their-replacements/",
    "claim with moments": "claims/acme-anvils-sold-better/",
    "forecast": "claims/acme-will-keep-four-days/",
    "claim withdrawn": "claims/acme-week-was-a-stunt/",
    "claim of hostile words": "claims/hostile-words/",
    "old address": "claims/acme-sold-more-anvils/",
    "themes": "themes/",
    "theme": "themes/layoff-drivers/",
    "company": "companies/meta/",
    "source": "sources/work-hour-12/",
    "show": "shows/the-work-hour/",
    "person": "people/ada-jones/",
    "questions": "questions/",
    "question": "questions/why-tech-layoffs/",
    "disagreements": "tensions/",
    "explore": "explore/",
    "brief": "brief/",
    "what changed": "new/",
    "what is missing": "gaps/",
    "predictions": "forecasts/",
    "about": "about/",
    "method": "about/method/",
    "editorial guide": "about/editorial/",
    "reference": "reference/records/",
    "checks": "reference/checks/",
    "not found": "there/is/nothing/",
}


def make_base(root: Path) -> None:
    """Lay the claims, the pages by hand and the settings under `root`."""
    for claims in ("claims", "tests/toy/claims", "tests/browser/claims"):
        shutil.copytree(ROOT / claims, root / "claims", dirs_exist_ok=True)
    for number in range(1, FILLERS + 1):
        filler = root / "claims" / "2026" / f"firm-number-{number}.yaml"
        filler.write_text(FILLER.format(number=number), "utf-8")
    shutil.copytree(ROOT / "docs", root / "docs")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    here = settings.replace("https://claimbook.example/", "https://claimbook.example/repo/")
    (root / "mkdocs.yml").write_text(here, "utf-8")


def build_site(root: Path, site_dir: Path) -> None:
    """Build as `claimbook build` does; what keeps the site from being built fails the test."""
    order = Order(root=root, site_dir=site_dir, today=datetime.date.max)
    outcome = build(order, progress=lambda _: None)
    assert outcome.pages, [problem.message for problem in outcome.problems]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a host of these files, with the site under /repo/."""
    handler = functools.partial(Host, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/repo/"
        server.shutdown()


class Host(SimpleHTTPRequestHandler):
    """A static host: what is missing is answered with 404.html, and nothing is logged."""

    def log_message(self, *_: object) -> None:
        """Stay quiet."""

    def send_error(self, code: int, *_: object) -> None:
        """Answer as static hosts do."""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Path(self.directory, "repo", "404.html").read_bytes())
