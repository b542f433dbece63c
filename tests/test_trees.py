"""Both ways of asking boosted trees, one example at a time and all at once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.trees import Node, Trees

NUMBERS = st.floats(-5, 5, width=32)
SIGNS = ("rain", "wind", "tide")


def nodes() -> st.SearchStrategy[Node]:
    question = lambda inner: st.tuples(st.integers(0, len(SIGNS) - 1), NUMBERS, inner, inner)  # noqa: E731
    return st.recursive(NUMBERS, question, max_leaves=12)


@given(st.lists(nodes(), max_size=5), NUMBERS, st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=6))
def test_one_at_a_time_and_all_at_once_agree(grown: list[Node], base: float, rows: list[tuple[float, float, float]]) -> None:
    trees = Trees(SIGNS, base, tuple(grown))
    singly = [trees.probability(dict(zip(SIGNS, row, strict=True))) for row in rows]
    assert trees.probabilities(np.array(rows)) == pytest.approx(singly)


def test_a_threshold_itself_goes_below() -> None:
    trees = Trees(("rain",), 0.0, ((0, 1.0, -2.0, 2.0),))
    assert trees.probabilities(np.array([[1.0], [1.5]])) == pytest.approx([trees.probability({"rain": 1}), trees.probability({"rain": 2})])
    assert trees.probability({}) < 0.5
