"""Figures, percentages and amounts of money: numerals with what stands around them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from headwater.mentions.counting import counts
from headwater.mentions.numerals import Numeral, Reader, tokens
from headwater.mentions.packs import Pack, common
from headwater.models import Mention, Span

_DASHES = frozenset("-–—~〜～−")
_B = "[ \u00a0]?"
_DEGREES = re.compile(rf"{_B}(?:°{_B}[CСF]?{_B}(?:\.{{2,3}}|…|[-–—]|to|до|bis|à|a|do|til|till)|\.{{2,3}}|…){_B}\+?{_B}")  # +22 °C ... +24
_OR = frozenset("or oder ou o или чи або lub nebo eller".split())
_AND = frozenset("و and und et y e и і й та a och og i".split())
_MOST = 2**63  # larger ones do not pass through JSON as whole numbers
_LARGE = re.compile(r"\d{1,3}(?:,\d{3})+|\d{3}|\d[\d.]{0,6}(?:bn|m|k)(?!\w)|\d[\d.]{0,6} (?:thousand|million|billion|trillion)")
_MINUS = re.compile(r"(?:^|[ \u00a0\n(])(?P<minus>[-−–]|(?:minus|минус|мінус|menos|meno|moins|eksi)[ \u00a0])$", re.IGNORECASE)
_COLD = re.compile(r"[ \u00a0]?(?:[°º]|градус|grad|degr|stop|stupň|derece|gradi|graus|граду)", re.IGNORECASE)
_CENTS = Decimal("0.01")
_GLUED = {word: int(power) for power, line in common()["suffixes"].items() for word in line.split()}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral with its unit: a currency code, ``%``, ``pp`` or nothing. ``low`` is the lower end of a range."""

    numeral: Numeral
    unit: str
    start: int
    end: int
    after: int
    low: Decimal | None = None
    signed: bool = False

    def mention(self) -> Mention:
        """Return the quantity with its value as text."""
        value = plain(self.numeral.value)
        low = "" if self.low is None else f"{plain(self.low)}.."
        span = (self.start, self.end)
        if self.unit in {"%", "pp"}:
            return Mention("percent", span, f"{low}{value}{self.unit}")
        if self.unit:
            return Mention("money", span, f"{low}{value} {self.unit}")
        if low:
            return Mention("figure", span, low + value)
        whole = self.numeral.value == int(self.numeral.value) and abs(self.numeral.value) < _MOST
        return Mention("figure", span, int(self.numeral.value) if whole else float(value))


def plain(value: Decimal) -> str:
    """Return a number without exponent and without noughts after its last decimal."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantities(text: str, pack: Pack, taken: Callable[[Span], bool]) -> Iterator[Mention]:
    """Yield the figures, percentages and amounts of ``text`` in order; nothing where ``taken`` says that a span is spoken for."""
    reader = Reader(text, pack, tokens(text, pack))
    i = 0
    while i < len(reader.tokens):
        found = None if reader.says_nothing(i) else _quantity(reader, i)
        if found is None or taken((found.numeral.start, found.numeral.end)):
            i += 1
            continue
        whole = _range(reader, found) or found
        if whole.unit or counts(reader, whole.numeral, ranged=whole.low is not None):
            yield _negative(text, whole).mention()
        i = max(whole.after, i + 1)


def _quantity(reader: Reader, i: int) -> Quantity | None:
    """Return the numeral at token ``i`` with the unit before or after it."""
    token = reader.tokens[i]
    before = reader.entry(i, "currency", "percent_before")
    if before and _may_stand_before(reader, i, len(before.parts)):
        j = i + len(before.parts)
        numeral = reader.numeral(j)
        if numeral:
            unit = "%" if before.kind == "percent_before" else str(before.value)
            return _scaled(reader, Quantity(numeral, unit, token.start, numeral.end, numeral.after, signed=True))
    numeral = reader.numeral(i)
    if numeral is None:
        return None
    return _with_unit(reader, Quantity(numeral, "", numeral.start, numeral.end, numeral.after))


def _may_stand_before(reader: Reader, i: int, length: int) -> bool:
    """Whether the currency or percent word at token ``i`` is one that is written before its number: a sign, a code in capitals."""
    j = i + length
    if j >= len(reader.tokens):
        return False
    first, last = reader.tokens[i], reader.tokens[j - 1]
    gap = reader.text[last.end : reader.tokens[j].start]
    if gap not in {"", " ", "\u00a0", "\u202f", ". "}:
        return False
    written = reader.text[first.start : last.end]
    if length > 1 and last.kind == "sign" and not (written.isupper() and " " not in written):
        return False  # a $5 offer is in no Australian dollars
    if written in {"R", "r"}:  # R50bn, R1,500; R2 is a road or a robot
        return gap == "" and written == "R" and _LARGE.match(reader.text, reader.tokens[j].start) is not None
    is_word = reader.entry(i, "percent_before") is not None
    return is_word or last.kind == "sign" or (written.isupper() and written.isascii()) or written in {"Rs", "kr", "Rp", "KSh", "Ksh"}


def _scaled(reader: Reader, found: Quantity) -> Quantity:
    """Return an amount scaled by the letter glued to it: $5m, €1.5bn."""
    j = found.after
    if found.numeral.scaled != 1 or j >= len(reader.tokens) or reader.tokens[j].start - found.end > 0:
        return found
    power = _GLUED.get(reader.tokens[j].folded)
    if power is None:
        return found
    factor = Decimal(10) ** power
    numeral = replace(found.numeral, value=found.numeral.value * factor, scaled=factor)
    return replace(found, numeral=numeral, end=reader.tokens[j].end, after=j + 1)


def _with_unit(reader: Reader, found: Quantity) -> Quantity:
    """Return a number with the unit that follows it: 5 per cent, 5 million euros, millones de dólares."""
    j = found.after
    if not reader.near(j):
        return found
    step = 1 if reader.tokens[j].folded in {"de", "di", "d", "of"} and found.numeral.scaled > 1 and reader.near(j + 1) else 0
    entry = reader.entry(j + step, "points", "percent", "currency")
    if entry and entry.kind == "currency" and entry.parts == ("r",):
        return found  # R stands before its number alone
    if entry is None:
        glued = _scaled(reader, found)
        entry = reader.entry(glued.after, "currency") if glued is not found and reader.near(glued.after) else None
        return _closed(reader, glued, glued.after, entry.value, len(entry.parts)) if entry else found
    if entry.kind == "currency" and _is_code_of_next(reader, j + step):
        return found
    unit = {"points": "pp", "percent": "%"}.get(entry.kind) or str(entry.value)
    return _closed(reader, found, j + step, unit, len(entry.parts))


def _is_code_of_next(reader: Reader, j: int) -> bool:
    """Whether the sign at token ``j`` belongs to the number after it: ``from 5 $6``."""
    token = reader.tokens[j]
    if token.kind != "sign" or j + 1 >= len(reader.tokens):
        return False
    return reader.text[j and reader.tokens[j - 1].end : token.start] != "" and reader.tokens[j + 1].start == token.end


def _closed(reader: Reader, found: Quantity, j: int, unit: str, length: int) -> Quantity:
    numeral = found.numeral
    if unit.endswith("_100"):
        unit, numeral = unit[:-4], replace(numeral, value=numeral.value * _CENTS)
    last = j + length
    return replace(found, numeral=numeral, unit=unit, end=reader.tokens[last - 1].end, after=last)


def _range(reader: Reader, low: Quantity) -> Quantity | None:
    """Return the range that begins with ``low``: 30-40, 18 to 45, between 3 and 5, $3 to $15."""
    j = low.after
    if j >= len(reader.tokens):
        return None
    gap = reader.text[low.end : reader.tokens[j].start]
    if gap and gap.strip() in _DASHES and (gap == gap.strip() or len(gap) == 3):
        high = _quantity(reader, j)
        return _joined(low, high, dashed=True) if high else None
    for k in range(j, min(j + 4, len(reader.tokens))):
        if reader.tokens[k].kind == "number" and _DEGREES.fullmatch(reader.text, low.end, reader.tokens[k].start):
            return _joined(low, high, dashed=True) if (high := _quantity(reader, k)) else None
    if not _is_range_word(reader, low, j) or not reader.near(j) or not (reader.near(j + 1) or reader.entry(j + 1, "currency")):
        return None
    high = _quantity(reader, j + 1)
    return _joined(low, high, dashed=False) if high else None


def _is_range_word(reader: Reader, low: Quantity, j: int) -> bool:
    """Whether token ``j`` joins a range: to, "and" after "between", "or" after a number in words."""
    word, tokens_before = reader.tokens[j].folded, reader.tokens[max(0, low.numeral.first - 2) : low.numeral.first]
    if word in _OR and not (low.numeral.spelt or low.unit or low.numeral.scaled > 1):
        return False  # "with 61 or 62 years" are two figures, "two or three" is one
    near = tokens_before if low.signed else tokens_before[-1:]
    return reader.entry(j, "range") is not None or (word in _AND and any(token.folded in reader.pack.between for token in near))


def _joined(low: Quantity, high: Quantity, *, dashed: bool) -> Quantity | None:
    unit = high.unit or (low.unit if low.signed else "")
    if low.unit and low.unit != unit:
        return None
    value = low.numeral.value
    if low.numeral.scaled == 1 and high.numeral.scaled > 1 and value < high.numeral.value / high.numeral.scaled:
        value *= high.numeral.scaled
    if value >= high.numeral.value or (dashed and value == 0 and not unit):
        return None
    numeral = replace(high.numeral, start=low.numeral.start, first=low.numeral.first)
    return Quantity(numeral, unit, low.start, high.end, high.after, low=value)


def _negative(text: str, found: Quantity) -> Quantity:
    """Return a number below nought for one with a unit or degrees behind it and a minus before it, in a sign or a word."""
    at = found.numeral.start
    cold = found.unit == "" and _COLD.match(text, found.end) is not None
    if at != found.start or not (cold or found.unit not in {"", "pp"}):
        return found
    minus = _MINUS.search(text, max(0, at - 8), at)
    return replace(found, start=minus.start("minus"), numeral=replace(found.numeral, value=-found.numeral.value)) if minus else found
