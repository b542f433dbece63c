"""Whether articles are on one event: the trees that turn what they share into a likeness, and how much of it is enough.

The trees are fitted by `python bench/stories.py --write`; docs/stories.md says on what.
"""

from headwater.trees import load

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
