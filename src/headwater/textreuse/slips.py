"""Figures that are known for others' wherever they stand: by their digits, or as the only ones of their kind. Pure functions.

Where a sentence answers a sentence figures are compared there. Without that a figure which the other text has not is known for what one was
that only the other has: both have the same digits, in another order (58,000 and 85,000) or with other noughts, or each alone is so many
percent, kilometres or euros.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from headwater.models import Span
from headwater.spans import Spans
from headwater.textreuse.amounts import amounts
from headwater.textreuse.clock import times
from headwater.textreuse.lexicon import DATES
from headwater.words import fold, words

_TELLING = 2  # digits that tell, of a figure that is known by them
_KNOWN = 3  # the same, of one that has other noughts
_LARGE = 100  # from which on two figures hardly have the same digits by chance
_DAYS = 31  # up to which a figure may be the day of a month
_YEARS = range(1800, 2100)
_FAR = 10  # times by which one is larger: another quantity, not the same one changed
_ROUNDED = Decimal("0.1")  # share by which a rounded figure may differ
_UNITS = {
    "percent": r"%|per ?cent|prozent|pour ?cent|por c(?:iento|ento)|proc(?:ent)?|процент|відсот|(?:في|ب)?ال?مئة|بالمائة",
    "kilometre": r"km(?!\w)|kilom|километ|кілом|км(?!\w)|كيلومتر",
    "hectare": r"ha(?!\w)|hectar|hektar|hectare|гектар|га(?!\w)|هكتار",
    "tonne": r"t(?!\w)|tonn|tonel|тонн|طن",
}
_UNIT = re.compile(r"[ \u00a0\u202f-]?(?:" + "|".join(f"(?P<{name}>{unit})" for name, unit in _UNITS.items()) + ")", re.IGNORECASE)
_BESIDE = 16  # code points beside a figure in which a month stands


class Quantity(NamedTuple):
    """A figure with its span, its value, and of what it is so many, a currency or a unit: empty where that is not known."""

    span: Span
    value: Decimal
    unit: str


def quantities(text: str) -> list[Quantity]:
    """Return the figures of a text that are written with digits; times of day, years and days of a month are none."""
    hours = Spans((start, end) for start, end, _ in times(text))
    found = (Quantity((one.start, one.end), one.value, one.currency or _unit(text, one.end)) for one in amounts(text))
    return [one for one in found if not hours.touch(one.span) and (one.unit or not _is_date(text, one))]


def _unit(text: str, end: int) -> str:
    found = _UNIT.match(text, end)
    return found.lastgroup or "" if found else ""


def _is_date(text: str, one: Quantity) -> bool:
    """Whether a figure may be a year, or the day of a month that stands beside it."""
    if one.value > _DAYS:
        return one.value in _YEARS
    start, end = one.span
    beside = words(text[max(0, start - _BESIDE) : start]).folded[-2:] + words(text[end : end + _BESIDE]).folded[:2]
    return any(DATES.get(fold(word), "").startswith("month") for word in beside)


def slipped(mine: Sequence[Quantity], theirs: Sequence[Quantity], least: int = _KNOWN) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the figures of a text that the other has nowhere, each with the one there that is known for what it was.

    ``least``: digits that tell, of figures that are one but for their noughts.
    """
    new, old = _only(mine, theirs), _only(theirs, mine)
    for one in new:
        of_its_kind = [other for other in old if one.unit and other.unit == one.unit]
        alone = len(of_its_kind) == 1 == sum(other.unit == one.unit for other in new)
        by_digits = {other.value: other for other in old if _is_slip(one, other, least)}
        if len(by_digits) == 1:
            yield one, next(iter(by_digits.values()))
        elif alone and _is_near(one.value, of_its_kind[0].value):
            yield one, of_its_kind[0]


def _only(these: Sequence[Quantity], those: Sequence[Quantity]) -> list[Quantity]:
    known = {other.value for other in those}
    return [one for one in these if one.value not in known]


def _is_slip(one: Quantity, other: Quantity, least: int) -> bool:
    """Whether two values have the same digits, in another order or with other noughts: small ones where both are of one unit."""
    mine, theirs = telling(one.value), telling(other.value)
    if len(mine) < _TELLING or (one.unit and other.unit and one.unit != other.unit):
        return False
    turned = sorted(mine) == sorted(theirs) and one.value.adjusted() == other.value.adjusted() and max(one.value, other.value) > _DAYS
    same = bool(one.unit) and one.unit == other.unit
    return (turned and (same or one.value >= _LARGE)) or (mine == theirs and (same or len(mine) >= least))


def _is_near(one: Decimal, other: Decimal) -> bool:
    """Whether one may have been made the other, and is not that other rounded."""
    if not one or not other or not 1 / Decimal(_FAR) < one / other < _FAR:
        return False
    return abs(one / other - 1) > _ROUNDED or len(telling(one)) >= len(telling(other))


def telling(value: Decimal) -> str:
    """Return the digits of a value that tell: 2,300,000 has "23"."""
    return "".join(map(str, value.normalize().as_tuple().digits))
