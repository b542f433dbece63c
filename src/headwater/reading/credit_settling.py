"""Which of the credits that were gathered stay: one for each place, none for the page's own outlet. No pairs are compared."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from headwater.models import Credit, Outlet
from headwater.reading import parties
from headwater.spans import overlap
from headwater.urls import site


def settled(gathered: Sequence[Credit], outlet: Outlet) -> tuple[Credit, ...]:
    """Drop what names the page's own outlet and what overlaps an earlier finding; order by place, asides last."""
    addresses = {parties.bare(c.name): c.url for c in reversed(gathered) if c.url and c.name}
    kept: list[Credit] = []
    taken: list[tuple[int, int]] = []  # spans of the text, in order
    beside: set[tuple[str, str, str]] = set()
    for credit in gathered:
        if parties.is_own_party(credit.name, credit.url, outlet):
            continue
        if credit.span:
            at = bisect_left(taken, credit.span)
            if any(overlap(credit.span, other) for other in taken[max(0, at - 1) : at + 1]):
                continue
            taken.insert(at, credit.span)
        else:
            key = (parties.bare(credit.name), site(credit.url), credit.where)
            if key in beside:
                continue
            beside.add(key)
        kept.append(credit if credit.url or not credit.name else replace(credit, url=addresses.get(parties.bare(credit.name))))
    return tuple(sorted(kept, key=lambda c: (c.span is None, c.span or (0, 0))))
