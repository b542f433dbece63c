"""Words by which a sentence says that something is not sure, or whose word it is, language by language (``sureness.toml``). Pure functions.

Two lists for each: those that say so whatever else stands there, and those that may. What the one text has for sure, and the other text not
even perhaps, is gone.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from headwater.models import Span
from headwater.words import fold, fold_text

_FEW = 8  # words that "…" stands for, at most
_LISTS: dict[str, dict[str, str]] = tomllib.loads((files(__package__) / "sureness.toml").read_text("utf-8"))
LANGUAGES = frozenset(_LISTS["doubts"])
"""Languages whose words of this kind are known."""


@cache
def _pattern(language: str, lists: str, *, maybe: bool) -> re.Pattern[str]:
    """Return what finds the phrases of a language in words that blanks part, at the beginning of words."""
    held = [_LISTS[name] for name in ((lists, f"maybe {lists}") if maybe else (lists,))]
    phrases = sorted({phrase.strip() for one in held for phrase in one[language].split(",")}, key=len, reverse=True)
    other, said = ("|".join(_read(phrase.removeprefix("-")) for phrase in phrases if phrase.startswith("-") == no) for no in (True, False))
    return re.compile(rf"(?<!\S)(?:{f'{other}|' if other else ''}({said}))(?!\S)")


@cache
def _parts(language: str, lists: str) -> tuple[str, ...]:
    """Return pieces of words of which one at least stands where a phrase of a language stands: quickly looked for."""
    if language not in LANGUAGES:
        return ()
    phrases = (phrase.split() for phrase in _LISTS[lists][language].split(",") if not phrase.strip().startswith("-"))
    longest = {fold(_longest(phrase)) for phrase in phrases}
    return tuple(sorted(part for part in longest if not any(other in part for other in longest - {part})))


def _longest(phrase: list[str]) -> str:
    """Return the longest word of a phrase, of several the one at its end ("to this site"), unless that is left open ("told this *")."""
    words = [word.strip("*…") for word in phrase]
    return max(words if phrase[-1] == "*" else reversed(words), key=len)


def _read(phrase: str) -> str:
    words = rf" (?:\S+ ){{0,{_FEW}}}?"
    return re.escape(fold(phrase)).replace(r"\*", r"\S*").replace(r"\ …\ ", words).replace(r"\ ", " ")


def _found(folded: list[str], language: str, lists: str, *, maybe: bool = False) -> list[Span]:
    """Return the words, first and end, of the phrases among words; none in a language whose phrases are not known."""
    if language not in LANGUAGES:
        return []
    starts, at = {}, 0
    for number, word in enumerate(folded):
        starts[at] = number
        at += len(word) + 1
    joined = " ".join(folded)
    matches = _pattern(language, lists, maybe=maybe).finditer(joined)
    return [(starts[one.start()], starts[one.start()] + one[0].count(" ") + 1) for one in matches if one[1]]


def doubts(folded: list[str], language: str) -> list[Span]:
    """Return the words that say that something is not sure."""
    return _found(folded, language, "doubts")


def may_doubt(folded: list[str], language: str) -> bool:
    """Whether anything among words may say so: a modal, a conditional, an estimate."""
    return bool(_found(folded, language, "doubts", maybe=True))


def cites(folded: list[str], language: str) -> list[Span]:
    """Return the words that say whose word it is."""
    return _found(folded, language, "cites")


def may_cite(folded: list[str], language: str) -> bool:
    """Whether anything among words may say so."""
    return bool(_found(folded, language, "cites", maybe=True))


def may_tell_us(text: str, language: str) -> bool:
    """Whether a text may have words that ``told_us`` finds: told without a look at each of its words."""
    folded = fold_text(text)
    return any(part in folded for part in _parts(language, "told"))


def told_us(folded: list[str], language: str) -> list[Span]:
    """Return the words that say that something was said to those who write it: "told the agency", "dieser Zeitung"."""
    return _found(folded, language, "told")
