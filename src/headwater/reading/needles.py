"""Words without which a pattern cannot match: asking for them first spares a text most of the patterns that are tried on it.

Python's engine tries a pattern at every character. Of the hundreds of words in a language's set phrases a text has a few dozen: which may
be there is read off its trigrams for all of them at once, and a pattern is tried only where one of its own stands.
"""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain, compress
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import numpy as np
import numpy.typing as npt

_LEAST = 2
_MOST_SPELLINGS = 6
_GRAM, _HASHES = 3, 1 << 16
Reach = tuple[int, int]


def needles(pattern: str) -> tuple[str, ...]:
    """Return lower-case strings of which each match of ``pattern``, lower-cased, holds at least one; empty where there are none."""
    return tuple(sorted(reaches(pattern)))


def reaches(pattern: str) -> dict[str, Reach]:
    """Return the same with how far from the beginning of a match each may begin: at least, at most, in code points."""
    return _required(parser.parse(pattern)) or {}


class Needles:
    """The needles of many patterns, to be looked for together."""

    def __init__(self, needles: Iterable[str]) -> None:
        every = sorted(set(needles))
        self._short = [needle for needle in every if len(needle) < _GRAM]
        self._long = [needle for needle in every if len(needle) >= _GRAM]
        self._grams = np.concatenate([np.zeros(0, np.uint32), *map(_grams, self._long)])
        self._first = [0, *accumulate(len(needle) - _GRAM + 1 for needle in self._long)][:-1]

    def candidates(self, grams: npt.NDArray[np.bool_]) -> Iterator[str]:
        """Yield those that a text with these trigrams may have."""
        yield from self._short
        if self._long:
            yield from compress(self._long, np.logical_and.reduceat(grams[self._grams], self._first).tolist())


@dataclass
class Sought:
    """A text in which needles are sought."""

    text: str
    _places: dict[Needles, dict[str, list[int]]] = field(default_factory=dict)
    _begins: dict[Needles, list[int]] = field(default_factory=dict)

    @cached_property
    def lowered(self) -> str:
        """The text in lower case, code point for code point."""
        return lowered(self.text)

    @cached_property
    def _grams(self) -> npt.NDArray[np.bool_]:
        has = np.zeros(_HASHES, np.bool_)
        has[_grams(self.lowered)] = True
        return has

    def places(self, needles: Needles) -> dict[str, list[int]]:
        """Return where each of these that the text has begins, in order; they are looked for once."""
        if needles not in self._places:
            found = ((needle, self._find(needle)) for needle in needles.candidates(self._grams))
            self._places[needles] = {needle: places for needle, places in found if places}
        return self._places[needles]

    def has(self, needles: Needles, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether any of these begins in [start, end)."""
        if needles not in self._begins:
            self._begins[needles] = sorted(chain.from_iterable(self.places(needles).values()))
        begins = self._begins[needles]
        at = bisect_left(begins, start)
        return at < len(begins) and begins[at] < end

    def _find(self, needle: str) -> list[int]:
        places = []
        at = self.lowered.find(needle)
        while at >= 0:
            places.append(at)
            at = self.lowered.find(needle, at + 1)
        return places


def _grams(text: str) -> npt.NDArray[np.uint32]:
    """Return a hash of each three code points in a row."""
    one = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return ((one[:-2] * np.uint32(31) + one[1:-1]) * np.uint32(31) + one[2:]) % np.uint32(_HASHES)


def _required(items: Iterable[tuple[Any, Any]]) -> dict[str, Reach] | None:
    """Return the best set of needles that a sequence of the parsed pattern gives: the one whose shortest is longest."""
    best: dict[str, Reach] | None = None
    runs, least, most = [""], 0, 0
    for code, value in [*items, (None, None)]:
        letters = _letters(code, value)
        # "[eé]" is spelt out where what stands before it is too short to be rare.
        if len(letters) == 1 or (letters and len(runs[0]) < _GRAM and len(letters) * len(runs) <= _MOST_SPELLINGS):
            runs = [run + letter for run in runs for letter in letters]
            continue
        done = len(runs[0])
        inside = {needle: (least + done + first, most + done + last) for needle, (first, last) in (_inside(code, value) or {}).items()}
        for found in (dict.fromkeys(runs, (least, most)) if done >= _LEAST else None, inside):
            if found and (best is None or min(map(len, found)) > min(map(len, best))):
                best = found
        narrow, wide = parser.SubPattern(parser.State(), [(code, value)]).getwidth() if code else (0, 0)
        runs, least, most = [""], least + done + narrow, most + done + wide
    return best


def _letters(code: Any, value: Any) -> list[str]:
    """Return the characters, lower-cased, that an item stands for: ``a``, ``[Aa]`` or ``[eé]``; none for any other."""
    if code is codes.LITERAL:
        every = {chr(value).lower()}
    elif code is codes.IN and all(kind is codes.LITERAL for kind, _ in value):
        every = {chr(letter).lower() for _, letter in value}
    else:
        return []
    return sorted(every) if all(len(one) == 1 for one in every) else []


def _inside(code: Any, value: Any) -> dict[str, Reach] | None:
    if code is codes.BRANCH:
        return _of_any([_required(branch) for branch in value[1]])
    if code is codes.SUBPATTERN:
        return _required(value[3])
    if code is codes.ATOMIC_GROUP:
        return _required(value)
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT} and value[0] > 0:
        return _required(value[2])
    return None


def _of_any(branches: Sequence[dict[str, Reach] | None]) -> dict[str, Reach] | None:
    every: dict[str, Reach] = {}
    for branch in branches:
        if not branch:
            return None
        for needle, (first, last) in branch.items():
            least, most = every.get(needle, (first, last))
            every[needle] = min(first, least), max(last, most)
    return every


def lowered(text: str) -> str:
    """Return ``text`` in lower case as needles are sought in it."""
    return re.sub("İ", "i", text).lower() if "İ" in text else text.lower()
