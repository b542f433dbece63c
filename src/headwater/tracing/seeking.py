"""Articles that may say what a claim says in other words or another language: those that speak of most of what it speaks of.

The words of the claim that tell most are looked for under all that the table of meanings has for them in each language that is held, two
and two: a hole and a roof, un trou et un toit. Those that answer to most pairs are looked at; a single pair stands on many pages.
"""

from collections import Counter
from itertools import combinations

from headwater.archive import Archive
from headwater.tracing.concepts.senses import spelled
from headwater.tracing.units import Unit, units
from headwater.tracing.wording import Wording

_WORDS = 6  # of a claim that are looked for
_ANSWERS = 50  # articles that answer to a pair
_LOOKED_AT = 15  # that answer to most pairs
_START, _FORM = 4, 0.7  # letters in which all forms of a word agree at least, and their share of it


def by_meaning(wording: Wording, archive: Archive) -> list[str]:
    """Return the ids of the articles that have most pairs of the words that tell most, in whatever language that is held."""
    words = {unit for unit in units(wording.text, wording.tongue) if unit.kind == "word"}
    telling = sorted(words, key=lambda unit: (-unit.weight, unit.form))[:_WORDS]
    answered: Counter[str] = Counter()
    for language in sorted(archive.languages()):
        known = [found for unit in telling if (found := _written(unit, language, own=language == wording.tongue))]
        for pair in combinations(known, 2):
            answered.update(archive.having(pair, _ANSWERS))
    return [id_ for id_, _ in answered.most_common(_LOOKED_AT)]


def _written(unit: Unit, language: str, *, own: bool) -> list[str]:
    """Return how a word of a claim may be written in a language; * stands for endings."""
    found = dict.fromkeys(word for meaning in sorted(unit.keys) for word in spelled(meaning, language))
    return [*found, *[_begun(unit.form)] * own]


def _begun(form: str) -> str:
    """Return how all forms of a word begin, the word itself where it is short."""
    return f"{form[: max(_START, round(_FORM * len(form)))]}*" if len(form) > _START else form
