"""Groups of articles, each taken as one: what two groups have in common, and what one tells that the other does not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.tracing.stories.clustering import Edge
from headwater.tracing.stories.corpus import Corpus, Ints, Matrix
from headwater.tracing.stories.signs import SPACES

Values = NDArray[np.float64]
Labels = NDArray[np.int64]
"""For each article the number of its group; the numbers are 0, 1, 2, and so on."""

_TOGETHER = ("cosine", "shared", "part", "lacked", "foreign", "contrast")
_BESIDE = ("mean", "most", "judged", "likely", "smaller", "larger", "gap", "dated", "apart", "language", "words")
GROUP_SIGNS = tuple(sorted([*(f"{kind}_{space}" for kind in _TOGETHER for space in SPACES), *_BESIDE]))
"""What is known of two groups. In each space, of their pooled terms, a term counting by the share of a group's articles that have it:
``cosine``; ``shared``: rarity in common; ``part``: of what the one with less has; ``lacked``: how much of this the other does not have;
``foreign``: the rarest that is told by one only, the lesser of the two ways; ``contrast``: what one tells most above the other, likewise.
Of their pairs of articles: ``mean`` likeness, the greatest (``most``), the share that has any (``judged``), the mean of these (``likely``).
``smaller``, ``larger``: logarithm of the sizes. ``words``: of an article of the one with the shorter. ``gap``: days between the middle
ones, ``dated``: 1 where both have any; ``apart``: days from the end of one to the beginning of the other, below nought where they overlap.
``language``: the share that is in the same languages, by which what is lacked in words, titles and names is multiplied."""

# That a word of one language is missing in another says nothing.
_OF_A_LANGUAGE = ("lacked_word", "foreign_word", "contrast_word", "lacked_title", "foreign_title", "contrast_title", "lacked_name")

_WORTH = 0.5  # likeness of the likest two articles from which on two groups are looked at: as likely on one event as not
_SEVERAL, _MANY = 10, 30  # articles of the smaller and the larger group; more makes no difference
_COMPARED = 100  # articles of the larger group that each of the smaller can be compared with: no more than so many are near one
_FARTHEST = 100.0  # days; more makes no difference
_LONGEST = 30.0  # days of overlap; the same
_UNDATED = 1.0  # days that stand for a gap that is not known


@dataclass(frozen=True, slots=True)
class _Pool:
    """One space of all groups, by groups."""

    starts: Ints  # (groups + 1,)
    terms: NDArray[np.int64]
    weights: Values  # of length one for each group
    told: Values  # rarity, by the share of the group's articles that have the term
    totals: Values  # (groups,): all that is told
    scratch: tuple[Values, Values]  # (terms,) twice, all nought between two looks


@dataclass(frozen=True, slots=True)
class _Links:
    """Pairs of groups that have pairs of articles with some likeness: how many, their sum and the greatest."""

    first: Ints
    second: Ints
    number: Ints
    total: Values
    most: Values

    def renumbered(self, numbers: Ints, count: int) -> "_Links":
        """Return the pairs between the groups that these are now."""
        ends = np.sort(np.stack([numbers[self.first], numbers[self.second]]), axis=0)
        between = ends[0] != ends[1]
        keys, at = np.unique(ends[0, between] * count + ends[1, between], return_inverse=True)
        most: Values = np.zeros(len(keys))
        np.maximum.at(most, at, self.most[between])
        number = np.bincount(at, self.number[between], len(keys)).astype(np.int64)
        total: Values = np.bincount(at, self.total[between], len(keys)).astype(float)
        return _Links(keys // max(count, 1), keys % max(count, 1), number, total, most)


def grouped(corpus: Corpus, rows: Ints, edges: Sequence[Edge], labels: Sequence[int]) -> "Groups":
    """Return the groups of the articles at ``rows``, whose numbers are ``labels``; ``edges`` count the articles as ``rows`` does."""
    ends, likeness = np.array([edge[:2] for edge in edges], np.int64).reshape(-1, 2), np.array([edge[2] for edge in edges], float)
    links = _Links(ends[:, 0], ends[:, 1], np.ones(len(ends), np.int64), likeness, likeness)
    numbers = np.unique(np.array(labels, np.int64), return_inverse=True)[1]
    return Groups(corpus, rows, links, np.arange(len(rows))).renumbered(numbers)


class Groups:
    """Groups of some articles of a corpus."""

    def __init__(self, corpus: Corpus, rows: Ints, links: _Links, labels: Labels) -> None:
        self.labels, self.count = labels, int(labels.max(initial=-1)) + 1
        self.size = np.bincount(labels, minlength=self.count)
        worth = links.most >= _WORTH
        self.first, self.second = links.first[worth], links.second[worth]
        self._corpus, self._rows, self._links = corpus, rows, links

    def renumbered(self, numbers: Ints) -> "Groups":
        """Return the groups that these are when the group i goes into ``numbers[i]``."""
        return Groups(self._corpus, self._rows, self._links.renumbered(numbers, int(numbers.max(initial=-1)) + 1), numbers[self.labels])

    def signs(self, first: Ints, second: Ints) -> NDArray[np.float64]:
        """Return what is known of linked pairs of groups: a row for each, the columns as in GROUP_SIGNS; ``first`` is in order."""
        found = self._of_links(first, second) | self._of_sizes(first, second) | self._of_days(first, second)
        asked = np.zeros(self.count, bool)
        asked[first] = asked[second] = True
        for space in SPACES:
            pool = self._pooled(self._corpus.spaces[space], asked)
            found |= {f"{kind}_{space}": values for kind, values in _of_terms(pool, first, second).items()}
        for name in _OF_A_LANGUAGE:
            found[name] = found[name] * found["language"]
        return np.stack([found[name] for name in GROUP_SIGNS], axis=1)

    def _of_links(self, first: Ints, second: Ints) -> dict[str, NDArray[Any]]:
        links = self._links
        at = np.searchsorted(links.first * self.count + links.second, first * self.count + second)
        possible = np.minimum(self.size[first], self.size[second]) * np.minimum(np.maximum(self.size[first], self.size[second]), _COMPARED)
        return {
            "mean": links.total[at] / possible,
            "most": links.most[at],
            "judged": links.number[at] / possible,
            "likely": links.total[at] / links.number[at],
        }

    def _of_sizes(self, first: Ints, second: Ints) -> dict[str, NDArray[Any]]:
        languages = self._corpus.languages[self._rows]
        number = int(languages.max()) + 1
        counts = np.bincount(self.labels * number + languages, minlength=self.count * number).reshape(self.count, number)
        shares = counts / self.size[:, None]
        words = np.bincount(self.labels, self._corpus.words[self._rows], self.count) / self.size
        sizes = np.sort(np.stack([self.size[first], self.size[second]]), axis=0)
        return {
            "smaller": np.log(np.minimum(sizes[0], _SEVERAL)),
            "larger": np.log(np.minimum(sizes[1], _MANY)),
            "language": np.minimum(shares[first], shares[second]).sum(axis=1),
            "words": np.minimum(words[first], words[second]),
        }

    def _of_days(self, first: Ints, second: Ints) -> dict[str, NDArray[Any]]:
        days = self._corpus.days[self._rows]
        order = np.lexsort((days, self.labels))  # the undated last in each group
        ordered, begin = days[order], np.concatenate([[0], np.cumsum(self.size)[:-1]])
        last = begin + np.maximum(np.bincount(self.labels, ~np.isnan(days), self.count).astype(np.int64), 1) - 1
        middle = (ordered[(begin + last) // 2] + ordered[(begin + last + 1) // 2]) / 2
        gap = np.abs(middle[first] - middle[second])
        apart = np.maximum(ordered[begin][first], ordered[begin][second]) - np.minimum(ordered[last][first], ordered[last][second])
        return {
            "dated": (~np.isnan(gap)).astype(float),
            "gap": np.where(np.isnan(gap), _UNDATED, np.minimum(gap, _FARTHEST)),
            "apart": np.where(np.isnan(apart), 0.0, np.clip(apart, -_LONGEST, _FARTHEST)),
        }

    def _pooled(self, matrix: Matrix, asked: NDArray[np.bool_]) -> _Pool:
        chosen = np.flatnonzero(asked[self.labels])
        places, article = _slices(matrix.starts, self._rows[chosen])
        terms = max(len(matrix.rarity), 1)
        keys, at = np.unique(self.labels[chosen][article] * terms + matrix.terms[places], return_inverse=True)
        group, term = keys // terms, keys % terms
        weights = np.bincount(at, matrix.weights[places], len(keys)) / self.size[group]
        told = np.bincount(at, minlength=len(keys)) / self.size[group] * matrix.rarity[term]
        norms = np.sqrt(np.bincount(group, weights**2, self.count))
        return _Pool(
            starts=np.concatenate([[0], np.cumsum(np.bincount(group, minlength=self.count))]),
            terms=term,
            weights=weights / np.maximum(norms, 1e-6)[group],
            told=told,
            totals=np.bincount(group, told, self.count).astype(float),
            scratch=(np.zeros(terms), np.zeros(terms)),
        )


def _of_terms(pool: _Pool, first: Ints, second: Ints) -> dict[str, NDArray[Any]]:
    cosine, shared, here, stronger = _compared(pool, first, second)
    order = np.argsort(second, kind="stable")
    there, weaker = np.empty(len(first)), np.empty(len(first))
    _, _, there[order], weaker[order] = _compared(pool, second[order], first[order])
    least = np.minimum(pool.totals[first], pool.totals[second])
    part = shared / np.maximum(least, 1e-6)
    apart = {"foreign": np.minimum(here, there), "contrast": np.minimum(stronger, weaker)}
    return {"cosine": cosine, "shared": shared, "part": part, "lacked": least - shared} | apart


def _compared(pool: _Pool, ones: Ints, others: Ints) -> tuple[Values, Values, Values, Values]:
    """Return of each pair the cosine, what is shared, the rarest that only ``others`` tell, and what they tell most above ``ones``.

    ``ones`` are in order.
    """
    weights, told = pool.scratch
    cosine, shared, foreign, contrast = (np.zeros(len(ones)) for _ in range(4))
    for one, at in _runs(ones):
        own = slice(pool.starts[one], pool.starts[one + 1])
        mine = pool.terms[own]
        weights[mine], told[mine] = pool.weights[own], pool.told[own]
        places, pair = _slices(pool.starts, others[at])
        terms, theirs = pool.terms[places], pool.told[places]
        count = at.stop - at.start
        cosine[at] = np.bincount(pair, weights[terms] * pool.weights[places], count)
        shared[at] = np.bincount(pair, np.minimum(told[terms], theirs), count)
        np.maximum.at(foreign, at.start + pair, np.where(told[terms] == 0, theirs, 0))
        np.maximum.at(contrast, at.start + pair, theirs - told[terms])
        weights[mine] = told[mine] = 0.0
    return cosine, shared, foreign, contrast


def _runs(values: Ints) -> Iterator[tuple[int, slice]]:
    """Yield each value of an ordered array, with where it stands."""
    ends = np.append(np.flatnonzero(np.diff(values)) + 1, len(values))
    start = 0
    for end in ends.tolist() if len(values) else ():
        yield int(values[start]), slice(start, end)
        start = end


def _slices(starts: Ints, chosen: Ints) -> tuple[Ints, Ints]:
    """Return where the entries of the chosen rows are, and whose they are, by their place in ``chosen``."""
    lengths = starts[chosen + 1] - starts[chosen]
    offset = starts[chosen] - np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
    return np.repeat(offset, lengths) + np.arange(lengths.sum()), np.repeat(np.arange(len(chosen)), lengths)
