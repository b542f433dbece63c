"""Which of the credits that were gathered stay: one for each place, none for the page's own outlet. No pairs are compared."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from headwater.models import Credit, Outlet
from headwater.reading import parties
from headwater.urls import site


def settled(gathered: Sequence[Credit], outlet: Outlet) -> tuple[Credit, ...]:
    """Drop what names the page's own outlet and what overlaps an earlier finding; order by place, asides last."""
    addresses = {parties.bare(c.name): c.url for c in reversed(gathered) if c.url and c.name}
    kept: list[Credit] = []
    taken: list[tuple[int, int]] = []  # spans of the text, in order
    beside: set[tuple[str, str, str]] = set()
    for credit in gathered:
        if parties.is_own(credit.name, credit.url, outlet):
            continue
        if credit.span:
            at = bisect_left(taken, credit.span)
            if any(_overlap(credit.span, other) for other in taken[max(0, at - 1) : at + 1]):
                continue
            taken.insert(at, credit.span)
        else:
            key = (parties.bare(credit.name), site(credit.url), credit.where)
            if key in beside:
                continue
            beside.add(key)
        kept.append(credit if credit.url or not credit.name else replace(credit, url=addresses.get(parties.bare(credit.name))))
    return tuple(sorted(kept, key=lambda c: (c.span is None, c.span or (0, 0))))


def meeting(spans: Sequence[tuple[int, int]]) -> Callable[[tuple[int, int]], bool]:
    """Return a function that says whether a span overlaps any of ``spans``, in the logarithm of their number."""
    ordered = sorted(spans)
    reaches = list(accumulate((end for _, end in ordered), max))  # how far any span up to each reaches

    def meets(span: tuple[int, int]) -> bool:
        before = bisect_left(ordered, (span[1],))
        return before > 0 and reaches[before - 1] > span[0]

    return meets


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
