"""Asking boosted trees, one example at a time and all at once."""

from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.trees import Node, Trees

NUMBERS = st.floats(-5, 5, width=32)
SIGNS = ("rain", "wind", "tide")


def nodes(leaves: int = 12) -> st.SearchStrategy[Node]:
    question = lambda inner: st.tuples(st.integers(0, len(SIGNS) - 1), NUMBERS, inner, inner)  # noqa: E731
    return st.recursive(NUMBERS, question, max_leaves=leaves)


def asked(tree: Node, row: tuple[float, ...]) -> float:
    """Return what one tree says, by a walk from its root."""
    while not isinstance(tree, float):
        sign, threshold, below, above = tree
        tree = above if row[sign] > threshold else below
    return tree


@given(st.lists(nodes(), max_size=5), NUMBERS, st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=6))
def test_all_trees_together_say_what_each_says(grown: list[Node], base: float, rows: list[tuple[float, float, float]]) -> None:
    trees = Trees(SIGNS, base, tuple(grown))
    told = [1 / (1 + exp(-max(-30, min(30, base + sum(asked(tree, row) for tree in grown))))) for row in rows]
    assert trees.probabilities(np.array(rows)) == pytest.approx(told)
    assert [trees.probability(dict(zip(SIGNS, row, strict=True))) for row in rows] == pytest.approx(told)


@given(
    st.lists(nodes(6), max_size=4), st.sets(st.sampled_from(SIGNS)), st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=6)
)
def test_a_ceiling_says_as_much_at_least_and_asks_for_no_unknown_sign(
    grown: list[Node], unknown: set[str], rows: list[tuple[float, float, float]]
) -> None:
    trees = Trees(SIGNS, 0.0, tuple(grown))
    ceiling = trees.ceiling(unknown)
    without = [tuple(0.0 if sign in unknown else value for sign, value in zip(SIGNS, row, strict=True)) for row in rows]
    assert ceiling.probabilities(np.array(rows)).tolist() == ceiling.probabilities(np.array(without)).tolist()
    assert (ceiling.probabilities(np.array(rows)) >= trees.probabilities(np.array(rows))).all()


def test_a_threshold_itself_goes_below() -> None:
    trees = Trees(("rain",), 0.0, ((0, 1.0, -2.0, 2.0),))
    assert trees.probabilities(np.array([[1.0], [1.5]])) == pytest.approx([trees.probability({"rain": 1}), trees.probability({"rain": 2})])
    assert trees.probability({}) < 0.5
