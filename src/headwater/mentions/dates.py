"""Dates in a text: days, months, years and relative days, resolved against the day it was published."""

import re
from collections.abc import Iterator
from dataclasses import replace

from headwater.mentions.date_words import Found
from headwater.mentions.direction import ahead, recurs
from headwater.mentions.neighbours import joined
from headwater.mentions.packs import Pack, fold
from headwater.mentions.resolving import Moment, Partial, value_of
from headwater.mentions.solid_dates import solid_dates
from headwater.mentions.written_dates import written_dates
from headwater.models import Mention

_NO_DAY, _LOOSE = "day of publication not known", "said too loosely"  # why a date stays open
_TODAY = frozenset("today heute aujourd'hui hoy oggi hoje dziś dzisiaj dnes сегодня сьогодні bugün бүгін vandaag idag".split()) | {"i dag"}
_SHORT_TEXT = 400  # code points; a shorter one need not name its day
_DATELINE = 200  # code points in which a full date may be that of the text itself
_NUMERIC = re.compile(
    r"(?<![\w.,/:-])(?:(?P<y>\d{4})(?P<s>[-./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?:T\d\d:\d\d\S{0,14})?"
    r"|(?P<a>\d{1,2})(?P<t>[./-])[  ]?(?P<b>\d{1,2})(?P=t)[  ]?(?P<z>\d{4}|\d{2}))(?![\w/]|[.,-]\d)"
)
_DAYS = re.compile(r"(?<![\w.,/:-])(?P<d1>\d{1,2})\.(?:\d{1,2}\.)? ?[-–] ?(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)(?![\w/]|[.,-]\d)")
_MONTH = re.compile(r"(?<![\w.,/:-])(?:(?P<m>0[1-9]|1[0-2])[/.]|(?P<n>[1-9])/)(?P<y>20[0-4]\d|19\d\d)(?![\w/]|[.,-]\d)")  # 05/2024
_SHORT = re.compile(r"(?<![\w.,/:-])(?P<a>0?\d|[12]\d|3[01])\.[ \u00a0]?(?P<b>0?[1-9]|1[0-2])\.(?!\d)")
# "am 3.5." is a day, "5.1." a heading.
_SAID = re.compile(r"(?:\(|\b(?:am|vom|zum|bis|dem|ab|mo|di|mi|do|fr|sa|so|\w{2,7}tag|mittwoch|sonnabend)[.,]{0,2} )$", re.IGNORECASE)
_SLASHED = re.compile(r"(?<![\w.,/:-])(?P<a>[12]\d|3[01]|0?[1-9])/(?P<b>1[0-2]|0?[1-9])(?![\w/%]|[.,-]\d)")
_DAY_OF = re.compile(
    r"(?:\b(?:le|el|il|dia|día|den|giorno|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|sabato|domenica|domingo"
    r"|\w{2,10}(?:di|dì|feira|dag)) )$",
    re.IGNORECASE,
)


def dates(text: str, pack: Pack, published: str | None) -> Iterator[Mention]:
    """Yield the dates of ``text``. ``published`` is ISO 8601; dates that lean on it stay open (None) where it is missing."""
    found = joined(text, _longest(_all(text, pack)))
    moment = Moment.of(published, [item.partial for item in found if item.span[0] < _DATELINE])
    named = len(text) < _SHORT_TEXT or any(_names_day(item.partial) for item in found)
    for item in found:
        if not named and fold(text[slice(*item.span)]) in _TODAY and ahead(text, item, pack) is None:
            continue  # "there is more choice today": a text that tells of no day means these days
        leans = moment.day is not None and item.partial.year is None  # on whether its sentence speaks of what is to come
        side = ahead(text, item, pack) if leans else None
        value = None if _recurs(text, item, pack) else value_of(item.partial, moment, ahead=side)
        yield Mention("date", item.span, value, open=None if value else _NO_DAY if moment.day is None else _LOOSE)


def _names_day(partial: Partial) -> bool:
    """Whether a date is a day other than today."""
    return bool(partial.day) or partial.weekday is not None or (partial.unit is None and bool(partial.ago))


def _recurs(text: str, item: Found, pack: Pack) -> bool:
    """Whether a date that says no year is any of its kind: every Tuesday."""
    partial = item.partial
    leans = partial.year is None and partial.unit is None and (partial.month or partial.weekday is not None)
    return bool(leans) and recurs(text, item.span[0], pack, weekday=partial.month is None)


def _all(text: str, pack: Pack) -> Iterator[Found]:
    yield from _numeric(text, pack)
    yield from solid_dates(text, pack) if pack.solid else written_dates(text, pack)


def _longest(found: Iterator[Found]) -> list[Found]:
    """Return the dates in text order, of those that overlap the one that begins first, then the longest."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda item: (item.span[0], -item.span[1])):
        if not kept or item.span[0] >= kept[-1].span[1]:
            kept.append(item)
        elif item.partial.day and not kept[-1].partial.day and kept[-1].partial.weekday is not None:
            kept[-1] = item  # "прошлую |субботу, 25 июля|"
        elif kept[-1].partial.day and not item.partial.day:
            continue  # "|el 15 de septiembre| pasado"
        elif item.span[1] - item.span[0] > kept[-1].span[1] - kept[-1].span[0]:
            kept[-1] = item
    return kept


def _numeric(text: str, pack: Pack) -> Iterator[Found]:
    """Yield the days written in figures: 2024-05-03, 03.05.2024, 5/3/24, 3.-5.5.2024, and 3.5. where such are usual."""
    for match in _DAYS.finditer(text):
        last = Partial(int(match["y"]), int(match["m"]), int(match["d"]))
        if last.exists() and 0 < int(match["d1"]) < int(match["d"]):
            yield Found(match.span(), replace(last, first=replace(last, day=int(match["d1"]))))
    for match in _NUMERIC.finditer(text):
        if (partial := _in_figures(match, pack)) and partial.exists():
            yield Found(match.span(), partial)
    for match in _MONTH.finditer(text):
        yield Found(match.span(), Partial(int(match["y"]), int(match["m"] or match["n"])))
    yield from _without_year(text, pack)


def _without_year(text: str, pack: Pack) -> Iterator[Found]:
    """Yield days in figures that say no year: "le 8/5", "am 3.5."."""
    for match in _SLASHED.finditer(text) if not pack.calendar.month_first else ():
        if _DAY_OF.search(text, max(0, match.start() - 14), match.start()):
            yield Found(match.span(), Partial(None, int(match["b"]), int(match["a"])))
    if "." in pack.calendar.ordinals or pack.language in {"ru", "uk"}:
        for match in _SHORT.finditer(text):
            if len(match["b"]) == 2 or _SAID.search(text, max(0, match.start() - 12), match.start()):
                yield Found(match.span(), Partial(None, int(match["b"]), int(match["a"])))


def _in_figures(match: re.Match[str], pack: Pack) -> Partial | None:
    if match["y"]:
        return Partial(int(match["y"]), int(match["m"]), int(match["d"]))
    a, b, year = int(match["a"]), int(match["b"]), int(match["z"])
    if len(match["z"]) == 2:
        if match["t"] == "-" or (match["t"] == "." and pack.calendar.month_first):  # version 2.2.21
            return None
        year += 2000 if year < 70 else 1900
    month_first = b > 12 or (pack.calendar.month_first and match["t"] == "/" and a <= 12)
    return Partial(year, a, b) if month_first else Partial(year, b, a)
