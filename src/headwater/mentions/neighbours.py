"""What neighbouring dates say of one another: "October of last year", "Freitag (24. Mai)", "May 31 to June 4, 2026"."""

import re
from dataclasses import replace

from headwater.mentions.date_words import BLANK, Found
from headwater.mentions.resolving import Partial

_OF = frozenset(
    {"", "of", "l'", "l’", "dello", "nello", "de", "del", "do", "des", "dell'", "di", "de l'", "de la", "della", "da", "der", "in der"}
)
_INSIDE = frozenset({"", "im", "in", "v", "ve", "у", "в", "i", "en", "em", "w", "a"})
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
    return _with_weekday(a, b, gap) or _with_week(a, b, gap) or _in_its_year(a, b, gap)


def _is_weekday(partial: Partial) -> bool:
    return partial.weekday is not None and partial == Partial(weekday=partial.weekday)


def _with_weekday(a: Partial, b: Partial, gap: str) -> Partial | None:
    """Return a day whose weekday stands before or behind it: "Freitag (24. Mai)", "9 Mayıs Perşembe", "today (Monday)"."""
    if _is_weekday(a) and b.day and not b.first and gap in _WEEKDAY_GAPS:
        return replace(b, weekday=a.weekday)
    relative = a.ago is not None and a == Partial(ago=a.ago)
    if _is_weekday(b) and not a.weekday and not a.first and (relative or a.day) and gap in {" ", " (", "（", "("}:
        return a if relative else replace(a, weekday=b.weekday)
    return None


def _with_week(a: Partial, b: Partial, gap: str) -> Partial | None:
    """Return a day of a week: "Wednesday next week"."""
    for day, week in ((a, b), (b, a)):
        if week.unit == "week" and week.weekday is None and _is_weekday(day) and gap.strip(" ,\u00a0") in _OF:
            return replace(week, weekday=day.weekday)
    return None


def _in_its_year(a: Partial, b: Partial, gap: str) -> Partial | None:
    """Return a month or day whose year stands beside it: "2021 July", "May '24", "October of last year", "торік у травні"."""
    if a == Partial(a.year) and b == Partial(month=b.month) and gap == " ":
        return replace(b, year=a.year)
    if a.unit == "year" and b == Partial(month=b.month) and gap.strip(" \u00a0") in _INSIDE:
        return b.within("year", a.ago or 0)
    if a.month is None or a.year or a.first:
        return None
    if b.year and b == Partial(b.year) and gap in {" ", " '", " ’"}:
        return replace(a, year=b.year)
    return a.within("year", b.ago or 0) if b.unit == "year" and gap.strip(" ,\u00a0") in _OF else None


def _shared(text: str, found: list[Found]) -> list[Found]:
    """Give a day or month without a year that of its neighbour behind; a range becomes one date."""
    kept: list[Found] = []
    for item in reversed(found):
        later = kept[-1] if kept else None
        gap = text[item.span[1] : later.span[0]] if later else ""
        if later and _are_ends(item.partial, later.partial) and _TO.fullmatch(gap.lstrip(".")):
            kept[-1] = Found((item.span[0], later.span[1]), replace(later.partial, first=item.partial))
        elif later is None or not _alike(item.partial, later.partial):
            kept.append(item)
        elif _TO.fullmatch(gap) and not later.partial.first and later.partial.year is None:
            kept[-1] = Found((item.span[0], later.span[1]), replace(later.partial, first=item.partial))
        elif later.partial.year is None:
            kept.append(item)
        elif _TO.fullmatch(gap) and not later.partial.first:
            kept[-1] = Found((item.span[0], later.span[1]), replace(later.partial, first=_with_year(item.partial, later.partial)))
        elif _AND.fullmatch(gap):
            kept.append(Found(item.span, _with_year(item.partial, later.partial)))
        else:
            kept.append(item)
    return kept[::-1]


def _are_ends(a: Partial, b: Partial) -> bool:
    """Whether two days or months that both say their year may be the ends of a range."""
    alike = (a.day is None) == (b.day is None) and None not in {a.year, a.month, b.year, b.month} and not (a.first or b.first)
    return alike and (a.year or 0, a.month or 0, a.day or 0) < (b.year or 0, b.month or 0, b.day or 0)


def _alike(a: Partial, b: Partial) -> bool:
    """Whether two dates are two days or two months of which the first says no year, so that they may share one or be a range."""
    alike = (a.day is None) == (b.day is None) and a.month is not None and b.month is not None
    return alike and a.year is None and a.unit is None and b.unit is None and a.first is None


def _with_year(a: Partial, b: Partial) -> Partial:
    """Return ``a`` in the year of ``b``, or in the one before where its month is a later one."""
    year = b.year or 0
    start = b.first.month if b.first and b.first.month else b.month
    return replace(a, year=year - ((a.month or 0) > (start or 0)))
