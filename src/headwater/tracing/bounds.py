"""Words that say how exact a figure is: "at least 40", "no more than 40", "some 40". A table for each language."""

import re
from collections.abc import Sequence

from headwater.textreuse.lexicon import HEDGES, MODALS

_ROUGHLY = (HEDGES - MODALS) | frozenset("some unos unas quelque quelques gut knapp circa".split())
# At least, and at most. What begins with a negation denies nothing: "no fewer than 40".
_LOW = {
    "en": "more than, over, at least, exceeding, exceeds, exceeded, above, upwards of, a minimum of"
    ", no less than, no fewer than, not less than, not fewer than",
    "es": "más de, al menos, por lo menos, como mínimo, mínimo de, no menos de",
    "pt": "mais de, pelo menos, ao menos, no mínimo, não menos de, não menos que",
    "fr": "plus de, au moins, au minimum, pas moins de",
    "it": "più di, oltre, almeno, non meno di",
    "de": "mehr als, über, mindestens, wenigstens, nicht weniger als",
    "ru": "более, больше, свыше, минимум, не менее, не меньше",
    "uk": "більше, більш, понад, мінімум, щонайменше, не менше, не менш",
    "pl": "ponad, więcej niż, co najmniej, przynajmniej, nie mniej niż",
    "tr": "en az",
}
_HIGH = {
    "en": "less than, fewer than, under, below, at most, up to, a maximum of, no more than, not more than",
    "es": "menos de, hasta, como máximo, a lo sumo, máximo de, no más de",
    "pt": "menos de, até, no máximo, não mais de, não mais que",
    "fr": "moins de, jusqu'à, au plus, au maximum, pas plus de",
    "it": "meno di, fino a, al massimo, non più di",
    "de": "weniger als, unter, bis, bis zu, höchstens, maximal, nicht mehr als",
    "ru": "менее, меньше, до, максимум, не более, не больше",
    "uk": "менше, менш, до, максимум, щонайбільше, не більше, не більш",
    "pl": "poniżej, mniej niż, najwyżej, co najwyżej, nie więcej niż",
    "tr": "en fazla",
}
_NEGATED = re.compile(r"(?:no|not|não|pas|non|nicht|не|nie) ")
_LONGEST = 3  # words of such a phrase
_BETWEEN = 2  # words between it and the figure: "at least some 40", "more than half of 40"


def _phrases(table: dict[str, str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for listed in table.values() for phrase in listed.split(", "))


_LEAST, _MOST = _phrases(_LOW), _phrases(_HIGH)
BOUNDS = frozenset(word for phrase in _LEAST | _MOST for word in phrase)
"""Words of these phrases."""
_DENYING_NOTHING = frozenset(phrase for phrase in _LEAST | _MOST if _NEGATED.match(" ".join(phrase)))


def exactness(before: Sequence[str]) -> tuple[bool, bool, bool]:
    """Return whether the words before a figure say that it is rough, the least there is, the most there is: the nearest does."""
    near = tuple(before[-_LONGEST - _BETWEEN :])
    # "More than 40 of 50" says nothing of 50.
    near = near[max((at for at, word in enumerate(near, 1) if word[0].isdigit()), default=0) :]
    ends = range(len(near), max(0, len(near) - _BETWEEN - 1), -1)
    bounds = (near[end - length : end] for end in ends for length in range(min(_LONGEST, end), 0, -1))
    bound = next((phrase for phrase in bounds if phrase in _LEAST or phrase in _MOST), ())
    return not _ROUGHLY.isdisjoint(near[-_LONGEST:]), bound in _LEAST, bound in _MOST


def denying_nothing(said: Sequence[str], at: int) -> bool:
    """Whether a negation is the beginning of a bound: "no" of "no fewer than"."""
    return any(tuple(said[at : at + length]) in _DENYING_NOTHING for length in (2, 3))
