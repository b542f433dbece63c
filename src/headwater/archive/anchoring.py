"""The index of anchors: which held articles in other languages share the figures and names of a text."""

import json
from collections.abc import Collection
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from headwater.archive.database import Database
from headwater.archive.runs import Hashes, Runs
from headwater.textreuse.anchors import Anchor, likeness, rarity

_COMMON = 0.05  # share of the archive from which on an anchor leads nowhere by itself; it still counts in the comparison
_FEW = 200  # articles; below this no anchor is common
_LEAST_HELD = 1000  # articles; a smaller archive is too small to say what is rare, so that a name is as rare as it would be in this many
_COMPARED = 64  # articles with the most rare anchors in common that are compared in full


@lru_cache(maxsize=1 << 18)
def _hash(anchor: Anchor) -> int:
    return int.from_bytes(blake2b(anchor.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little") >> 1


def hashes(anchors: Collection[Anchor]) -> Hashes:
    """Return the 63-bit hashes of anchors, the same in every process and on every machine."""
    return np.fromiter(map(_hash, anchors), dtype=np.uint64, count=len(anchors))


def alike(database: Database, runs: Runs, anchors: Collection[Anchor], language: str, held: int) -> list[tuple[str, float]]:
    """Return (id, likeness 0 to 1) of the articles in other languages than ``language`` most like ``anchors``, best first.

    ``held`` is the number of articles in the archive.
    """
    held = max(held, _LEAST_HELD)
    with database.snapshot():
        weights = _weights(runs, anchors, held)
        theirs = _others(database, _best(runs, weights, held), language)
        weights |= _weights(runs, frozenset().union(*theirs.values()) - weights.keys(), held)
    found = zip(theirs, likeness(anchors, list(theirs.values()), weights), strict=True)
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _weights(runs: Runs, anchors: Collection[Anchor], held: int) -> dict[Anchor, float]:
    names = sorted(anchors, key=_hash)
    return {name: rarity(count, held) for name, count in zip(names, runs.counts(hashes(names)).tolist(), strict=True)}


def _best(runs: Runs, weights: dict[Anchor, float], held: int) -> NDArray[np.uint32]:
    """Return the entries that share rare anchors, those with most weight in common first."""
    common = rarity(max(_FEW, int(_COMMON * held)), held)
    rare = sorted((anchor for anchor, weight in weights.items() if weight >= common), key=_hash)
    which, entries = runs.carriers(hashes(rare))
    numbers, places = np.unique(entries, return_inverse=True)
    squares = np.array([weights[anchor] ** 2 for anchor in rare])
    shared = np.bincount(places, squares[which], minlength=len(numbers))
    return numbers[np.lexsort((numbers, -shared))]


def _others(database: Database, best: NDArray[np.uint32], language: str) -> dict[str, frozenset[Anchor]]:
    """Return the anchors of the _COMPARED first of ``best`` that are in another language, by id.

    Articles of the same language are dropped after ranking, so that many copies in one language cannot hide the others.
    """
    asked = """
    SELECT a.id, a.anchors FROM entry AS e JOIN article AS a ON a.key = e.article
    WHERE e.number IN (SELECT value FROM json_each(?)) AND a.language NOT IN ('', ?)
    """
    found: dict[str, frozenset[Anchor]] = {}
    for at in range(0, len(best), _COMPARED):
        piece = json.dumps(best[at : at + _COMPARED].tolist())
        found |= {id_: frozenset(text.split()) for id_, text in database.rows(asked, (piece, language))}
        if len(found) >= _COMPARED:
            break
    return found
