"""How sure is sure enough: the trees that turn signs into a confidence, and the confidences from which on a parent is asserted.

The trees are fitted by `python bench/fit_tracing.py`; docs/models.md is their card.
"""

import numpy as np

from headwater.tracing.collation import Numbers, Signs
from headwater.trees import load

JUDGES = load("headwater.tracing", "judges.json")
"""``text 0``, ``text 1`` ...: first and further looks at candidates that share passages with the child; ``translation 0`` ...: at those in
another language; ``derived``: at all of them together."""

LOOKS = 3
"""How often candidates in the child's language are looked at: every look but the first knows what the one before said of their parents."""

ENOUGH_DERIVED = 0.57
"""How likely an article must have its text from any of those held for a parent to be asserted: of the origins that the trees had not seen,
three in a hundred have a parent then."""

ENOUGH = 0.3
"""The confidence from which on a further parent is asserted, for sentences that the likeliest leaves unexplained: more are found than from
0.4 on, and as many of a hundred are right."""

ENOUGH_TOGETHER = 0.25
"""The same for all that carry these sentences together: which of five copies a digest has them from may be open, that it has is not."""

LEAST = 0.1
"""The confidence below which nobody is named, however surely the text is from one of those held: of twenty that each may be it, none is."""

ENOUGH_QUOTED = 0.8
"""The same where all that is shared is a quotation, and nobody is credited: two who were there quote the same words."""

ENOUGH_TRANSLATION = 0.4
"""The same for an article in another language."""


def judged(name: str, signs: Signs) -> Numbers:
    """Return how sure the signs make it that each candidate is the direct parent, 0 to 1."""
    judge = JUDGES[name]
    return judge.probabilities(np.array([signs[sign] for sign in judge.signs]).T)
