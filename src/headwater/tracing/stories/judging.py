"""Whether two articles are on one event: the trees that turn what they share into a likeness, and how much of it is enough.

The trees are fitted by `python bench/stories.py --write`; docs/stories.md says on what.
"""

from headwater.trees import load

JUDGE = load("headwater.tracing.stories", "judge.json")["pair"]

ENOUGH = 0.28
"""Mean likeness from which on two groups of articles are one story."""

FLOOR = 0.02
"""Likenesses below count as none."""

KEPT = 0.05
"""Added to the likeness of two articles that are in one story already: what has been told once changes for a reason only."""
