"""Which groups of articles are one story, once each is looked at as a whole."""

from collections.abc import Callable

import numpy as np

from headwater.tracing.stories.corpus import Ints
from headwater.tracing.stories.pooling import Groups, Labels, Values
from headwater.trees import Trees

Bonus = Callable[[Groups, Ints, Ints], Values]
"""What is added to the likeness of pairs of groups, for what is known of them beside their articles."""


def joined(groups: Groups, judge: Trees, enough: float, bonus: Bonus | None = None) -> Labels:
    """Return the labels of the articles once the groups that are alike enough have been joined, the likest first.

    Each round joins the pairs in which either is the other's likest, and looks at what has changed by it again.
    """
    first, second, likeness = groups.first[:0], groups.second[:0], np.zeros(0)
    changed = np.ones(groups.count, bool)
    while True:
        new = changed[groups.first] | changed[groups.second]
        one, other = groups.first[new], groups.second[new]
        told = judge.probabilities(groups.signs(one, other))
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


def _likest(first: Ints, second: Ints, likeness: Values, count: int) -> Ints:
    """Return the pairs that are the likest of both of their groups; a group is in one of them at most."""
    order = np.argsort(-likeness, kind="stable")
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    best = np.full(count, len(order))
    np.minimum.at(best, first, place)
    np.minimum.at(best, second, place)
    return np.flatnonzero((best[first] == place) & (best[second] == place))
