"""Boosted decision trees that were fitted elsewhere: reading them from JSON and asking them, without the library that fitted them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

Node = tuple[int, float, "Node", "Node"] | float
"""A question (number of the sign, threshold, answer if not above it, answer if above), or a leaf's contribution to the log-odds."""

_MOST = 30.0  # log-odds beyond which a probability is 0 or 1 for any purpose
_BITS = tuple(map(np.dtype, ("u1", "u2", "u4", "u8")))  # what holds a bit for each leaf of a tree: 64 at most
_CELLS = 1 << 20  # what is looked up at once: examples by signs by trees


@dataclass(frozen=True, slots=True)
class _Table:
    """What the answer to a question rules out, for all trees at once.

    Of each tree's leaves, from left to right, one bit says that a question went the other way. Of each sign's thresholds in order there is
    a row (``ruled``) with all that values above the first so many of them rule out; the first leaf that no sign rules out is the tree's
    answer. C. Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees", SIGIR 2015.
    """

    thresholds: npt.NDArray[np.complex128]  # (questions,): the sign's number and the threshold, which are compared in this order
    ruled: npt.NDArray[np.unsignedinteger[Any]]  # (questions + signs, trees): of each sign a row without any, then one for each threshold
    first: npt.NDArray[np.intp]  # (trees,): where the leaves of each tree begin
    leaves: npt.NDArray[np.float64]


@dataclass(frozen=True)
class Trees:
    """A sum of trees over named signs, as log-odds."""

    signs: tuple[str, ...]
    base: float
    trees: tuple[Node, ...]

    def probability(self, values: Mapping[str, float]) -> float:
        """Return the probability, 0 to 1, for an example given by its signs; a sign that is missing counts as 0."""
        return float(self.probabilities(np.array([[values.get(sign, 0.0) for sign in self.signs]]))[0])

    def probabilities(self, matrix: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.float64]:
        """Return the probabilities (n,) of examples given as rows (n, signs), the columns in the order of ``signs``."""
        table = self._table
        together = max(1, _CELLS // max(1, table.ruled.shape[1] * len(self.signs)))
        leaves = [self._leaves(table, matrix[at : at + together]) for at in range(0, len(matrix), together)]
        total: npt.NDArray[np.float64] = np.clip(self.base + np.concatenate([np.empty(0), *leaves]), -_MOST, _MOST)
        return np.asarray(1 / (1 + np.exp(-total)))

    def ceiling(self, unknown: Collection[str]) -> "Trees":
        """Return trees that tell at least as much as these do, whatever the values of the signs that are ``unknown``."""
        numbers = frozenset(at for at, sign in enumerate(self.signs) if sign in unknown)
        return Trees(self.signs, self.base, tuple(_ceiling(root, numbers) for root in self.trees))

    def _leaves(self, table: _Table, rows: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.float64]:
        """Return the sum of all trees' answers to each of some examples."""
        signs = np.arange(len(self.signs))
        asked = np.empty(rows.shape, np.complex128)
        asked.real, asked.imag = signs, np.fmax(rows, -np.inf)  # what is no number goes below
        passed = table.thresholds.searchsorted(asked.ravel()).reshape(rows.shape) + signs
        ruled = np.bitwise_or.reduce(table.ruled.take(passed, axis=0), axis=1)
        leaf = np.bitwise_count(ruled & ~(ruled + ruled.dtype.type(1)))  # how many are ruled out before the first that is not
        found: npt.NDArray[np.float64] = table.leaves.take(table.first + leaf).sum(axis=1)
        return found

    @cached_property
    def _table(self) -> _Table:
        asked = _Asked([], [], [], [])
        leaves: list[float] = []
        first = [0]
        for root in self.trees:
            _add(root, len(first) - 1, first[-1], leaves, asked)
            first.append(len(leaves))
        most = max(np.diff(first).tolist(), default=1)
        bits = next(size for size in _BITS if most <= 8 * size.itemsize)
        questions = np.empty(len(asked.signs), np.complex128)
        questions.real, questions.imag = asked.signs, asked.thresholds
        thresholds, numbers = np.unique(questions, return_inverse=True)
        ruled = np.zeros((len(thresholds) + len(self.signs), len(self.trees)), bits)
        signs = np.array(asked.signs, np.intp)
        np.bitwise_or.at(ruled, (numbers + signs + 1, np.array(asked.trees, np.intp)), np.array(asked.rules_out, bits))
        without = np.searchsorted(thresholds.real, np.arange(len(self.signs))) + np.arange(len(self.signs))
        for row in np.setdiff1d(np.arange(1, len(ruled)), without).tolist():
            ruled[row] |= ruled[row - 1]
        return _Table(thresholds, ruled, np.array(first[:-1], np.intp), np.array(leaves, float))


def _ceiling(node: Node, unknown: frozenset[int]) -> Node:
    """Return a tree that asks for none of the ``unknown`` signs and answers with the most that the tree may."""
    if isinstance(node, float):
        return node
    sign, threshold, below, above = node[0], node[1], _ceiling(node[2], unknown), _ceiling(node[3], unknown)
    return _most(below, above) if sign in unknown else (sign, threshold, below, above)


def _most(one: Node, other: Node) -> Node:
    """Return a tree that answers with the larger of two trees' answers."""
    if isinstance(one, float):
        return max(one, other) if isinstance(other, float) else _most(other, one)
    return (one[0], one[1], _most(one[2], other), _most(one[3], other))


class _Asked(NamedTuple):
    """All questions of some trees, as columns: the sign's number, the threshold, the tree, and which of its leaves it rules out."""

    signs: list[int]
    thresholds: list[float]
    trees: list[int]
    rules_out: list[int]


def _add(node: Node, tree: int, first: int, leaves: list[float], asked: _Asked) -> None:
    """Append the leaves of a part of a tree to ``leaves``, the tree's ``first`` being 0, and its questions to ``asked``."""
    if isinstance(node, float):
        leaves.append(node)
        return
    sign, threshold, below, above = node
    start = len(leaves) - first
    _add(below, tree, first, leaves, asked)
    asked.signs.append(sign)
    asked.thresholds.append(threshold)
    asked.trees.append(tree)
    asked.rules_out.append((1 << (len(leaves) - first)) - (1 << start))
    _add(above, tree, first, leaves, asked)


def load(package: str, name: str) -> dict[str, Trees]:
    """Return the trees in a JSON file of ``package``, by their names in it."""
    stored = msgspec.json.decode(files(package).joinpath(name).read_bytes())
    return {key: Trees(tuple(one["signs"]), one["base"], tuple(map(node, one["trees"]))) for key, one in stored.items()}


def node(stored: Any) -> Node:
    """Return a tree as it is kept in JSON as one to ask."""
    if isinstance(stored, list):
        number, threshold, below, above = stored
        return (number, threshold, node(below), node(above))
    return float(stored)
