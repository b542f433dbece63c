"""Dates in Chinese, Japanese and Korean, where each part has its own sign."""

import re
from collections.abc import Iterator
from functools import cache

from headwater.mentions.date_words import BLANK, YEAR, Found, any_of, key_of, look_up
from headwater.mentions.numerals import solid_value
from headwater.mentions.packs import Calendar, Pack
from headwater.mentions.resolving import Partial

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_CENTURY = 100
_B, _D, _Y = f"{BLANK}?", r"\d{1,2}", rf"{BLANK}?[年년]"
_YEARS = r"\d{4}|[一二][〇零一二三四五六七八九]{3}"
_MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
_NOT_A_DAY = "前(?![日半])|間|间|以上|後|以内|本|目|に1|ぶり|分|程|連続|元|간|동안|째|線|楼|室|机|线|球"
_TO = rf"{BLANK}?(?:[~〜～∼–－\-至到]|から|부터){BLANK}?"
_DATE = re.compile(
    rf"(?:(?P<era>令和|平成|昭和)(?P<e>{_D})年|(?<!\d)(?P<y>{_YEARS}|\d\d(?=年\d)){_Y})?{_B}(?<!\d)(?P<m>{_MONTH}){_B}[月월](?!間)"
    rf"(?:份|{_B}(?P<d>{_D}|[一二三四五六七八九十]{{1,3}}){_B}[日号號일](?!間|간))?"
    rf"|(?P<ya>\d{{4}})(?:{_Y})?(?:{_TO}|/)(?P<yb>\d{{4}}|\d\d)(?:{_Y}|(?=赛季|賽季|シーズン|시즌))"
    r"|(?P<dec>\d{2,4}|[三四五六七八九]十)(?:年代|년대)"
    rf"|(?<![\d.]){_B}(?P<x>{YEAR}|{_YEARS}|\d\d(?=年度)){_Y}(?!前|間|以上|간)|(?P<era2>令和|平成|昭和)(?P<e2>{_D})年"
    rf"|(?<![\d.,第・全計约約各路街巷弄])(?<!\d[月월])(?P<day>{_D})[日号일](?!{_NOT_A_DAY})"
)
_RANGE = re.compile(
    rf"(?:(?P<y>\d{{4}}){_Y}{_B})?(?<!\d)(?P<m>{_MONTH})[月월]{_B}(?P<d>{_D})[日号일]?(?:{_TO}|[、・])(?:(?P<m2>{_MONTH})[月월]{_B})?(?P<d2>{_D})(?:両日|[日号일](?!{_NOT_A_DAY}))"
)
_MONTHS = re.compile(
    rf"(?:(?P<y>\d{{4}}){_Y}{_B})?(?<!\d)(?P<m>{_MONTH})[月월]?{_TO}(?:翌年?|今年|来年)?(?P<m2>{_MONTH})[月월](?!間|간|{_B}\d)"
)
_DOTTED = re.compile(r"(?<![\d.·])(?P<m>1[0-2]|[1-9])·(?P<d>[12]\d|3[01]|[1-9])(?![\d·])")  # Korean: 8·17


def solid_dates(text: str, pack: Pack) -> Iterator[Found]:
    """Yield the dates of a text without blanks between words, as they stand."""
    for match in _DOTTED.finditer(text) if pack.language == "ko" else ():
        yield Found(match.span(), Partial(None, int(match["m"]), int(match["d"])))
    for match in _RANGE.finditer(text):
        if (partial := _several(match)) and partial.exists():
            yield _led(text, match, partial, pack)
    for match in _MONTHS.finditer(text):
        first, last = _count(match["m"]) or 0, _count(match["m2"]) or 0
        if first != last:
            year = int(match["y"]) if match["y"] else None
            yield _led(text, match, Partial(year + (first > last) if year else None, last, first=Partial(year, first)), pack)
    for match in _DATE.finditer(text):
        if (partial := _partial(match)).exists():
            yield _led(text, match, partial, pack)
    for match in _words(pack).finditer(text):
        yield Found(match.span(), _said(match, pack.calendar))


def _led(text: str, match: re.Match[str], partial: Partial, pack: Pack) -> Found:
    """Return a date with the period that stands right before it: 昨年12月, 今年1至4月."""
    start = match.start()
    if partial.year is None and not partial.decade and (lead := _lead_in(pack).search(text, max(0, start - 6), start)):
        unit, distance = look_up(pack.calendar.periods, lead[1]) or ("", 0)
        partial, start = partial.within(unit, distance or 0), lead.start()
    blanks = len(text[start : match.end()]) - len(text[start : match.end()].lstrip())
    return Found((start + blanks, match.end()), partial)


@cache
def _lead_in(pack: Pack) -> re.Pattern[str]:
    """Return the pattern of what may stand right before a month or day: 昨年12月."""
    return re.compile(rf"({any_of(_periods(pack.calendar))})(?:の|{BLANK})?$")


def _periods(c: Calendar) -> list[str]:
    return [word for word, (_, far) in c.periods.items() if far is not None]


def _several(match: re.Match[str]) -> Partial | None:
    """Return the days from "1月10日～2月3日", "5月3日至7日"; None where they are none."""
    year, month, last = (int(match["y"]) if match["y"] else None), _count(match["m"]), _count(match["m2"]) or _count(match["m"])
    first = Partial(year, month, int(match["d"]))
    falling = last == month and int(match["d"]) >= int(match["d2"])
    return Partial(year, last, int(match["d2"]), first=first) if first.exists() and not falling else None


def _partial(match: re.Match[str]) -> Partial:
    g = match.groupdict()
    if g["ya"]:
        first = int(g["ya"])
        return Partial(int(g["yb"]) if len(g["yb"]) == 4 else first - first % 100 + int(g["yb"]), first=Partial(first))
    if g["dec"]:
        return Partial(decade=f"{g['dec'][:3]}x" if len(g["dec"]) == 4 else f"19{_count(g['dec'][0])}x")
    if g["day"]:
        return Partial(day=int(g["day"]))
    era = g["era"] or g["era2"]
    year = _ERAS[era] + int(g["e"] or g["e2"]) if era else _count(g["y"] or g["x"])
    if year and year < _CENTURY and not era:
        year += 2000  # 24年11月
    return Partial(year, _count(g["m"]), _count(g["d"]))


def _count(raw: str | None) -> int | None:
    """Return a month or day in figures or in Han."""
    value = solid_value(raw) if raw else None
    return None if value is None else int(value)


@cache
def _words(pack: Pack) -> re.Pattern[str]:
    """Return the pattern of weekdays, relative days and periods."""
    c = pack.calendar
    weekends = [word for word, (unit, _) in c.periods.items() if unit == "weekend"]
    turned = rf"(?P<t>{any_of(c.turns)}){BLANK}?(?P<u>{any_of([*c.seasons, *weekends, *c.weekdays])})"
    weeks = [word for word in _periods(c) if c.periods[word][0] == "week"]
    in_week = rf"(?P<p>{any_of(weeks)})の?{BLANK}?(?P<pw>{any_of(c.weekdays)})"
    return re.compile(rf"{in_week}|{turned}|(?P<w>{any_of([*c.days, *c.weekdays, *_periods(c)])})(?!法)")


def _said(match: re.Match[str], c: Calendar) -> Partial:
    """Return what a weekday, a relative day or a period says."""
    if match["p"]:
        return Partial(weekday=c.weekdays[key_of(match["pw"])], unit="week", ago=c.periods[key_of(match["p"])][1])
    word, turn = key_of(match["w"] or match["u"]), c.turns.get(key_of(match["t"] or ""))
    if word in c.weekdays:
        return Partial(weekday=c.weekdays[word], ago=turn, unit=None if turn is None else "week")
    if turn is not None:
        return Partial(unit="season" if word in c.seasons else "weekend", ago=turn)
    if word in c.days:
        return Partial(ago=c.days[word])
    unit, distance = c.periods[word]
    return Partial(unit=unit, ago=distance)
