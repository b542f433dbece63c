"""Figures told by two numbers: "four in ten" is a share, "two metres seventy" a length. Pure functions."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from headwater.models import Span
from headwater.tracing.measures import Unit, unit_behind
from headwater.tracing.parts import Part

# Between the two numbers of a share; in some languages what is counted may stand behind the first.
_OUT_OF = re.compile(
    r"\s(?:in(?: every)?|of(?: every)?|out of(?: every)?|von|op de|из|из каждых|із|з|na|z|(?:[^\W\d_]+\s)?(?:de cada|em cada|sur|su))\s"
)
_WHOLES = (10, 100)
_METRE = Unit("length", 1.0)
_METRES = re.compile(r"\s?(?:m|metre|metres|meter|meters|metern|mètres?|metros?|metr[oi]|метр\w{0,3})\s(?:(?:and|und|et|y|e|i|и|й|та)\s)?")
_CENTIMETRE = 0.01
# What may stand behind the centimetres: they themselves, an end, or a small word; a word of its own is what is counted.
_BEHIND = re.compile(r"\s?(?:$|[.,;:!?)»”\"]|(?:cm|см|[zcs]enti|санти)|[^\W\d_]{1,3}(?!\w))")

Number = tuple[Span, str]
"""A number that stands in a text: where, and its value."""


def compounds(text: str, numbers: Sequence[Number]) -> Iterator[Part]:
    """Yield what two numbers that follow one another tell together; ``numbers`` are those of the text in their order."""
    for (one, first), (other, second) in pairwise(numbers):
        between = text[one[1] : other[0]].casefold()
        if _OUT_OF.fullmatch(between) and _is_whole(second) and float(first) < float(second) and unit_behind(text, other[1]) is None:
            yield Part((one[0], other[1]), _written(100 * float(first) / float(second)), share=True, unit=None)
        elif _METRES.fullmatch(between) and re.fullmatch(r"[1-9]\d", second) and _are_centimetres(text, other[1]):
            yield Part((one[0], other[1]), _written(float(first) + _CENTIMETRE * float(second)), share=False, unit=_METRE)


def _is_whole(value: str) -> bool:
    return float(value) in _WHOLES


def _are_centimetres(text: str, end: int) -> bool:
    return bool(_BEHIND.match(text.casefold(), end))


def _written(value: float) -> str:
    """Return a number as figures are written."""
    return format(round(value, 6), "f").rstrip("0").rstrip(".")
