"""Dates as pages write them -> ISO 8601, with the zone the page gives and no other.

Nothing here knows today's date: "yesterday" and "3 hours ago" are no dates. A clock time without a zone stays without one.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from headwater.months import LANGUAGES, dateline_months

# Years a page on the web may speak of as its own date; outside, a number is no year.
_FIRST_YEAR, _LAST_YEAR = 1980, 2100
# Zone names that mean one offset wherever they are written in news dates, in minutes. IST, CST and their like mean several: left out.
_ZONES = {
    name: minutes
    for names, minutes in (
        ("Z UTC GMT WET", 0),
        ("BST CET MEZ WEST", 60),
        ("CEST MESZ EET", 120),
        ("MSK EEST МСК", 180),
        ("JST KST", 540),
        ("AEST", 600),
        ("AEDT", 660),
        ("EDT", -240),
        ("EST CDT", -300),
        ("MDT", -360),
        ("MST PDT", -420),
        ("PST", -480),
    )
    for name in names.split()
}
_ISO = re.compile(
    r"(?<!\d)(\d{4})([-/.]?)(\d{2})\2(\d{2})"
    r"(?:[T\s,]{1,3}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,:]\d{1,9})?)?\s?(Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?![\d/])"
)
_CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})(?:([/-])|\.\s?)(\d{1,2})(?:(?(2)\2|\.\s?))(\d{4}|\d{2})(?![\d/-])")
_WORD = r"([^\W\d_]{2,15}(?:[׳॰]|(?=\W|$)))"
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|º|ª|er|[.,])?[\s-]{{0,3}}(?:(?:of|de|del|di|d|ב)[\s'’-]{{1,2}})?{_WORD}[.,]?[\s-]{{0,3}}(?:(?:de|del|of)\s)?(\d{{4}})(?!\d)"
)
_MONTH_DAY = re.compile(rf"(?<!\w){_WORD}[.]?[\s-]{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?[\s,-]{{1,3}}(\d{{4}})(?!\d)")
_YEAR_MONTH_DAY = re.compile(rf"(?<!\d)(\d{{4}})[.,]?\s{{0,2}}(?:(?:m|г|ж|ж\.)\.?\s)?{_WORD}[.]?\s{{0,2}}(\d{{1,2}})(?!\d)")
_CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-4])(?:[:h]|\.(?=\d\d\s?(?:Uhr|Uhr|klo|[ap]\.?m|[A-Z]{3})))([0-5]\d)(?::([0-5]\d))?(?:\.\d{1,6})?"
    r"\s?([ap]\.?\s?m\b\.?)?\s?(?:\(?(UTC|GMT)?\s?([+-]\d{1,2}(?::?\d{2})?)(?!\d)|\(?([A-ZА-Я]{1,4})\b)?",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<![\d:.])(1[0-2]|[1-9])\s?([ap])\.?m\b", re.IGNORECASE)
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


def _zone(raw: str | None) -> timezone | None:
    """Return the offset that ``raw`` names (+02:00, +0200, +2, CEST), None where it names none."""
    if not raw:
        return None
    if raw[0] in "+-":
        digits = raw[1:].replace(":", "")
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
        offset = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if raw[0] == "-" else 1)
    elif raw.upper() in _ZONES:
        offset = timedelta(minutes=_ZONES[raw.upper()])
    else:
        return None
    return timezone(offset) if abs(offset) < timedelta(hours=15) else None


def _stamp(day: date, hour: str | int, minute: str | int, second: str | int | None, zone: timezone | None) -> str:
    """Return day and clock time as ISO 8601; the bare day where the clock time is none."""
    try:
        return datetime(day.year, day.month, day.day, int(hour), int(minute), int(second or 0), tzinfo=zone).isoformat()
    except ValueError:
        return day.isoformat()


def _iso(raw: str) -> tuple[str, int, int] | None:
    for match in _ISO.finditer(raw):
        year, _, month, day, hour, minute, second, zone = match.groups()
        found = _day(year, month, day)
        if found:
            return (_stamp(found, hour, minute, second, _zone(zone)) if hour else found.isoformat()), *match.span()
    return None


def _clock(day: date, around: str) -> str:
    """Return ``day`` with the clock time that stands in ``around``, if any does."""
    match = _CLOCK.search(around)
    if not match:
        match = _HOUR.search(around)
        return _stamp(day, int(match[1]) % 12 + 12 * (match[2].lower() == "p"), 0, 0, None) if match else day.isoformat()
    hour = int(match[1])
    if match[4]:
        hour = hour % 12 + 12 * (match[4].lower().startswith("p"))
    return _stamp(day, hour, match[2], match[3], _zone(match[6] or match[5] or match[7]))


def _numeric(match: re.Match[str], language: str | None) -> date | None:
    """Read 03/04/2024: a stop or a hyphen means day first, a slash what the language does; the calendar may rule one out."""
    first, slash, second, year = match[1], match[2], match[3], match[4]
    month_first = slash == "/" and (language or "").casefold().startswith(_MONTH_FIRST)
    orders = [(second, first), (first, second)]
    for month, day in reversed(orders) if month_first else orders:
        if found := _day(year, month, day):
            return found
    return None


def _in_words(raw: str, language: str | None) -> Iterator[tuple[date, int, int]]:
    """Yield every day written out in ``raw`` with its span."""
    months = _months(language)
    shapes = ((_DAY_MONTH, 3, 2, 1), (_MONTH_DAY, 3, 1, 2), (_YEAR_MONTH_DAY, 1, 2, 3))
    for shape, year, month, day in shapes:
        for match in shape.finditer(raw):
            number = months.get(match[month].casefold().replace("ς", "σ"))
            if number and (found := _day(match[year], number, match[day])):
                yield found, *match.span()
    for match in _CJK.finditer(raw):
        if found := _day(*match.groups()):
            yield found, *match.span()
    for match in _NUMERIC.finditer(raw):
        if found := _numeric(match, language):
            yield found, *match.span()


def find_date(text: str, language: str | None = None) -> tuple[str, int, int] | None:
    """Return the first date in ``text`` as ISO 8601 and the span of its day, or None. At most 1,000 characters are looked at."""
    text = text[:1000]
    iso = _iso(text)
    written = min(_in_words(text, language), key=lambda found: found[1], default=None)
    if iso and (not written or iso[1] <= written[1]):
        return iso
    if not written:
        return None
    day, start, end = written
    around = text[max(0, start - 40) : start] + "\n" + text[end : end + 40]
    return _clock(day, around), start, end


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
