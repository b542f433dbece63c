"""How likely each block of a page is to be part of its article, by trees that were fitted to pages read by people.

The trees are fitted by `python bench/fit_reading.py`; docs/models.md is their card.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np

from headwater.reading.features import Told, measure
from headwater.reading.raw import RawBlock
from headwater.trees import Trees, load

_MOST_BLOCKS = 20_000  # of a page that is no article; what lies beyond is not looked at


@cache
def model() -> Trees:
    """Return the trees that the package ships."""
    return load("headwater.reading", "body.json")["body"]


def scores(blocks: Sequence[RawBlock], told: Told, trees: Trees | None = None) -> list[float]:
    """Return for each block the probability, 0 to 1, that it is part of the article; ``trees`` instead of the shipped ones if given."""
    trees = trees or model()
    looked_at = blocks[:_MOST_BLOCKS]
    if not looked_at:
        return []
    signs = measure(looked_at, told)
    matrix = np.column_stack([np.asarray(signs[name], np.float32) for name in trees.signs])
    found: list[float] = trees.probabilities(matrix).tolist()
    return found + [0.0] * (len(blocks) - len(looked_at))
