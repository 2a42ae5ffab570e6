"""Many addresses -> what answers at each: several hosts at once, of a host one at a time."""

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from claimbook.model.visits import Visit
from claimbook.web.visit import visit

_HOSTS, _PAUSE = 8, 1.0


def rounds(
    addresses: Iterable[str],
    *,
    ask: Callable[[str], Visit] = visit,
    wait: Callable[[float], None] = time.sleep,
) -> dict[str, Visit]:
    """What came of asking at each address, in their order; between two of a host is a second."""
    by_host: dict[str, list[str]] = {}
    ordered = list(dict.fromkeys(addresses))
    for address in ordered:
        by_host.setdefault(urlsplit(address).hostname or "", []).append(address)

    def round_of(of_host: list[str]) -> list[tuple[str, Visit]]:
        found = []
        for number, address in enumerate(of_host):
            if number:
                wait(_PAUSE)
            found.append((address, ask(address)))
        return found

    with ThreadPoolExecutor(max_workers=_HOSTS) as pool:
        told = dict(pair for pairs in pool.map(round_of, by_host.values()) for pair in pairs)
    return {address: told[address] for address in ordered}
