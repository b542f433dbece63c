"""How much each word and figure of a claim tells in the archive that is asked: what every other page has tells little."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import log2

from headwater.textreuse.figures import figures as figures_in
from headwater.tracing.altering import rarity
from headwater.tracing.counted import Figure
from headwater.tracing.hours import hours
from headwater.tracing.units import NAMELESS, Unit, units

Count = Callable[[str], int]
"""How many held articles answer a search."""

_NEWS = 800  # articles as which the news at large counts beside an archive, so that one of ten articles knows common words
_LENGTH = 300  # words of an article
_SOLID, _DAY = 8.0, 3.0  # bits of a run of characters, and of a day
_SPELT, _SPELT_LONG = 2.0, 5.0  # bits of a figure that is told in words, and of one of three digits
_SHORT = 3  # digits from which on a figure is not in every article
_SHORT_FIGURES, _FIGURES = 40, 4  # articles of the news at large that have a given short figure, or another


@dataclass(frozen=True, slots=True)
class Telling:
    """Bits that the words (folded) and the figures of a claim tell: ten say that one article in a thousand has it."""

    forms: Mapping[str, float]
    figures: Mapping[Figure, float]

    def of(self, unit: Unit) -> float:
        """Return the bits of a word of the claim, or of a day."""
        return _DAY if unit.kind == "day" else self.forms.get(unit.form, _SOLID)


def telling(text: str, language: str, counted: Iterable[Figure], count: Count = lambda _: 0, held: int = 0) -> Telling:
    """Return what the words of a claim and its figures tell among ``held`` articles, of which ``count`` says how many answer a search."""
    forms = {} if language in NAMELESS else {unit.form: _word(unit.form, count, held) for unit in units(text, language)}
    written = {value: text[start:end] for start, end, value in figures_in(text)}
    written |= {hour: text[start:end] for (start, end), hour in hours(text)}
    return Telling(forms, {figure: _figure(figure, written.get(figure.value), count, held) for figure in counted})


def _word(form: str, count: Count, held: int) -> float:
    return _bits(count(form), _NEWS * min(1.0, _LENGTH * 2 ** -rarity(form)) + 0.5, held)


def _figure(figure: Figure, written: str | None, count: Count, held: int) -> float:
    short = len(figure.value) < _SHORT
    if written is None:
        return _SPELT if short else _SPELT_LONG
    return _bits(count(f'"{written}"'), _SHORT_FIGURES if short else _FIGURES, held)


def _bits(having: int, in_news: float, held: int) -> float:
    return log2((held + _NEWS) / (having + in_news))
