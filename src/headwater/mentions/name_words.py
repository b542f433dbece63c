"""The words of a text as names are made of them, and the words that keep a name from being a place's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from tomllib import loads

from headwater.mentions.gazetteer import gazetteer, plain_forms
from headwater.mentions.packs import Pack

# A name's piece: letters, hyphens and apostrophes inside, the stops of U.S.
_PIECE = re.compile(r"(?:[^\W\d_]\.){2,4}(?!\w)|[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*\.?(?=\W|$)|[^\W\d_]+")
_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'"})
_ELIDED = re.compile(r"(?:[ldLD]|dell|nell|all|sull|dall)'(?=[A-ZÀ-Þ])")  # l'Europe, dell'Ucraina


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text that may be part of a name."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


@cache
def guards() -> dict[str, frozenset[str]]:
    """Return the words that keep a place's name from being read as one, by what they are."""
    raw = loads((files(__package__) / "data" / "guards.toml").read_text("utf-8"))
    return {key: frozenset(word.replace("_", " ") for word in line.split()) for key, line in raw.items()}


def name_words(text: str, pack: Pack) -> Iterator[Word]:
    """Yield the words of a text: a hyphenated one that is no name as its parts, a possessive without its 's."""
    for match in _PIECE.finditer(text):
        word = _bare(match[0].translate(_STRAIGHT))
        elided = _ELIDED.match(word) if pack.language in {"fr", "it"} else None
        if elided:
            yield from _parts(match.start(), [elided[0], word[elided.end() :]], gap=0)
        elif "-" in word and word[0].isupper() and not _is_known(word, pack):
            yield from _parts(match.start(), word.split("-"), gap=1)
        elif word:
            yield Word(match.start(), match.start() + len(word), word)


def _is_known(word: str, pack: Pack) -> bool:
    """Whether a hyphenated word is a name, or begins one, as it stands or put back into its plain form: Нью-Йорке."""
    known = gazetteer()
    forms = plain_forms(word, pack) if pack.endings else ()
    return word in known.places or word in known.longest or any(form in known.places for form in forms)


def _bare(word: str) -> str:
    """Return a word without a full stop that ends its sentence and without its 's."""
    if word.endswith(".") and word.count(".") == 1 and word not in {"St.", "Ste."}:
        word = word[:-1]
    return word[:-2] if word.endswith(("'s", "'S")) else word


def _parts(at: int, parts: list[str], *, gap: int) -> Iterator[Word]:
    for part in parts:
        if part:
            yield Word(at, at + len(part), part)
        at += len(part) + gap
