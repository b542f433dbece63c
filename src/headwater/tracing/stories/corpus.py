"""The signs of many articles as columns of numbers: which articles are near one, and what two have in common."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from headwater.tracing.stories.signs import SPACES, Signs, Space

TERM = np.dtype([("space", "u1"), ("term", "<u4"), ("weight", "u1")])
"""A term as it is stored: number of its space, CRC-32 of its letters, four times what it counts for."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_TELLING: tuple[Space, ...] = ("name", "place", "figure", "date")  # spaces in which what one does not tell speaks against
_IN_COMMON = tuple(f"{kind}_{space}" for kind in ("cosine", "shared", "least") for space in SPACES)
SIGNS = tuple(sorted((*_IN_COMMON, *(f"foreign_{space}" for space in _TELLING), "days", "words", "language")))
"""What is known of a pair. ``cosine``: of the weighted terms; ``shared``: rarity of the common terms, summed; ``least``: that of
all terms of the one that has less; ``foreign``: the rarest that is told by one only, the lesser of the two ways; ``days``: between, -1
where one is undated; ``words``: of the shorter; ``language``: 1 for the same."""

_COMMON = 0.02  # share of the articles from which on a term leads nowhere by itself
_FEW = 600  # articles; below this no term is common
_AT_LARGE = 800  # articles that the news at large counts as, beside an archive's own
_LOOKED_AT = 12_000  # postings of an article's terms, the rarest first
_LEAST = 0.02  # weight of the rare terms in common below which an article is not near
_NEAREST = 200  # articles that share most rare terms with one, which are judged: so many headlines,
_COMPARED = 20_000  # or so many as have these terms together
_OPEN: tuple[tuple[Space, float], ...] = (("word", 0.03), ("name", 0.1), ("concept", 0.3))  # cosines from which on a pair is worth judging


def packed(signs: Signs) -> bytes:
    """Return the signs of an article as they are stored."""
    rows = [
        (number, crc32(term.encode("utf-8", "surrogatepass")), min(255, round(4 * count)))
        for number, space in enumerate(SPACES)
        for term, count in signs.terms[space].items()
    ]
    return np.array(rows, TERM).tobytes()


@dataclass(frozen=True, slots=True)
class Matrix:
    """One space of all articles, by rows and by terms."""

    starts: Ints  # (articles + 1,)
    terms: NDArray[np.int32]
    weights: Floats  # of length one for each article
    rarity: Floats  # (terms,)
    totals: Floats  # (articles,): rarity of all terms
    of_term: Ints  # (terms + 1,)
    rows: NDArray[np.int32]  # by term
    row_weights: Floats


class Corpus:
    """The articles of an archive as far as their stories are concerned; an article is named by its row."""

    def __init__(self, days: Sequence[float | None], languages: Sequence[str], signs: Sequence[bytes]) -> None:
        self.count = len(signs)
        self.days = np.array([np.nan if day is None else day for day in days], float)
        self.languages = np.unique(np.array(languages, dtype=object).astype(str), return_inverse=True)[1] if signs else np.zeros(0, int)
        columns = np.frombuffer(b"".join(signs), TERM)
        row = np.repeat(np.arange(self.count, dtype=np.int32), [len(one) // TERM.itemsize for one in signs])
        self._lengths = np.bincount(row, minlength=self.count)
        self.words = np.bincount(row[columns["space"] == 0], columns["weight"][columns["space"] == 0] / 4, self.count)
        self.spaces = {space: _matrix(space, columns[mask], row[mask], self.count) for space, mask in _masks(columns)}
        self._scratch = {space: np.zeros(len(m.rarity), np.float32) for space, m in self.spaces.items()}

    def near(self, row: int) -> Ints:
        """Return the rows that share most rare terms with one, nearest first."""
        found, scores = [], []
        for m, first, last, weight in self._rare(row):
            found.append(m.rows[first:last])
            scores.append(m.row_weights[first:last] * weight)
        if not found:
            return np.zeros(0, np.int64)
        rows, places = np.unique(np.concatenate(found), return_inverse=True)
        total = np.bincount(places, np.concatenate(scores))
        best = np.argsort(-total, kind="stable")[: _NEAREST + 1]
        best = best[(total[best] >= _LEAST) & (rows[best] != row)]
        chosen: Ints = rows[best].astype(np.int64)
        return chosen[np.cumsum(self._lengths[chosen]) <= _COMPARED]

    def _rare(self, row: int) -> Iterator[tuple[Matrix, int, int, float]]:
        """Yield the postings of an article's terms, the rarest first, until there are as many as are looked at: where, and its weight."""
        limit = max(_FEW, int(_COMMON * self.count))
        terms = []
        for m in self.spaces.values():
            own = slice(m.starts[row], m.starts[row + 1])
            begin, end = m.of_term[m.terms[own]], m.of_term[m.terms[own] + 1]
            chosen = np.flatnonzero((end - begin > 1) & (end - begin <= limit))
            terms += [(int(end[i] - begin[i]), m, int(begin[i]), int(end[i]), float(m.weights[own][i])) for i in chosen]
        looked_at = 0
        for carriers, m, first, last, weight in sorted(terms, key=lambda term: term[0]):
            yield m, first, last, weight
            looked_at += carriers
            if looked_at > _LOOKED_AT:
                return

    def signs(self, row: int, others: Ints) -> dict[str, NDArray[Any]]:
        """Return what is known of the pairs of ``row`` with each of ``others``, by the names in SIGNS."""
        found: dict[str, NDArray[Any]] = {}
        for space, m in self.spaces.items():
            found |= self._in_common(space, m, row, others)
        days = np.abs(self.days[others] - self.days[row])
        found["days"] = np.where(np.isnan(days), -1.0, np.minimum(days, 1000.0))
        found["words"] = np.minimum(self.words[others], self.words[row])
        found["language"] = (self.languages[others] == self.languages[row]).astype(float)
        return found

    def worth_judging(self, signs: dict[str, NDArray[Any]]) -> NDArray[np.bool_]:
        """Return which pairs have anything in common that could make them one story."""
        worth: NDArray[np.bool_] = np.any([signs[f"cosine_{space}"] > least for space, least in _OPEN], axis=0)
        return worth

    def _in_common(self, space: Space, m: Matrix, row: int, others: Ints) -> dict[str, NDArray[Any]]:
        own = slice(m.starts[row], m.starts[row + 1])
        scratch, mine = self._scratch[space], m.terms[own]
        lengths = m.starts[others + 1] - m.starts[others]
        places = np.repeat(m.starts[others] - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths) + np.arange(lengths.sum())
        terms, pair = m.terms[places], np.repeat(np.arange(len(others)), lengths)
        scratch[mine] = m.weights[own]
        cosine = np.bincount(pair, scratch[terms] * m.weights[places], len(others))
        scratch[mine] = m.rarity[mine]
        common = scratch[terms]
        shared = np.bincount(pair, common, len(others))
        least = np.minimum(m.totals[others], m.totals[row])
        found = {f"cosine_{space}": cosine, f"shared_{space}": shared, f"least_{space}": least}
        if space in _TELLING:
            theirs = np.zeros(len(others))
            np.maximum.at(theirs, pair, np.where(common == 0, m.rarity[terms], 0))
            both = np.flatnonzero(common)
            scratch[mine] = np.arange(len(mine))
            told = np.zeros((len(others), len(mine)), bool)
            told[pair[both], scratch[terms[both]].astype(np.int64)] = True
            ours = np.where(told, 0, m.rarity[mine]).max(axis=1, initial=0)
            found[f"foreign_{space}"] = np.minimum(ours, theirs)
        scratch[mine] = 0.0
        return found


def _masks(columns: NDArray[Any]) -> list[tuple[Space, NDArray[np.bool_]]]:
    return [(space, columns["space"] == number) for number, space in enumerate(SPACES)]


@cache
def _background() -> dict[Space, tuple[NDArray[np.uint32], Floats]]:
    """Return the terms of each space that are common in news at large, in order, and the share of articles that have each."""
    with np.load(BytesIO((files(__package__) / "data" / "background.npz").read_bytes())) as stored:
        return {space: (stored[f"{space}_terms"], 2.0 ** -(stored[f"{space}_bits"] / 16.0)) for space in SPACES}


def _expected(space: Space, terms: NDArray[np.uint32]) -> Floats:
    """Return the share of articles of the news at large that have each of ``terms``."""
    known, shares = _background()[space]
    if not len(known):
        return np.zeros(len(terms), np.float32)
    at = np.minimum(np.searchsorted(known, terms), len(known) - 1)
    return np.where(known[at] == terms, shares[at], 0.0).astype(np.float32)


def _matrix(space: Space, columns: NDArray[Any], row: NDArray[np.int32], count: int) -> Matrix:
    known, terms = np.unique(columns["term"], return_inverse=True)
    carriers = np.bincount(terms, minlength=len(known))
    # A few articles do not tell what is rare: the news at large counts as so many more.
    everywhere = carriers + _AT_LARGE * _expected(space, known)
    rarity = np.maximum(np.log((count + _AT_LARGE + 1) / (everywhere + 0.5)), 0.01).astype(np.float32)
    counted = columns["weight"] / 4
    weights = np.where(counted >= 1, 1 + np.log(np.maximum(counted, 1)), counted) * rarity[terms]
    norms = np.sqrt(np.bincount(row, weights**2, count))
    weights = (weights / np.maximum(norms, 1e-6)[row]).astype(np.float32)
    by_term = np.argsort(terms, kind="stable")
    return Matrix(
        starts=np.concatenate([[0], np.cumsum(np.bincount(row, minlength=count))]),
        terms=terms.astype(np.int32),
        weights=weights,
        rarity=rarity,
        totals=np.bincount(row, rarity[terms], count).astype(np.float32),
        of_term=np.concatenate([[0], np.cumsum(carriers)]),
        rows=row[by_term],
        row_weights=weights[by_term],
    )
