"""The index of shared passages: what can be told from the stored postings alone.

A posting is (hash of a winnowed gram, article); where the gram stands is found again in the texts when two of them are aligned. The
archive keeps postings in whatever way it likes and hands them back as columns; everything decided from them is decided here, so that
SQLite, PostgreSQL and a batch join agree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.textreuse.columns import beginnings, different, lengths
from headwater.textreuse.tokens import Hashes

RECURS = 4
"""Pages of one outlet from which on a gram may be furniture."""
SPREAD = 3
"""Pages that each outlet must have of it on average: what others took up, a page each, is a wire story."""
CROWD = 256
"""Articles on one gram among which every pair is listed. In a larger crowd each is paired with the CROWD before it and the HEADS first."""
HEADS = 16
_WHOLE = 0.7  # share of an article's grams that recur, from which on the article itself is run again and again (regional editions)
_LONG = 12  # recurring grams that this takes: about fifty words, more than a signature or a box
_EDITIONS = 12  # pages of one outlet; what is on more of them is a menu, however little else the pages hold
_PACKED = 63  # bits of a number that columns are packed into

Keys = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Postings as columns of equal length, in any order.

    Gram, article, the article's outlet and family as numbers (-1: no outlet), and how many different grams the article has in all. Grams,
    outlets and families are only told apart: any numbers will do.
    """

    hashes: Hashes
    articles: Keys
    outlets: Keys
    families: Keys
    sizes: Keys

    def only(self, rows: NDArray[np.bool_] | NDArray[np.intp]) -> "Postings":
        """Return the postings of some rows."""
        return Postings(self.hashes[rows], self.articles[rows], self.outlets[rows], self.families[rows], self.sizes[rows])


def _distinct(*columns: NDArray[np.generic]) -> NDArray[np.intp]:
    """Return the indexes of the first of every distinct row, in the order of the first column."""
    order = np.lexsort(columns[::-1])
    changed = np.zeros(len(order), dtype=bool)
    changed[:1] = True
    for column in columns:
        ordered = column[order]
        changed[1:] |= ordered[1:] != ordered[:-1]
    return order[changed]


def _rows(*columns: NDArray[Any]) -> tuple[NDArray[Any], ...]:
    """Return the distinct rows of columns of numbers from 0 on, in order, as columns; small numbers take a tenth of the time."""
    bits = [int(column.max()).bit_length() for column in columns]
    if sum(bits) >= _PACKED:
        rows = _distinct(*columns)
        return tuple(column[rows] for column in columns)
    packed = np.zeros(len(columns[0]), np.int64)
    for column, width in zip(columns, bits, strict=True):
        packed = packed << width | column.astype(np.int64)
    packed.sort()
    packed = packed[beginnings(packed)]
    found = []
    for width in reversed(bits):
        found.append(packed & ((1 << width) - 1))
        packed >>= width
    return tuple(reversed(found))


def _recurring(postings: Postings) -> tuple[Hashes, Keys]:
    """Return the grams on RECURS or more pages of an outlet, and on SPREAD a piece of all outlets that carry them, in order; the pages."""
    told = postings.outlets >= 0
    known = postings if told.all() else postings.only(told)
    if not len(known.hashes):
        return known.hashes, known.outlets
    hashes, outlets, _ = _rows(known.hashes, known.outlets, known.families)
    new_gram = beginnings(hashes)
    first = (new_gram | beginnings(outlets)).nonzero()[0]
    of_outlet = lengths(first, len(hashes))
    gram = new_gram[first].nonzero()[0]  # where in ``of_outlet`` the outlets of each gram begin
    most, carried = np.maximum.reduceat(of_outlet, gram), np.add.reduceat(of_outlet, gram)
    carriers = lengths(gram, len(of_outlet))
    recurring = (most >= RECURS) & (carried >= SPREAD * carriers)
    return hashes[first][gram][recurring], most[recurring]


def _run_again(postings: Postings, grams: Hashes) -> NDArray[np.bool_]:
    """Return which rows are of articles that consist of ``grams``, nearly: one story in several editions, not pages with one box."""
    if len(grams) < _LONG:
        return np.zeros(len(postings.articles), bool)
    among = np.isin(postings.hashes, grams)
    rows = np.flatnonzero(among)
    rows = rows[_distinct(postings.articles[rows], postings.hashes[rows])]
    articles, _, first, counts = different(postings.articles[rows])
    whole = (counts >= _LONG) & (counts > _WHOLE * postings.sizes[rows][first])
    return np.isin(postings.articles, articles[whole])


def furniture(postings: Postings) -> frozenset[int]:
    """Return the grams that are furniture: on RECURS or more pages of an outlet, and on SPREAD a piece of all outlets that carry them.

    A newsletter box stands on all pages of one outlet, and once where another has copied an article together with it; a wire story stands
    on many outlets, a page or two of each (the story, a digest), and is never furniture; nor is what one outlet runs as story, AMP twin
    and page two, which are one family, or what it runs whole in several editions. Articles of no known outlet are left out of the count.
    """
    grams, pages = _recurring(postings)
    if not len(grams):
        return frozenset()
    again = _run_again(postings, grams[pages <= _EDITIONS])
    fewer = _recurring(postings.only(~again))[0] if again.any() else grams
    return frozenset(fewer.tolist()) | frozenset(grams[pages > _EDITIONS].tolist())


def nearest(grams: NDArray[np.intp], articles: NDArray[np.uint32], place: int | NDArray[np.intp]) -> NDArray[np.bool_]:
    """Return which postings, in order of gram and article, to look at for the article ``place``, held or not: one for all, or for each.

    Of each gram the HEADS first articles, ``place`` itself, the CROWD before it and the CROWD after it.
    """
    first = beginnings(grams).nonzero()[0]
    sizes = lengths(first, len(grams))
    if sizes.max(initial=0) <= CROWD:
        return np.ones(len(grams), bool)
    rank = np.arange(len(grams)) - np.repeat(first, sizes)
    until = np.repeat(np.add.reduceat((articles <= place).astype(np.intp), first), sizes)  # how many are not after ``place``
    kept: NDArray[np.bool_] = (rank < HEADS) | ((rank >= until - CROWD - 1) & (rank < until + CROWD))
    return kept


def _neighbours(hashes: Hashes) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Yield (earlier, later) row numbers of equal hashes in a sorted column: first all next neighbours, then those two apart, and so on."""
    rows = np.arange(len(hashes))
    for apart in range(1, CROWD + 1):
        rows = rows[rows + apart < len(hashes)]
        rows = rows[hashes[rows] == hashes[rows + apart]]
        if not len(rows):
            return
        yield rows, rows + apart


def _heads(hashes: Hashes) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Yield (head, later) row numbers for the rows that stand more than CROWD behind the HEADS first of their gram."""
    if not len(hashes):
        return
    first = np.maximum.accumulate(np.where(np.r_[True, hashes[1:] != hashes[:-1]], np.arange(len(hashes)), 0))
    far = np.flatnonzero(np.arange(len(hashes)) - first > CROWD)
    for head in range(HEADS):
        rows = far[far - first[far] - head > CROWD]
        yield first[rows] + head, rows


def shared_pairs(postings: Postings, minimum: int = 1) -> tuple[Keys, Keys, Keys]:
    """Return columns (article, article, grams shared), the smaller number first, of the pairs that share ``minimum`` grams or more.

    Furniture does not count. A gram of more than CROWD articles pairs each with those nearest before it and with the first ones: a wire
    story on five thousand pages makes a million pairs, not twelve.
    """
    kept = np.isin(postings.hashes, np.fromiter(furniture(postings), dtype=np.uint64), invert=True)
    hashes, articles = postings.hashes[kept], postings.articles[kept]
    order = _distinct(hashes, articles)
    hashes, articles = hashes[order], articles[order]
    # Articles are numbered from 0 within the index, so that a pair packs into one 64-bit number.
    numbers, places = np.unique(articles, return_inverse=True)
    count = max(1, len(numbers))
    packed = [places[left] * count + places[right] for way in (_neighbours, _heads) for left, right in way(hashes)]
    pairs, shared = np.unique(np.concatenate(packed) if packed else np.empty(0, dtype=np.int64), return_counts=True)
    enough = shared >= minimum
    pairs, shared = pairs[enough], shared[enough]
    return numbers[pairs // count], numbers[pairs % count], shared
