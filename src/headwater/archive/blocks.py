"""What is known of entries, as files beside the archive: each has one block of them, which is mapped, so that SQLite is not asked.

An entry is never changed and its number never given again: a block is written once, when all its numbers have been given. It is a copy, as
those of large runs are (``headwater.archive.copies``): the archive is whole without it. Its key in the list of copies is negative.
"""

from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.archive.copies import LENGTH, Copies, length
from headwater.archive.database import Database, State

SIZE = 4096
"""Entries in a block: some 2 MB."""

Facts = NDArray[np.int64]
"""Rows: the entry, and the numbers of its outlet and of its family (see the table ``entry``), and how many grams it has."""

_FACT, _END = np.dtype("<i8"), np.dtype("<u4")
_ROWS = """
SELECT e.number, e.outlet, e.family, e.grams, a.id, o.body FROM entry AS e
JOIN article AS a INDEXED BY article_ids ON a.key = e.article JOIN outline AS o ON o.entry = e.number
WHERE e.number >= ? AND e.number < ? ORDER BY e.number
"""


class Block(NamedTuple):
    """A block as it is mapped: what is known of each entry (SIZE, 4), and the ends of its article's id and of its outline in ``texts``.

    What has left the archive before the block was written is 0 and empty.
    """

    facts: Facts
    ids: NDArray[np.uint32]
    outlines: NDArray[np.uint32]
    texts: memoryview

    @classmethod
    def of(cls, copy: NDArray[np.uint8]) -> "Block":
        """Return the block in a copy."""
        ends = LENGTH + 4 * SIZE * _FACT.itemsize
        texts = ends + 2 * (SIZE + 1) * _END.itemsize
        ids, outlines = copy[ends:texts].view(_END).reshape(2, -1)
        return cls(copy[LENGTH:ends].view(_FACT).reshape(SIZE, 4), ids, outlines, copy[texts:].data)

    def id(self, at: int) -> str:
        """Return the id of the article of the entry at one place."""
        return str(self.texts[self.ids.item(at) : self.ids.item(at + 1)], "utf-8")

    def outline(self, at: int) -> bytes:
        """Return the outline of the entry at one place, as stored."""
        return bytes(self.texts[self.outlines.item(at) : self.outlines.item(at + 1)])


def _pieces(rows: list[tuple[Any, ...]], first: int) -> list[bytes]:
    """Return a copy in pieces, its length before them, given what is known of the entries of the block that begins with ``first``."""
    facts = np.zeros((SIZE, 4), _FACT)
    ids, outlines = [b""] * SIZE, [b""] * SIZE
    for number, outlet, family, grams, id_, outline in rows:
        facts[number - first] = number, outlet, family, grams
        ids[number - first], outlines[number - first] = id_.encode(), outline
    ends = [*accumulate(map(len, ids), initial=0)]
    ends += accumulate(map(len, outlines), initial=ends[-1])
    pieces = [facts.tobytes(), np.array(ends, _END).tobytes(), *ids, *outlines]
    return [length(LENGTH + sum(map(len, pieces))), *pieces]


class Blocks:
    """The blocks of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._copies = Copies(database)
        self._state: State | None = None
        self._names: dict[int, str] = {}
        self._mapped: dict[int, Block] = {}

    def present(self) -> dict[int, Block]:
        """Return the blocks that are mapped, by their numbers: the first has the entries from 0 to before SIZE."""
        state = self._database.state()
        if state != self._state:
            names = {-1 - key: name for key, name in self._database.every("SELECT run, name FROM copy WHERE run < 0")}
            mapped, self._mapped = self._mapped, {}
            for number, name in names.items():
                block = mapped.get(number) if self._names.get(number) == name else self._opened(name)
                if block:
                    self._mapped[number] = block
            self._state, self._names = state, names
        return self._mapped

    def _opened(self, name: str) -> Block | None:
        copy = self._copies.opened(name)
        return None if copy is None else Block.of(copy)

    def tidy(self) -> None:
        """Make the copies of full blocks that are missing, each in a transaction of its own."""
        lacking = self._lacking()
        for number in lacking:
            with self._database.transaction():
                if number in self._lacking():  # looked for again: another process may have made it meanwhile
                    rows = self._database.every(_ROWS, (number * SIZE, (number + 1) * SIZE))
                    self._copies.make(-1 - number, _pieces(rows, number * SIZE))
        if lacking:
            self._copies.sweep()  # of files that were cut off

    def _lacking(self) -> list[int]:
        """Return the numbers of the blocks of which a copy is to be made."""
        row = self._database.row("SELECT seq FROM sqlite_sequence WHERE name = 'entry'")
        full = ((row[0] or 0) + 1) // SIZE if row else 0
        mapped = self.present()
        return [at for at in range(full) if at not in mapped and self._copies.wanted(self._names.get(at))]

    def forget(self, entry: int) -> None:
        """Let the copy that has an entry be made anew, in the caller's transaction: what was removed is to stand in no file."""
        self._database.write("DELETE FROM copy WHERE run = ?", (-1 - entry // SIZE,))
