"""A claim without the clause that says who said it: "38 tyres were raised from the lake, the club's chair said". Pure functions."""

import re

from headwater.textreuse.lexicon import CUES
from headwater.words import words

_BREAK = re.compile(r"[,،][\"'”»“]?\s+|\s[–—-]\s+")
_LONGEST, _SHORTEST = 12, 4  # words of a clause that says who said it, and of what is left
_DIGIT = re.compile(r"\d")


def unattributed(text: str) -> str:
    """Return a claim without its first or last clause where that has a verb of saying and no figure: who says so is no part of it."""
    breaks = [match.span() for match in _BREAK.finditer(text)]
    if not breaks:
        return text
    last, first = breaks[-1], breaks[0]
    for clause, rest in ((text[last[1] :], text[: last[0]]), (text[: first[0]], text[first[1] :])):
        if _says_who(clause) and len(words(rest).folded) >= _SHORTEST:
            return rest
    return text


def _says_who(clause: str) -> bool:
    said = words(clause).folded
    return len(said) <= _LONGEST and not _DIGIT.search(clause) and not CUES.isdisjoint(said)
