"""Boosted decision trees that were fitted elsewhere: reading them from JSON and asking them, without the library that fitted them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from math import exp
from typing import Any

Node = tuple[int, float, "Node", "Node"] | float
"""A question (number of the sign, threshold, answer if not above it, answer if above), or a leaf's contribution to the log-odds."""


@dataclass(frozen=True, slots=True)
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
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def load(package: str, name: str) -> dict[str, Trees]:
    """Return the trees in a JSON file of ``package``, by their names in it."""
    stored = json.loads(files(package).joinpath(name).read_text("utf-8"))
    return {key: Trees(tuple(one["signs"]), one["base"], tuple(map(_node, one["trees"]))) for key, one in stored.items()}


def _node(stored: Any) -> Node:
    if isinstance(stored, list):
        number, threshold, below, above = stored
        return (number, threshold, _node(below), _node(above))
    return float(stored)
