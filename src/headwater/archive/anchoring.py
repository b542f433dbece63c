"""Which held articles in other languages share the figures and names of a text, and how much they are alike."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.archive.anchors import AnchorRuns
from headwater.archive.database import Database
from headwater.textreuse.outlines import Numbers, Packed, likeness, rarity

_LEAST_HELD = 1000  # articles; a smaller archive is too small to say what is rare, so that a name is as rare as it would be in this many
_COMPARED = 64  # articles with the most rare anchors in common that are compared in full


@dataclass(frozen=True, slots=True)
class Alike:
    """A held article in another language, with the likeness of its anchors (0 to 1) and its outline."""

    id: str
    language: str
    likeness: float
    outline: Packed


def stored(database: Database, id_: str, digest: Callable[[], bytes]) -> Packed | None:
    """Return the outline of the article with that id, where this very content of it is held."""
    asked = """
    SELECT o.body FROM article AS a JOIN entry AS e ON e.article = a.key JOIN outline AS o ON o.entry = e.number
    WHERE a.id = ? AND a.digest = ?
    """
    try:
        held = database.row(asked, (id_, digest()))
    except UnicodeEncodeError:  # what is no valid Unicode cannot be held
        return None
    return Packed(held[0]) if held else None


def alike(database: Database, runs: AnchorRuns, anchors: Numbers, language: str, held: int) -> list[Alike]:
    """Return the articles in other languages than ``language`` most like ``anchors``, best first.

    Likeness is the cosine of the two sets of anchors, rare ones weighing more. ``held`` is the number of articles in the archive.
    """
    held = max(held, _LEAST_HELD)
    with database.snapshot():
        rows = _outlines(database, _best(runs, anchors, language, held))
        theirs = [outline.anchors for _, _, outline in rows]
        known = np.unique(np.concatenate([anchors, *theirs]))
        weights = rarity(runs.counts(known), held)
    found = [Alike(*row[:2], how, row[2]) for row, how in zip(rows, likeness(anchors, theirs, known, weights), strict=True)]
    return sorted(found, key=lambda one: (-one.likeness, one.id))


def _best(runs: AnchorRuns, anchors: Numbers, language: str, held: int) -> NDArray[np.uint32]:
    """Return the entries that share rare anchors, those with most weight in common first, some at most."""
    which, entries = runs.abroad(anchors, language)
    squares = rarity(runs.counts(anchors), held) ** 2
    numbers, places = np.unique(entries, return_inverse=True)
    shared = np.bincount(places, squares[which], minlength=len(numbers))
    return numbers[np.lexsort((numbers, -shared))[:_COMPARED]]


def _outlines(database: Database, entries: NDArray[np.uint32]) -> list[tuple[str, str, Packed]]:
    """Return id, language and outline of some entries."""
    asked = """
    SELECT a.id, a.language, o.body FROM json_each(?) AS w JOIN outline AS o ON o.entry = w.value
    JOIN entry AS e ON e.number = o.entry JOIN article AS a ON a.key = e.article
    """
    rows: Sequence[tuple[str, str, bytes]] = database.every(asked, (json.dumps(entries.tolist()),))
    return [(id_, language, Packed(body)) for id_, language, body in rows]
