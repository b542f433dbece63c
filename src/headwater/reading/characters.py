"""Counting kinds of characters in many short texts at once, and how long a text is, whatever its script."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

CLASSES = ("other", "space", "lower", "upper", "letter", "digit", "stop", "comma", "colon", "quote", "dash", "bar", "bracket", "sign")
"""Kinds of characters; ``letter`` has no case, ``bar`` parts the entries of a menu or a path, ``sign`` is of the kind of @ # © &."""

_MEMBERS = {
    "stop": ".!?…。！？।؟۔",
    "comma": ",;،؛、，；",
    "colon": ":：",
    "quote": "\"'“”„‟‘’‚‹›«»「」『』",
    "bar": "|·•→/\\>›»▪●■▶",
    "bracket": "()[]{}（）【】",
    "sign": "@#©&*+=$€£%®™",
}
_CATEGORIES = {"Ll": "lower", "Lu": "upper", "Lt": "upper", "Lo": "letter", "Lm": "letter", "Mn": "lower", "Mc": "letter", "Pd": "dash"}
# What a sign says in letters of an alphabet, about, and the letters of a word with its space.
_WIDE, _SYLLABLE, _WORD = 2.7, 2.2, 6
_HAN_OR_KANA = "\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_WIDE_RUNS = re.compile(f"[{_HAN_OR_KANA}]+")
_SYLLABLE_RUNS = re.compile("[\uac00-\ud7a3]+")
_MOST = 0x10000  # characters beyond the first plane are pictures, or letters too rare to tell apart


@cache
def _table() -> npt.NDArray[np.uint8]:
    table = np.zeros(_MOST, np.uint8)
    for code in range(_MOST):
        category = unicodedata.category(chr(code))
        name = _CATEGORIES.get(category) or {"N": "digit", "Z": "space"}.get(category[0])
        if name:
            table[code] = CLASSES.index(name)
    table[[9, 10, 13]] = CLASSES.index("space")
    for name, members in _MEMBERS.items():
        for member in members:
            table[ord(member)] = CLASSES.index(name)
    return table


@dataclass(frozen=True, slots=True)
class Counted:
    """Of n texts: extents (n,), characters by class (n, classes), words (n,), the class of the first character (n,), how each ends (n,).

    How it ends: 1 with a full stop or its like, closing marks aside; 2 with a colon; 3 with a comma; 0 otherwise. Han and kana, whose
    words no spaces part, count as the words that their extent would hold; elsewhere a run of letters counts as one.
    """

    extents: npt.NDArray[np.float64]
    classes: npt.NDArray[np.float64]
    words: npt.NDArray[np.float64]
    first: npt.NDArray[np.float64]
    ending: npt.NDArray[np.float64]


def counted(texts: Sequence[str]) -> Counted:
    """Count the characters of texts, of which there is at least one; they may be empty."""
    joined = "".join([text + "\n" for text in texts])
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    classes = _table()[np.minimum(codes, _MOST - 1)]
    lengths = np.array([len(text) + 1 for text in texts])
    stops = np.cumsum(lengths)
    owner = np.repeat(np.arange(len(texts)), lengths)
    counts = np.bincount(owner * len(CLASSES) + classes, minlength=len(texts) * len(CLASSES)).reshape(len(texts), -1).astype(float)
    counts[:, CLASSES.index("space")] -= 1
    is_word = (classes >= CLASSES.index("lower")) & (classes <= CLASSES.index("digit"))
    begins = is_word & ~np.append(False, is_word[:-1])
    words = np.bincount(owner, begins, len(texts)).astype(float) + np.array([_unparted(text) for text in texts])
    extents = np.array([extent(text) for text in texts], float)
    return Counted(extents, counts, words, classes[stops - lengths].astype(float), _ending(classes, stops, lengths))


def extent(text: str) -> int:
    """Return how long ``text`` is in letters of an alphabet: a sign of Chinese, Japanese or Korean says what several of these do."""
    if text.isascii():
        return len(text)
    return len(text) + round((_WIDE - 1) * _within(_WIDE_RUNS, text) + (_SYLLABLE - 1) * _within(_SYLLABLE_RUNS, text))


def _unparted(text: str) -> float:
    """Return the words in the runs of Han and kana of ``text``, less those that were counted: one a run."""
    runs = [] if text.isascii() else _WIDE_RUNS.findall(text)
    return sum(max(0.0, _WIDE * len(run) / _WORD - 1) for run in runs)


def _within(runs: re.Pattern[str], text: str) -> int:
    return sum(map(len, runs.findall(text)))


def _ending(classes: npt.NDArray[np.uint8], stops: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    last, before = classes[np.maximum(stops - 2, 0)], classes[np.maximum(stops - 3, 0)]
    closing = (last == CLASSES.index("quote")) | (last == CLASSES.index("bracket"))
    kind = np.where(closing & (lengths > 2), before, last)
    ending = np.zeros(len(stops))
    for value, name in enumerate(("stop", "colon", "comma"), 1):
        ending[(kind == CLASSES.index(name)) & (lengths > 1)] = value
    return ending
