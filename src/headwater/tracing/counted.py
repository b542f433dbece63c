"""What a sentence counts: figures in digits and words, each as exact as the sentence says it is. Pure functions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from math import isclose

from headwater.mentions.packs import Pack, pack
from headwater.mentions.quantities import quantities
from headwater.models import Mention, Span
from headwater.spans import Spans
from headwater.textreuse.figures import figures
from headwater.textreuse.lexicon import DATES
from headwater.tracing.bounds import exactness
from headwater.tracing.compounds import compounds
from headwater.tracing.hours import also, hours, is_hour, minutes
from headwater.tracing.measures import Unit, in_units, unit_behind
from headwater.tracing.parts import parts
from headwater.words import fold, words

_NUMBERS = {"number", "hundred", "magnitude"}
_UNSPELT = frozenset("½¼¾\u00ad")  # numbers without a word or a digit, and what may stand inside a word
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHARE = re.compile(r"[\s-]{0,2}(?:[%％]|per ?cent|prozent|процент|відсот|por (?:ciento|cento)|pour ?cent|procent)", re.IGNORECASE)
_GLUED = re.compile(r"[mk](?!\w)")  # "€3.5m", but not "3.5m of rope"
_GLUED_POWERS, _SIGNS = {"m": 6, "k": 3}, "$€£¥₴₽₺"
_LONGEST_NAME = 12  # letters before a figure
_LETTERS = re.compile(r"([^\W\d_]+)-?$")
_CURRENCIES = frozenset("r rs rm kr fr eur usd gbp chf pln uah rub try jpy cny inr sek nok dkk czk ron huf brl zar aud cad nzd sgd".split())
_EXACT = 3  # digits of a figure that two would hardly have by chance beside a rare name, where it is no round one
_ROUND = 0.1  # share by which a rough figure may differ from an exact one
_BOUND = 2.0  # times a bound that a figure on its right side may be


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a sentence gives, its unit ``%`` or nothing: ``rough`` is "about 40", ``low`` "more than 40", ``high`` "up to 40".

    ``measured`` is the unit of a length, a mass, an area or a volume: "18 cm" agrees with "180 mm", and with a bare 18. A time of day has
    the value 21:17.
    """

    value: str
    unit: str = ""
    rough: bool = False
    low: bool = False
    high: bool = False
    measured: Unit | None = None

    @property
    def spellings(self) -> frozenset[str]:
        """The keys under which another may give it: in each unit of what it is a measure of; before noon or after."""
        if self.is_hour:
            return also(self.value)
        return frozenset({self.key}) | (in_units(float(self.value), self.measured) if self.measured else frozenset())

    @property
    def key(self) -> str:
        """The value with its unit."""
        return self.value + self.unit

    @property
    def is_hour(self) -> bool:
        """Whether it is a time of day."""
        return is_hour(self.value)

    def agrees(self, other: "Figure") -> bool:
        """Whether both may be one number, each as exact as it says it is; of times of day the very minute."""
        if self.is_hour or other.is_hour:
            return self.is_hour and other.is_hour and minutes(self.value) == minutes(other.value)
        if self.unit != other.unit or (self.measured and other.measured and self.measured.of != other.measured.of):
            return False
        measured = bool(self.measured and other.measured)
        mine, theirs = self._amount(measured=measured), other._amount(measured=measured)
        if isclose(mine, theirs):
            return True
        if (self.rough or other.rough) and abs(mine - theirs) <= _ROUND * max(mine, theirs):
            return True
        return self._bounds(mine, other, theirs) or other._bounds(theirs, self, mine)

    def _amount(self, *, measured: bool) -> float:
        return float(self.value) * (self.measured.size if measured and self.measured else 1)

    def _bounds(self, bound: float, other: "Figure", value: float) -> bool:
        """Whether it is a bound, and ``other``, which is none, on the right side of it and not far from it."""
        if other.low or other.high:
            return False
        return (self.low and bound <= value <= _BOUND * bound) or (self.high and bound / _BOUND <= value <= bound)


def counted(text: str, language: str) -> Iterator[Figure]:
    """Yield the figures of a text: times of day, those in digits by value, those in words. Years and days of a month count nothing."""
    found = words(text)
    said = [*(((start, end), value) for start, end, value in figures(text)), *spelt(text, language)]
    days, shares = days_of_months(found.folded), _shares(text, language) if said else frozenset()
    exact = list(compounds(text, sorted(said)))
    told = list(parts(text, language))
    at = hours(text)
    spoken_for = Spans([*(part.span for part in (*exact, *told)), *(span for span, _ in at)])
    yield from (Figure(hour) for _, hour in at)
    for start, end, value in figures(text):
        if spoken_for.touch((start, end)):
            continue
        inside = [at for at in range(len(found)) if start < found.ends[at] and found.starts[at] < end]
        if inside and not _is_named(text, start) and not _YEAR.fullmatch(text[start:end]) and days.isdisjoint(inside):
            share = any(first <= start and end <= last for first, last in shares)
            yield _figure(text, _scaled(text, start, end, value), end, found.folded[: inside[0]], share=share)
    for (start, end), value in spelt(text, language):
        if not spoken_for.touch((start, end)):
            before = [word for word, at in zip(found.folded, found.starts, strict=True) if at < start]
            yield _figure(text, value, end, before, share=(start, end) in shares)
    for part in exact:
        yield Figure(part.value, "%" * part.share, measured=part.unit)
    for part in told:
        yield Figure(part.value, "%" * part.share, rough=True, measured=part.unit)


def _is_named(text: str, start: int) -> bool:
    """Whether a figure is the end of a name: "PM10", "F-16"; not one behind a currency ("EUR50") or a small word ("mid-30s")."""
    before = _LETTERS.search(text, max(0, start - _LONGEST_NAME), start)
    return before is not None and any(map(str.isupper, before[1])) and before[1].casefold() not in _CURRENCIES


@lru_cache(maxsize=1 << 14)  # a sentence is counted, and then laid beside a claim
def spelt(text: str, language: str) -> tuple[tuple[Span, str], ...]:
    """Return the numbers in words, each with its value; both of a range."""
    return tuple(_spelt(text, language)) if _may_spell(text, pack(language)) else ()


def _may_spell(text: str, known: Pack) -> bool:
    """Whether a text has a word that a number may be made of: most have none, and need not be read for their numbers."""
    made_of = _number_words(known)
    if made_of is None or not _UNSPELT.isdisjoint(text):
        return True
    said = words(text).folded
    return not made_of.isdisjoint(said) or any(not made_of.isdisjoint(_pieces(word)) for word in said if not word.isalpha())


def _pieces(word: str) -> list[str]:
    """Return what a folded word is put together from by marks: "qu'un", "_one_"; a capital İ has left a dot behind."""
    return re.split("['_]", word.replace("i\u0307", "i"))


@cache
def _number_words(known: Pack) -> frozenset[str] | None:
    """Return of each of a language's numbers a word, the longest, folded as words are; None where it is written together with others."""
    if known.solid or known.joined or known.compounds:
        return None
    entries = (entry for entries in known.lexicon.values() for entry in entries if entry.kind in _NUMBERS)
    return frozenset(fold(max(entry.parts, key=len)) for entry in entries)


def _spelt(text: str, language: str) -> Iterator[tuple[Span, str]]:
    for mention in _quantities(text, language):
        start, end = mention.span
        if not any(map(str.isdigit, text[start:end])):
            for value in str(mention.value).partition(" ")[0].rstrip("%p").split(".."):
                yield mention.span, value


def _scaled(text: str, start: int, end: int, value: str) -> str:
    """Return the value of a figure with the letter of a magnitude at an amount: "£2.3m"."""
    glued = _GLUED.match(text, end) if text[max(0, start - 1) : start] in tuple(_SIGNS) else None
    return format((Decimal(value) * 10 ** _GLUED_POWERS[glued[0]]).normalize(), "f") if glued else value


def days_of_months(said: Sequence[str]) -> frozenset[int]:
    """Return the words that are the day of a month: "on 11 September", "Sept. 11"."""
    months = {at for at, word in enumerate(said) if DATES.get(word, "").startswith("month")}
    return frozenset(at for at, word in enumerate(said) if _DAY.fullmatch(word) and months & {at - 1, at + 1})


def _shares(text: str, language: str) -> frozenset[Span]:
    """Return where percentages stand, with their sign or word, before or behind: "61 في المئة", "yüzde 54"."""
    return frozenset(found.span for found in _quantities(text, language) if found.kind == "percent")


@lru_cache(maxsize=1 << 10)  # shares and numbers in words are looked for in one sentence after the other
def _quantities(text: str, language: str) -> tuple[Mention, ...]:
    return tuple(quantities(text, pack(language), lambda _: False))


def _figure(text: str, value: str, end: int, before: Sequence[str], *, share: bool) -> Figure:
    """Return a figure that ends at ``end``, with what the words before it say of how exact it is."""
    share = share or bool(_SHARE.match(text, end))
    return Figure(value, "%" * share, *exactness(before), None if share else unit_behind(text, end))


def listed(figures: Iterable[str]) -> str:
    """Return figures as a person reads them: "34,000"."""
    return ", ".join(f"{int(figure):,}" if figure.isdigit() else figure for figure in sorted(figures))


def is_exact(figure: str) -> bool:
    """Whether a figure has three digits or more, and more of them than one before the noughts: "2300", not "500"."""
    digits = figure.rstrip("%").replace(".", "").replace(":", "")
    return len(digits) >= _EXACT and len(digits.strip("0")) > 1
