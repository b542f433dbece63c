"""The patterns of a language's dates, made of the words in its data file."""

import re
from dataclasses import dataclass
from functools import cache

from headwater.mentions.date_words import BLANK, ENDING, NEVER, YEAR, any_of
from headwater.mentions.packs import Calendar, Pack

_ROMANCE = frozenset(("es", "fr", "it", "pt"))  # where the day of the month stands behind that of the week: "mardi 7"
_DAY = r"[12]\d|3[01]|0?[1-9]"
_AFTER_HYPHEN = "|".join(f"(?<={word})" for word in "mid- pre- post- late- early- end- mi- 0s- 0s/ 0s–".split())  # mid-2024, 1980s/90s


@dataclass(frozen=True, slots=True)
class Shapes:
    """The patterns of a language's dates."""

    day_month: re.Pattern[str]
    year_first: re.Pattern[str]
    month_day: re.Pattern[str]
    month: re.Pattern[str]
    weekday: re.Pattern[str]
    years: re.Pattern[str]
    days: re.Pattern[str]
    periods: re.Pattern[str]
    turned: re.Pattern[str]
    numbered: re.Pattern[str]


@cache
def shapes(pack: Pack) -> Shapes:
    """Return the patterns of the dates of a language, made once."""
    c = pack.calendar
    month, weekday = rf"(?:{any_of(c.months)})", rf"(?:{any_of(c.weekdays)})"
    parts = rf"(?:{BLANK}?(?:{any_of(c.dayparts)})\w?)?" if c.dayparts else ""
    join = rf"(?:(?:{any_of(c.joins)}){BLANK})?" if c.joins else ""
    ordinal = rf"(?:{any_of(c.ordinals)})?" if c.ordinals else ""
    years = rf"(?:{any_of(c.years)})"
    year_word = rf"(?:{BLANK}?{years}(?!\w)\.?)?"
    # The day of the week may come first, or in brackets after.
    lead = rf"(?:(?P<w>{weekday}){parts}(?:,?{BLANK}|,?{BLANK}{join})(?:den{BLANK})?)?"
    year = rf"(?:[.,]?{BLANK}{{1,2}}{join}(?P<y>{YEAR})(?!\d|[.,]\d){ENDING}{year_word})?"
    day = rf"(?P<d>\d{{1,2}}){ordinal}"
    in_brackets = rf"{BLANK}\((?P<d>{_DAY})(?:/(?P<m>1[0-2]|0?[1-9]))?\)"  # nesta quarta-feira (8), na segunda (29/4)
    behind = (
        rf"{BLANK}(?P<n>{_DAY})(?=[,.;:!?)]|$|{BLANK}(?:{any_of(pack.common)})(?!\w))" if pack.language in _ROMANCE else f"(?P<n>{NEVER})"
    )
    suffix = r"(?:['’]\w{1,7})?" if pack.language == "tr" else ""
    word = "&|to|through|until|and|hasta|tot|en|bis|und|auf|et|au|y|al|e|na|do|и|и по|по|на|до|та|і|till|og|och|ile|ila|ve|a|және" + (
        "|i|oraz" if pack.language == "pl" else ""
    )
    article = rf"(?:(?:zum|den|dem|el|le|il|o|the){BLANK})?(?:{weekday},?{BLANK})?"
    to = rf"(?:{BLANK}?[-–—/]{BLANK}?|{BLANK}(?:{word}){BLANK}{article})"
    return Shapes(
        day_month=_pattern(
            rf"(?<![\w.:/]){lead}(?:(?P<d1>\d{{1,2}}){ordinal}(?:{BLANK}{join}(?P<m1>{month}))?(?:,{BLANK}\d{{1,2}}{ordinal}){{0,5}}{to})?{day}\.?{BLANK}?{join}(?P<m>{month})(?!\w)\.?",
            year,
        ),
        year_first=_pattern(rf"(?<![\w.])(?P<y>{YEAR})(?:{BLANK}{years})?{BLANK}(?P<d>\d{{1,2}}){BLANK}?(?P<m>{month})(?!\w)"),
        month_day=_pattern(
            rf"(?<!\w){lead}(?P<m>{month})\.?{BLANK}(?:the{BLANK})?{day}(?!\d|:\d|[.,]\d|{BLANK}?(?:a\.?m|p\.?m|per|%))",
            rf"(?:{to}(?P<d2>\d{{1,2}})(?!\d){ordinal})?{year}",
        ),
        month=_pattern(
            rf"(?<!\w)(?P<m>{month}){suffix}(?![\w’'\u00ad\u200b](?!s\b))\.?(?:,?{BLANK}{join}(?P<y>{YEAR})(?!\d|[.,]\d){year_word})?"
        ),
        weekday=_pattern(rf"(?<![\w-])(?P<w>{weekday}){parts}(?![\w-])(?:{in_brackets}|{behind})?"),
        years=_pattern(
            rf"(?:(?<![\w.,:/-])|{_AFTER_HYPHEN})(?:(?P<ya>{YEAR})(?:(?:/|{BLANK}?[-–—]{BLANK}?)(?P<yb>{YEAR})|[-–—/](?P<yc>\d\d))(?![\d-])",
            rf"|(?P<dec>(?:1[5-9]|20)\d0|['’]?[1-9]0)(?:{any_of(c.decades)})(?!\w)|(?P<x>{YEAR}))(?!\d)(?P<nth>{ENDING})",
            rf"(?P<word>(?:{BLANK}|-)?{years}(?!\w))?",
        ),
        days=_pattern(rf"(?<![\w-])(?P<said>{any_of(c.days)})(?!\w)(?:{in_brackets})?"),
        periods=_pattern(rf"(?<![\w-])(?:{any_of(said_alone(c))})(?!\w)"),
        turned=_turned(c),
        numbered=_pattern(rf"(?<!\w)(?:{any_of(c.day_words)}){BLANK}(?P<d>{_DAY})(?![\w°º]|[.,:/-]\d|{BLANK}?%)"),
    )


def said_alone(c: Calendar) -> list[str]:
    """Return the words for a week, month or year that need no last, this or next: "heuer", "am Wochenende"."""
    return [*c.weekends, *(word for word, (_, far) in c.periods.items() if far is not None)]


def _pattern(*pieces: str) -> re.Pattern[str]:
    return re.compile("".join(pieces), re.IGNORECASE)


def _turned(c: Calendar) -> re.Pattern[str]:
    """Return the pattern of "last week", "la semaine dernière", "in dieser Woche", "next Tuesday"."""
    turns = any_of(c.turns)
    units = rf"(?:(?P<u>{any_of(c.periods)})|(?P<w>{any_of(c.weekdays)})|(?P<m>{any_of(c.months)}))"
    turned_after = re.sub(r"\?P<(\w)>", r"?P<\g<1>2>", units)
    later = rf"{turned_after}{BLANK}(?P<t2>{turns})(?!\w)" if c.turns_after else rf"(?P<t2>{NEVER})(?P<u2>)(?P<w2>)(?P<m2>)"
    return _pattern(rf"(?<![\w-])(?:(?P<t>{turns}){BLANK}{units}(?![\w-])|{later})")
