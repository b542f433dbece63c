"""Whether articles are on one event: the trees that turn what they share into a likeness, and how much of it is enough.

The trees are fitted by `python bench/stories.py --write`; docs/models.md is their card.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.tracing.stories.corpus import SIGNS
from headwater.trees import Trees, load

_STORED = load("headwater.tracing.stories", "judge.json")
JUDGE, GROUP_JUDGE = _STORED["pair"], _STORED["group"]
"""Of two articles, and of two groups of articles."""

SURE = 0.65
"""Mean likeness from which on two groups of articles are joined without a look at them as a whole."""

ENOUGH = 0.5
"""Likeness of two groups as a whole from which on they are one story."""

FLOOR = 0.02
"""Likenesses of two articles below count as none."""

KEPT = 0.05
"""Added to the likeness of two articles that are in one story already: what has been told once changes for a reason only."""

TOLD_AS_ONE = 0.1
"""The same for two groups, most of whose articles are in one story."""

REACH = 0.28
"""Likeness to a new article from which on an article's story is looked at again."""

_UNSURE = SURE - 0.01  # the most that two strange articles are alike
_STRANGE = 0.2  # cosine of names, and of words, below which two texts in one language are on two events
_LONG = 30.0  # words of an article that is more than a headline


def strange(sign: Mapping[str, NDArray[Any]]) -> NDArray[np.bool_]:
    """Return which articles, or groups of them, hardly have a name or a word of one language in common: two fires on one day."""
    told_much: NDArray[np.bool_] = (sign["words"] >= _LONG) & (sign["language"] >= 0.5)
    return told_much & (sign["cosine_name"] < _STRANGE) & (sign["cosine_word"] < _STRANGE)


def likenesses(judge: Trees, known: NDArray[Any]) -> NDArray[np.float64]:
    """Return how alike pairs of articles are, by their signs, (pairs, signs); strange ones not so much that they are joined unseen."""
    told = judge.probabilities(known)
    return np.where(strange(dict(zip(SIGNS, known.T, strict=True))), np.minimum(told, _UNSURE), told)
