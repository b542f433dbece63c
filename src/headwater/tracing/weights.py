"""How much each sign of ``weighing`` counts: a logistic regression over article pairs with known parents, fitted by `bench/fit_tracing.py`.

A positive number speaks for the candidate, a negative one against it.
"""

ENOUGH = 0.27
"""Confidence from which on a parent is asserted: where precision and recall of edges balance on the data fitted to."""

ENOUGH_QUOTED = 0.5
"""The same where all that is shared is a quotation, and nobody is credited: two who were there quote the same words."""

WEIGHTS = {
    "base": -2.18,
    "ahead": 1.16,
    "behind": -1.55,
    "between": -0.38,
    "carried": -0.81,
    "child_cover": 1.37,
    "child_undated": 0.08,
    "credit_any": 2.27,
    "credit_link": -1.01,
    "credit_page": 4.31,
    "credit_said": 1.74,
    "credit_source": 0.14,
    "credit_via": 1.10,
    "credit_whole": 0.30,
    "credits_back": -3.20,
    "credits_back_page": -0.55,
    "earlier": 1.26,
    "first": 0.33,
    "group_words": 0.70,
    "groups": 0.92,
    "hours": -1.81,
    "kept": -1.18,
    "later": -1.08,
    "lone": -1.34,
    "other_outlet": -0.81,
    "other_page": -1.29,
    "parent_cover": 0.74,
    "parent_undated": -0.33,
    "passed_on": -0.85,
    "quoted": -0.34,
    "same": 0.02,
    "same_ahead": 1.56,
    "same_behind": -3.23,
    "same_outlet": -1.99,
    "shared_credit": 0.43,
}

ENOUGH_TRANSLATION = 0.25
"""The same for an article in another language."""

TRANSLATION_WEIGHTS = {
    "base": -3.45,
    "ahead": 0.63,
    "behind": -2.39,
    "between": -0.67,
    "child_undated": -0.90,
    "credit_any": 2.28,
    "credit_link": -0.35,
    "credit_page": 1.27,
    "credit_said": 0.41,
    "credit_source": 0.48,
    "credit_via": 1.06,
    "credit_whole": 0.67,
    "credits_back": -1.19,
    "credits_back_page": -0.24,
    "earlier": 1.03,
    "explained": -1.71,
    "first": -0.12,
    "hours": -1.55,
    "later": -1.88,
    "likeness": 3.14,
    "other_outlet": -0.60,
    "other_page": -1.31,
    "parent_undated": -0.37,
    "passed_on": -0.54,
    "same_outlet": 0.00,
    "shared_credit": 0.56,
    "shorter": -2.27,
}
