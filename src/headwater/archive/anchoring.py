"""The index of anchors: which held articles in other languages share the figures and names of a text."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from headwater.archive.database import Database, Row
from headwater.textreuse.anchors import Anchor, likeness, rarity

_COMMON = 0.05  # share of the archive from which on an anchor leads nowhere by itself; it still counts in the comparison
_FEW = 50  # articles; below this no anchor is common
_COMPARED = 25  # articles with the most rare anchors in common that are compared in full


def put(database: Database, key: int, anchors: Collection[Anchor]) -> None:
    """Add an article's anchors, inside the caller's transaction."""
    database.write_many("INSERT INTO anchor (anchor, article) VALUES (?, ?)", ((a, key) for a in anchors))
    database.write_many(
        "INSERT INTO anchor_count (anchor, articles) VALUES (?, 1) ON CONFLICT (anchor) DO UPDATE SET articles = articles + 1",
        ((a,) for a in anchors),
    )


def forget(database: Database, key: int, anchors: Collection[Anchor]) -> None:
    """Take an article's anchors out, inside the caller's transaction."""
    database.write_many("DELETE FROM anchor WHERE anchor = ? AND article = ?", ((a, key) for a in anchors))
    database.write_many("UPDATE anchor_count SET articles = articles - 1 WHERE anchor = ?", ((a,) for a in anchors))


def alike(database: Database, anchors: Collection[Anchor], language: str, held: int) -> list[tuple[str, float]]:
    """Return (id, likeness 0 to 1) of the articles in other languages than ``language`` most like ``anchors``, best first.

    ``held`` is the number of articles in the archive.
    """
    weights = _weights(database, anchors, held)
    common = rarity(max(_FEW, int(_COMMON * held)), held)
    rare = [a for a in anchors if weights[a] >= common]
    shared: defaultdict[int, float] = defaultdict(float)
    for anchor, key in _rows(database, "SELECT anchor, article FROM anchor WHERE anchor IN ({})", rare):
        shared[key] += weights[anchor] ** 2
    best = sorted(shared, key=lambda key: (-shared[key], key))
    # Articles of the same language are dropped after ranking, so that many copies in one language cannot hide the others.
    others: list[tuple[str, str]] = []
    for at in range(0, len(best), _COMPARED):
        asked = "SELECT id, anchors FROM article WHERE key IN ({}) AND language NOT IN ('', ?)"
        others += _rows(database, asked, best[at : at + _COMPARED], language)
        if len(others) >= _COMPARED:
            break
    theirs = {id_: frozenset(text.split()) for id_, text in others}
    weights |= _weights(database, frozenset().union(*theirs.values()) - weights.keys(), held)
    found = [(id_, likeness(anchors, own, weights)) for id_, own in theirs.items()]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _weights(database: Database, anchors: Collection[Anchor], held: int) -> dict[Anchor, float]:
    counts: dict[Anchor, int] = dict(_rows(database, "SELECT anchor, articles FROM anchor_count WHERE anchor IN ({})", anchors))
    return {a: rarity(counts.get(a, 0), held) for a in anchors}


def _rows(database: Database, query: str, values: Collection[object], *more: object) -> Iterator[Row]:
    """Yield the answers to ``query`` with ``values`` listed in its braces and ``more`` behind them."""
    listed = sorted(values, key=str)
    for at in range(0, len(listed), 500):  # SQLite's smallest limit on parameters is 999
        piece = listed[at : at + 500]
        yield from database.rows(query.format(", ".join("?" * len(piece))), (*piece, *more))
