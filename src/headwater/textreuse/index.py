"""The index of shared passages: what an archive stores of an article, and what can be told from the stored postings alone.

A posting is (hash of a winnowed gram, article, index of the gram's first word). The archive keeps postings in whatever way it likes and
hands them back as columns; everything decided from them is decided here, so that SQLite, PostgreSQL and a batch join agree.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.models import Article
from headwater.textreuse.fingerprints import Fingerprint, Hashes, fingerprint
from headwater.urls import host, url_key

RECURS = 4
"""Pages of one outlet from which on a gram may be furniture."""
SPREAD = 3
"""Pages that each outlet must have of it on average: what others took up, a page each, is a wire story."""
CROWD = 256
"""Articles on one gram among which every pair is listed. In a larger crowd each is paired with the CROWD before it and the HEADS first."""
HEADS = 16

Keys = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Postings as columns of equal length, in any order: gram, article, and the article's outlet and family as numbers (-1: no outlet)."""

    hashes: Hashes
    articles: Keys
    outlets: Keys
    families: Keys


def fingerprint_of(article: Article) -> Fingerprint:
    """Return the article's fingerprint; empty for a headline only."""
    return fingerprint(article.text or "")


def outlet_of(article: Article) -> str:
    """Return the name under which an article's furniture is counted: the outlet's domain, else the URL's host, else the outlet's name."""
    return article.outlet.domain or host(article.url) or article.outlet.name or ""


def family_of(article: Article) -> str:
    """Return what an article shares with its AMP twin and with the first page of its series: they count as one page for furniture."""
    same_host = host(article.canonical_url) == host(article.url)
    for url in (article.part_of, article.variant_of, article.canonical_url if same_host else None, article.url):
        if key := url_key(url):
            return key
    return article.id


def _distinct(*columns: NDArray[np.generic]) -> NDArray[np.intp]:
    """Return the indexes of the first of every distinct row, in the order of the first column."""
    order = np.lexsort(columns[::-1])
    changed = np.zeros(len(order), dtype=bool)
    changed[:1] = True
    for column in columns:
        ordered = column[order]
        changed[1:] |= ordered[1:] != ordered[:-1]
    return order[changed]


def furniture(postings: Postings) -> frozenset[int]:
    """Return the grams that are furniture: on RECURS or more pages of an outlet, and on SPREAD a piece of all outlets that carry them.

    A newsletter box stands on all pages of one outlet, and once where another has copied an article together with it; a wire story stands
    on many outlets, a page or two of each (the story, a digest), and is never furniture; nor is what one outlet runs as story, AMP twin
    and page two, which are one family. Articles of no known outlet are left out of the count.
    """
    known = postings.outlets >= 0
    hashes, outlets, families = postings.hashes[known], postings.outlets[known], postings.families[known]
    pages = _distinct(hashes, outlets, families)
    hashes, outlets = hashes[pages], outlets[pages]
    if not len(pages):
        return frozenset()
    new_gram = np.r_[True, hashes[1:] != hashes[:-1]]
    new_outlet = new_gram | np.r_[True, outlets[1:] != outlets[:-1]]
    first = np.flatnonzero(new_outlet)
    of_outlet = np.diff(np.r_[first, len(hashes)])
    gram = np.flatnonzero(new_gram[first])  # where in ``of_outlet`` the outlets of each gram begin
    most, carried = np.maximum.reduceat(of_outlet, gram), np.add.reduceat(of_outlet, gram)
    carriers = np.diff(np.r_[gram, len(of_outlet)])
    recurring = (most >= RECURS) & (carried >= SPREAD * carriers)
    return frozenset(hashes[first][gram][recurring].tolist())


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
