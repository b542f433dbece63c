"""How sure is sure enough: the trees that turn signs into a confidence, and the confidences from which on a parent is asserted.

The trees are fitted by `python bench/fit_tracing.py`; docs/models.md is their card.
"""

from headwater.trees import load

JUDGES = load("headwater.tracing", "judges.json")
"""``text``: a candidate that shares passages with the child. ``translation``: one in another language."""

ENOUGH = 0.24
"""Asserted from here on: where precision and recall of edges balance on the data fitted to."""

ENOUGH_QUOTED = 0.5
"""The same where all that is shared is a quotation, and nobody is credited: two who were there quote the same words."""

ENOUGH_TRANSLATION = 0.33
"""The same for an article in another language."""
