"""The files of a site that change -> pages and feeds, by the kind of record that they belong to."""

from collections.abc import Iterable, Mapping

from claimbook.model.addresses import address_of

_PAGE, _FEEDS = ".md", ("feed.xml", "feed.json")


def pages_in(paths: Iterable[str]) -> list[str]:
    """The addresses of the pages among them: `claims/x/`; that of the home page is `/`."""
    return [address_of(path) or "/" for path in paths if path.endswith(_PAGE)]


def feeds_in(paths: Iterable[str]) -> list[str]:
    """The addresses of the pages whose feeds are among them, once for both forms of a feed."""
    folders = (path.rpartition("/") for path in paths)
    return sorted({f"{folder}/" for folder, _, name in folders if name in _FEEDS})


def by_folder(addresses: Iterable[str]) -> Mapping[str, list[str]]:
    """Pages by the first part of their address, the parts in order; those of the root at `/`."""
    found: dict[str, list[str]] = {}
    for address in addresses:
        folder, slash, rest = address.partition("/")
        found.setdefault(f"{folder}/" if slash and rest else "/", []).append(address)
    return dict(sorted(found.items()))
