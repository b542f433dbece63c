"""Words that news is made of, by what they mean: what headlines in two languages have in common beside names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice

from headwater.tracing.concepts.tables import rows, words_in

_SHORTEST_STEM = 4  # letters; a shorter word stands for itself alone
_ROOT = 3  # the same in Arabic, whose roots are that long
_CONCEPTS, _PEOPLES, _RIVALS, _OFFICES, _PRESS = "concepts.txt", "peoples.txt", "rivals.txt", "offices.txt", "press.txt"
RIVALS_KNOWN = ("en", "es", "pt", "fr", "it", "de", "ru", "uk", "pl", "tr")
"""The languages in which it is known what rules what out."""
_COMPOUNDING = {"de"}
_RELATED = {"bg": "ru", "be": "ru", "mk": "sl", "sr": "sl", "hr": "sl", "bs": "sl", "ca": "es", "gl": "pt", "az": "tr"}


@dataclass(frozen=True, slots=True)
class _Language:
    """The words of one language, each with its meaning: whole words, and beginnings of words."""

    whole: dict[str, str] = field(default_factory=dict)
    beginnings: dict[str, str] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)  # first words of entries of two, with a hyphen between them

    def find(self, word: str) -> str | None:
        for length in range(len(word), _ROOT - 1, -1):
            if found := self.beginnings.get(word[:length]):
                return self.whole.get(word, found)
        return self.whole.get(word)


@cache
def _languages(table: str) -> dict[str, _Language]:
    (_, *codes), *lines = rows(table)
    known = {code: _Language() for code in codes}
    for meaning, *cells in lines:
        for code, cell in zip(codes, cells, strict=True):
            for word in cell.split():
                stem = code != "zh" and len(word) >= (_ROOT if code == "ar" else _SHORTEST_STEM) and word[-1] != "="
                (known[code].beginnings if stem else known[code].whole).setdefault(word.rstrip("="), meaning)
                if "-" in word:
                    known[code].heads.add(word.split("-")[0])
    return known


@lru_cache(maxsize=1 << 16)
def concept(word: str, language: str) -> str | None:
    """Return the concept that a folded word stands for in a language, or two with a hyphen between them; None for other words."""
    known = _known(_CONCEPTS, language)
    return known.find(word) if known else None


def concepts(word: str, language: str) -> Iterator[str]:
    """Yield the concept of a word, and in languages that write words together that of its last part."""
    if found := concept(word, language):
        yield found
    if language in _COMPOUNDING:
        tails = (word[i:] for i in range(_SHORTEST_STEM, len(word) - _SHORTEST_STEM))
        yield from islice(filter(None, (concept(tail, language) for tail in tails)), 1)


@lru_cache(maxsize=1 << 16)
def homeland(word: str, language: str) -> str | None:
    """Return the place, by its English name, whose adjective or people a folded word is; None for other words."""
    known = _known(_PEOPLES, language)
    return known.find(word) if known else None


@lru_cache(maxsize=1 << 16)
def office(word: str, language: str) -> str | None:
    """Return the office that a folded word names, or two with a hyphen between them: "police" for Polizei; None for other words."""
    known = _known(_OFFICES, language)
    return known.find(word) if known else None


@lru_cache(maxsize=1 << 16)
def is_press(word: str, language: str) -> bool:
    """Whether a folded word, or two with a hyphen between them, says that reporters were told something together."""
    known = _known(_PRESS, language)
    return bool(known and known.find(word))


def pair_of(word: str, after: str, language: str) -> tuple[str | None, str | None]:
    """Return the concept and the place that two words in a row stand for together."""
    known = _known(_CONCEPTS, language), _known(_PEOPLES, language)
    concept, place = (one.find(f"{word}-{after}") if one and word in one.heads else None for one in known)
    return concept, place


@dataclass(frozen=True, slots=True)
class Value:
    """One of several things of a kind, of which only one can be: words ``first`` to ``end`` leave open each of ``one_of``."""

    kind: str
    one_of: frozenset[str]
    first: int
    end: int

    def rules_out(self, other: "Value") -> bool:
        """Whether the two are of one kind and cannot both be meant."""
        return self.kind == other.kind and self.one_of.isdisjoint(other.one_of)


def values(said: Sequence[str], language: str) -> Iterator[Value]:
    """Yield what folded words tell of which only one of several can be: dead, hurt or unhurt, whose cousin or brother, open or shut."""
    known, at = _known(_RIVALS, language), 0
    while known and at < len(said):
        pair = known.find(f"{said[at]}-{said[at + 1]}") if said[at] in known.heads and at + 1 < len(said) else None
        in_law = pair and said[at + 1] == "in"  # a brother in Tarnmouth is no brother-in-law
        if in_law and said[at + 2 : at + 3] != ["law"]:
            pair = None
        end = at + (3 if pair and in_law else 2 if pair else 1)
        if found := pair or known.find(said[at]):
            kind, _, leaves = found.partition(" ")
            yield Value(kind, frozenset(leaves.split(",")), at, end)
        at = end


def _known(table: str, language: str) -> _Language | None:
    return _languages(table).get(_RELATED.get(language, language))


def solid_concepts(run: str) -> Iterator[str]:
    """Yield the concepts of the Chinese words in a run of characters; the longest word wins."""
    known = _languages(_CONCEPTS)["zh"].whole
    yield from (known[run[start:end]] for start, end in words_in(run, known))
