"""What a word may mean, by a table of the words news is made of: those of one meaning are put for one another, and translate each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from headwater.tracing.concepts.tables import rows, words_in

_TABLE = "senses.txt"
_STEM, _ROOT = 4, 3  # letters from which on a word stands for those that begin with it; in Arabic, whose roots are that long
_ENDING = 5  # letters that such a word may be longer
_NEVER = 1 << 10  # the same where no word has endings
_ARTICLE = "ال"
_JOINED = re.compile("[وف]?(?:[بك]?ال|لل|[بلكس])?")  # "and", "in", "for" and others, which are written together with the next word
_ALIFS = str.maketrans("أإآ", "ااا")  # many write them without their hamza
_TURKISH_I = "i\u0307"  # what a capital İ is folded to
_COMPOUNDING = {"de", "nl"}
_SOLID = {"zh"}
_RELATED = {"be": "ru", "ca": "es", "gl": "pt", "az": "tr", "kk": "ru"}
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Language:
    """The words of one language with their meanings: whole words, and beginnings of words."""

    whole: dict[str, frozenset[str]] = field(default_factory=dict)
    beginnings: dict[str, frozenset[str]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    """First words of entries of two, with a hyphen between them."""

    def add(self, entry: str, meaning: frozenset[str], stem: int) -> None:
        kept = self.beginnings if len(entry) >= stem and entry[-1] != "=" else self.whole
        word = entry.rstrip("=").translate(_ALIFS)
        kept[word] = kept[word] | meaning if word in kept else meaning
        if "-" in word:
            self.heads.add(word.partition("-")[0])

    def find(self, word: str, stem: int) -> frozenset[str]:
        """Return the meanings of a word: those of its own, else of the longest beginning."""
        if word in self.whole:
            return self.whole[word] | self.beginnings.get(word, _NONE)
        lengths = range(len(word), max(stem, len(word) - _ENDING) - 1, -1)
        return next((self.beginnings[word[:length]] for length in lengths if word[:length] in self.beginnings), _NONE)


@cache
def _fields() -> dict[str, str]:
    return {meaning: field for meaning, *_, field in rows(_TABLE)[1:] if field}


@lru_cache(maxsize=1 << 14)
def fields(meanings: frozenset[str]) -> frozenset[str]:
    """Return the fields of meanings: of those in one field only one can be meant in one place, a horse or a lion."""
    return frozenset(_fields()[meaning] for meaning in meanings if meaning in _fields())


@cache
def _language(code: str) -> _Language | None:
    """Return the words of a language, None where the table has none."""
    (_, *codes, _), *lines = rows(_TABLE)
    if code not in codes:
        return None
    column, known = codes.index(code) + 1, _Language()
    stem = _NEVER if code in _SOLID else _ROOT if code == "ar" else _STEM
    for row in lines:
        meaning = frozenset({row[0]})  # one for all its words: most have no other
        for entry in row[column].casefold().split():
            known.add(entry, meaning, stem)
    return known


@cache
def _spellings(code: str) -> dict[str, tuple[str, ...]]:
    """Return the words of each meaning in a language as they are searched for, those that stand for others with *."""
    (_, *codes, _), *lines = rows(_TABLE)
    if code not in codes:
        return {}
    column, stem = codes.index(code) + 1, _NEVER if code in _SOLID else _ROOT if code == "ar" else _STEM
    return {row[0]: tuple(_searched(entry, stem) for entry in row[column].casefold().split()) for row in lines}


def _searched(entry: str, stem: int) -> str:
    word = entry.rstrip("=")
    return word if entry[-1] == "=" or len(word) < stem else f"{word}*"


def spelled(meaning: str, language: str) -> tuple[str, ...]:
    """Return the words of a meaning in a language: "trou", and "toit*" for all that begin so; two words have a hyphen between them."""
    return _spellings(_RELATED.get(language, language)).get(meaning, ())


def is_known(language: str) -> bool:
    """Whether the table has words of a language."""
    return _language(_RELATED.get(language, language)) is not None


@lru_cache(maxsize=1 << 16)
def begins_two(word: str, language: str) -> bool:
    """Whether a folded word is the first of two that mean something together."""
    known = _language(_RELATED.get(language, language))
    return known is not None and _plain(word) in known.heads


@lru_cache(maxsize=1 << 17)
def senses(word: str, language: str) -> frozenset[str]:
    """Return what a folded word may mean, or two with a hyphen between them; in languages that write words together, what its end does."""
    code = _RELATED.get(language, language)
    known = _language(code)
    if known is None:
        return _NONE
    word = _plain(word)
    if "-" in word:
        return known.find(word, word.index("-") + 2)
    if code == "ar":
        return next(filter(None, (known.find(form, _ROOT) for form in _arabic(word))), _NONE)
    found = known.find(word, _STEM)
    if found or code not in _COMPOUNDING:
        return found
    tails = (word[at:] for at in range(_STEM, len(word) - _STEM + 1))
    return next(filter(None, (known.find(tail, _STEM) for tail in tails)), _NONE)


def _plain(word: str) -> str:
    return word.translate(_ALIFS).replace(_TURKISH_I, "i")


def _arabic(word: str) -> Iterator[str]:
    """Yield an Arabic word without its article, then without all that is written together with it."""
    yield word.removeprefix(_ARTICLE)
    joined = _JOINED.match(word)
    if joined and len(word) - joined.end() >= _ROOT:
        yield word[joined.end() :]


def solid_senses(run: str, language: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the words in a run of characters, where each begins and ends and what it may mean; the longest word wins."""
    solid = _language(language) if language in _SOLID else None
    known = solid.whole if solid else {}
    yield from ((start, end, known[run[start:end]]) for start, end in words_in(run, known))
