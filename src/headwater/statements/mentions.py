"""Figures, amounts of money, percentages and dates, each with its normalised value.

A later stage compares values, so that "441 billion tenge" and "441 млрд тенге" are one amount: ``441000000000 KZT``.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import chain
from tomllib import loads

from headwater.models import Mention

_COMMA_DECIMALS = frozenset("de fr es it pt pl ru uk tr kk".split())
_BLANK = "[ \u00a0\u202f]"
_NUMBER = (
    r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d)){1,5}(?:[.,]\d{1,4})?"  # 1 200 000,5
    r"|\d{1,3}(?:,\d{3}(?!\d)){1,5}(?:\.\d{1,4})?|\d{1,3}(?:\.\d{3}(?!\d)){2,5}(?:,\d{1,4})?"  # 1,200,000.5 and 1.200.000,5
    r"|\d{1,15}(?:[.,]\d{1,6})?)"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_PERCENT = (
    rf"per{_BLANK}?cent|prozent|pour{_BLANK}cent|por{_BLANK}cento|por{_BLANK}ciento|per{_BLANK}cento|proc|процент|відсот|пайыз"
)
_GLUED = {"m": 10**6, "M": 10**6, "k": 1000, "K": 1000}  # $1.5m; "1.5 m" is a length
_SYMBOLS = {
    "US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "₸": "KZT", "¥": "JPY", "₺": "TRY", "₹": "INR", "₩": "KRW",
    "zł": "PLN",
}  # fmt: skip


@cache
def _tables() -> tuple[dict[str, int], dict[str, str], dict[str, int], dict[str, int]]:
    """Return magnitudes, currencies, months and number words by their lower-case stem or word."""
    data = loads((files(__package__) / "data" / "common" / "figures.toml").read_text("utf-8"))
    magnitudes = {word: 10 ** int(power) for power, line in data["magnitudes"].items() for word in line.split()}
    currencies = {word: code for code, line in data["currencies"].items() for word in line.split()}
    months = {word: int(number) for number, line in data["months"].items() for word in line.split()}
    words = {word: int(number) for number, line in data["words"].items() for word in line.split()}
    return magnitudes, currencies, months, words


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _initials(words: Iterable[str]) -> str:
    """Return the first letters of ``words`` for a character class: a cheap look before the long alternatives."""
    return re.escape("".join(sorted({form for word in words for form in (word[0].lower(), word[0].upper())})))


def _inflected(words: Iterable[str]) -> str:
    """Return a pattern for words of which those of four letters and more may take an ending."""
    stems, short = [w for w in words if len(w) > 3], [w for w in words if len(w) <= 3]
    return rf"(?:(?:{_any(stems)})[^\W\d_]{{0,4}}|(?:{_any(short)}))(?!\w)"


@cache
def _dates() -> re.Pattern[str]:
    """Return the pattern of full dates."""
    english = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # the one language of ours that sets the month first
    b, month = _BLANK, rf"(?:{_any(_tables()[2])})[^\W\d_]{{0,4}}\.?"
    return re.compile(
        rf"(?<![\w.])(?=\d|[{_initials(english)}])(?:(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?{b}(?:of{b}|de{b})?(?P<m2>{month}),?{b}(?:de{b}|del{b})?(?P<y2>\d{{4}})"
        rf"|(?P<m3>(?:{_any(english)})[a-z]{{0,6}}\.?){b}(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?{b}(?P<y3>\d{{4}})"
        r"|(?P<d4>\d{1,2})[./](?P<m4>\d{1,2})[./](?P<y4>\d{4}))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _quantities() -> re.Pattern[str]:
    """Return the pattern of figures with what may stand before and after them: currency, magnitude, percent sign."""
    magnitudes, currencies, _, words = _tables()
    b, symbol, codes = _BLANK, _any(_SYMBOLS), _any([word for word in currencies if len(word) == 3])
    first = _initials([*words, *_SYMBOLS, *currencies])
    return re.compile(
        rf"(?<![\w.,])(?=[\d{first}])(?P<before>{symbol}|(?:{codes})(?={b}?\d))?{b}?"
        rf"(?P<number>{_NUMBER}|(?:{_any(words)})(?!\w)(?={b}\w))"
        rf"(?:[ \u00a0\u202f-]?(?P<magnitude>{_inflected(magnitudes)}(?:\.(?={b}{_inflected(currencies)}))?|(?<=\d)[mk](?!\w)))?"
        rf"(?:[ \u00a0\u202f-]?(?:de{b}|d['’])?"
        rf"(?:(?P<percent>%|(?:{_PERCENT})[^\W\d_]{{0,3}})|(?P<after>{symbol}|(?:US{b}?)?{_inflected(currencies)})))?(?!\w)",
        re.IGNORECASE,
    )


def find_mentions(text: str, language: str) -> tuple[Mention, ...]:
    """Return the figures, percentages, amounts of money and full dates of ``text`` in text order.

    Values: a date as ISO 8601, money as ``"918000000 USD"``, percentages and figures as numbers.
    """
    found = [mention for match in _dates().finditer(text) if (mention := _date(match))]
    taken = {at for mention in found for at in range(*mention.span)}
    others = (_quantity(match, language) for match in _quantities().finditer(text) if match.start("number") not in taken)
    return tuple(sorted(chain(found, filter(None, others)), key=lambda mention: mention.span))


def _date(match: re.Match[str]) -> Mention | None:
    """Return the date that was matched, None where the calendar has no such day."""
    months = _tables()[2]
    for form in "1234":
        if match[f"y{form}"]:
            raw = match[f"m{form}"].lower().rstrip(".")
            month = int(raw) if raw.isdigit() else next((months[raw[:k]] for k in range(len(raw), 2, -1) if raw[:k] in months), 0)
            try:
                value = date(int(match[f"y{form}"]), month, int(match[f"d{form}"]))
            except ValueError:
                return None
            return Mention("date", match.span(), value.isoformat())
    return None


def _number(raw: str, language: str) -> Decimal | None:
    """Return the number that ``raw`` writes in figures or as a word, by the separators of its language."""
    words = _tables()[3]
    if raw.lower() in words:
        return Decimal(words[raw.lower()])
    plain = re.sub(r"[ \u00a0\u202f]", "", raw)
    commas = language in _COMMA_DECIMALS
    if _GROUPED.fullmatch(plain) or (not commas and re.fullmatch(r"\d{1,3},\d{3}", plain)):
        plain = plain.replace(",", "")
    elif _POINTED.fullmatch(plain) or (commas and re.fullmatch(r"\d{1,3}\.\d{3}(?:,\d+)?", plain)):
        plain = plain.replace(".", "").replace(",", ".")
    plain = plain.replace(",", ".")
    return Decimal(plain) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", plain) else None


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _stem(word: str, table: dict[str, str] | dict[str, int]) -> str | None:
    """Return the longest stem in ``table`` that ``word`` begins with."""
    word = word.lower().rstrip(".")
    return next((word[:k] for k in range(len(word), 0, -1) if word[:k] in table), None)


def _quantity(match: re.Match[str], language: str) -> Mention | None:
    """Return the amount, percentage or figure that was matched."""
    magnitudes, currencies, _, words = _tables()
    value = _number(match["number"], language)
    if value is None:
        return None
    if match["magnitude"] in _GLUED and match["before"]:
        value *= _GLUED[match["magnitude"]]
    elif match["magnitude"]:
        stem = _stem(match["magnitude"], magnitudes)
        value *= magnitudes[stem] if stem else 1
    start = match.start("before") if match["before"] else match.start("number")
    if match["magnitude"] in _GLUED and not match["before"]:
        return None
    raw = match["before"] or match["after"]
    if raw:
        name = re.sub(r"^us[ \u00a0\u202f]?(?=\w{3})", "", raw.lower())
        code = _SYMBOLS.get(raw.upper()) or _SYMBOLS.get(raw.lower()) or currencies.get(_stem(name, currencies) or "")
        return Mention("money", (start, match.end()), f"{_plain(value)} {code}" if code else None)
    end = match.end("percent") if match["percent"] else match.end("magnitude") if match["magnitude"] else match.end("number")
    if match["number"].lower() in words and not match["magnitude"] and not match["percent"] and value < 2:
        return None
    return Mention("percent" if match["percent"] else "figure", (start, end), _plain(value))
