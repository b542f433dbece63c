"""Figures told without a number: "a third" for a share, "a fortnight" for days, "about a thousand". Pure functions, tables by language."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from headwater.models import Span
from headwater.tracing.measures import DAY, Unit

_SOLID = {"zh"}
_LONGEST = 12  # letters of an ordinal, with the blank behind it

# Shares in hundredths, and how each is written: regular expressions of small letters, with a semicolon between.
_SHARES = {
    "en": "50 half of; 50 half the; 25 a quarter of; 75 three[- ]quarters; 33 (?:a|one)[- ]third; 67 two[- ]thirds; 20 a fifth"
    "; 10 a tenth; 8 a twelfth; 40 two[- ]fifths; 60 three[- ]fifths; 80 four[- ]fifths",
    "es": "50 la mitad; 33 un tercio; 33 la tercera parte; 67 dos tercios; 25 la cuarta parte; 75 tres cuart(?:os|as partes)"
    "; 20 la quinta parte; 40 (?:dos quintos|dos quintas partes); 60 (?:tres quintos|tres quintas partes); 80 cuatro quintos",
    "pt": "50 metade; 33 um terço; 67 dois terços; 25 um quarto; 75 três quartos; 20 um quinto"
    "; 40 dois quintos; 60 três quintos; 80 quatro quintos",
    "fr": "50 la moitié; 33 un tiers; 67 deux tiers; 25 un quart; 75 trois quarts; 20 un cinquième"
    "; 40 deux cinquièmes; 60 trois cinquièmes; 80 quatre cinquièmes",
    "it": "50 metà; 33 un terzo; 67 due terzi; 25 un quarto; 75 tre quarti; 20 un quinto; 40 due quinti; 60 tre quinti; 80 quattro quinti",
    "de": "50 (?:die|der) hälfte; 33 ein drittel; 67 zwei drittel; 25 ein viertel; 75 drei viertel; 20 ein fünftel"
    "; 40 zwei fünftel; 60 drei fünftel; 80 vier fünftel; 10 ein zehntel",
    "nl": "50 de helft; 33 een derde; 67 twee derde; 25 een kwart; 75 drie kwart; 20 een vijfde"
    "; 40 twee vijfde; 60 drie vijfde; 80 vier vijfde",
    "ru": "50 половин[аыуе]; 33 треть; 67 две трети; 25 четверть; 75 три четверти; 20 пят(?:ая|ую) част[ьи]"
    "; 40 две пятых; 60 три пятых; 80 четыре пятых",
    "uk": "50 половин[аиу]; 33 третин[аиу]; 67 дві третини; 25 чверть; 75 три чверті; 20 п'ят[ау] частин[аиу]"
    "; 40 дві п'яті; 60 три п'яті; 80 чотири п'яті",
    "pl": "50 połow[aęy]; 33 jedn[aą] trzeci[aą]; 67 dwie trzecie; 25 jedn[aą] czwart[aą]; 25 ćwierć"
    "; 75 trzy czwarte; 20 jedn[aą] piąt[aą]; 40 dwie piąte; 60 trzy piąte; 80 cztery piąte",
    "tr": "50 yarısı(?:nı|nın)?; 33 üçte bir\\w*; 67 üçte iki\\w*; 25 dörtte bir\\w*; 75 dörtte üç\\w*; 20 beşte bir\\w*"
    "; 40 beşte iki\\w*; 60 beşte üç\\w*; 80 beşte dört\\w*",
    "ar": "50 نصف; 33 ثلث; 67 ثلث[اي]; 25 ربع; 75 ثلاثة أرباع",
    "zh": "50 一半; 33 三分之一; 67 三分之二; 25 四分之一; 75 四分之三; 20 五分之一; 40 五分之二; 60 五分之三; 80 五分之四",
}
_DAYS = {
    "en": "14 fortnight",
    "es": "15 quincena",
    "pt": "15 quinzena",
    "fr": "15 quinzaine",
    "ar": "2 يومين; 14 أسبوعين",
    "ru": "10 декад[ауые]",
    "uk": "10 декад[ауи]",
}
_NUMBERS = {
    "ru": "1000 (?<=около )тысячи; 1000 (?<=почти )тысяча; 100 (?<=около )сотни",
    "uk": "1000 (?<=близько )тисячі; 1000 (?<=понад )тисячу; 100 (?<=близько )сотні",
    "pl": "1000 (?<=około )tysiąca; 1000 (?<=ponad )tysiąc; 100 (?<=około )stu",
}
# Halves that are no shares but times: "the first half of the year".
_ORDINAL = re.compile(
    r"(?:\b(?:first|second|last|latter|primera|segunda|primeira|premi[eè]re|seconde|deuxième|prima|seconda|erste[nr]?|zweite[nr]?|ilk|ikinci)"
    r"|\b(?:перв|втор|перш|друг|pierwsz|drug)\w*) $"
)
_TENTHS = re.compile("([一二两三四五六七八九])成|(\\d)成")  # Chinese counts shares in tenths
_SIGNS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"两": 2}


class Part(NamedTuple):
    """A figure told without a number: its value, ``%`` or nothing, the unit of time it is a number of."""

    span: Span
    value: str
    share: bool
    unit: Unit | None


@cache
def _patterns(language: str) -> tuple[tuple[str, bool, Unit | None, re.Pattern[str]], ...]:
    found = []
    for table, share, unit in ((_SHARES, True, None), (_DAYS, False, DAY), (_NUMBERS, False, None)):
        for row in filter(None, table.get(language, "").split("; ")):
            value, _, written = row.partition(" ")
            found.append((value, share, unit, re.compile(written if language in _SOLID else rf"(?<!\w)(?:{written})(?!\w)")))
    return tuple(found)


def parts(text: str, language: str) -> Iterator[Part]:
    """Yield the shares, days and round numbers that are told in a word of their own."""
    folded = text.lower().replace("’", "'")
    if len(folded) != len(text):
        return
    for value, share, unit, pattern in _patterns(language):
        for found in pattern.finditer(folded):
            if not (share and _ORDINAL.search(folded, max(0, found.start() - _LONGEST), found.start())):
                yield Part(found.span(), value, share, unit)
    if language in _SOLID:
        for found in _TENTHS.finditer(text):
            tenths = _SIGNS[found[1]] if found[1] else int(found[2])
            yield Part(found.span(), str(10 * tenths), share=True, unit=None)
