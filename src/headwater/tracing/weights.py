"""How much each sign of ``weighing`` counts: a logistic regression over article pairs with known parents, fitted by `bench/fit_tracing.py`.

A positive number speaks for the candidate, a negative one against it.
"""

ENOUGH = 0.27
"""Confidence from which on a parent is asserted: where precision and recall of edges balance on the data fitted to."""

WEIGHTS = {
    "base": -2.22,
    "ahead": 1.13,
    "behind": -1.56,
    "between": -0.37,
    "carried": -0.88,
    "child_cover": 1.44,
    "child_undated": 0.09,
    "credit_any": 2.27,
    "credit_link": -1.00,
    "credit_page": 4.30,
    "credit_said": 1.75,
    "credit_source": 0.14,
    "credit_via": 1.08,
    "credit_whole": 0.29,
    "credits_back": -3.21,
    "credits_back_page": -0.55,
    "earlier": 1.25,
    "first": 0.32,
    "group_words": 0.69,
    "groups": 0.94,
    "hours": -1.79,
    "kept": -1.18,
    "later": -1.08,
    "lone": -1.35,
    "other_outlet": -0.81,
    "other_page": -1.29,
    "parent_cover": 0.74,
    "parent_undated": -0.33,
    "passed_on": -0.85,
    "same": 0.01,
    "same_ahead": 1.56,
    "same_behind": -3.24,
    "same_outlet": -1.97,
    "shared_credit": 0.44,
}
