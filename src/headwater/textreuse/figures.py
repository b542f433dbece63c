"""Figures by value, quickly and in any language: "2,3 млн", "2.3 million", "2 300 000" and 230万 are one.

What is written in words only, and all that needs to know the language, is left to ``headwater.mentions``: this is for telling whether two
texts have a figure in common, at the speed at which articles are indexed.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache

Figure = tuple[int, int, str]
"""Start, end and value, as digits with a point where there is a fraction."""

# The first digit stands by itself: re looks for that fastest.
_DIGITS = r"\d(?:\d{0,2}(?:[.,'’\u00a0\u202f\u2009 ]\d{3}(?!\d)){1,6}(?:[.,]\d{1,6})?|\d{0,17}(?:[.,]\d{1,6})?)"
_HAN = "[千百十]?[兆億亿万萬千百조억만천][億亿]?"
_WORD = r"[ \u00a0\u202f-]?(?:de (?=mil))?([^\W\d_]{2,14}(?: mill[^\W\d_]{2,6})?)"
_MONEY = re.compile(r"[$€£¥₽₴][ \u00a0]?$")
_FIGURE = re.compile(rf"({_DIGITS})(?:({_HAN})|(?:{_WORD})|[ \u00a0\u202f]?([mM])(?!\w))?")
_GROUPS = re.compile(r"\d{1,3}(?:([.,'’\u00a0\u202f\u2009 ])\d{3})+")
_SIGNS = {"百": 2, "十": 1, "千": 3, "천": 3, "万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "兆": 12, "조": 12}
# Magnitudes by the beginning of the word, folded; the longest that fits.
_MAGNITUDES = {
    stem: power
    for power, stems in {
        3: "thousand tausend tsd тысяч тыс тисяч тис хиляд mille mila tysi tys tisíc tis мың миң ming þúsund tusen duizend bin "
        "mii ألف آلاف हज़ार",
        5: "lakh लाख",
        6: "million millón millon milion milión milioane miljon miljoen milyon milhõ milhã milljón миллион мільйон мільён милион mln "
        "mio млн مليون ملايين",
        7: "crore करोड़",
        9: "billion milliard miliard miljard milyar bilhõ bilhã mld mrd mlrd млрд миллиард мільярд милиард bn milljarð مليار",
        12: "trillion trilyon trilhõ billón billones bilion bilión biljon biljoen триллион трильйон трлн trln tn",
    }.items()
    for stem in stems.split()
}
_WHOLE_WORDS = frozenset("bin mii tis tn bn mil ming тис mila tys тыс mille".split())  # short stems that begin other words too
_LONGEST = max(map(len, _MAGNITUDES))


def figures(text: str) -> Iterator[Figure]:
    """Yield the figures of ``text`` that are written with digits, in order; 41万7000 is one."""
    held: tuple[int, int, Decimal, int] | None = None  # a figure with a Han magnitude: what follows at once is added to it
    for match in _FIGURE.finditer(text):
        start, end, value, power = _read(match)
        if held and held[1] == start and value < Decimal(10) ** held[3]:
            start, value = held[0], held[2] + value
        elif held:
            yield held[0], held[1], _plain(held[2])
        held = (start, end, value, power) if match[2] else None
        if not held:
            yield start, end, _plain(value)
    if held:
        yield held[0], held[1], _plain(held[2])


def _read(match: re.Match[str]) -> tuple[int, int, Decimal, int]:
    """Return start, end, value and power of ten of a number with what stands after it: "£2.3m" are millions, "2.3 m" metres."""
    digits, signs, word, letter = match.groups()
    million = letter and _MONEY.search(match.string, max(0, match.start() - 2), match.start())
    value, power = _worth(digits, signs, "mln" if million else word)
    return match.start(), match.end() if power else match.end(1), value, power


@lru_cache(maxsize=1 << 14)
def _worth(digits: str, signs: str | None, word: str | None) -> tuple[Decimal, int]:
    """Return what a number is worth, and the power of ten that stands after it."""
    power = _power(signs) if signs else _magnitude(word) if word else 0
    return _value(digits).scaleb(power), power


def _power(signs: str) -> int:
    return sum(_SIGNS[sign] for sign in signs)


def _value(written: str) -> Decimal:
    """Return what digits with separators are worth; three digits after a separator are thousands."""
    grouped = _GROUPS.match(written)
    head = grouped[0] if grouped and not written.startswith("0") else ""
    whole, fraction = (head, written[len(head) :]) if head else (written, "")
    if head:
        whole = re.sub(r"\D", "", head)
    try:
        return Decimal(whole.replace(",", ".") + fraction.replace(",", "."))
    except InvalidOperation:  # separators of two kinds, or of a kind that no number has: 0,123,456
        return Decimal(re.sub(r"\D", "", written))


def _magnitude(word: str) -> int:
    """Return the power of ten that a word after a number stands for, nought for another word."""
    folded = word.casefold()
    if folded == "mil" or folded.startswith("mil "):
        return 3 if folded == "mil" else 9  # five "mil millones" are five thousand millions
    if word.startswith("Billion"):
        return 12  # German, where nouns have capitals
    for size in range(min(len(folded), _LONGEST), 1, -1):
        stem = folded[:size]
        if stem in _MAGNITUDES and (size == len(folded) or stem not in _WHOLE_WORDS):
            return _MAGNITUDES[stem]
    return 0


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
