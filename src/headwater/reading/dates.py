"""Dates as pages write them -> ISO 8601, with the zone the page gives and no other.

Nothing here knows today's date: "yesterday" and "3 hours ago" are no dates. A clock time without a zone stays without one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from headwater.months import LANGUAGES, dateline_months
from headwater.reading import clocks
from headwater.reading.date_words import CHANGED

# Years a page on the web may speak of as its own date; outside, a number is no year.
_FIRST_YEAR, _LAST_YEAR = 1980, 2100
_ISO = re.compile(
    r"(?:(?<!\d)(?=\d{4}[-/.])|(?<![\w/.-])(?=\d{8}(?!\d|-\d|_)))(\d{4})([-/.]?)(\d{2})\2(\d{2})"
    r"(?:[T\s,]{1,3}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,:]\d{1,9})?)?\s?(Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?![\d/])"
)
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})(?:([/-])|\.\s?)(\d{1,2})(?:(?(2)\2|\.\s?))(\d{4}|\d{2})(?![\d/-])")
_MARKS = "\u0900-\u0903\u093a-\u094f"  # signs of Devanagari, which are letters to nobody but its readers
_WORD = rf"([^\W\d_](?:[^\W\d_]|[{_MARKS}]){{1,14}}(?:[׳॰]|(?=\W|$)))"
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|º|ª|er|[.,])?[\s-]{{0,3}}(?:(?:of|de|del|di|d|ב)[\s'’-]{{1,2}}|ב(?=\w))?{_WORD}[.,]?[\s-]{{0,3}}"
    rf"(?:(?:de|del|do|of)\s)?(\d{{4}})(?!\d)"
)
_MONTH_DAY = re.compile(rf"(?<!\w){_WORD}[.]?[\s-]{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?[\s,-]{{1,3}}(\d{{4}})(?!\d)")
_YEAR_MONTH_DAY = re.compile(rf"(?<!\d)(\d{{4}})(?:ko\b)?[.,]?\s{{0,2}}(?:(?:m|г|ж|ж\.)\.?\s)?{_WORD}[.]?\s{{0,2}}(\d{{1,2}})(?!\d)")
_YEAR_DAY_MONTH = re.compile(rf"(?<!\d)(\d{{4}})\.?\s(?:gada|жылғы|жылдың)\s(\d{{1,2}})\.?\s{_WORD}")
# "15-Jul-26", "15JUL26": a year of two digits stands only behind a short month that is glued to it.
_SHORT_YEAR = re.compile(r"(?<![\w-])(\d{1,2})(-?)([A-Za-z]{3})\2(\d{2}|\d{4})(?![\d-])")
# Orders that figures alone have: year, month, day.
_FIGURES = (
    (re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]"), 1, 2, 3),
    (re.compile(r"(?<!\d)(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})(?!\d)"), 1, 2, 3),
    (re.compile(r"(?<!\d)(\d{1,2})\stháng\s(\d{1,2}),?\s(?:năm\s)?(\d{4})(?!\d)", re.IGNORECASE), 3, 2, 1),
)
_IN_WORDS = ((_DAY_MONTH, 3, 2, 1), (_MONTH_DAY, 3, 1, 2), (_YEAR_MONTH_DAY, 1, 2, 3), (_YEAR_DAY_MONTH, 1, 3, 2), (_SHORT_YEAR, 4, 3, 1))
_EPOCH = re.compile(r"\d{10}(?:\d{3})?$")
# English written in the United States and the Philippines puts the month first, and so does nobody else's 3/4/2024.
_MONTH_FIRST = ("en-us", "en_us", "en-ph", "es-us")


@lru_cache(maxsize=64)
def _months(language: str | None) -> dict[str, int]:
    """Return month word -> number. The page's language goes first: "listopad" is October in Croatian, November in Polish."""
    first = (language or "en").casefold().split("-")[0].split("_")[0]
    table: dict[str, int] = {}
    for code in dict.fromkeys((first, *LANGUAGES)):
        for number, forms in enumerate(dateline_months(code), 1):
            for form in forms:
                table.setdefault(form, number)
    return table


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    """Return the day, None where the calendar has none such or it is no year of the web."""
    number = int(year)
    if number < 100:
        number += 2000 if number < 70 else 1900
    try:
        found = date(number, int(month), int(day))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


@dataclass(frozen=True, slots=True)
class _Day:
    """A day in a text with its span; ``stamp`` where its time of day is written with it; ``bare`` where it may be any number."""

    day: date
    start: int
    end: int
    stamp: str | None = None
    bare: bool = False


def _iso(raw: str) -> Iterator[_Day]:
    for match in _ISO.finditer(raw):
        year, mark, month, day, hour, minute, second, zone = match.groups()
        if found := _day(year, month, day):
            stamp = clocks.stamp(found, hour, minute, second, clocks.zone(zone)) if hour else None
            yield _Day(found, *match.span(), stamp, not (mark or hour))


def _numeric(match: re.Match[str], language: str | None) -> date | None:
    """Read 03/04/2024: a stop or a hyphen means day first, a slash what the language does; the calendar may rule one out."""
    first, slash, second, year = match[1], match[2], match[3], match[4]
    month_first = slash == "/" and (language or "").casefold().startswith(_MONTH_FIRST)
    orders = [(second, first), (first, second)]
    for month, day in reversed(orders) if month_first else orders:
        if found := _day(year, month, day):
            return found
    return None


def _in_words(raw: str, language: str | None) -> Iterator[_Day]:
    """Yield every day written out in ``raw``."""
    months = _months(language)
    for shape, year, month, day in _IN_WORDS:
        for match in shape.finditer(raw):
            number = months.get(match[month].casefold().replace("ς", "σ"))
            if number and (found := _day(match[year], number, match[day])):
                yield _Day(found, *match.span())
    for shape, year, month, day in _FIGURES:
        for match in shape.finditer(raw):
            if found := _day(match[year], match[month], match[day]):
                yield _Day(found, *match.span())
    for match in _NUMERIC.finditer(raw):
        if found := _numeric(match, language):
            yield _Day(found, *match.span())


def _days(text: str, language: str | None) -> list[_Day]:
    """Return the days in a text, in order; of two ways to read one place the earlier and longer."""
    out: list[_Day] = []
    for found in sorted((*_iso(text), *_in_words(text, language)), key=lambda one: (one.start, -one.end)):
        if not out or found.start >= out[-1].end:
            out.append(found)
    # A number of eight digits is a date where nothing else is.
    return [one for one in out if not one.bare] or out


def find_date(text: str, language: str | None = None) -> tuple[str, int, int] | None:
    """Return the first date in ``text`` as ISO 8601 and the span of its day, or None. At most 1,000 characters are looked at.

    A date that is said to be of a change comes behind the others.
    """
    text = text[:1000]
    days = _days(text, language)
    ends = [0, *(one.end for one in days)]
    at = next((n for n, one in enumerate(days) if not CHANGED.search(text, ends[n], one.start)), 0)
    if not days:
        return None
    found = days[at]
    after = text[found.end : days[at + 1].start if at + 1 < len(days) else len(text)]
    cut = CHANGED.search(after)
    before = text[ends[at] : found.start]
    return found.stamp or clocks.with_clock(found.day, before, after[: cut.start()] if cut else after), found.start, found.end


def parse_date(raw: str, language: str | None = None) -> str | None:
    """Return the date in ``raw`` as ISO 8601: with offset, without one, or a bare day, just as the page gives it; None where there is none.

    ``language`` (a tag such as ``en-US``, ``uk``) decides month names that two languages share and whether 3/4/2024 is in March.
    A bare number of ten or thirteen digits is a Unix time, which is UTC by definition.
    """
    raw = raw.strip()
    if _EPOCH.match(raw):
        seconds = int(raw[:10])
        found = datetime.fromtimestamp(seconds, tz=UTC)
        return found.isoformat() if _FIRST_YEAR <= found.year <= _LAST_YEAR else None
    found_date = find_date(raw, language)
    return found_date[0] if found_date else None


def both_ways(raw: str) -> tuple[str, ...]:
    """Return the two days that an ambiguous 3/4/2024 in ``raw`` may mean, none where it holds no such date."""
    match = _NUMERIC.search(raw[:200])
    if not match or match[2] != "/":
        return ()
    one, other = _day(match[4], match[1], match[3]), _day(match[4], match[3], match[1])
    return tuple(dict.fromkeys((one.isoformat(), other.isoformat()))) if one and other else ()
