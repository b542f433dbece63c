"""What a word may mean, by a table of the words news is made of: those of one meaning are put for one another, and translate each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from headwater.tracing.concepts.tables import rows, words_in

_TABLE = "senses.txt"
_STEM, _ROOT = 4, 3  # letters from which on a word stands for those that begin with it; in Arabic, whose roots are that long
_ENDING = 5  # letters that such a word may be longer
_NEVER = 1 << 10  # the same where no word has endings
_ARTICLE = "ال"
_COMPOUNDING = {"de", "nl"}
_SOLID = {"zh"}
_RELATED = {"be": "ru", "ca": "es", "gl": "pt", "az": "tr", "kk": "ru"}
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Language:
    """The words of one language with their meanings: whole words, and beginnings of words."""

    whole: dict[str, frozenset[str]] = field(default_factory=dict)
    beginnings: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, entry: str, meaning: str, stem: int) -> None:
        kept = self.beginnings if len(entry) >= stem and entry[-1] != "=" else self.whole
        word = entry.rstrip("=")
        kept[word] = kept.get(word, _NONE) | {meaning}

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
        for entry in row[column].split():
            known.add(entry, row[0], stem)
    return known


def is_known(language: str) -> bool:
    """Whether the table has words of a language."""
    return _language(_RELATED.get(language, language)) is not None


@lru_cache(maxsize=1 << 17)
def senses(word: str, language: str) -> frozenset[str]:
    """Return what a folded word may mean, or two with a hyphen between them; in languages that write words together, what its end does."""
    code = _RELATED.get(language, language)
    known = _language(code)
    if known is None:
        return _NONE
    if "-" in word:
        return known.find(word, word.index("-") + 2)
    bare = word.removeprefix(_ARTICLE) if code == "ar" else word
    found = known.find(bare, _ROOT if code == "ar" else _STEM)
    if found or code not in _COMPOUNDING:
        return found
    tails = (bare[at:] for at in range(_STEM, len(bare) - _STEM + 1))
    return next(filter(None, (known.find(tail, _STEM) for tail in tails)), _NONE)


def solid_senses(run: str, language: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the words in a run of characters, where each begins and ends and what it may mean; the longest word wins."""
    solid = _language(language) if language in _SOLID else None
    known = solid.whole if solid else {}
    yield from ((start, end, known[run[start:end]]) for start, end in words_in(run, known))
