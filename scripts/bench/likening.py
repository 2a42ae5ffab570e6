"""So many claims -> what it costs to compare them by meaning. Each step is a process of its own.

`python -m bench.likening STEP CLAIMS FOLDER RESULT`. The vectors are random numbers laid where a
build keeps its own: how long comparing takes does not depend on them. Where a text is new, the
encoder does run.
"""

import json
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from bench.cost import cost_of
from bench.prose import prose
from claimbook.encode.grid import WIDTH
from claimbook.encode.kept import KEY_BYTES, keep, key_of
from claimbook.encode.meanings import meanings_beside, meanings_of
from claimbook.encode.packed import VERSION
from claimbook.encode.vectors import VECTORS, Vectors
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.claim import Claim
from claimbook.rank.nearest import nearest
from claimbook.rank.nearness import text_of
from claimbook.rank.related import related_claims

ENCODED = 200
"""So many texts are encoded to see how long one takes."""


def claims(count: int) -> Library:
    """Claims of made-up words, the same for the same number, each with a theme and a source."""
    text = prose(random.Random(f"likening {count}"))
    themes = [text.own_words() for _ in range(max(2, count // 50))]
    made = (_claim(f"claim-{n}", n % len(themes), text.sentence, themes) for n in range(count))
    library, _ = link_records(made)
    return library


def _claim(
    id: str, theme: int, sentence: Callable[[Sequence[str]], str], themes: Sequence[Sequence[str]]
) -> Claim:
    return Claim.model_validate(
        {
            "id": id,
            "title": sentence(themes[theme])[:90],
            "statement": f"{sentence(themes[theme])} {sentence(themes[theme])}",
            "kind": "observation",
            "themes": [f"theme-{theme}"],
            "attestations": [{"source": f"source-of-{id}"}],
            "added": "2026-01-01",
        }
    )


def lay(library: Library, folder: Path) -> None:
    """Vectors for all claims, as if an earlier build had kept them."""
    keys = b"".join(key_of(VERSION, text_of(claim)) for claim in library.claims.values())
    names = np.frombuffer(keys, np.uint8).reshape(-1, KEY_BYTES)
    rows = np.random.default_rng(0).integers(-127, 128, (len(names), WIDTH), np.int8)
    keep(folder / VECTORS, {"keys": names, "vectors": rows})


def compare(library: Library, folder: Path) -> None:
    """What a build does: every claim's nearest, and how near they are."""
    texts = {claim.id: text_of(claim) for claim in library.claims.values()}
    found = meanings_of(texts, folder=folder)
    for id in texts:
        found.likenesses(id, found.near(id))


def compare_changed(library: Library, folder: Path) -> None:
    """The same after one statement changed."""
    first, *others = library.claims.values()
    changed = first.model_copy(update={"statement": f"{first.statement} Not any more."})
    compare(link_records([changed, *others])[0], folder)


def relate(library: Library, folder: Path) -> None:
    """The lists of related claims, by meaning, words and themes."""
    texts = {claim.id: text_of(claim) for claim in library.claims.values()}
    related_claims(library, meanings_of(texts, folder=folder), linked=False, rivals=False)


def ask(library: Library, folder: Path) -> None:
    """The nearest claims to a new one."""
    new = next(iter(library.claims.values())).model_copy(update={"id": "new", "title": "A new one"})
    texts = {claim.id: text_of(claim) for claim in (*library.claims.values(), new)}
    nearest(new, library, meanings_beside(texts, Vectors(folder)))


def encode(library: Library, _folder: Path) -> None:
    """The vectors of some claims, made anew."""
    from claimbook.encode.encoder import Encoder  # noqa: PLC0415 - the other steps do without

    Encoder().vectors([text_of(claim) for claim in list(library.claims.values())[:ENCODED]])


STEPS: dict[str, Callable[[Library, Path], None]] = {
    "lay": lay,
    "compare": compare,
    "again": compare,
    "changed": compare_changed,
    "relate": relate,
    "ask": ask,
    "encode": encode,
}


TOLD = {
    "compare": "comparing all by meaning, vectors kept",
    "again": "the same, neighbours kept as well",
    "changed": "the same after one statement changed",
    "relate": "all lists of related claims",
    "ask": "the nearest to one new claim",
    "encode": f"encoding {ENCODED} claims",
}
"""The steps that are told, in the order in which they are done."""


def cost_rows(sizes: Iterable[int], folder: Path) -> Iterator[str]:
    """The rows of a table of what each step costs; FailedError where one fails."""
    yield "| Claims | What | CPU s | Wall s | Peak MB |"
    yield "| --- | --- | ---: | ---: | ---: |"
    result = folder / "likening.json"
    for count in sizes:
        folder.mkdir(parents=True, exist_ok=True)
        for step in ("lay", *TOLD):
            kept = folder / "kept"
            command = (sys.executable, "-m", "bench.likening", step, str(count), kept, result)
            cost_of(command, folder=Path(__file__).parents[1])
            told = json.loads(result.read_text("utf-8"))
            if step in TOLD:
                figures = f"{told['cpu']:.1f} | {told['wall']:.1f} | {told['memory']:.0f}"
                yield f"| {count:,} | {TOLD[step]} | {figures} |"


def main(step: str, count: int, folder: Path, result: Path) -> int:
    """Do one step, and tell what it cost beyond making up the claims."""
    library = claims(count)
    cpu, wall = _cpu(), time.monotonic()
    STEPS[step](library, folder)
    told = {"cpu": _cpu() - cpu, "wall": time.monotonic() - wall, "memory": _memory()}
    result.write_text(json.dumps(told), encoding="utf-8")
    return 0


def _cpu() -> float:
    """Seconds so far, those of processes that were started and have ended among them."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _memory() -> float:
    """Megabytes at the peak, in this process or the largest that it started."""
    own, others = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(own.ru_maxrss, others.ru_maxrss) / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])))
