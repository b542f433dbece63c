"""What is known of entries: an entry is never changed, and its number never given to another one, so that each is read once."""

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.archive import blocks
from headwater.archive.blocks import Blocks
from headwater.archive.database import Database
from headwater.textreuse.columns import different
from headwater.textreuse.index import Postings

_FACTS = "SELECT number, outlet, family, grams FROM entry WHERE number IN (SELECT value FROM json_each(?))"
# From the index that has nothing else: no look at the page of each article.
_IDS = """
SELECT e.number, a.id FROM json_each(?) AS w JOIN entry AS e ON e.number = w.value
JOIN article AS a INDEXED BY article_ids ON a.key = e.article
"""
_OUTLINES = "SELECT entry, body FROM outline WHERE entry IN (SELECT value FROM json_each(?))"
OWNER = 40
"""Bits of the number of an entry: the number of a question stands above them."""


class Facts:
    """What is known of the entries of an archive. What is asked about is an entry that there is in the state of the archive at hand."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.blocks = Blocks(database)
        self._read: blocks.Facts = np.zeros((0, 4), np.int64)
        self._ids: dict[int, str] = {}

    def of(self, entries: NDArray[np.uint32]) -> blocks.Facts:
        """Return what is known of some entries (different ones, in order)."""
        if len(entries) and entries[-1] >= len(self._read):
            larger = np.zeros((int(entries[-1]) // blocks.SIZE + 1) * blocks.SIZE * 4, np.int64).reshape(-1, 4)
            larger[: len(self._read)] = self._read
            self._read = larger
        missing = entries[self._read[entries, 0] == 0]
        if len(missing):
            self._fetch(missing)
        return self._read[entries]

    def _fetch(self, missing: NDArray[np.uint32]) -> None:
        mapped = self.blocks.present()
        for number in sorted({*(missing // blocks.SIZE).tolist()} & mapped.keys()):
            self._read[number * blocks.SIZE : (number + 1) * blocks.SIZE] = mapped[number].facts
        left = missing[self._read[missing, 0] == 0]
        if len(left):
            rows = np.array(self._database.every(_FACTS, (json.dumps(left.tolist()),)), np.int64).reshape(-1, 4)
            self._read[rows[:, 0]] = rows

    def ids(self, entries: Sequence[int]) -> list[str]:
        """Return the ids of the articles of some entries."""
        known = self._ids
        if missing := [entry for entry in entries if entry not in known]:
            mapped, size = self.blocks.present(), blocks.SIZE
            known.update((at, mapped[at // size].id(at % size)) for at in missing if at // size in mapped)
            if left := [entry for entry in missing if entry // size not in mapped]:
                known.update(self._database.every(_IDS, (json.dumps(left),)))
        with self._database.reading():  # a posting may name an entry that never was
            return [*map(known.__getitem__, entries)]

    def outlines(self, entries: Sequence[int]) -> list[bytes]:
        """Return the outlines of some entries, as stored."""
        mapped, size = self.blocks.present(), blocks.SIZE
        missing = [entry for entry in entries if entry // size not in mapped]
        read: dict[int, bytes] = dict(self._database.every(_OUTLINES, (json.dumps(missing),))) if missing else {}
        with self._database.reading():
            return [read[at] if (block := mapped.get(at // size)) is None else block.outline(at % size) for at in entries]

    def postings(self, grams: NDArray[np.intp], entries: NDArray[np.uint32], owners: NDArray[np.intp]) -> Postings:
        """Return some postings with what is known of their entries: the gram, the entry, and the question that each is for, all as numbers.

        An entry is an article of its own for each question. Outlets and families become small numbers, which are sorted fast; -1 for no
        outlet.
        """
        there = np.zeros(int(entries.max(initial=0)) + 1, bool)
        there[entries] = True
        known = there.nonzero()[0].astype(np.uint32)
        place = np.empty(len(there), np.intp)
        place[known] = np.arange(len(known))
        rows = place[entries]
        _, outlets, families, sizes = self.of(known).T
        numbers, places, _, _ = different(outlets)
        places -= int(bool(len(numbers)) and numbers[0] < 0)
        return Postings(grams.astype(np.uint64), entries | owners << OWNER, places[rows], different(families).places[rows], sizes[rows])
