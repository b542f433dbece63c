"""What a date means on the calendar: missing years, weekdays and relative days against the day of publication."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

_FIRST_YEAR, _LAST_YEAR = 1600, 2400  # of publication; others are slips
# How much nearer a date ahead must be than the one behind, where the sentence does not say which it means: a day or month of the year,
# a day of the month; and where it speaks of what was.
_OF_YEAR, _OF_MONTH, _GONE = 2, 3, 20
_THIS_YEAR = 6  # tenths of its distance that a date earlier in the year costs: who means the next year mostly says so
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Partial:
    """What the text says of a date; None for what it leaves out.

    ``ago`` counts days, or units where ``unit`` is set, from the day of publication (None for a weekend that is not said to be last,
    this or next); ``first`` is the beginning of a range; ``decade`` stands for itself.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    ago: int | None = None
    unit: str | None = None
    decade: str | None = None
    first: "Partial | None" = None

    def exists(self) -> bool:
        """Whether a calendar has such a day; a day without a year may be 29 February."""
        if self.month is None and self.day is None:
            return True
        try:
            date(self.year or 2024, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True

    def within(self, unit: str, distance: int) -> "Partial":
        """Return a day or month inside a relative month or year: "last December", "the 3rd of this month"."""
        return replace(self, unit=f"in {unit}", ago=distance)


@dataclass(frozen=True, slots=True)
class Moment:
    """When a text was written: the day of publication where it is known, and a year that the text itself gives."""

    day: date | None
    year: int | None

    @classmethod
    def of(cls, published: str | None, partials: list[Partial]) -> "Moment":
        """Read ``published`` (ISO 8601); without it the first full day among ``partials``, those of a text's opening, gives the year."""
        try:
            day = date.fromisoformat((published or "").strip()[:10])
        except ValueError:
            day = None
        if day and not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            day = None
        full = [partial.year for partial in partials if partial.year and partial.day and not partial.first]
        return cls(day, day.year if day else next(iter(full), None))


def value_of(partial: Partial, moment: Moment, *, ahead: bool | None) -> str | None:
    """Return the ISO 8601 value of a date, as precise as it is said; None where the moment is needed and not known.

    ``ahead``: the sentence speaks of what is to come (True), of what was (False), or does not say.
    """
    if partial.decade:
        return partial.decade
    if partial.first is not None:
        return _range(partial, partial.first, moment, ahead=ahead)
    if partial.year is not None:
        return _iso(partial.year, partial.month, partial.day)
    if moment.day is None:
        return None if moment.year is None else _in_year(partial, moment.year)
    return _leaning(partial, moment.day, ahead=ahead)


def _in_year(partial: Partial, year: int) -> str | None:
    """Return a date of which only the year of writing is known."""
    if partial.unit in {"year", "in year", "season"}:
        return _iso(year + (partial.ago or 0), partial.month, partial.day)
    return None if partial.month is None or partial.unit else _iso(year, partial.month, partial.day)


def _range(partial: Partial, start: Partial, moment: Moment, *, ahead: bool | None) -> str | None:
    """Return a range; where its years are missing the first day is the last one before its end."""
    last = value_of(replace(partial, first=None), moment, ahead=ahead)
    if last is None:
        return None
    first = value_of(replace(start, year=start.year or int(last[:4])), moment, ahead=ahead) or last
    if partial.year is None and first > last:
        first = f"{int(last[:4]) - 1}{first[4:]}"
    if moment.day and partial.year is None and start.year is None and partial.day and partial.month:
        first, last = _around(first, last, moment.day)
    return f"{first}/{last}"


def _around(first: str, last: str, day: date) -> tuple[str, str]:
    """Return a range of days a year later where it then has ``day`` in it: what runs now ends this year."""
    start, end = (f"{int(side[:4]) + 1}{side[4:]}" for side in (first, last))
    return (start, end) if start <= day.isoformat() <= end else (first, last)


def _leaning(partial: Partial, day: date, *, ahead: bool | None) -> str | None:
    """Return a date that says no year, on the calendar around ``day``."""
    if partial.unit == "weekend":
        return _weekend(partial.ago, day, ahead=ahead)
    if partial.unit:
        return _in_unit(partial, day)
    if partial.ago is not None:
        return (day + timedelta(days=partial.ago)).isoformat()
    if partial.month is not None:
        return _nearest(partial, partial.month, day, ahead=ahead)
    if partial.day is not None:
        return _day_of_month(partial, partial.day, day, ahead=ahead)
    return None if partial.weekday is None else _weekday(partial.weekday, day, ahead=ahead)


def _iso(year: int, month: int | None, day: int | None) -> str:
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def _made(year: int, month: int, day: int) -> date | None:
    """Return a day, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _cost(gap: int, *, ahead: bool | None, behind: int, far: int) -> int:
    """Return how unlikely a date ``gap`` days away is; ``behind`` is the price of one that is past where the sentence looks ahead."""
    if ahead:
        return abs(gap) + (behind if gap < 0 else 0)
    return -gap if gap <= 0 else gap * (far if ahead is None else _GONE)


def _is_other(there: date, weekday: int | None) -> bool:
    """Whether a day is another one of the week than the text says."""
    return weekday is not None and there.weekday() != weekday


def _nearest(partial: Partial, month: int, day: date, *, ahead: bool | None) -> str | None:
    """Return a day or month without a year in the year that has its weekday or brings it nearest, the past before the future."""
    number = partial.day
    found: list[tuple[bool, int, str]] = []
    for year in (day.year - 1, day.year, day.year + 1):
        there = day if number is None and (year, month) == (day.year, day.month) else _made(year, month, number or 15)
        if there:
            gap = (there - day).days
            cost = _cost(gap, ahead=ahead, behind=400 if gap < -60 else 0, far=_OF_YEAR)
            if ahead is None and year == day.year and gap <= 0:
                cost = cost * _THIS_YEAR // 10
            found.append((_is_other(there, partial.weekday), cost, _iso(year, month, number)))
    return min(found, default=(0, 0, None))[2]


def _weekday(weekday: int, day: date, *, ahead: bool | None) -> str:
    back = (day.weekday() - weekday) % 7
    return (day + timedelta(days=7 - back if ahead and back else -back)).isoformat()


def _day_of_month(partial: Partial, number: int, day: date, *, ahead: bool | None) -> str | None:
    """Return the day of that number nearest to ``day``: the one ahead only where the sentence looks ahead or it is much nearer."""
    found: list[tuple[bool, int, str]] = []
    for shift in (-1, 0, 1):
        year, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
        if there := _made(year, month + 1, number):
            cost = _cost((there - day).days, ahead=ahead, behind=30, far=_OF_MONTH)
            found.append((_is_other(there, partial.weekday), cost, there.isoformat()))
    return min(found, default=(0, 0, None))[2]


def _weekend(distance: int | None, day: date, *, ahead: bool | None) -> str:
    """Return last, this or next weekend, or the one that the sentence means where it says none."""
    within, latest = day.weekday() >= _SATURDAY, day - timedelta(days=(day.weekday() - _SATURDAY) % 7)
    if distance is None:
        weeks = int(ahead is True and not within)
    elif distance == 0:
        weeks = int(ahead is not False and not within)
    else:
        weeks = 1 if distance > 0 else -within
    saturday = latest + timedelta(weeks=weeks)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _in_unit(partial: Partial, day: date) -> str | None:
    """Return last week, next month, this year, last Tuesday, last December as a date."""
    distance = partial.ago or 0
    if partial.unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=distance)
        if partial.weekday is not None:  # 上周四, 先週金曜日
            return (monday + timedelta(days=partial.weekday)).isoformat()
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if partial.unit == "weekday":
        return _turned_weekday(partial.weekday or 0, day, distance)
    if partial.unit == "named month":
        month = partial.month or 1
        this_year = (distance < 0 and month < day.month) or (distance > 0 and month > day.month)
        return _iso(day.year + (0 if this_year else distance), month, None)
    if partial.unit in {"month", "in month"}:
        year, month = divmod(day.year * 12 + day.month - 1 + distance, 12)
        return _iso(year, month + 1, partial.day)
    return _iso(day.year + distance, partial.month, partial.day)


def _turned_weekday(weekday: int, day: date, distance: int) -> str:
    """Return last, this or next Tuesday: before the day, the latest one, after the day."""
    back = (day.weekday() - weekday) % 7
    shift = -(back or 7) if distance < 0 else 7 - back if distance > 0 else -back
    return (day + timedelta(days=shift)).isoformat()
