"""All feeds in one file."""

from xml.etree import ElementTree as Xml

from tests.libraries import claim, company, library_of, person, question, source, theme
from tests.render.sites import site_of

from claimbook.model.pages import files_of
from claimbook.model.settings import Labels, Settings
from claimbook.render.feeds.all_feeds import planned_feeds

BASE = "https://claims.example/repo/"
SETTINGS = Settings(site_name="A < B", site_url=BASE, labels=Labels(companies="Firms"))
LIBRARY = library_of(
    claim("any-claim", companies=["acme"]),
    company("acme", name='"Acme" & <Sons>', aliases=["old-acme"]),
    person("ada"),
    question("why"),
    source("any-source"),
    theme("any-theme"),
)


def written(settings: Settings = SETTINGS) -> dict[str, str]:
    return {
        file.path: file.content.decode()
        for file in files_of(planned_feeds(site_of(LIBRARY, settings, related=False)))
    }


def test_opml_names_every_feed_once_under_what_its_kind_is_called() -> None:
    root = Xml.fromstring(written()["feeds.opml"])
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert root.findtext("head/title") == "A < B"
    groups = {o.get("text"): [f.get("text") for f in o] for o in root.findall("body/outline")}
    assert groups == {
        "A < B": [],
        "A < B: Disagreements": [],
        "A < B: Brief": [],
        "Themes": ["A < B: Any theme"],
        "Firms": ['A < B: "Acme" & <Sons>'],
        "People": ["A < B: Ada"],
        "Questions": ["A < B: Why"],
    }


def test_opml_leads_to_feeds_that_are_there() -> None:
    pages = written()
    root = Xml.fromstring(pages["feeds.opml"])
    feeds = [outline.get("xmlUrl") for outline in root.iter("outline") if outline.get("type")]
    paths = {path for path in pages if path.endswith(".xml") and "old-acme" not in path}
    assert sorted(str(url).removeprefix(BASE) for url in feeds) == sorted(paths)


def test_opml_is_not_there_without_an_address_of_the_site() -> None:
    assert written(Settings()) == {}
