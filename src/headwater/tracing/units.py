"""What a sentence is made of: names, days, and words that tell, each with what it may be known by in another sentence or language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil
from typing import Literal

from headwater.mentions.packs import pack
from headwater.romanising import latin
from headwater.textreuse.anchors import skeleton
from headwater.textreuse.lexicon import CUES, DATES, HEDGES, NEGATIONS, NO_DATES, PRONOUNS
from headwater.tracing.altering import look_up, rarity
from headwater.tracing.concepts import concepts, solid_concepts
from headwater.tracing.concepts.senses import begins_two, senses, solid_senses
from headwater.tracing.counted import spelt
from headwater.words import words

Kind = Literal["name", "day", "word"]

_START, _LONG = 4, 5  # letters in which all forms of a word agree, and of a word that has endings
_FORM, _NAME_FORM = 0.7, 0.75  # share of the longer of two forms that they have in common, from the beginning
_TELLING, _SURELY, _RARE_NAME = 9.5, 15.0, 14.0  # bits of rarity: of a word that tells, of one that tells as much as any, of a name
_LEAST = 0.1  # how much a word tells
_SHORTEST = 3  # letters
_GERMAN_NAME = 13.0  # the same where all nouns have a capital
_SOLID = {"zh", "ja"}
NAMELESS = frozenset(_SOLID)
"""Languages in which a name looks like any other word, and sounds otherwise than it is written."""
_CAPITALLESS, _SOUND = {"ar"}, 3  # languages whose words may all be names, and consonants by which one is known
_SOLID_WEIGHT = 0.7
_NONE: frozenset[str] = frozenset()
_SILENT = CUES | PRONOUNS | HEDGES | NEGATIONS
_ELIDED = re.compile(r"^(?:[ldjnscmt]|qu|dell|all|nell|sull|dall)'(?=\w)|'s$")
_OPENING = re.compile(r"[.!?:“”\"«»„]\s*$")
_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+|[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of a sentence: ``form`` as it is folded, ``keys`` what it may be known by, ``weight`` how much it tells, 0 to 1.

    ``starts`` is under what it is found: its keys, and how all its forms begin, those of a name in Latin letters too.
    """

    form: str
    kind: Kind
    weight: float
    keys: frozenset[str]
    starts: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out once where it is found: a word stands in many articles."""
        object.__setattr__(self, "starts", (*self.keys, *{f"^{form[:_START]}" for form in (self.form, self._spelt)}))

    @property
    def meant(self) -> bool:
        """Whether it is known what it means."""
        return any(key[0].isascii() and key[0].isalpha() for key in self.keys)

    @property
    def _spelt(self) -> str:
        """Its form; of a name in Latin letters: Сорне and Sorn are forms of one."""
        return latin(self.form) if self.kind == "name" else self.form

    def answers(self, other: "Unit", *, one_language: bool, in_latin: bool = False) -> bool:
        """Whether it may be put for another: of one meaning or one sound, or a form of one word.

        Forms of names are compared ``in_latin`` letters where they may be of two scripts.
        """
        if "day" in {self.kind, other.kind}:
            return self.kind == other.kind and not self.keys.isdisjoint(other.keys)
        if not self.keys.isdisjoint(other.keys) or self.form == other.form:
            return True
        if self.kind == other.kind == "name":
            mine, theirs = (self._spelt, other._spelt) if in_latin else (self.form, other.form)
            return _is_form(mine, theirs, _NAME_FORM)
        return one_language and _is_form(self.form, other.form, _FORM)


def _is_form(a: str, b: str, share: float) -> bool:
    """Whether two words are forms of one: they begin alike."""
    longest = max(len(a), len(b))
    same = max(_START, ceil(share * longest)) if longest > _LONG else _START
    return min(len(a), len(b)) >= _START and a[:same] == b[:same]


@lru_cache(maxsize=1 << 14)
def units(text: str, language: str) -> tuple[Unit, ...]:
    """Return the units of a sentence in its language; figures are no units."""
    return tuple(_solid_units(text, language) if language in _SOLID else _units(text, language))


def _units(text: str, language: str) -> Iterator[Unit]:
    found = words(text)
    following = [*found.folded[1:], ""][: len(found)]
    numbers = [span for span, _ in spelt(text, language)]
    forms = [_form(said) for said in found.folded]
    look_up(form for form in forms if form.isalpha())
    for said, form, start, end, behind in zip(found.folded, forms, found.starts, found.ends, following, strict=True):
        if said[0].isdigit() or any(first <= start < last for first, last in numbers):
            continue
        if said in DATES and said not in NO_DATES:
            yield Unit(said, "day", 1.0, frozenset({DATES[said]}))
            continue
        together = senses(f"{form}-{behind}", language) if begins_two(form, language) else _NONE
        capital = text[end - len(form) : end][:1].isupper() if said.endswith(form) else text[start].isupper()
        inside = capital and start > 0 and not _OPENING.search(text, max(0, start - 3), start)
        if unit := _unit(form, language, together, capital=capital, inside=inside):
            yield unit


@lru_cache(maxsize=1 << 16)
def _form(said: str) -> str:
    """Return a folded word without what is elided before it or put to it: "l'", "'s"."""
    return _ELIDED.sub("", said)


@lru_cache(maxsize=1 << 16)
def _unit(form: str, language: str, together: frozenset[str], *, capital: bool, inside: bool) -> Unit | None:
    """Return a word as a unit, ``together`` being what it means with the next one; None for one that tells nothing.

    ``inside`` a sentence a capital says more than at its beginning.
    """
    keys = _meanings(form, language) | together
    sound = _sound(form) if capital or (language in _CAPITALLESS and len(skeleton(form)) >= _SOUND) else _NONE
    if capital and _is_name(form, language, keys, inside=inside):
        return Unit(form, "name", 1.0, keys | sound)
    return Unit(form, "word", _weight(form), keys | sound) if _tells(form, language, keys) else None


def _is_name(form: str, language: str, keys: frozenset[str], *, inside: bool) -> bool:
    if language == "de":
        return not keys and rarity(form) >= _GERMAN_NAME
    return len(form) > 1 and (inside or (not keys and rarity(form) >= _RARE_NAME))


def _tells(form: str, language: str, keys: frozenset[str]) -> bool:
    if form in _SILENT or form in pack(language).common or len(form) < _SHORTEST:
        return False
    return bool(keys) or rarity(form) > _TELLING


def _sound(form: str) -> frozenset[str]:
    return frozenset({f"@{skeleton(form)}"} if skeleton(form) else ())


def _weight(form: str) -> float:
    """Return how much a word tells, by how rare it is: "after" a tenth of "crab"."""
    return min(1.0, max(_LEAST, (rarity(form) - _TELLING) / (_SURELY - _TELLING)))


def _meanings(word: str, language: str) -> frozenset[str]:
    return senses(word, language) | {f"concept {found}" for found in concepts(word, language)}


def _solid_units(text: str, language: str) -> Iterator[Unit]:
    """Yield the words that are known, and what stands between them, by its pairs of characters."""
    for run in _RUN.finditer(text):
        if run[0].isascii():
            yield Unit(run[0].casefold(), "name", 1.0, _sound(run[0]))
            continue
        at = 0
        for start, end, meant in [*solid_senses(run[0], language), (len(run[0]), len(run[0]), _NONE)]:
            for word, keys in ((run[0][at:start], _NONE), (run[0][start:end], meant)):
                known = keys | {f"concept {found}" for found in solid_concepts(word)} if language == "zh" else keys
                if len(word) > 1 or known:
                    yield Unit(word, "word", _SOLID_WEIGHT, known | {word[i : i + 2] for i in range(len(word) - 1)})
            at = end
