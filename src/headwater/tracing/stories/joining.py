"""Which groups of articles are one story, once each is looked at as a whole."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from headwater.tracing.stories.corpus import Ints
from headwater.tracing.stories.judging import strange
from headwater.tracing.stories.pooling import GROUP_SIGNS, Groups, Labels, Values
from headwater.trees import Trees

Bonus = Callable[[Groups, Ints, Ints], Values]
"""What is added to the likeness of pairs of groups, for what is known of them beside their articles."""

_ALIKE = 0.35  # mean likeness of all pairs from which on two groups of dated texts are one story
_NEAR = 3.0  # days between their middles
_TEXT = 100.0  # rarity of the words told by the group that tells less: some thirty words, more than headlines have


def joined(groups: Groups, judge: Trees, enough: float, bonus: Bonus | None = None) -> Labels:
    """Return the labels of the articles once the groups that are alike enough have been joined, the likest first.

    Each round joins the pairs in which either is the other's likest, and looks at what has changed by it again.
    """
    first, second, likeness = groups.first[:0], groups.second[:0], np.zeros(0)
    changed = np.ones(groups.count, bool)
    while True:
        new = changed[groups.first] | changed[groups.second]
        one, other = groups.first[new], groups.second[new]
        told = _likeness(judge, groups.signs(one, other), enough)
        first, second = np.concatenate([first, one]), np.concatenate([second, other])
        likeness = np.concatenate([likeness, told if bonus is None else told + bonus(groups, one, other)])
        chosen = _likest(first, second, likeness, groups.count)
        chosen = chosen[likeness[chosen] >= enough]
        if not len(chosen):
            return groups.labels
        head = np.arange(groups.count)
        head[second[chosen]] = first[chosen]
        numbers = np.unique(head, return_inverse=True)[1]
        touched = np.zeros(groups.count, bool)
        touched[first[chosen]] = touched[second[chosen]] = True
        same = ~(touched[first] | touched[second])
        first, second, likeness = numbers[first[same]], numbers[second[same]], likeness[same]
        groups = groups.renumbered(numbers)
        changed = np.zeros(groups.count, bool)
        changed[numbers[touched]] = True


def _likeness(judge: Trees, signs: NDArray[np.float64], enough: float) -> Values:
    """Return how likely pairs of groups are one story.

    Almost all texts that the trees have learned from are undated and short: what a long report tells and its follow-up does not weighs too
    much with them. Texts of the same days are therefore one story by the likeness of their articles, too.
    """
    told = judge.probabilities(signs)
    sign = dict(zip(GROUP_SIGNS, signs.T, strict=True))
    texts = sign["shared_word"] + sign["lacked_word"] >= _TEXT
    alike = (sign["mean"] >= _ALIKE) & (sign["dated"] == 1) & (sign["gap"] <= _NEAR)
    return np.where(texts & alike, np.maximum(told, enough), np.where(strange(sign), 0.0, told))


def _likest(first: Ints, second: Ints, likeness: Values, count: int) -> Ints:
    """Return the pairs that are the likest of both of their groups; a group is in one of them at most."""
    order = np.argsort(-likeness, kind="stable")
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    best = np.full(count, len(order))
    np.minimum.at(best, first, place)
    np.minimum.at(best, second, place)
    return np.flatnonzero((best[first] == place) & (best[second] == place))
