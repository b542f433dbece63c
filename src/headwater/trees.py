"""Boosted decision trees that were fitted elsewhere: reading them from JSON and asking them, without the library that fitted them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from math import exp, inf
from typing import Any

import numpy as np
import numpy.typing as npt

Node = tuple[int, float, "Node", "Node"] | float
"""A question (number of the sign, threshold, answer if not above it, answer if above), or a leaf's contribution to the log-odds."""

_MOST = 30.0  # log-odds beyond which a probability is 0 or 1 for any purpose


@dataclass(frozen=True, slots=True)
class _Table:
    """All nodes of all trees in rows: what to ask, and where to go on. A leaf leads to itself whatever is asked."""

    roots: npt.NDArray[np.int32]
    sign: npt.NDArray[np.int32]
    threshold: npt.NDArray[np.float64]
    following: npt.NDArray[np.int32]  # (2 * nodes,): if not above, if above
    value: npt.NDArray[np.float64]
    depth: int


@dataclass(frozen=True)
class Trees:
    """A sum of trees over named signs, as log-odds."""

    signs: tuple[str, ...]
    base: float
    trees: tuple[Node, ...]

    def probability(self, values: Mapping[str, float]) -> float:
        """Return the probability, 0 to 1, for an example given by its signs; a sign that is missing counts as 0."""
        row = [values.get(sign, 0.0) for sign in self.signs]
        total = self.base
        for tree in self.trees:
            node = tree
            while not isinstance(node, float):
                number, threshold, below, above = node
                node = above if row[number] > threshold else below
            total += node
        return 1 / (1 + exp(-max(-_MOST, min(_MOST, total))))

    def probabilities(self, matrix: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.float64]:
        """Return the probabilities (n,) of examples given as rows (n, signs), the columns in the order of ``signs``.

        All examples go down all trees together, a level at a time.
        """
        table = self._table
        values = np.ascontiguousarray(matrix).ravel()
        row = (np.arange(len(matrix), dtype=np.int32) * len(self.signs))[:, None]
        at = np.broadcast_to(table.roots, (len(matrix), len(table.roots)))
        for _ in range(table.depth):
            above = values.take(row + table.sign.take(at)) > table.threshold.take(at)
            at = table.following.take(2 * at + above)
        total: npt.NDArray[np.float64] = np.clip(self.base + table.value.take(at).sum(axis=1), -_MOST, _MOST)
        return np.asarray(1 / (1 + np.exp(-total)))

    @cached_property
    def _table(self) -> _Table:
        rows: list[tuple[int, float, int, int, float]] = []
        levels = [_add(tree, rows) for tree in self.trees]
        sign, threshold, below, above, value = zip(*rows, strict=True) if rows else ((),) * 5
        return _Table(
            np.array([root for root, _ in levels], np.int32),
            np.array(sign, np.int32),
            np.array(threshold, float),
            np.array([one for pair in zip(below, above, strict=True) for one in pair], np.int32),
            np.array(value, float),
            max((depth for _, depth in levels), default=0),
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
