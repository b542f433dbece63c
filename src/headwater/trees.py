"""Boosted decision trees that were fitted elsewhere: reading them from JSON and asking them, without the library that fitted them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from math import inf
from typing import Any

import numpy as np
import numpy.typing as npt

Node = tuple[int, float, "Node", "Node"] | float
"""A question (number of the sign, threshold, answer if not above it, answer if above), or a leaf's contribution to the log-odds."""

_MOST = 30.0  # log-odds beyond which a probability is 0 or 1 for any purpose


@dataclass(frozen=True, slots=True)
class _Table:
    """All nodes of all trees in rows: what to ask, and where to go on. A leaf leads to itself whatever is asked.

    The trees are held the deepest first (``roots``), so that of each level only the first few have to be asked (``levels``); ``places``
    says where each is now.
    """

    roots: npt.NDArray[np.intp]
    places: npt.NDArray[np.intp]
    levels: list[int]
    sign: npt.NDArray[np.intp]
    threshold: npt.NDArray[np.float64]
    following: npt.NDArray[np.intp]  # (2 * nodes,): if not above, if above
    value: npt.NDArray[np.float64]


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
        """Return the probabilities (n,) of examples given as rows (n, signs), the columns in the order of ``signs``.

        All examples go down all trees together, a level at a time.
        """
        table = self._table
        values = np.ascontiguousarray(matrix).ravel()
        first = np.arange(len(matrix)) * len(self.signs)
        at = np.repeat(table.roots[:, None], len(matrix), axis=1)  # (trees, n)
        for deeper in table.levels:
            here = at[:deeper]
            above = values.take(first + table.sign.take(here)) > table.threshold.take(here)
            at[:deeper] = table.following.take(2 * here + above)
        leaves = np.ascontiguousarray(table.value.take(at[table.places]).T)  # each example's in a row: added up pairwise, as one alone is
        total: npt.NDArray[np.float64] = np.clip(self.base + leaves.sum(axis=1), -_MOST, _MOST)
        return np.asarray(1 / (1 + np.exp(-total)))

    @cached_property
    def _table(self) -> _Table:
        rows: list[tuple[int, float, int, int, float]] = []
        roots, depths = np.array([_add(tree, rows) for tree in self.trees], np.intp).reshape(-1, 2).T
        deepest = np.argsort(-depths, kind="stable")
        sign, threshold, below, above, value = zip(*rows, strict=True) if rows else ((),) * 5
        return _Table(
            roots[deepest],
            np.argsort(deepest),
            [int((depths > level).sum()) for level in range(depths.max(initial=0))],
            np.array(sign, np.intp),
            np.array(threshold, float),
            np.array([one for pair in zip(below, above, strict=True) for one in pair], np.intp),
            np.array(value, float),
        )


def _add(node: Node, rows: list[tuple[int, float, int, int, float]]) -> tuple[int, int]:
    """Append a tree to ``rows``; return the row of its root and its depth."""
    here = len(rows)
    if isinstance(node, float):
        rows.append((0, inf, here, here, node))
        return here, 0
    number, threshold, below, above = node
    rows.append((number, threshold, here, here, 0.0))
    (left, one), (right, other) = _add(below, rows), _add(above, rows)
    rows[here] = (number, threshold, left, right, 0.0)
    return here, 1 + max(one, other)


def load(package: str, name: str) -> dict[str, Trees]:
    """Return the trees in a JSON file of ``package``, by their names in it."""
    stored = json.loads(files(package).joinpath(name).read_text("utf-8"))
    return {key: Trees(tuple(one["signs"]), one["base"], tuple(map(node, one["trees"]))) for key, one in stored.items()}


def node(stored: Any) -> Node:
    """Return a tree as it is kept in JSON as one to ask."""
    if isinstance(stored, list):
        number, threshold, below, above = stored
        return (number, threshold, node(below), node(above))
    return float(stored)
