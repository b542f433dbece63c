"""Figures and amounts of money in one language: what number words are worth, and in which currency an amount is. Pure functions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from headwater.models import Span
from headwater.textreuse import lexicon
from headwater.textreuse.figures import figures
from headwater.words import fold

_GROUPED = re.compile(r"[.,\u00a0\u202f](?=\d{3}(?!\d))")
_HELD = 16  # texts whose amounts are remembered: several ask for those of one
_TENS = range(20, 100, 10)
_RATES = 200  # times as many units that one currency may have for another's

_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble", "₴": "hryvnia", "zł": "zloty", "₹": "rupee", "₺": "lira"}
_CODES = {"USD": "dollar", "EUR": "euro", "GBP": "pound", "JPY": "yen", "RUB": "rouble", "UAH": "hryvnia", "PLN": "zloty", "CHF": "franc"}
# Currencies by the beginning of the word, folded.
_STEMS = {
    stem: currency
    for currency, stems in {
        "dollar": "dollar dólar доллар долар",
        "euro": "euro евро євро",
        "pound": "pound pfund libra livre фунт",
        "yen": "yen йен єн",
        "rouble": "rouble ruble rubel rublo руб рубл",
        "hryvnia": "hryvn griwna grivna грив грн",
        "zloty": "zlot złot злот",
        "franc": "franc frank франк",
        "crown": "crown krone krona kronor coron couronn крон",
        "peso": "peso песо",
        "lira": "lira лир",
        "rupee": "rupee rupi рупи",
        "mark": "mark deutschmark марк",
        "tenge": "tenge тенге",
        "yuan": "yuan юан",
    }.items()
    for stem in stems.split()
}
_LONGEST_ENDING = 4  # letters after a currency's stem: "euros", "рублей"; "markets" are no marks
_BEFORE = re.compile(r"(?:(?:US|[ACN]Z?)?([$€£¥₽₴₹₺])|\b(USD|EUR|GBP|JPY|RUB|UAH|PLN|CHF))[ \u00a0\u202f]?$")
_AFTER = re.compile(
    r"(?P<power>[ \u00a0\u202f]?(?:bn|mn|m|k|tn|M|Md)(?!\w)(?=(?P<money>[ \u00a0\u202f]?[€$£])?))?"
    r"[ \u00a0\u202f]?(?:(?P<sign>[$€£¥₽₴₹₺]|zł(?!\w))|(?P<code>(?:USD|EUR|GBP|JPY|RUB|UAH|PLN|CHF)(?!\w))"
    r"|(?:of |de |d['’])?(?P<word>[^\W\d_]{3,14}))?"
)
_POWERS = {"k": 3, "m": 6, "mn": 6, "bn": 9, "md": 9, "tn": 12}


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in digits with its magnitude, and the currency where there is one; ``whole`` is its span with the currency."""

    start: int
    end: int
    whole: Span
    value: Decimal
    digits: str
    currency: str | None


@lru_cache(maxsize=_HELD)
def amounts(text: str) -> tuple[Amount, ...]:
    """Return the figures of ``text`` that are written with digits, in order."""
    return tuple(_amounts(text))


def _amounts(text: str) -> Iterator[Amount]:
    for start, end, value in figures(text):
        before, after = _BEFORE.search(text, max(0, start - 5), start), _AFTER.match(text, end)
        power = (after and after["power"]) or ""
        if not (before or (after and after["money"])):
            power = ""  # "30 m" are metres
        currency = _SIGNS.get(before[1]) or _CODES[before[2]] if before else _named(after)
        worth = Decimal(value).scaleb(_POWERS[power.strip().casefold()] if power.strip() else 0)
        whole = before.start() if before else start, after.end() if after and currency and not before else end + len(power)
        yield Amount(start, end + len(power), whole, worth, re.sub(r"\D", "", text[start:end]), currency)


def _named(after: re.Match[str] | None) -> str | None:
    """Return the currency that stands behind a figure: a sign, a code or a word."""
    if not after:
        return None
    if after["sign"] or after["code"]:
        return _SIGNS.get(after["sign"] or "") or _CODES.get(after["code"] or "")
    word = fold(after["word"] or "")
    sizes = range(max(3, len(word) - _LONGEST_ENDING), len(word) + 1)
    return next((found for size in sizes if (found := _STEMS.get(word[:size]))), None)


def differs(mine: Amount, other: Amount) -> bool:
    """Whether one amount was made another by its magnitude or its currency: 1.4m and 1.4bn, 86,000 euros and 86,000 dollars.

    Not where digits and currency are others: it may have been converted.
    """
    if mine.digits != other.digits:
        return False
    recoined = bool(mine.currency and other.currency and mine.currency != other.currency)
    return recoined or mine.value != other.value


def is_converted(mine: Amount, other: Amount) -> bool:
    """Whether an amount in one currency may be another one in another."""
    if not (mine.currency and other.currency) or mine.currency == other.currency or not mine.value or not other.value:
        return False
    return mine.digits != other.digits and 1 / _RATES < mine.value / other.value < _RATES


def figure(word: str) -> str | None:
    """Return what number a word stands for, as a string to compare; None for a word that is none."""
    if word[0].isdigit():
        return _GROUPED.sub("", word).replace(",", ".")
    folded = fold(word)
    return lexicon.NUMBERS.get(folded) or _joined(folded)


def _joined(word: str) -> str | None:
    """Return what a German number of two digits is worth: "achtunddreißig"."""
    if "und" not in word:
        return None
    unit, joint, ten = word.partition("und")
    unit = "eins" if unit == "ein" else unit
    value, tens = lexicon.NUMBERS.get(unit, "1" if unit == "eins" else ""), lexicon.NUMBERS.get(ten, "")
    return str(int(tens) + int(value)) if joint and value.isdigit() and tens.isdigit() and int(tens) in _TENS else None


def values(written: list[str]) -> dict[str, str]:
    """Return what the numbers among words are worth, each with its word; "thirty eight" is one."""
    found: dict[str, str] = {}
    ten: int | None = None
    for word in written:
        value = figure(word)
        if value is None:
            ten = None
            continue
        if ten is not None and not word[0].isdigit() and value.isdigit() and 0 < int(value) < 10:
            found.pop(str(ten), None)
            value, word = str(ten + int(value)), "+"  # noqa: PLW2901 - two words that are one number
        ten = int(value) if not word[0].isdigit() and value.isdigit() and int(value) in _TENS else None
        found[value] = word
    return found


def figure_changed(old: list[str], new: list[str]) -> bool:
    """Whether both sides have figures and none of them is kept; ambiguous words ("one") need a plain figure on the other side."""
    before, after = values(old), values(new)
    plain = all(any(fold(word) not in lexicon.AMBIGUOUS_NUMBERS for word in side.values()) for side in (before, after))
    return plain and not before.keys() & after.keys()


def figures_at_end(written: list[str]) -> int:
    """Return how many of the last words are figures."""
    return next((at for at, word in enumerate(reversed(written)) if figure(word) is None), len(written))
