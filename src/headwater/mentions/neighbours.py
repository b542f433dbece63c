"""What neighbouring dates say of one another: "October of last year", "Freitag (24. Mai)", "May 31 to June 4, 2026"."""

import re
from dataclasses import replace

from headwater.mentions.date_words import BLANK, Found
from headwater.mentions.resolving import Partial

_OF = frozenset({"", "of", "de", "del", "do", "des", "dell'", "di", "de l'", "de la", "della", "da", "der", "in der"})
_WEEKDAY_GAPS = frozenset({" (", ", ", " ", ", den ", ", dem ", ", le "})
_ARTICLE = r"(?:(?:zum|dem|den|the|le|el|il|al|early|late|mid-|anfang|ende|mitte) ?)?"
_RANGE_WORD = "to|through|until|till|bis|до|по|do|à|au|a|até|al|hasta|til|tot|t/m|ile"
_LIST_WORD = "and|or|und|oder|et|ou|y|o|e|i|и|та|й|og|och|en|ve|a"
_TO = re.compile(rf"(?:{BLANK}?[-–—]{BLANK}?|{BLANK}(?:{_RANGE_WORD}){BLANK}){_ARTICLE}", re.IGNORECASE)
_AND = re.compile(rf"(?:,{BLANK}|/|,?{BLANK}(?:{_LIST_WORD}){BLANK}){_ARTICLE}", re.IGNORECASE)


def joined(text: str, found: list[Found]) -> list[Found]:
    """Join what is said of one date in two pieces, and give the dates of a list or range the year that stands behind the last."""
    return _shared(text, _merged(text, found))


def _merged(text: str, found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for item in found:
        last = kept[-1] if kept else None
        one = _one(last.partial, item.partial, text[last.span[1] : item.span[0]]) if last else None
        if last and one:
            kept[-1] = Found((last.span[0], item.span[1]), one)
        else:
            kept.append(item)
    return kept


def _one(a: Partial, b: Partial, gap: str) -> Partial | None:
    """Return the date that two neighbours make together, None where they are two."""
    if a == Partial(weekday=a.weekday) and b.day and not b.first and gap in _WEEKDAY_GAPS:
        return b
    if b == Partial(weekday=b.weekday) and a == Partial(ago=a.ago) and gap == " (":
        return a  # today (Monday)
    if a == Partial(a.year) and b == Partial(month=b.month) and gap == " ":
        return Partial(a.year, b.month)  # 2021 July
    for day, week in ((a, b), (b, a)):
        if week.unit == "week" and week.weekday is None and day == Partial(weekday=day.weekday) and gap.strip(" ,\u00a0") in _OF:
            return replace(week, weekday=day.weekday)  # Wednesday next week
    if b.unit == "year" and a.month and not a.year and not a.first and gap.strip(" ,\u00a0") in _OF:
        return a.within("year", b.ago or 0)
    return None


def _shared(text: str, found: list[Found]) -> list[Found]:
    """Give a day or month without a year that of its neighbour behind; a range becomes one date."""
    kept: list[Found] = []
    for item in reversed(found):
        later = kept[-1] if kept else None
        gap = text[item.span[1] : later.span[0]] if later else ""
        if later is None or not _lacks_year(item.partial, later.partial):
            kept.append(item)
        elif _TO.fullmatch(gap) and not later.partial.first:
            kept[-1] = Found((item.span[0], later.span[1]), replace(later.partial, first=_with_year(item.partial, later.partial)))
        elif _AND.fullmatch(gap):
            kept.append(Found(item.span, _with_year(item.partial, later.partial)))
        else:
            kept.append(item)
    return kept[::-1]


def _lacks_year(a: Partial, b: Partial) -> bool:
    """Whether the first of two dates of one kind leaves the year to the second."""
    alike = (a.day is None) == (b.day is None) and a.month is not None and b.month is not None
    return alike and b.year is not None and a.year is None and a.unit is None and a.first is None


def _with_year(a: Partial, b: Partial) -> Partial:
    """Return ``a`` in the year of ``b``, or in the one before where its month is a later one."""
    year = b.year or 0
    start = b.first.month if b.first and b.first.month else b.month
    return replace(a, year=year - ((a.month or 0) > (start or 0)))
