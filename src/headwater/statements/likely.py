"""Whether what the rules found is likely a statement: a last look at them outside English, whatever the words.

The rules know verbs, phrases and frames word by word; what they take for a statement and is none, or whose source they take from the
wrong place, looks alike in all languages: a verb far from its content, a second verb between, a name that nothing parts from the rest.
Trees that have learned from labelled texts (``bench/fit_likely.py``; docs/models.md) judge each statement by such signs.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np

from headwater.statements.found import Found
from headwater.statements.layout import Paragraph
from headwater.statements.lexicon import Lexicon
from headwater.statements.likely_signs import signs
from headwater.statements.likely_view import View
from headwater.trees import Trees, load

ENOUGH = 0.4  # probability from which a statement stays
_TOLD = 4  # words: a quotation of so many is somebody's words, whoever's
_SAID = 2  # words of a quotation that a verb stands beside: "„Proszę o wyjaśnienia” – dodała"
_ORDERS = frozenset(("", "final"))  # languages whose sentences are read as words from left to right


@cache
def _judges() -> Trees:
    """Return the trees in the package."""
    return load("headwater.statements", "likely.json")["statement"]


def likely(text: str, paragraphs: Sequence[Paragraph], known: Lexicon, founds: list[Found]) -> list[Found]:
    """Return those of the statements of a text, in text order, that are likely right.

    What is certain by how it is set stays; so do thoughts and deeds, which no labels judge, and quotations that name nobody, whose words
    are somebody's in any case.
    """
    if not founds or known.order not in _ORDERS:
        return founds
    view = View(text, known, paragraphs)
    if not view.starts:
        return founds
    shares = _judges().probabilities(np.array(list(signs(view, founds))))
    return [found for found, share in zip(founds, shares, strict=True) if share >= ENOUGH or stays(text, found)]


def stays(text: str, found: Found) -> bool:
    """Whether a statement stays, however unlikely."""
    words = sum(text.count(" ", *piece) + 1 for piece in found.content)
    quoted = found.direct and not found.source and words >= (_SAID if found.cue else _TOLD)
    return found.certain or found.act != "speech" or quoted
