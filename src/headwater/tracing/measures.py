"""Amounts with a unit, so that one in another is the same: 18 cm and 180 mm, six tonnes and 6,000 kilos, 48 hours and two days."""

import re
from functools import cache
from typing import NamedTuple

from headwater.words import fold

# Of what it is a measure, how many of the base unit it is, and what it is called in the languages of news: a word of four letters or more
# stands for all that begin with it, unless = follows.
_UNITS = """
length | 0.001 | mm= millim milim миллим мілім
length | 0.01 | cm= см= centim centym zentim santim сантим
length | 1 | m= м= metr meter mètre mètres метр
length | 100 | hm= hectom hectóm hektom ettom гектом
length | 1000 | km= км= kilomet kilómet kilomèt quilómet quilômet chilomet километ кіломет
mass | 0.001 | g= г= gram gramm грам
mass | 1 | kg= кг= kilo kilos= kilogr quilo chilo= chili= chilogr кило= килогр кілогр
mass | 1000 | t= т= ton= tons= tonn tonel tona= tony= tonie tonami tone= тонн тони=
volume | 0.001 | ml= мл= millil millil mililit миллил мілілі
volume | 1 | l= л= liter litr litre lítro литр літр
volume | 100 | hl= гл= hektol hectol hectól ectol гектол
area | 100 | ary= arów= сотк соток=
area | 10000 | ha= га= hektar hectar hectár hectáre ettar гектар
time | 1 | second seconds sekund segund seconde secondi секунд saniye
time | 60 | minut minuto minuti minutes хвилин минут dakika
time | 3600 | hour hours hora horas heure heures ora= ore= stunde uur= uren godzin час= часа= часов часах годин saat
time | 86400 | day days día días dia= dias= jour journ giorn tage= tagen tag= dag= dagen etmaal etmalen день дня= дней
time | 86400 | дням днями дни= сутки суток добу= доби= діб= дні= днів дням dzień dnia= dni= dniach dób= doby= gün= günlük gündür
time | 604800 | week weeks semana semaine settiman woche wochen weken недел тижд тижн tygod hafta
months | 1 | month months mese= mesi= mois= meses mês= monat maand месяц місяц miesiąc miesięc ay= aylık aydır
months | 12 | year years año= años= ano= anos= année an= ans= anno= anni= jahr jaar jaren лет=
months | 12 | год= года= году= років рік= роки= року= rok= roku= lata= lat= latach yıl= yıllık yıldır
months | 120 | decade decades década décenn decenn jahrzehnt decenni десятилет десятиліт dekad
"""
# In Chinese they stand right behind, in Arabic in forms of their own.
_SOLID = {
    **dict.fromkeys(("秒", "秒钟"), ("time", 1.0)),
    **dict.fromkeys(("分钟",), ("time", 60.0)),
    **dict.fromkeys(("小时", "个小时"), ("time", 3600.0)),
    **dict.fromkeys(("天", "日内"), ("time", 86400.0)),
    **dict.fromkeys(("周", "星期", "个星期"), ("time", 604800.0)),
    **dict.fromkeys(("个月",), ("months", 1.0)),
    **dict.fromkeys(("年", "周年"), ("months", 12.0)),
    **dict.fromkeys(("公斤", "千克"), ("mass", 1.0)),
    **dict.fromkeys(("吨",), ("mass", 1000.0)),
    **dict.fromkeys(("公里", "千米"), ("length", 1000.0)),
    **dict.fromkeys(("米",), ("length", 1.0)),
    **dict.fromkeys(("公顷",), ("area", 10000.0)),
}
_ARABIC = {
    **dict.fromkeys(("ثانية", "ثوان"), ("time", 1.0)),
    **dict.fromkeys(("دقيقة", "دقائق"), ("time", 60.0)),
    **dict.fromkeys(("ساعة", "ساعات"), ("time", 3600.0)),
    **dict.fromkeys(("يوما", "يوم", "أيام", "يومًا"), ("time", 86400.0)),
    **dict.fromkeys(("أسبوع", "أسابيع", "أسبوعا"), ("time", 604800.0)),
    **dict.fromkeys(("شهر", "أشهر", "شهرا", "شهرًا"), ("months", 1.0)),
    **dict.fromkeys(("سنة", "سنوات", "عام", "أعوام", "عاما", "عامًا"), ("months", 12.0)),
    **dict.fromkeys(("عقد", "عقود"), ("months", 120.0)),
}
_SQUARE = re.compile(r"square|\bsq\b|quadrat|cuadrad|quadrad|carr[ée]|kwadrat|kvadrat|квадрат|\bкв\b|kare|²")
_CUBIC = re.compile(r"cubic|\bcu\b|kubik|kubiek|cúbic|cubo|cubi|cube|sześcien|кубич|кубіч|кубо|\bкуб\b|küp|³")
_BEHIND = re.compile(r"[\s\u00a0\u202f-]{0,2}([^\W\d_]{1,20}[²³2-3]?)\.?(?:[\s\u00a0\u202f-]{1,2}([^\W\d_]{1,20}))?")
_POWERS = {1: "length", 2: "area", 3: "volume"}
_OTHERS = {"area": {1.0, 1e6}, "volume": {1000.0}}  # units that are powers of a length
_LITRES = 1000.0  # in a cubic metre
_LEAST = 4  # letters of a word that stands for others


class Unit(NamedTuple):
    """A unit: of what it is a measure, and how many of the base unit of that it is."""

    of: str
    size: float


DAY = Unit("time", 86400.0)
"""A day."""


@cache
def _units() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Return the units by what they are called, and by how it begins."""
    named: dict[str, Unit] = {}
    begun: dict[str, Unit] = {}
    for line in _UNITS.strip().splitlines():
        of, size, called = (part.strip() for part in line.split("|"))
        for word in map(fold, called.split()):
            (named if word.endswith("=") or len(word) < _LEAST else begun)[word.rstrip("=")] = Unit(of, float(size))
    named |= {word: Unit(*unit) for word, unit in _ARABIC.items()}
    return named, begun


def unit_behind(text: str, end: int) -> Unit | None:
    """Return the unit that stands behind a number which ends at ``end``: "cm", "square metres", "metrów kwadratowych", "Quadratmeter"."""
    for sign, known in _SOLID.items():
        if text.startswith(sign, end):
            return Unit(*known)
    found = _BEHIND.match(text, end)
    if not found:
        return None
    words = [word for word in found.groups() if word and word != "metric"]
    if not words:
        return None
    power = _power(words[0]) or (_power(words[1]) if len(words) > 1 else 0)
    unit = next((unit for word in words[: 2 if power else 1] if (unit := _named(word))), None)
    if unit is None or not power or unit.of != "length":
        return unit
    return Unit(_POWERS[power], unit.size**power * (_LITRES if power == len(_POWERS) else 1))


def _power(word: str) -> int:
    """Return 2 for a word that makes a length an area, 3 for one that makes it a volume, 0 for any other."""
    folded = word.casefold()
    return 2 if _SQUARE.search(folded) or folded == "m2" else 3 if _CUBIC.search(folded) or folded == "m3" else 0


def _named(word: str) -> Unit | None:
    named, begun = _units()
    bare = _CUBIC.sub("", _SQUARE.sub("", fold(word.rstrip("²³23"))))
    longest = (begun[bare[:size]] for size in range(len(bare), _LEAST - 1, -1) if bare[:size] in begun)
    return named.get(bare) or next(longest, None)


def in_units(value: float, unit: Unit) -> frozenset[str]:
    """Return an amount as a number of each unit of its kind, as figures are written: 18 cm are 180 mm and 0.18 m."""
    sizes = {other.size for known in _units() for other in known.values() if other.of == unit.of} | _OTHERS.get(unit.of, set())
    return frozenset(format(round(value * unit.size / size, 6), "f").rstrip("0").rstrip(".") for size in sizes)
