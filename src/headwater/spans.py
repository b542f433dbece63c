"""Spans of one text, [start, end) in code points: whether they overlap, how much they cover."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from headwater.models import Span


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def covered(spans: Iterable[Span]) -> int:
    """Return how many code points lie in one of some spans or in several."""
    count = reached = 0
    for start, end in sorted(spans):
        count += max(0, end - max(start, reached))
        reached = max(reached, end)
    return count


class Spans:
    """Spans in any order, to be asked which others touch them, in the logarithm of their number."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def touch(self, span: Span) -> bool:
        """Whether one of them overlaps ``span``."""
        before = bisect_left(self._starts, span[1])
        return before > 0 and self._furthest[before - 1] > span[0]
