"""Dates in languages that part their words: days, months, years and what leans on today, as a text has them."""

import re
from collections.abc import Iterator
from functools import cache

from headwater.mentions.date_shapes import shapes
from headwater.mentions.date_words import BLANK, YEAR, Found, any_of, key_of, look_up
from headwater.mentions.packs import Calendar, Pack, fold
from headwater.mentions.resolving import Partial
from headwater.models import Span

_AND = "and|y|et|e|und|à|au|a|al|hasta|até|и|і|та|по|do|až|och|og|en|until|through"
_TO = "to|bis|до|til|till|tot"
_TWO_YEARS = re.compile(rf"(?<![\w-])({YEAR}){BLANK}(?:(?:(?P<to>{_TO})|{_AND}){BLANK}|و)({YEAR})(?!\w)")
_FROM = re.compile(
    r"(?:between|from|بين|من|entre|zwischen|tra|fra|von|de|del|du|dal|с|з|із|від|между|між|mezi|od|letech"
    r"|między|mellan|mellom|mellem|från|tussen) $"
)
_SHORT_YEAR = re.compile(rf"(?<!\w)(?P<lead>[^\W\d_]{{2,12}}){BLANK}['’](?P<y>\d\d)(?![\w'’]|[.,]\d)")  # back in '98
_NEXT_CENTURY = 40
_CENTURY = re.compile(
    r"(?:\d0s(?:,? (?:and|or|to) |[/–-])|\bthe |(?<!his )(?<!her )(?<!eir )(?:early|late|mid)[ -])$", re.IGNORECASE
)  # before 80s
_SINCE = frozenset("year since seit depuis desde dal by als sie".split())  # "als sie 1820 eröffnet wurde"


def written_dates(text: str, pack: Pack) -> Iterator[Found]:
    """Yield the dates of a text in words and years, as they stand."""
    yield from _days(text, pack)
    yield from _years(text, pack)
    yield from _decades(text, pack)
    yield from _relative(text, pack)


def _days(text: str, pack: Pack) -> Iterator[Found]:
    made, c = shapes(pack), pack.calendar
    others = {"en": (made.month_day,), "kk": (made.year_first,)}.get(pack.language, ())
    for shape in (made.day_month, *others):
        for match in shape.finditer(text):
            if partial := _day_of(match, c):
                yield Found(_trimmed(text, match.span()), partial)
    for match in made.month.finditer(text):
        word = match["m"]
        if match["y"] or _stands_alone(text, match.start(), word, pack):
            yield Found(_trimmed(text, match.span()), Partial(int(match["y"]) if match["y"] else None, look_up(c.months, word)))
    for match in made.weekday.finditer(text):
        if _stands_alone(text, match.start(), match["w"], pack) and not _is_named(text, match.span(), pack):
            day, month, after = (int(match[part]) if match[part] else None for part in "dmn")
            yield Found(match.span(), Partial(None, month, day or after, look_up(c.weekdays, match["w"])))
    for match in made.numbered.finditer(text) if c.day_words else ():
        yield Found(match.span(), Partial(day=int(match["d"])))


def _trimmed(text: str, span: Span) -> Span:
    return span[0], span[0] + len(text[slice(*span)].rstrip(" .,\u00a0"))


def _day_of(match: re.Match[str], c: Calendar) -> Partial | None:
    """Return the day or range of days that was matched, None where no calendar has it."""
    groups = match.groupdict()
    year = int(match["y"]) if match["y"] else None
    month = look_up(c.months, match["m"])
    if month is None or (c.capital and not match["m"][0].isupper()):
        return None
    weekday = look_up(c.weekdays, groups["w"]) if groups.get("w") else None
    last = Partial(year, month, int(match["d"]), weekday)
    if groups.get("d1"):
        first = Partial(year, look_up(c.months, match["m1"]) if match["m1"] else month, int(match["d1"]))
        if not match["m1"] and int(match["d1"]) >= int(match["d"]):  # a score, then a day
            return last if last.exists() else None
        return Partial(year, month, int(match["d"]), first=first) if first.exists() and last.exists() else None
    if groups.get("d2"):
        end = Partial(year, month, int(match["d2"]))
        return Partial(year, month, int(match["d2"]), first=last) if end.exists() and last.exists() else None
    return last if last.exists() else None


def _is_named(text: str, span: Span, pack: Pack) -> bool:
    """Whether a weekday is part of a name or of a row of them: Black Friday, the Sunday Times, monday.com, the head of a timetable."""
    c = pack.calendar
    before = re.search(rf"([^\W\d_]+){BLANK}$", text[max(0, span[0] - 24) : span[0]])
    after = re.match(rf"{BLANK}([^\W\d_]+)|\.[a-z]", text[span[1] : span[1] + 24])
    beside = [fold(match[1]) for match in (before, after) if match and match[1]]
    return (after is not None and after[1] is None) or any(word in c.named or word in c.weekdays for word in beside)


def _stands_alone(text: str, at: int, word: str, pack: Pack) -> bool:
    """Whether a month or weekday without a number is one: not a name, not a word that only looks like it."""
    c, folded = pack.calendar, key_of(word)
    before = re.search(rf"([^\W\d_]+)(?:{BLANK}|-)$", text[max(0, at - 24) : at])
    after = re.match(rf"{BLANK}([^\W\d_])", text[at + len(word) : at + len(word) + 2])
    if folded in c.given and after and after[1].isupper():
        return False  # August Roe
    if folded in c.given and after and before and fold(before[1]) == "the":
        return True  # the May report
    if c.markers and _marked(pack).match(text, at + len(word)):
        return True
    if folded in c.unsure or len(folded) <= 3:
        after_locative = before is not None and (fold(before[1]) in pack.context["locative"] or fold(before[1]) in c.edges)
        return (after_locative and (word[0].isupper() or not c.capital)) or (c.either and before is not None and word[0].isupper())
    if c.capital or c.either:
        return c.either or word[0].isupper()
    return not word[0].isupper() or before is None


@cache
def _marked(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"{BLANK}(?:{any_of(pack.calendar.markers)})(?!\w)")


def _years(text: str, pack: Pack) -> Iterator[Found]:
    for match in shapes(pack).years.finditer(text):
        if match["ya"]:
            first, raw = int(match["ya"]), match["yb"] or match["yc"]
            last = int(raw) if len(raw) == 4 else first - first % 100 + int(raw)
            if first < last <= first + 300 and first >= 1500:
                yield Found(_trimmed(text, match.span()), Partial(last, first=Partial(first)))
        elif match["dec"]:
            raw = match["dec"].lstrip("'’")
            if raw == match["dec"] and len(raw) == 2 and pack.language == "en" and not _of_a_century(text, match.start()):
                continue
            yield Found(match.span(), Partial(decade=f"{raw[:3]}x" if len(raw) == 4 else f"19{raw[0]}x"))
        elif _is_year(text, match, pack):
            yield Found(_trimmed(text, match.span()), Partial(int(match["x"])))
    yield from _short_years(text, pack)
    for match in _TWO_YEARS.finditer(text):
        first, last = int(match[1]), int(match[3])
        if first < last and (match["to"] or _FROM.search(fold(text[max(0, match.start() - 9) : match.start()]))):
            yield Found(match.span(), Partial(last, first=Partial(first)))


def _short_years(text: str, pack: Pack) -> Iterator[Found]:
    """Yield years without their century: back in '98, May '24."""
    for match in _SHORT_YEAR.finditer(text):
        if (lead := fold(match["lead"])) in pack.calendar.months or _introduces_year(lead, pack):
            short = int(match["y"])
            yield Found(match.span("y"), Partial(short + (2000 if short < _NEXT_CENTURY else 1900)))


def _of_a_century(text: str, at: int) -> bool:
    """Whether tens without a sign of what they leave out are years: the 80s, 1970s and 80s; not the low 40s, a man in his 40s."""
    return _CENTURY.search(text, max(0, at - 12), at) is not None


def _decades(text: str, pack: Pack) -> Iterator[Found]:
    """Yield decades said in other words than by an ending: "gli anni Novanta", "años 90", "lata 90.", "die Neunziger"."""
    c = pack.calendar
    for match in re.finditer(rf"(?<!\w)(?:{any_of(c.decade_names)})(?!\w)", text, re.IGNORECASE) if c.decade_names else ():
        yield Found(match.span(), Partial(decade=f"19{look_up(c.decade_names, match[0])}x"))
    if not c.decade_words:
        return
    number = rf"(?P<n>(?:1[5-9]|20)\d0|['’]?[1-9]0)(?!\d|[.,-]\d|{BLANK}?%)|" if c.decades_after else "(?P<n>x^)|"
    lead = rf"(?:{any_of(c.decades_after)}){BLANK}" if c.decades_after else ""
    for match in re.finditer(rf"(?<!\w){lead}(?:{number}(?P<w>{any_of(c.decade_words)})(?!\w))", text, re.IGNORECASE):
        raw = (match["n"] or "").lstrip("'’")
        tens = raw[:3] if len(raw) == 4 else f"19{raw[:1] or look_up(c.decade_words, match['w'])}"
        yield Found(match.span(), Partial(decade=f"{tens}x"))


def _is_unit(word: str, pack: Pack) -> bool:
    """Whether a word scales or prices the number before it."""
    return any(entry.kind not in {"join", "range"} and len(entry.parts) == 1 for entry in pack.lexicon.get(word, ()))


def _is_year(text: str, match: re.Match[str], pack: Pack) -> bool:
    """Whether four figures are a year: said to be one, or of our times with nothing after them that they could count."""
    if match["word"] or match["nth"]:
        return True
    year = int(match["x"])
    after = re.match(
        rf"(?:{BLANK}|-)([^\W\d_]+)(?!{BLANK}?\d)|[%°€$£]|[.,-]\d|-\w|{BLANK}?[x×]{BLANK}?\d", text[match.end() : match.end() + 30]
    )
    if after and (after[1] is None or fold(after[1]) in pack.context["counted"] or _is_unit(fold(after[1]), pack)):
        return False
    before = re.search(r"([^\W\d_]+)[ \u00a0]$|([$€£#№(«])$", text[max(0, match.start() - 20) : match.start()])
    if before and (before[2] or "(") not in "(«":
        return False
    said = before is not None and before[1] is not None and _introduces_year(fold(before[1]), pack)
    said |= before is not None and before[2] == "(" and text[match.end() : match.end() + 1] == ")"
    if pack.inflects and after and not said and not after[1][0].isupper():
        return False  # "2000 футов": such languages say "year" or put a preposition before one
    return 1900 <= year <= 2060 or said


def _introduces_year(word: str, pack: Pack) -> bool:
    c = pack.calendar
    return word in pack.context["locative"] or word in c.years or word in c.seasons or word in _SINCE


def _relative(text: str, pack: Pack) -> Iterator[Found]:
    made, c = shapes(pack), pack.calendar
    for match in made.days.finditer(text):
        if _is_relative_day(text, match, pack):
            yield Found(match.span(), Partial(day=int(match["d"]) if match["d"] else None, ago=look_up(c.days, match["said"])))
    for match in made.periods.finditer(text):
        if period := look_up(c.periods, match[0]):
            yield Found(match.span(), Partial(unit=period[0], ago=period[1]))
    for match in made.turned.finditer(text):
        if (partial := _turned_partial(match, c)) and not _is_span(text, match, pack):
            yield Found(match.span(), partial)


def _turned_partial(match: re.Match[str], c: Calendar) -> Partial | None:
    """Return what "last week", "next Tuesday", "last December" say."""
    distance = look_up(c.turns, match["t"] or match["t2"] or "")
    if unit := match["u"] or match["u2"]:
        period = look_up(c.periods, unit)
        return Partial(unit=period[0], ago=distance) if period else None
    if weekday := match["w"] or match["w2"]:
        return Partial(weekday=look_up(c.weekdays, weekday), ago=distance, unit="weekday")
    month = match["m"] or match["m2"] or ""
    if (c.capital and not month[:1].isupper()) or (c.markers and key_of(month) in c.unsure):
        return None  # this may help
    return Partial(month=look_up(c.months, month), ago=distance, unit="named month")


def _is_span(text: str, match: re.Match[str], pack: Pack) -> bool:
    """Whether it is a length of time or a place in a row: "over the past year", "the last week of May"."""
    said = fold(text[max(0, match.start() - 12) : match.end("t") if match["t"] else match.start()])
    return re.search(rf"(?<!\w)(?:{any_of(pack.calendar.spans)})$", said) is not None


@cache
def _nowadays(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(pack.calendar.nowadays)})(?!\w)")


def _is_relative_day(text: str, match: re.Match[str], pack: Pack) -> bool:
    """Whether "morgen", "mañana" stands for a day and not for the morning."""
    before = fold(text[max(0, match.start() - 12) : match.start()])
    word = fold(match["said"])
    if _nowadays(pack).search(fold(text[max(0, match.start() - 20) : match.end() + 12])):
        return False
    if pack.language == "de" and word == "morgen":
        return match["said"] == "morgen" and not re.search(r"(?:heute|gestern|am|jeden) $", before)
    if pack.language == "es" and word == "mañana":
        return not re.search(r"(?:la|esta|una|cada|de) $", before)
    return True
