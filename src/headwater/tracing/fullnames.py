"""Names in a sentence: those of two words or more, by their sound, and the forms that cases give to a name. Pure functions."""

import re
from itertools import groupby

from headwater.textreuse.anchors import skeleton
from headwater.tracing.altering import rarity
from headwater.words import fold

_COMMON = 12.0  # bits of rarity below which the first word of a sentence is hardly a name
_RUN = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)*")  # words with nothing but blanks between them
_SHORT = 5  # letters of a name that has all of them in every case
_ENDING = 2  # letters of a name that a case may change


def is_form(word: str, name: str) -> bool:
    """Whether a word is a name but for the ending that a case gives it; a short name has all its letters."""
    stem = name[:-_ENDING] if len(name) > _SHORT else name
    return word.startswith(stem) and len(word) <= len(name) + _ENDING


def full_names(text: str) -> frozenset[str]:
    """Return the names of two words or more, each by the sound of its last word: "Lorna Kowalczyk", "Лорна Ковальчик"."""
    return frozenset(names_in(text))


def names_in(text: str) -> dict[str, frozenset[str]]:
    """Return the names of two words or more, by the sound of their last word, with the sounds of the words before it."""
    found: dict[str, frozenset[str]] = {}
    for run in _RUN.finditer(text):
        for capital, part in groupby(run[0].split(), key=lambda word: word[0].isupper()):
            name = list(part)
            if run.start() == 0 and name[0] == run[0].split()[0] and rarity(fold(name[0])) < _COMMON:
                del name[0]  # "Beim Brand" is no name
            if capital and len(name) > 1 and (last := skeleton(name[-1])):
                found[last] = found.get(last, frozenset()) | frozenset(skeleton(word) or word.casefold() for word in name[:-1])
    return found
