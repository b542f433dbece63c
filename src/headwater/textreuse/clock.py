"""Times of day, however they are written: 3:20 p.m., 15.20 Uhr, 15h20 and 15:20 are one. Pure functions."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from headwater.models import Span
from headwater.textreuse.figures import Figure

_HELD = 16  # texts whose times are remembered: several ask for those of one
_HALF = 12 * 60  # minutes
_DIGITS = re.compile(r"\d+")
# A full stop parts hours from minutes only where a word for the clock stands beside it: 15.20 may be a price.
_TIME = re.compile(
    r"(?<![\d.,:/-])(?P<hour>[01]?\d|2[0-4])(?:[:：]|\s?[hH]\s?|(?P<point>[.٫]))(?P<minute>[0-5]\d)(?!\d|[.,:]\d)"
    r"(?P<after>\s?(?:[ap]\.?\s?m\b\.?|Uhr\b|uhr\b|h\b|hrs?\b|hours\b|uur\b|час|год|ч\b))?"
)
_BEFORE = re.compile(r"(?:\bkl\.?|\bklockan|\bklokken|\bkello|\bklo|\balle(?: ore)?|\bgodz\.?|\bgodzinie|\bsaat)\s$", re.IGNORECASE)


@lru_cache(maxsize=_HELD)
def times(text: str) -> tuple[Figure, ...]:
    """Return the times of day in ``text`` with hours and minutes, in order; the value: minutes since midnight or noon.

    Whether it is before noon or after is seldom said twice the same way, so it is left out.
    """
    return tuple(_times(text))


def _times(text: str) -> Iterator[Figure]:
    for match in _possible(text):
        if not match["point"] or match["after"] or _BEFORE.search(text, max(0, match.start() - 12), match.start()):
            minutes = (60 * int(match["hour"]) + int(match["minute"])) % _HALF
            yield match.start(), match.end(), f"{minutes:03d}"


def _possible(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be a time: digits are looked for first, for which re has a faster way."""
    end = 0
    for digits in _DIGITS.finditer(text):
        if digits.start() >= end and (found := _TIME.match(text, digits.start())):
            end = found.end()
            yield found


def outside(found: Sequence[Figure], spans: Sequence[Span | Figure]) -> list[Figure]:
    """Return the figures that are no part of any of ``spans``, which are in order."""
    starts, ends = [span[0] for span in spans], [span[1] for span in spans]
    return [figure for figure in found if not ((at := bisect_right(starts, figure[0])) and figure[0] < ends[at - 1])]
